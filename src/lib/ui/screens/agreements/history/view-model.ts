/* The history of an agreement as its screen needs it. */
import type { RoundStanding } from '#lib/domain/consent/rounds.ts';
import type { Tally } from '#lib/domain/consent/tally.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';
import type { PersonView } from '../../shell/view-model.ts';
import type { VoiceView } from '../view-model.ts';

export interface RoundView {
  /** Its ref. */
  readonly id: string;
  readonly opener: PersonView;
  /** Days. */
  readonly opened: string;
  readonly ended: string;
  readonly calledOff: string | null;
  /** In ms. */
  readonly ends: number;
  readonly standing: RoundStanding;
  /** While it held; `until` null: it holds still. */
  readonly held: { readonly from: string; readonly until: string | null } | null;
  readonly tally: Tally;
  /** Null: not shown before its end. */
  readonly voices: readonly VoiceView[] | null;
  readonly text: VersionText;
  /** Of the round before. */
  readonly before: VersionText | null;
}

export interface HistoryView {
  readonly title: string;
  readonly rounds: readonly RoundView[];
  /** Null: there is none, or this version cannot read it. */
  readonly draft: VersionText | null;
  /** In force; what the draft is compared with first. */
  readonly inForce: string | null;
}
