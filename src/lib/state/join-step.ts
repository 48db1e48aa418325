/** What a newcomer sees, of how far the attempt has come: no state of its own. */

import type { JoinEnd, JoinStep } from '#lib/domain/joining.ts';
import type { JoinPhase, RefusalKind } from '#lib/sync/invitation/newcomer.ts';
import { safetyIndices, safetyWordAt, type WordLanguage } from '#lib/sync/invitation/words.ts';

export interface AttemptSoFar {
  readonly phase: JoinPhase | null;
  readonly end: JoinEnd | null;
  readonly arrivedAt: Extract<JoinStep, { kind: 'welcome' }> | null;
  readonly hasKnocked: boolean;
  /** It has been waiting for long enough to say that nobody is there. */
  readonly isAlone: boolean;
}

export function joinStepOf(
  { phase, end, arrivedAt, hasKnocked, isAlone }: AttemptSoFar,
  language: WordLanguage,
): JoinStep {
  // What only looking met is tried again by knocking, unless nothing can come of it.
  if (end !== null && (hasKnocked || isOver(end))) return { kind: 'ended', reason: end };
  if (arrivedAt !== null) return arrivedAt;
  if (phase === null || !hasKnocked) return { kind: 'arrived' };
  if (phase.kind === 'home') return { kind: 'connecting' };
  if (phase.kind === 'comparing') return compare(phase.digest, language);
  if (phase.kind === 'welcome') return { kind: 'admitted' };
  if (phase.kind === 'waiting' && !isAlone) return { kind: 'connecting' };
  return phase.kind === 'refused' || phase.kind === 'no-path' ? { kind: 'waiting' } : phase;
}

/** Whether somebody is there, while one has not knocked yet; null after that. */
export function homeOf({
  phase,
  hasKnocked,
  isAlone,
}: AttemptSoFar): 'looking' | 'somebody' | 'nobody' | null {
  if (hasKnocked || phase === null) return null;
  if (phase.kind === 'home') return 'somebody';
  return phase.kind === 'waiting' && isAlone ? 'nobody' : 'looking';
}

/** After these the same invitation opens nothing any more. */
const IS_OVER: ReadonlySet<JoinEnd> = new Set([
  ...(['used', 'late', 'withdrawn', 'burnt', 'not-as-promised', 'already-member'] as const),
]);

export function isOver(reason: JoinEnd): boolean {
  return IS_OVER.has(reason);
}

function compare(digest: Uint8Array, language: WordLanguage): JoinStep {
  const said = safetyIndices(digest).map(safetyWordAt);
  const other = language === 'es' ? 'en' : 'es';
  const asides = said.map((word) => ({ text: word[other], lang: other, digits: word.digits }));
  return { kind: 'comparing', words: said.map((word) => word[language]), language, asides };
}

export function endOf(reason: RefusalKind, wasReached: boolean): JoinEnd {
  switch (reason) {
    case 'differed':
      return 'words-differed';
    case 'not-genuine':
      return 'not-as-promised';
    case 'not-kept':
      return 'no-space';
    case 'unreachable':
      return wasReached ? 'no-direct-path' : 'host-unreachable';
    default:
      return reason;
  }
}
