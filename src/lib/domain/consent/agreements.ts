/**
 * What a collective has agreed: a pure function of its rounds, their answers and the moment. Nothing
 * says "in force" anywhere; an objection that comes late takes a version out of force again.
 */

import type { AgreementId, Answer, Collective, RoundOnBoard } from '#lib/domain/consent/records.ts';
import { resolveRound, type ResolvedRound } from '#lib/domain/consent/rounds.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';

export interface RoundWithText extends ResolvedRound {
  readonly round: RoundOnBoard;
}

export interface Agreed {
  readonly agreement: AgreementId;
  /** Null: nothing yet, or it was withdrawn. */
  readonly inForce: RoundWithText | null;
  /** The round by which it was withdrawn. */
  readonly withdrawn: RoundWithText | null;
  /** The newest first; two where people opened them apart. */
  readonly underWay: readonly RoundWithText[];
  /** Every round that has ended or was called off, the newest first. */
  readonly past: readonly RoundWithText[];
}

/** Of every agreement that a round was ever opened on. */
export function resolveAgreements(
  rounds: readonly RoundOnBoard[],
  answers: readonly Answer[],
  collective: Collective,
  now: number,
): ReadonlyMap<AgreementId, Agreed> {
  const byAgreement = new Map<AgreementId, RoundWithText[]>();
  for (const round of rounds) {
    const resolved = { ...resolveRound(round, answers, collective, now), round };
    const known = byAgreement.get(round.agreement);
    if (known === undefined) byAgreement.set(round.agreement, [resolved]);
    else known.push(resolved);
  }
  return new Map(
    [...byAgreement].map(([agreement, all]) => [agreement, agreedOf(agreement, all)] as const),
  );
}

/** RULE: of what was adopted the round that ended last holds, whether it adopts a text or withdraws it. */
function agreedOf(agreement: AgreementId, all: readonly RoundWithText[]): Agreed {
  const newest = all.toSorted((a, b) => byEnd(b.round, a.round));
  const last = newest.find(({ standing }) => standing === 'adopted') ?? null;
  const isWithdrawal = last?.round.text.deed === 'withdraw';
  return {
    agreement,
    inForce: isWithdrawal ? null : last,
    withdrawn: isWithdrawal ? last : null,
    underWay: newest.filter(({ standing }) => standing === 'under-way'),
    past: newest
      .filter(({ standing }) => standing !== 'under-way')
      .toSorted((a, b) => endedAt(b) - endedAt(a)),
  };
}

/** When it was over, in ms: a round that was called off was over then. */
export function endedAt({ round, standing }: RoundWithText): number {
  return standing === 'called-off' ? (round.calledOff ?? round.ends) : round.ends;
}

/** What ended last, and any that was open beside it: what came before is history. */
export function lastEnded({ past }: Agreed): readonly RoundWithText[] {
  const [newest] = past;
  if (newest === undefined) return [];
  return past.filter((one) => one === newest || endedAt(one) > newest.round.made);
}

/** The same order on every device. */
function byEnd(a: RoundOnBoard, b: RoundOnBoard): number {
  return (
    a.ends - b.ends || a.made - b.made || (`${a.member}.${a.id}` < `${b.member}.${b.id}` ? -1 : 1)
  );
}

/** RULE: what is in force asks to be read again from its review day on. */
export function isToReview(text: VersionText, today: string): boolean {
  return text.review !== null && text.review <= today;
}
