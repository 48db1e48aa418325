/**
 * How a round stands: a pure function of its version, the charter's quorum, the answers and the moment,
 * whatever order they arrive in. Nothing is written down when it ends, so an objection that was
 * written in time and comes late still counts: it reopens what looked adopted.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { endorsementsNeeded } from '#lib/domain/charter.ts';
import type { Answer, AnswerKind, Collective, Round } from '#lib/domain/consent/records.ts';

/**
 * `under-way`: it has not ended. `adopted`: nobody objects, enough have answered, and somebody
 * consents. `objected`: to be integrated by amending, which makes a new version. `short`: too few
 * have answered. `called-off`: by whoever opened it, before its end.
 */
export type RoundStanding = 'under-way' | 'adopted' | 'objected' | 'short' | 'called-off';

export interface ResolvedRound {
  readonly round: Round;
  readonly standing: RoundStanding;
  /** One for each of the electorate who has answered, in the order in which they came to the collective. */
  readonly answers: readonly Answer[];
  /** Everyone whose answer is asked for. */
  readonly electorate: readonly MemberId[];
  /** Those of them who rest at the round's end and have not answered: they are not waited for. */
  readonly resting: readonly MemberId[];
  /** How many answers it needs. */
  readonly needed: number;
  /** Members who came after it was opened; or whom its opener left out. */
  readonly notAsked: readonly MemberId[];
}

export function resolveRound(
  round: Round,
  answers: readonly Answer[],
  collective: Collective,
  now: number,
): ResolvedRound {
  const electorate = electorateOf(round, collective);
  const counted = electorate.flatMap((member) => {
    const answer = answerOf(member, round, answers);
    return answer === null ? [] : [answer];
  });
  const hasAnswered = new Set(counted.map(({ member }) => member));
  const resting = electorate.filter(
    (member) => !hasAnswered.has(member) && collective.isResting(member, round.ends),
  );
  const awaited = electorate.filter((member) => !resting.includes(member));
  const needed = endorsementsNeeded(quorumOf(round, collective), awaited.length);
  const answeredOfThose = awaited.filter((member) => hasAnswered.has(member)).length;
  return {
    round,
    standing: standingOf(round, counted, answeredOfThose >= needed, now),
    answers: counted,
    electorate,
    resting,
    needed,
    notAsked: collective.members.filter((member) => !electorate.includes(member)),
  };
}

/**
 * RULE: a round keeps the quorum it was opened with, so that a later charter changes nothing that was
 * agreed before; one that no charter ever had is none.
 */
function quorumOf({ quorum }: Round, collective: Collective): number {
  return collective.quorums.has(quorum) ? quorum : collective.quorum;
}

/**
 * RULE: everyone who was asked decides, and everyone who came before any of those: an opener leaves
 * nobody out by not naming them. Nobody else's answer counts, so that whoever is let in while a round
 * is under way does not tip it. Whoever is no longer here is not waited for.
 */
function electorateOf({ asked, member }: Round, { members }: Collective): readonly MemberId[] {
  const named = new Set([...asked, member]);
  const last = members.findLastIndex((one) => named.has(one));
  return members.slice(0, last + 1);
}

/**
 * RULE: an answer counts if it was given to this very version, before the round's end; of several by
 * one person the last, and none that they took back before the end.
 */
function answerOf(member: MemberId, round: Round, answers: readonly Answer[]): Answer | null {
  const ref = `${round.member}.${round.id}`;
  const given = answers.filter(
    (one) =>
      one.member === member &&
      one.round === ref &&
      one.version === round.version &&
      one.made <= round.ends,
  );
  const last = given.toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1)).at(-1);
  if (last === undefined || (last.back !== null && last.back <= round.ends)) return null;
  return last;
}

/** RULE: an objection holds whatever else is said, and silence is never consent. */
function standingOf(
  { ends, calledOff }: Round,
  answers: readonly Answer[],
  isEnough: boolean,
  now: number,
): RoundStanding {
  if (calledOff !== null && calledOff <= ends) return 'called-off';
  if (now <= ends) return 'under-way';
  const says = (...kinds: AnswerKind[]): boolean => answers.some((one) => kinds.includes(one.says));
  if (says('object')) return 'objected';
  return isEnough && says('consent', 'concern') ? 'adopted' : 'short';
}
