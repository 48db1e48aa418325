/**
 * The way in by an invitation, and all that only it needs: a part of its own, so that the first screen
 * does not wait for it (tests/first-load.test.ts). Entrance.svelte fetches it.
 */

export { readPicture, scanWithCamera } from '#lib/platform/qr-reading.ts';
export { isOver } from '#lib/state/join-step.ts';
export { joiningOf, type JoiningState } from '#lib/state/joining.svelte.ts';
export { default as HaveInvitation } from '#lib/ui/screens/entry/HaveInvitation.svelte';
export { default as JoinEnded } from '#lib/ui/screens/join/JoinEnded.svelte';
export { default as Joining } from '#lib/ui/screens/join/Joining.svelte';
export { default as OpenInBrowser } from '#lib/ui/screens/join/OpenInBrowser.svelte';
export { BOTH_LISTS, readInvitationText } from './invitation-text.ts';
export { serverTries } from './server-tries.ts';
