/**
 * The member's side of invitations: links made, and whoever knocks with one. Every invitation of the
 * last days is answered, closed ones with their reason, while the board is open; one knock is dealt
 * with at a time.
 */

import { createSubscriber } from 'svelte/reactivity';
import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { deriveInvitation, deviceIdOf, invitationSecret } from '#lib/crypto/derive.ts';
import { KIND_ADMIT } from '#lib/ledger/operations.ts';
import {
  countFailure,
  createInvitation,
  readInvitation,
  readInvitations,
  stateOf,
  withdrawInvitation,
  type Invitation,
} from '#lib/board/invitations.ts';
import {
  FAILURES_THAT_BURN,
  invitationExpiry,
  type InvitationState,
} from '#lib/domain/invitation.ts';
import type { DoorEnd, DoorStep } from '#lib/domain/joining.ts';
import { signallingOf, surroundings } from '#lib/state/surroundings.ts';
import { createLink } from '#lib/sync/invitation/link.ts';
import { answerInvitation, type Answering, type Knock } from '#lib/sync/invitation/member.ts';
import type { IceChoice } from '#lib/sync/door/ice.ts';
import type { Welcome } from '#lib/sync/invitation/welcome.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';

export interface ListedInvitation extends Invitation {
  readonly state: InvitationState;
}

export interface DoorKeeper {
  /** What stands at the door now; null when nobody does. */
  readonly step: DoorStep | null;
  readonly invitations: readonly ListedInvitation[];
  /** Somebody came with an invitation, and no way leads from their device to this one. */
  readonly isPathMissing: boolean;
  mayInvite(): boolean;
  /** A new link, saved on the board before it is shown. */
  makeLink(): Promise<{ id: string; link: string; secret: Uint8Array; expires: number }>;
  withdraw(id: string): Promise<void>;
  submitWords(words: readonly string[]): Promise<void>;
  decline(): void;
  /** Withdraws the invitation with which somebody knocked. */
  withdrawKnocking(): Promise<void>;
  /** What happened at the door was read. */
  done(): void;
  /** Somebody stands at the door and sees how it ends, until the result is called. */
  stand(): () => void;
  close(): Promise<void>;
}

interface Knocking {
  /** Of the invitation. */
  readonly id: string;
  readonly knock: Knock;
}

/** Late-comers are told why for this long after an invitation has lapsed. */
const ANSWER_LATE_MS = 7 * 24 * 3_600_000;
const MOST_ANSWERED = 16;
/** Whoever made an invitation is the one that the newcomer is speaking with: they hear the knock first. */
const PATIENCE_MS = 3_000;
const HOUR_MS = 3_600_000;

const idOf = (secret: Uint8Array): string => toBase64Url(deriveInvitation(secret).id);

export function createDoorKeeper(
  session: BoardSession,
  ice: IceChoice,
  title: () => string,
): DoorKeeper {
  const { docs, ledger } = session;
  const answering = new Map<string, Promise<Answering>>();
  /** Answered whatever others write. */
  const madeHere = new Set<string>();
  let step = $state.raw<DoorStep | null>(null);
  let knocking: Knocking | null = null;
  /** Others who knocked meanwhile, with other invitations: one after the other. */
  let waiting: readonly Knocking[] = [];
  /** Invitations with which somebody came to whom no way leads. */
  let pathless = $state.raw<ReadonlySet<string>>(new Set());
  let isAttended = false;
  let isClosed = false;

  const boardChanged = createSubscriber((update) => session.on(update));

  function usedIds(): ReadonlySet<string> {
    const ids = session.roster().members.map(({ invitation }) => invitation);
    return new Set(ids.flatMap((id) => (id === null ? [] : [toBase64Url(id)])));
  }

  function list(): readonly ListedInvitation[] {
    const used = usedIds();
    return readInvitations(docs).flatMap((one) =>
      one.kind === 'record' ? [{ ...one, state: stateOf(one, used, surroundings.clock()) }] : [],
    );
  }

  function standing(id: string): ListedInvitation | undefined {
    return list().find((one) => one.id === id);
  }

  const mayAdmit = (): boolean => session.roster().mayAdmit(session.member);

  /**
   * Opens a meeting place for each invitation that somebody might still come with. Whoever may not
   * admit answers none: a newcomer who met them would stand before a door that stays shut.
   */
  function watch(): void {
    if (isClosed || session.isBehind()) return;
    if (!mayAdmit()) {
      turnAway();
      return;
    }
    const soonest = surroundings.clock() - ANSWER_LATE_MS;
    const wanted = list()
      .filter(({ expiresAt }) => expiresAt > soonest)
      .slice(0, MOST_ANSWERED);
    const ids = new Set(wanted.map(({ id }) => id));
    // Any member can write invitations, and many of them: no more than so many places are open.
    for (const [id, opened] of answering)
      if (!ids.has(id) && !madeHere.has(id) && knocking?.id !== id) {
        answering.delete(id);
        void close(opened);
      }
    for (const record of wanted) {
      const secret = secretOf(record);
      // A record under another name than its secret's would never count as used.
      if (idOf(secret) === record.id) open(record.id, secret);
    }
  }

  function secretOf({ inviter, nonce }: Pick<Invitation, 'inviter' | 'nonce'>): Uint8Array {
    const { board } = session.entry;
    return invitationSecret(board, fromBase64Url(inviter) ?? new Uint8Array(16), nonce);
  }

  /** The charter has changed: whoever knocks here is free for those who may let them in. */
  function turnAway(): void {
    const [others, wasAsked] = [waiting, step?.kind === 'checking'];
    waiting = [];
    for (const { knock } of others) knock.decline();
    if (wasAsked) {
      knocking?.knock.decline();
      if (isAttended) end('not-allowed');
      else attend();
    }
    for (const [id, opened] of answering)
      // Whoever was admitted in time is still owed the welcome.
      if (step?.kind !== 'admitting' || knocking?.id !== id) {
        answering.delete(id);
        void close(opened);
      }
  }

  function open(id: string, secret: Uint8Array): void {
    if (answering.has(id)) return;
    const place = answer(id, secret);
    answering.set(id, place);
    // A part of the app that the host no longer gives: tried again with the next change.
    place.catch((error: unknown) => {
      reportError(error);
      if (answering.get(id) === place) answering.delete(id);
    });
  }

  function answer(id: string, secret: Uint8Array): Promise<Answering> {
    const { entry } = session;
    return answerInvitation({
      ...surroundings,
      ice,
      secret,
      signalling: signallingOf(entry.signalling),
      patienceMs: standing(id)?.inviter === session.member ? 0 : PATIENCE_MS,
      closedFor: () => closedFor(id),
      onKnock(knock) {
        waiting = [...waiting, { id, knock }];
        if (step === null) attend();
      },
      onGone() {
        waiting = waiting.filter((one) => one.id !== id);
        if (step?.kind !== 'checking' || knocking?.id !== id) return;
        // Told to whoever stands at the door; otherwise the way is free for the next knock.
        if (isAttended) end('gone-away');
        else attend();
      },
      onArrived: () => undefined,
      onPath(isMissing) {
        const rest = [...pathless].filter((one) => one !== id);
        pathless = new Set(isMissing ? [...rest, id] : rest);
      },
      onFailure() {
        countFailure(docs, id, session.member);
      },
      admit: (reveal) => admit(id, reveal),
      welcomeAgain: (reveal) => welcomeAgain(id, reveal),
    });
  }

  /** Turns to whoever knocked first. */
  function attend(): void {
    const [first = null, ...rest] = waiting;
    [knocking, waiting] = [first, rest];
    step = first === null ? null : { kind: 'checking', name: first.knock.reveal.name };
  }

  function closedFor(id: string): 'used' | 'late' | 'withdrawn' | 'burnt' | null {
    const state = standing(id)?.state ?? 'withdrawn';
    return state === 'open' ? null : state;
  }

  async function admit(id: string, { signKey, boxKey }: Knock['reveal']): Promise<Welcome> {
    const record = readInvitation(docs, id);
    if (!mayAdmit()) {
      end('not-allowed');
      throw new Error('the charter has changed: this member admits no more');
    }
    if (record?.kind !== 'record') throw new Error('an answered invitation is on the board');
    const { id: invitation } = deriveInvitation(secretOf(record));
    const written = await session.operate({ kind: KIND_ADMIT, signKey, boxKey, invitation });
    if (!written.ok) {
      end('no-space');
      throw new Error(`the admission was not saved: ${written.error}`);
    }
    return welcomeOf(record);
  }

  /** For whom this invitation admitted, and who lost the way before the welcome came. */
  function welcomeAgain(id: string, { signKey }: Knock['reveal']): Welcome | null {
    const record = readInvitation(docs, id);
    const device = deviceIdOf(signKey);
    const member = session.roster().members.find(({ devices }) => devices.includes(device));
    const invitation = member?.invitation ?? null;
    if (record?.kind !== 'record' || invitation === null) return null;
    return toBase64Url(invitation) === id ? welcomeOf(record) : null;
  }

  function welcomeOf({ inviter, nonce }: Invitation): Welcome {
    const { entry } = session;
    return {
      board: entry.board,
      inviter: fromBase64Url(inviter) ?? new Uint8Array(16),
      nonce,
      headerKey: entry.headerKey,
      epochs: entry.epochs,
      title: title(),
      controlEnvelopes: ledger.controlEnvelopes(),
    };
  }

  async function close(opened: Promise<Answering>): Promise<void> {
    const place = await opened.catch(() => null);
    await place?.close();
  }

  /** What ended while nobody looked keeps nobody else waiting. */
  function moveOn(): void {
    if (!isAttended && (step?.kind === 'in' || step?.kind === 'ended')) attend();
  }

  function end(reason: DoorEnd): void {
    const name = step?.name ?? '';
    const failures = knocking === null ? 0 : (standing(knocking.id)?.failures ?? 0);
    const triesLeft = Math.max(0, FAILURES_THAT_BURN - failures);
    const isBurnt = reason === 'words-differed' && triesLeft === 0;
    step = { kind: 'ended', name, reason: isBurnt ? 'burnt' : reason, triesLeft };
  }

  const stopWatching = session.on(watch);
  watch();

  return {
    get step() {
      return step;
    },
    get isPathMissing() {
      boardChanged();
      // Members meet over an invitation too: whom no way leads to on the board is no newcomer.
      return pathless.size > 0 && !session.isPathMissing();
    },
    get invitations() {
      boardChanged();
      return list();
    },
    mayInvite() {
      boardChanged();
      return mayAdmit();
    },
    async makeLink() {
      const now = surroundings.clock();
      const [inviter, nonce] = [session.member, surroundings.random(16)];
      const secret = secretOf({ inviter, nonce });
      const expiresAt = invitationExpiry(now);
      const id = idOf(secret);
      createInvitation(docs, { id, nonce, inviter, createdAt: now, expiresAt });
      madeHere.add(id);
      open(id, secret);
      await session.flush();
      watch();
      const expires = Math.floor(expiresAt / HOUR_MS);
      const link = createLink(location.origin, { secret, expires });
      return { id, link, secret, expires: expiresAt };
    },
    async withdraw(id) {
      withdrawInvitation(docs, id);
      await session.flush();
    },
    async submitWords(words) {
      if (knocking === null || step?.kind !== 'checking') return;
      const { name } = step;
      step = { kind: 'admitting', name };
      const outcome = await knocking.knock.submitWords(words).catch(() => 'failed' as const);
      if (outcome === 'admitted') step = { kind: 'in', name };
      else if (outcome === 'differed') end('words-differed');
      else if (outcome === 'gone') end('gone-away');
      else if (outcome === 'closed') end(closedFor(knocking.id) ?? 'used');
      moveOn();
    },
    decline() {
      knocking?.knock.decline();
      end('declined');
    },
    async withdrawKnocking() {
      if (knocking !== null) withdrawInvitation(docs, knocking.id);
      await session.flush();
    },
    done: attend,
    stand() {
      isAttended = true;
      return () => {
        isAttended = false;
        moveOn();
      };
    },
    async close() {
      isClosed = true;
      stopWatching();
      await Promise.all([...answering.values()].map(close));
    },
  };
}
