/* What a turn's page is made from: one rota's facts, and who looks at which turn, when. */
import type { MemberId } from '#lib/base/brands.ts';
import type { HandoverFacts, RestFacts, RotaFacts } from '#lib/domain/rotation/asks.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import type { Departure, TurnId } from '#lib/domain/rotation/records.ts';
import type { PersonView } from '../shell/view-model.ts';

export interface LeftFacts extends HandoverFacts {
  readonly passed: readonly string[];
}

export interface TurnFacts {
  readonly rota: Omit<RotaFacts, 'handovers'> & {
    readonly handovers: readonly LeftFacts[];
    readonly plans: readonly { readonly turn: TurnId }[];
    /** A line each. */
    readonly passes: string;
  };
  readonly turn: Turn;
  readonly me: MemberId;
  readonly members: readonly MemberId[];
  readonly now: number;
  readonly today: string;
  readonly rests: readonly RestFacts[];
  /** Of who is set apart no name stands at what is ahead. */
  readonly departures: readonly Departure[];
  /** Null while the disk has not said what was read here. */
  readonly read: ReadonlySet<string> | null;
  readonly person: (id: MemberId) => PersonView;
  readonly hrefs: {
    readonly rota: string;
    readonly turn: (turn: TurnId) => string;
  };
}
