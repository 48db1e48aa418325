/**
 * What only an open vault needs: the ledger, the door, the board. In a part of its own, so that the
 * first screen and the lock are there without it; app/vault-opening.svelte.ts alone fetches it.
 */

export { writeArrival, writeFounding } from '#lib/state/first-words.ts';
export { createOpenBoard, isInvitationOf, openSession } from '#lib/state/open-board.ts';
export { keepPaths } from '#lib/state/path-choice.svelte.ts';
export { readAttempt } from '#lib/sync/invitation/kept-attempt.ts';
export { foundBoardIn } from '#lib/sync/session/new-board.ts';
export { createVault, unlockVault } from '#lib/sync/vault/vaults.ts';
