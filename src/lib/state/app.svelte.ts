/**
 * The app as pages see it: where it stands, what is open, and every way from one stage to another.
 * What is behind each name is in `app/`.
 */

import { boardInView } from '#lib/state/app/board-in-view.svelte.ts';
import { beginAnother, openBoard, showBoard } from '#lib/state/app/boards.ts';
import { eraseAgain, eraseEverything, leaveBoard } from '#lib/state/app/erasing.ts';
import { errand } from '#lib/state/app/errand.svelte.ts';
import { backToStart, start, startAnew } from '#lib/state/app/first-screen.ts';
import { beginFounding, foundBoard, founding, joined } from '#lib/state/app/arriving.svelte.ts';
import { followInvitation, isOwnInvitation, leaveInvitation } from '#lib/state/app/invited.ts';
import { lock, untilLocked } from '#lib/state/app/locking.ts';
import { lookAround, lookingAround, startOwn } from '#lib/state/app/looking-around.svelte.ts';
import { chooseLockMinutes, openVault } from '#lib/state/app/open-vault.svelte.ts';
import { stage } from '#lib/state/app/stage.svelte.ts';
import { makeVault, takeOver, unlock } from '#lib/state/app/unlocking.ts';
import { vaultOpening } from '#lib/state/app/vault-opening.svelte.ts';

export const app = {
  get stage() {
    return stage.now;
  },
  start,
  backToStart,
  startAnew,

  get progress() {
    return vaultOpening.progress;
  },
  get vaultProblem() {
    return vaultOpening.problem;
  },
  makeVault,
  unlock,
  takeOver,
  lock,
  untilLocked,

  get vault() {
    return openVault.now?.vault ?? null;
  },
  get profile() {
    return lookingAround.profile ?? openVault.profile;
  },
  get boards() {
    return openVault.boards;
  },
  async chooseLockMinutes(minutes: number): Promise<void> {
    if (lookingAround.example === null) await chooseLockMinutes(minutes);
    else lookingAround.chooseLockMinutes(minutes);
  },

  get board() {
    return boardInView.now?.board ?? null;
  },
  get door() {
    return boardInView.now?.door ?? null;
  },
  get charter() {
    return boardInView.now?.charter ?? null;
  },
  get drafts() {
    return boardInView.now?.drafts ?? null;
  },
  get draftKept() {
    return boardInView.isDraftKept;
  },
  openBoard,
  showBoard,
  beginAnother,

  get foundProblem() {
    return founding.problem;
  },
  get foundTitle() {
    return founding.title;
  },
  beginFounding,
  foundBoard,

  get invitation() {
    return errand.invitation;
  },
  followInvitation,
  isOwnInvitation,
  leaveInvitation,
  joined,

  get example() {
    return lookingAround.example;
  },
  lookAround,
  startOwn,

  eraseEverything,
  leaveBoard,
  eraseAgain,
};
