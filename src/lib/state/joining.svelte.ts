/**
 * The newcomer's side of an invitation: one attempt with one link, step by step, until the board is
 * kept in the vault and open, or a reason why not. docs/PROTOCOL.md §10.
 */

import { equalBytes } from '#lib/base/bytes.ts';
import { NO_SERVERS, type Paths } from '#lib/domain/paths.ts';
import type { JoinEnd, JoinStep } from '#lib/domain/joining.ts';
import { createBoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import { app } from '#lib/state/app.svelte.ts';
import { pathsByHost, readHostStun } from '#lib/state/host-offer.ts';
import { endOf, homeOf, isOver, joinStepOf } from '#lib/state/join-step.ts';
import { preferences } from '#lib/state/preferences.svelte.ts';
import { signallingOf, surroundings } from '#lib/state/surroundings.ts';
import { runsOfEnvelopes } from '#lib/ledger/loose-envelopes.ts';
import { boardCameBy, keepCameBy } from '#lib/sync/invitation/came-by.ts';
import { dropAttempt, keepAttempt, readAttempt } from '#lib/sync/invitation/kept-attempt.ts';
import { fixedIce } from '#lib/sync/door/ice.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';
import { joinBoard, type Joining, type JoinPhase } from '#lib/sync/invitation/newcomer.ts';
import type { Welcome } from '#lib/sync/invitation/welcome.ts';
import { createDeviceSeeds, joinBoardIn } from '#lib/sync/session/new-board.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface JoiningState {
  readonly step: JoinStep;
  /** Whether somebody is there, while one has not knocked yet; null after that. */
  readonly home: 'looking' | 'somebody' | 'nobody' | null;
  /** Looks who is there, without knocking: while a passphrase is being chosen. */
  look(): Promise<void>;
  /** Knocks with the name to be known by; again after an end that allows it. */
  knock(name: string): Promise<void>;
  /** One's own servers, where no way leads to the others: knocks again by them. */
  readonly servers: Paths;
  readonly hostHasStun: boolean;
  useServers(paths: Paths, name: string): Promise<void>;
  /** Stops, and forgets the attempt. */
  leave(): Promise<void>;
}

const attempts = new WeakMap<Invitation, JoiningState>();

/** One attempt a link: drawing the page anew, in another language say, does not knock again. */
export function joiningOf(invitation: Invitation): JoiningState {
  const attempt = attempts.get(invitation) ?? createJoining(invitation);
  attempts.set(invitation, attempt);
  return attempt;
}

/** Devices that are there find one another within this: before it nobody is said to be away. */
const ALONE_AFTER_MS = 4_000;

function createJoining(invitation: Invitation): JoiningState {
  let phase = $state.raw<JoinPhase | null>(null);
  let end = $state.raw<JoinEnd | null>(null);
  let arrivedAt = $state.raw<Extract<JoinStep, { kind: 'welcome' }> | null>(null);
  let hasKnocked = $state(false);
  /** It has been waiting for long enough to say that nobody is there. */
  let isAlone = $state(false);
  let attempt: Joining | null = null;
  /** Rises with every beginning and stop: what was begun before it is closed as soon as it opens. */
  let turn = 0;
  /** Settles the name that an attempt which only looks is waiting for. */
  let giveName: ((name: string) => void) | null = null;
  /** What comes is kept in the vault from which somebody knocked, and in no other. */
  let vault: Vault | null = null;
  // The same keys at every try: whoever lost the way after being let in is known by them.
  let seeds = createDeviceSeeds(surroundings.random);
  let wasReached = false;
  let entry: BoardEntry | null = null;
  let servers = $state.raw<Paths>(NO_SERVERS);
  let paths: Paths = NO_SERVERS;
  let hostHasStun = $state(false);

  async function begin(name: string | Promise<string>): Promise<void> {
    const mine = ++turn;
    const isStopped = (): boolean => turn !== mine;
    [end, wasReached, isAlone] = [null, false, false];
    phase = { kind: 'connecting' };
    try {
      const stun = await readHostStun();
      if (isStopped()) return;
      hostHasStun = stun !== null;
      paths = pathsByHost(stun, servers);
      const begun = await joinBoard({
        ...surroundings,
        ice: fixedIce(paths),
        invitation,
        signalling: signallingOf(null),
        signKeys: createSignKeys(seeds.signSeed),
        boxKeys: createBoxKeys(seeds.boxSecret),
        name,
        onPhase: (next) => void (isStopped() || follow(next)),
        keep,
      });
      if (isStopped()) await begun.close();
      else attempt = begun;
    } catch (error) {
      // A part of the app that the host no longer gives.
      reportError(error);
      if (!isStopped()) end = 'host-unreachable';
    }
  }

  async function look(): Promise<void> {
    if (phase !== null || end !== null) return;
    await begin(new Promise((resolve) => (giveName = resolve)));
  }

  async function knock(name: string): Promise<void> {
    const mine = app.vault;
    if (mine === null) return;
    const home = await boardCameBy(mine, invitation);
    if (app.vault !== mine) return;
    if (home !== null) return goHome(home);
    if (vault === null) bind(mine);
    hasKnocked = true;
    const isLooking = giveName !== null && end === null && (await keepSeeds(mine));
    const settle = giveName;
    giveName = null;
    if (isLooking) settle?.(name);
    else {
      await stop();
      await keepSeeds(mine);
      await begin(name);
    }
    if (app.vault !== mine) await stop();
  }

  /** Whoever came in by this link has no need to knock. */
  async function goHome(localId: string): Promise<void> {
    await stop();
    attempts.delete(invitation);
    await app.leaveInvitation();
    if (app.board?.session.entry.localId !== localId) await app.openBoard(localId);
  }

  // Behind the lock nobody knocks; after it one knocks anew, with the same keys.
  function bind(mine: Vault): void {
    vault = mine;
    app.untilLocked(async () => {
      attempts.delete(invitation);
      await stop();
    });
  }

  /** Before anybody hears of these keys, or with the ones of an earlier try: false if those are others. */
  async function keepSeeds(mine: Vault): Promise<boolean> {
    const kept = await readAttempt(mine);
    const isSame = kept !== null && equalBytes(kept.invitation.secret, invitation.secret);
    if (isSame) ({ seeds } = kept);
    else await keepAttempt(mine, { invitation, seeds });
    return !isSame;
  }

  async function keep({ board, headerKey, epochs, title }: Welcome): Promise<void> {
    if (vault === null || app.vault !== vault) throw new Error('the vault was locked meanwhile');
    const kept = await joinBoardIn(vault, { board, headerKey, epochs, title }, seeds);
    if (!kept.ok) {
      end = 'no-space';
      throw new Error(`the welcome was not kept: ${kept.error}`);
    }
    entry = kept.value;
  }

  async function follow(next: JoinPhase): Promise<void> {
    // Of the host, which may go again while one waits.
    if (next.kind === 'connecting') wasReached = false;
    wasReached ||= next.kind !== 'connecting' && next.kind !== 'refused';
    // It goes on trying behind that page: a way may still open.
    if (next.kind === 'no-path') end = 'no-direct-path';
    else if (end === 'no-direct-path') end = null;
    if (next.kind === 'refused') {
      end = endOf(next.reason, wasReached);
      if (isOver(end)) await forget();
    }
    if (next.kind !== 'waiting') isAlone = false;
    else if (phase?.kind !== 'waiting') {
      const mine = turn;
      surroundings.after(ALONE_AFTER_MS, () => {
        if (turn === mine && phase?.kind === 'waiting') isAlone = true;
      });
    }
    phase = next;
    if (next.kind === 'welcome') await arrive(next.welcome);
  }

  async function arrive(welcome: Welcome): Promise<void> {
    await stop();
    if (entry === null) return;
    const { controlEnvelopes, headerKey, board } = welcome;
    if (vault?.isOpen() === true) await keepCameBy(vault, entry.localId, invitation);
    await forget();
    await app.joined(entry, runsOfEnvelopes(controlEnvelopes, { board, headerKey }), paths);
    const me = app.board?.people.find(({ member }) => member === app.board?.me);
    arrivedAt = { kind: 'welcome', collective: welcome.title, thread: me?.thread ?? 1 };
  }

  async function forget(): Promise<void> {
    if (vault?.isOpen() === true) await dropAttempt(vault);
  }

  async function stop(): Promise<void> {
    const stopping = attempt;
    turn++;
    attempt = null;
    await stopping?.close();
  }

  return {
    get step() {
      return joinStepOf({ phase, end, arrivedAt, hasKnocked, isAlone }, preferences.locale);
    },
    get home() {
      return homeOf({ phase, end, arrivedAt, hasKnocked, isAlone });
    },
    look,
    knock,
    async leave() {
      await stop();
      await forget();
    },
    get servers() {
      return servers;
    },
    get hostHasStun() {
      return hostHasStun;
    },
    async useServers(chosen, name) {
      servers = chosen;
      await knock(name);
    },
  };
}
