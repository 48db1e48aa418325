/**
 * The member's side of invitations: links made, and whoever knocks with one. Every invitation of the
 * last days is answered, closed ones with their reason, while the board is open; one knock is dealt
 * with at a time.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { MemberId } from '#lib/base/brands.ts';
import { countFailure, createInvitation, withdrawInvitation } from '#lib/board/invitations.ts';
import { FAILURES_THAT_BURN, invitationExpiry } from '#lib/domain/invitation.ts';
import type { DoorEnd, DoorStep } from '#lib/domain/joining.ts';
import {
  createBoardInvitations,
  invitationIdOf,
  type ListedInvitation,
} from '#lib/state/board-invitations.ts';
import { createLettingIn } from '#lib/state/letting-in.ts';
import { createMeetingPlaces } from '#lib/state/meeting-places.ts';
import { createOtherDoors } from '#lib/state/other-doors.ts';
import { tellDoor } from '#lib/state/presence.ts';
import { signallingOf, surroundings } from '#lib/state/surroundings.ts';
import { createLink } from '#lib/sync/invitation/link.ts';
import { answerInvitation, type Answering, type Knock } from '#lib/sync/invitation/member.ts';
import type { IceChoice } from '#lib/sync/door/ice.ts';
import type { Welcome } from '#lib/sync/invitation/welcome.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';

export interface DoorKeeper {
  /** What stands at the door now; null when nobody does. */
  readonly step: DoorStep | null;
  /** At whose devices somebody else stands now, for those who may open a door. */
  readonly elsewhere: readonly MemberId[];
  /** Whoever knocked meanwhile, by the names they give: one after the other. */
  readonly queue: readonly string[];
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
  /** Turns to whoever waits next; whoever stood first goes on waiting. */
  turnToNext(): void;
  /** Somebody stands at the door and sees how it ends, until the result is called. */
  stand(): () => void;
  close(): Promise<void>;
}

interface Knocking {
  /** Of the invitation. */
  readonly id: string;
  readonly knock: Knock;
}

/**
 * Whoever made an invitation is the one that the newcomer is speaking with: they hear the knock first.
 * Whoever has somebody at the door already leaves the next to whoever is free.
 */
const PATIENCE_MS = 3_000;
const PATIENCE_OCCUPIED_MS = 6_000;
const HOUR_MS = 3_600_000;

export function createDoorKeeper(
  session: BoardSession,
  ice: IceChoice,
  title: () => string,
): DoorKeeper {
  const { docs } = session;
  const invitations = createBoardInvitations(session);
  const lettingIn = createLettingIn(session, invitations, title);
  const places = createMeetingPlaces(answer);
  const others = createOtherDoors(session);
  /** Answered whatever others write. */
  const madeHere = new Set<string>();
  let step = $state.raw<DoorStep | null>(null);
  let knocking: Knocking | null = null;
  /** Others who knocked meanwhile, with other invitations: one after the other. */
  let waiting = $state.raw<readonly Knocking[]>([]);
  /** Invitations with which somebody came to whom no way leads. */
  let pathless = $state.raw<ReadonlySet<string>>(new Set());
  let isAttended = false;
  let isClosed = false;

  const boardChanged = createSubscriber((update) => session.on(update));

  const isOccupied = (): boolean => step?.kind === 'checking' || step?.kind === 'admitting';

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
    const wanted = invitations.answerable();
    const ids = new Set(wanted.map(({ id }) => id));
    places.closeAllBut((id) => ids.has(id) || madeHere.has(id) || knocking?.id === id);
    // Whoever compares words over an invitation that was withdrawn meanwhile is told so now.
    for (const { knock } of [...waiting, ...(knocking === null ? [] : [knocking])]) knock.recheck();
    for (const { id, secret } of wanted) places.open(id, secret);
  }

  /** The charter has changed: whoever knocks here is free for those who may let them in. */
  function turnAway(): void {
    const [turnedAway, wasAsked] = [waiting, step?.kind === 'checking'];
    waiting = [];
    for (const { knock } of turnedAway) knock.decline();
    if (wasAsked) {
      knocking?.knock.decline();
      if (isAttended) end('not-allowed');
      else attend();
    }
    // Whoever was admitted in time is still owed the welcome.
    places.closeAllBut((id) => step?.kind === 'admitting' && knocking?.id === id);
  }

  function answer(id: string, secret: Uint8Array): Promise<Answering> {
    const { entry } = session;
    return answerInvitation({
      ...surroundings,
      ice,
      secret,
      signalling: signallingOf(entry.signalling),
      patienceMs() {
        if (isOccupied()) return PATIENCE_OCCUPIED_MS;
        return invitations.standing(id)?.inviter === session.member ? 0 : PATIENCE_MS;
      },
      isToSendOn: () => isOccupied() && others.isAnyFree(),
      closedFor: () => invitations.closedFor(id),
      onKnock(knock) {
        waiting = [...waiting, { id, knock }];
        if (step === null) attend();
      },
      onGone() {
        waiting = waiting.filter((one) => one.id !== id);
        if (step?.kind !== 'checking' || knocking?.id !== id) return;
        // Told to whoever stands at the door; otherwise the way is free for the next knock.
        if (isAttended) end(invitations.closedFor(id) ?? 'gone-away');
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
      welcomeAgain: (reveal) => lettingIn.welcomeAgain(id, reveal),
    });
  }

  /** The others are told that somebody stands here, and when nobody does any more. */
  function turnTo(next: DoorStep | null): void {
    step = next;
    tellDoor(session.awareness, isOccupied());
  }

  /** Turns to whoever knocked first. */
  function attend(): void {
    const [first = null, ...rest] = waiting;
    [knocking, waiting] = [first, rest];
    turnTo(first === null ? null : { kind: 'checking', name: first.knock.reveal.name });
  }

  async function admit(id: string, reveal: Knock['reveal']): Promise<Welcome> {
    const welcome = await lettingIn.admit(id, reveal);
    if (typeof welcome !== 'string') return welcome;
    end(welcome);
    throw new Error(`nobody was let in: ${welcome}`);
  }

  /** What ended while nobody looked keeps nobody else waiting. */
  function moveOn(): void {
    if (!isAttended && (step?.kind === 'in' || step?.kind === 'ended')) attend();
  }

  function end(reason: DoorEnd): void {
    const name = step?.name ?? '';
    const failures = knocking === null ? 0 : (invitations.standing(knocking.id)?.failures ?? 0);
    const triesLeft = Math.max(0, FAILURES_THAT_BURN - failures);
    const isBurnt = reason === 'words-differed' && triesLeft === 0;
    turnTo({ kind: 'ended', name, reason: isBurnt ? 'burnt' : reason, triesLeft });
  }

  const stopWatching = session.on(watch);
  watch();

  return {
    get step() {
      return step;
    },
    get elsewhere() {
      const { members } = others;
      return mayAdmit() ? members : [];
    },
    get isPathMissing() {
      boardChanged();
      // Members meet over an invitation too: whom no way leads to on the board is no newcomer.
      return pathless.size > 0 && !session.isPathMissing();
    },
    get queue() {
      return waiting.map(({ knock }) => knock.reveal.name);
    },
    get invitations() {
      boardChanged();
      return invitations.list();
    },
    mayInvite() {
      boardChanged();
      return mayAdmit();
    },
    async makeLink() {
      const now = surroundings.clock();
      const [inviter, nonce] = [session.member, surroundings.random(16)];
      const secret = invitations.secretOf({ inviter, nonce });
      const expiresAt = invitationExpiry(now);
      const id = invitationIdOf(secret);
      createInvitation(docs, { id, nonce, inviter, createdAt: now, expiresAt });
      madeHere.add(id);
      places.open(id, secret);
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
      turnTo({ kind: 'admitting', name });
      const outcome = await knocking.knock.submitWords(words).catch(() => 'failed' as const);
      if (outcome === 'admitted') turnTo({ kind: 'in', name });
      else if (outcome === 'differed') end('words-differed');
      else if (outcome === 'gone') end('gone-away');
      else if (outcome === 'closed') end(invitations.closedFor(knocking.id) ?? 'used');
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
    turnToNext() {
      if (step?.kind !== 'checking' || knocking === null || waiting.length === 0) return;
      waiting = [...waiting, knocking];
      attend();
    },
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
      await places.close();
    },
  };
}
