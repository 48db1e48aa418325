/**
 * A newcomer follows a link: waits for somebody to be there, shows four words to read aloud, and
 * ends with a welcome that has been checked against the link, or with the reason why not.
 * docs/PROTOCOL.md §10.
 */

import { deriveInvitation } from '#lib/crypto/derive.ts';
import type { BoxKeys } from '#lib/crypto/seal.ts';
import type { SignKeys } from '#lib/crypto/sign.ts';
import { createJoinChannel, type JoinLink } from '#lib/sync/invitation/join-channel.ts';
import { isExpired, type Invitation } from '#lib/sync/invitation/link.ts';
import { openMeetingPlace, type MeetingConfig } from '#lib/sync/invitation/meeting-place.ts';
import {
  createNewcomerSession,
  type NewcomerEvent,
  type NewcomerSession,
} from '#lib/sync/invitation/newcomer-session.ts';
import { UNFINISHED_AFTER_MS } from '#lib/sync/door/peer-connection.ts';
import type { ClosedReason } from '#lib/sync/invitation/session.ts';
import type { Site } from '#lib/sync/signalling-site.ts';
import { verifyWelcome, type Welcome } from '#lib/sync/invitation/welcome.ts';

/**
 * 'not-genuine': the words agreed, and yet the welcome is not what the link promised.
 * 'not-kept': it could not be saved on this device.
 */
export type RefusalKind = ClosedReason | 'unreachable' | 'not-genuine' | 'not-kept';

export type JoinPhase =
  /** The signalling server has not answered yet. */
  | { readonly kind: 'connecting' }
  /** Nobody of the collective is there yet. */
  | { readonly kind: 'waiting' }
  /** Somebody is there; the exchange begins once the newcomer's name is known and they are free. */
  | { readonly kind: 'home' }
  /** Somebody is there, and no way leads to them yet; it goes on trying. */
  | { readonly kind: 'no-path' }
  /** `digest` is what `safetyWords` shows in the reader's language. */
  | { readonly kind: 'comparing'; readonly digest: Uint8Array }
  | { readonly kind: 'welcome'; readonly welcome: Welcome }
  | { readonly kind: 'refused'; readonly reason: RefusalKind };

export interface JoinBoardConfig extends Omit<MeetingConfig, 'secret'> {
  readonly invitation: Invitation;
  readonly signKeys: SignKeys;
  readonly boxKeys: BoxKeys;
  /** What the newcomer goes by. While it is not settled, one looks who is there and does not knock. */
  readonly name: string | Promise<string>;
  onPhase(phase: JoinPhase): void;
  /** Saves the welcome; the member is told of the arrival once this has resolved. */
  keep(welcome: Welcome): Promise<void>;
  readonly unreachableAfterMs?: number;
}

export interface Joining {
  close(): Promise<void>;
}

const UNREACHABLE_AFTER_MS = 20_000;
/** Certificates that changed on the way: somebody stands in between. */
const DEAD_ENDS = 3;
/** Between two newcomers with one invitation nothing is to be said. */
const OTHER_NEWCOMER_MS = 600_000;
/** A member that was busy is asked again; after so many times the newcomer is told. */
const BUSY_TIMES = 4;
/**
 * Until then whoever was busy counts as still there, unless they are heard of again. Longer than two
 * calls that miss each other.
 */
const BUSY_STANDS_MS = 3 * UNFINISHED_AFTER_MS;

interface Attempt {
  readonly session: NewcomerSession;
  readonly link: JoinLink;
  isOver: boolean;
}

export async function joinBoard(config: JoinBoardConfig): Promise<Joining> {
  const { invitation, after } = config;
  const onPhase = (phase: JoinPhase) => config.onPhase(phase);
  const secrets = deriveInvitation(invitation.secret);
  let chosen: Attempt | null = null;
  /** Others who are home too: kept, and not knocked at unless the chosen one is lost. */
  let standby: readonly Attempt[] = [];
  let name = typeof config.name === 'string' ? config.name : null;
  let isOver = false;
  let deadEnds = 0;
  let isPathMissing = false;
  let busyTimes = 0;
  let stopBusy: (() => void) | null = null;
  let stopTimer: () => void = () => undefined;
  let site: Site | null = null;

  function refuse(reason: RefusalKind): void {
    if (isOver) return;
    isOver = true;
    stopTimer();
    stopBusy?.();
    dropAll();
    onPhase({ kind: 'refused', reason });
  }

  /** Somebody is there, with somebody else: to be told that nobody is would be untrue. */
  function meetBusy(): void {
    stopBusy?.();
    stopBusy = after(BUSY_STANDS_MS, () => {
      stopBusy = null;
      if (!isOver) rest();
    });
  }

  /** Nobody has been met on an open channel. */
  function rest(): void {
    if (chosen !== null) return;
    if (site?.isReachable() !== true) onPhase({ kind: 'connecting' });
    else if (stopBusy !== null) onPhase({ kind: 'home' });
    else onPhase({ kind: isPathMissing ? 'no-path' : 'waiting' });
  }

  function drop(attempt: Attempt, holdMs?: number): void {
    if (attempt.isOver) return;
    attempt.isOver = true;
    attempt.link.close(holdMs);
    standby = standby.filter((one) => one !== attempt);
    if (chosen !== attempt) return;
    chosen = null;
    const [next] = standby;
    if (isOver) return;
    if (next === undefined) rest();
    else choose(next);
  }

  function dropAll(): void {
    for (const attempt of standby) drop(attempt);
    if (chosen !== null) drop(chosen);
  }

  function choose(attempt: Attempt): void {
    chosen = attempt;
    standby = standby.filter((one) => one !== attempt);
    if (name === null) onPhase({ kind: 'home' });
    else knock(attempt);
  }

  function act(attempt: Attempt, event: NewcomerEvent): void {
    switch (event.kind) {
      case 'proven':
        if (isOver) {
          drop(attempt);
          return;
        }
        attempt.link.settle();
        if (chosen === null) choose(attempt);
        else standby = [...standby, attempt];
        return;
      case 'comparing': {
        onPhase(event);
        return;
      }
      case 'closed':
        // What another member thinks of the invitation ends nothing with the chosen one.
        if (attempt !== chosen) {
          drop(attempt, 0);
          return;
        }
        // Whoever only looks is in nobody's way, and nobody in theirs.
        if (event.reason === 'busy' && (name === null || ++busyTimes < BUSY_TIMES)) {
          meetBusy();
          // They keep its place for a while; if both did, both would call at once, and miss each other.
          drop(attempt, 0);
          return;
        }
        {
          refuse(event.reason);
          return;
        }
      case 'welcome': {
        receiveWelcome(attempt, event.welcome);
        return;
      }
      case 'broken': {
        drop(attempt, event.isOtherNewcomer === true ? OTHER_NEWCOMER_MS : undefined);
        return;
      }
    }
  }

  /** With the one member that was chosen. */
  function knock({ link, session }: Attempt): void {
    if (!isOver) link.send(session.commit());
  }

  function receiveWelcome(attempt: Attempt, bytes: Uint8Array): void {
    const verified = verifyWelcome(bytes, {
      secret: invitation.secret,
      signKey: config.signKeys.publicKey,
      boxKey: config.boxKeys.publicKey,
    });
    if (!verified.ok) {
      refuse('not-genuine');
      return;
    }
    isOver = true;
    stopTimer();
    config.keep(verified.value).then(
      () => {
        attempt.link.send(attempt.session.arrived());
        onPhase({ kind: 'welcome', welcome: verified.value });
      },
      () => onPhase({ kind: 'refused', reason: 'not-kept' }),
    );
  }

  onPhase({ kind: 'connecting' });
  if (isExpired(invitation, config.clock())) {
    refuse('late');
    return { close: () => Promise.resolve() };
  }
  const place = await openMeetingPlace(
    { ...config, secret: invitation.secret },
    (connection) =>
      createJoinChannel(connection, after, (fingerprints, link) => {
        const session = createNewcomerSession({
          ...secrets,
          invitationId: secrets.id,
          role: connection.role,
          fingerprints,
          random: config.random,
          signKeys: config.signKeys,
          boxKey: config.boxKeys.publicKey,
          get name() {
            return name ?? '';
          },
        });
        const attempt: Attempt = { session, link, isOver: false };
        deadEnds = 0;
        return {
          start: () => session.start(),
          receive(frame) {
            const step = session.receive(frame);
            link.send(step.send);
            for (const event of step.events) act(attempt, event);
          },
          closed: () => drop(attempt),
        };
      }),
    (reason) => {
      // Late is what a watch over the path tells better.
      if (reason !== 'handshake-late') deadEnds++;
      if (deadEnds >= DEAD_ENDS && chosen === null) refuse('unreachable');
    },
    (isMissing) => {
      if (isOver || chosen !== null) return;
      isPathMissing = isMissing;
      rest();
    },
  );
  site = place;
  const watch = () => {
    stopTimer();
    if (isOver) return;
    rest();
    if (!place.isReachable() && chosen === null)
      stopTimer = after(config.unreachableAfterMs ?? UNREACHABLE_AFTER_MS, () =>
        refuse('unreachable'),
      );
  };
  const stopReachable = place.onReachable(watch);
  watch();
  if (typeof config.name !== 'string')
    void config.name.then((settled) => {
      name = settled;
      if (chosen !== null) knock(chosen);
    });

  return {
    async close() {
      isOver = true;
      stopTimer();
      stopBusy?.();
      stopReachable();
      dropAll();
      await place.close();
    },
  };
}
