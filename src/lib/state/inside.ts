/**
 * What only an open vault needs: the ledger, the door, the board. In a part of its own, so that the
 * first screen and the lock are there without it; app.svelte.ts fetches it, and nobody else.
 */

export { readInvitation } from '#lib/board/invitations.ts';
export { EMPTY_CARD, changeCard, readCard } from '#lib/board/people.ts';
export { changeSettings } from '#lib/board/settings.ts';
export { deriveInvitation } from '#lib/crypto/derive.ts';
export { createBoardState } from '#lib/state/board.svelte.ts';
export { createCharterKeeper } from '#lib/state/charter-keeper.svelte.ts';
export { createDoorKeeper } from '#lib/state/door-keeper.svelte.ts';
export { keepPaths, openPathChoice } from '#lib/state/path-choice.svelte.ts';
export { openBoardSession } from '#lib/sync/session/board-session.ts';
export { foundBoardIn } from '#lib/sync/session/new-board.ts';
export { createVault, unlockVault } from '#lib/sync/vault/vaults.ts';
