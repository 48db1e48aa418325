/**
 * The shared lines of a memorial. Nobody rewrites them: somebody proposes, a tender says yes, and what
 * was agreed last stands. Where tenders see it differently the line rests for a week instead of going
 * back and forth. A pure function of what was said, whatever order it arrives in.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { DAY_MS } from '#lib/domain/plain-date.ts';
import {
  byMade,
  LINE_FIELDS,
  refOf,
  type LineField,
  type Proposal,
  type Voice,
} from '#lib/domain/remembrance/records.ts';
import type { Tenders } from '#lib/domain/remembrance/tenders.ts';

/** How long a line rests that tenders see differently. */
export const REST_MS = 7 * DAY_MS;
/** RULE: a tender lets one line rest once in so long, so that resting is never a veto. */
export const REST_AGAIN_MS = 30 * DAY_MS;

export interface Line {
  readonly field: LineField;
  readonly words: string;
  /** Null: nobody has agreed on any words yet. */
  readonly proposal: Proposal | null;
  /** Until when it rests; null: it does not. */
  readonly restsUntil: number | null;
}

export interface OpenProposal {
  readonly proposal: Proposal;
  readonly voices: readonly Voice[];
  /** Other words were agreed since it was written. */
  readonly isOvertaken: boolean;
}

export interface Lines {
  readonly byField: Readonly<Record<LineField, Line>>;
  /** Neither agreed on nor taken back, oldest first. */
  readonly open: readonly OpenProposal[];
}

interface Agreed {
  readonly proposal: Proposal;
  readonly at: number;
}
interface Rest {
  readonly from: number;
  readonly until: number;
}

export function resolveLines(
  proposals: readonly Proposal[],
  voices: readonly Voice[],
  tenders: Tenders,
  now: number,
): Lines {
  const heard = voices.filter(({ member, made }) => made <= now && tenders.tendedAt(member, made));
  const lines = LINE_FIELDS.map((field) => {
    const about = proposals.filter((one) => one.field === field && one.made <= now);
    return resolveLine(field, about, heard, tenders, now);
  });
  return {
    byField: Object.fromEntries(lines.map(({ line }) => [line.field, line])) as Lines['byField'],
    open: lines.flatMap(({ open }) => open).toSorted((a, b) => a.proposal.made - b.proposal.made),
  };
}

function resolveLine(
  field: LineField,
  proposals: readonly Proposal[],
  heard: readonly Voice[],
  tenders: Tenders,
  now: number,
): { readonly line: Line; readonly open: readonly OpenProposal[] } {
  const voicesOf = (one: Proposal): readonly Voice[] =>
    heard.filter((voice) => voice.proposal === refOf(one));
  const rests = restsOf(proposals.flatMap(voicesOf));
  const isResting = (at: number): boolean =>
    rests.some(({ from, until }) => from <= at && at < until);

  const agreed = proposals
    .flatMap((proposal): Agreed[] => {
      const at = agreedAt(proposal, voicesOf(proposal), tenders, isResting);
      return at === null ? [] : [{ proposal, at }];
    })
    .toSorted(byAgreement);
  const last = agreed.at(-1) ?? null;
  const line = {
    field,
    words: last?.proposal.words ?? '',
    proposal: last?.proposal ?? null,
    restsUntil: rests.find(({ from, until }) => from <= now && now < until)?.until ?? null,
  };
  const isAgreed = new Set(agreed.map(({ proposal }) => proposal));
  const open = proposals
    .filter((one) => !isAgreed.has(one) && !one.isWithdrawn)
    .map((proposal) => ({
      proposal,
      voices: voicesOf(proposal),
      isOvertaken: last !== null && proposal.over !== refOf(last.proposal),
    }));
  return { line, open };
}

/**
 * RULE: words stand once a tender other than their author says yes to them while the line does not
 * rest. RULE: where nobody else cares for the page, a tender's own words stand at once. What stood is
 * never undone by stepping back, or by taking the proposal back: only by other words.
 */
function agreedAt(
  proposal: Proposal,
  voices: readonly Voice[],
  tenders: Tenders,
  isResting: (at: number) => boolean,
): number | null {
  const { member, made } = proposal;
  const isAlone = tenders.tendedAt(member, made) && tenders.besides(member, made).length === 0;
  const moments = voices
    .filter((voice) => voice.says === 'yes' && voice.member !== member && !isResting(voice.made))
    .map((voice) => voice.made);
  if (isAlone && !isResting(made)) moments.push(made);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** The rests of one line, each of a week, in order. */
function restsOf(voices: readonly Voice[]): readonly Rest[] {
  const lastBy = new Map<MemberId, number>();
  const rests: Rest[] = [];
  const waits = voices.filter(({ says }) => says === 'wait');
  for (const { member, made } of waits.toSorted(byMade)) {
    const last = lastBy.get(member);
    if (last !== undefined && made < last + REST_AGAIN_MS) continue;
    lastBy.set(member, made);
    rests.push({ from: made, until: made + REST_MS });
  }
  return rests;
}

/** Of two that were agreed in the same moment every device takes the same. */
function byAgreement(a: Agreed, b: Agreed): number {
  return a.at - b.at || byMade(a.proposal, b.proposal);
}
