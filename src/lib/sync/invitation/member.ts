/**
 * A member answers an invitation: any member who is online may, one newcomer at a time. A closed
 * invitation is still answered, with its reason, so that whoever comes late learns why.
 * docs/PROTOCOL.md §10.
 */

import { assert } from '#lib/base/assert.ts';
import { deriveInvitation } from '#lib/crypto/derive.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import { createJoinChannel, type JoinLink } from '#lib/sync/invitation/join-channel.ts';
import { openMeetingPlace, type MeetingConfig } from '#lib/sync/invitation/meeting-place.ts';
import {
  createMemberSession,
  type MemberEvent,
  type MemberSession,
} from '#lib/sync/invitation/member-session.ts';
import type { ClosedReason, Reveal } from '#lib/sync/invitation/session.ts';
import { encodeWelcome, type Welcome } from '#lib/sync/invitation/welcome.ts';

export interface Knock {
  readonly reveal: Reveal;
  /**
   * The words heard. 'admitted' once the admission is saved and the welcome is on its way;
   * 'differed' ends the session, and counts as a failure of the invitation; 'closed' if the
   * invitation was closed meanwhile; 'gone' if the newcomer has left.
   */
  submitWords(words: readonly string[]): Promise<'admitted' | 'differed' | 'closed' | 'gone'>;
  decline(): void;
  /** Sends the newcomer away, with the reason, if the invitation was closed while words are compared. */
  recheck(): void;
}

export interface AnswerConfig extends MeetingConfig {
  /** Null while the invitation is open; asked anew at every step. */
  closedFor(): Exclude<ClosedReason, 'busy' | 'differed' | 'declined'> | null;
  onKnock(knock: Knock): void;
  /** The newcomer left, or the session ended, before `arrived`. */
  onGone(): void;
  onArrived(reveal: Reveal): void;
  /** Somebody came with the link, and no way leads to them; false when that is over. */
  onPath(isMissing: boolean): void;
  /** Words that differed: the third one burns the invitation. */
  onFailure(): void;
  /** Writes the admit operation, resolves once it is saved, and gives the welcome. */
  admit(reveal: Reveal): Promise<Welcome>;
  /**
   * The welcome of somebody whom this very invitation has admitted and who lost the way before it
   * came; null for anyone else. Their signature over the session proves that it is them.
   */
  welcomeAgain(reveal: Reveal): Welcome | null;
  /** How long to let others answer first, asked for whoever comes. */
  patienceMs?(): number;
  /**
   * Somebody stands here already, with another invitation, and another member is free: whoever comes
   * is sent on to them, once. If they come back, nobody else could be reached.
   */
  isToSendOn?(): boolean;
  readonly unprovenAfterMs?: number;
  readonly wordsWithinMs?: number;
}

export interface Answering {
  isReachable(): boolean;
  close(): Promise<void>;
}

/** Between two members of one invitation nothing is to be said. */
const OTHER_MEMBER_MS = 600_000;
const REVEAL_WITHIN_MS = 30_000;
const WORDS_WITHIN_MS = 900_000;

interface Visit {
  readonly session: MemberSession;
  readonly link: JoinLink;
  reveal: Reveal | null;
  isOver: boolean;
  stopTimer: () => void;
}

/** Says nothing at all for `patienceMs`: the newcomer takes the first who proves to be a member. */
function createPatientLink(
  link: JoinLink,
  after: After,
  patienceMs: number,
): Pick<JoinLink, 'send'> {
  let waiting: Uint8Array[] | null = patienceMs > 0 ? [] : null;
  if (patienceMs > 0)
    after(patienceMs, () => {
      const frames = waiting ?? [];
      waiting = null;
      link.send(frames);
    });
  return {
    send(frames) {
      if (waiting === null) link.send(frames);
      else waiting.push(...frames);
    },
  };
}

export async function answerInvitation(config: AnswerConfig): Promise<Answering> {
  const secrets = deriveInvitation(config.secret);
  let visit: Visit | null = null;
  let wasSentOn = false;

  /** Whoever only looks is in nobody's way; whoever knocks is told. */
  function isBusy(): boolean {
    if (visit !== null) return true;
    wasSentOn = !wasSentOn && config.isToSendOn?.() === true;
    return wasSentOn;
  }

  function end(over: Visit, reason: ClosedReason | null): void {
    if (over.isOver) return;
    over.isOver = true;
    over.stopTimer();
    if (reason !== null) over.link.send(over.session.close(reason));
    over.link.close();
    if (visit !== over) return;
    visit = null;
    config.onGone();
  }

  function act(current: Visit, event: MemberEvent): void {
    switch (event.kind) {
      case 'proven': {
        const closed = config.closedFor();
        // A used invitation is answered as far as the reveal: it may be the one it was used by.
        if (closed !== null && closed !== 'used') {
          end(current, closed);
          return;
        }
        current.link.settle();
        return;
      }
      case 'sent-away':
        end(current, null);
        return;
      case 'begun':
        visit = current;
        limit(current, REVEAL_WITHIN_MS);
        return;
      case 'knocking':
        current.reveal = event.reveal;
        if (config.closedFor() === 'used') {
          welcomeAgain(current, event.reveal);
          return;
        }
        limit(current, config.wordsWithinMs ?? WORDS_WITHIN_MS);
        {
          config.onKnock(knockOf(current, event.reveal));
          return;
        }
      case 'arrived':
        visit = null;
        current.isOver = true;
        current.stopTimer();
        current.link.close();
        if (current.reveal !== null) config.onArrived(current.reveal);
        return;
      case 'broken':
        if (event.isOtherMember) {
          current.isOver = true;
          current.link.close(OTHER_MEMBER_MS);
        } else end(current, null);
    }
  }

  function welcomeAgain(current: Visit, reveal: Reveal): void {
    const welcome = config.welcomeAgain(reveal);
    if (welcome === null) {
      end(current, 'used');
      return;
    }
    limit(current, REVEAL_WITHIN_MS);
    current.link.send(current.session.welcome(encodeWelcome(welcome)));
  }

  function limit(current: Visit, milliseconds: number): void {
    current.stopTimer();
    current.stopTimer = config.after(milliseconds, () => end(current, null));
  }

  function knockOf(current: Visit, reveal: Reveal): Knock {
    let isSubmitted = false;
    return {
      reveal,
      async submitWords(words) {
        assert(!isSubmitted, 'words are submitted once a session');
        if (current.isOver) return 'gone';
        isSubmitted = true;
        if (!current.session.matches(words)) {
          end(current, 'differed');
          config.onFailure();
          return 'differed';
        }
        const closed = config.closedFor();
        if (closed !== null) {
          end(current, closed);
          return 'closed';
        }
        const welcome = await config.admit(reveal).catch((error: unknown) => {
          // Without it this session would stand in everyone's way until its time is up.
          end(current, 'declined');
          throw error;
        });
        current.link.send(current.session.welcome(encodeWelcome(welcome)));
        // Admitted whether or not they are still there: a new session would find the link used.
        return 'admitted';
      },
      decline: () => end(current, 'declined'),
      recheck() {
        const closed = isSubmitted ? null : config.closedFor();
        // 'used' waits for the words: it may be this very knock that uses it, or somebody let in elsewhere.
        if (closed !== null && closed !== 'used') end(current, closed);
      },
    };
  }

  const site = await openMeetingPlace(
    config,
    (connection) =>
      createJoinChannel(connection, config.after, (fingerprints, link) => {
        const session = createMemberSession({
          ...secrets,
          invitationId: secrets.id,
          role: connection.role,
          fingerprints,
          random: config.random,
          isBusy,
        });
        const current: Visit = {
          session,
          link,
          reveal: null,
          isOver: false,
          stopTimer: () => undefined,
        };
        const patient = createPatientLink(link, config.after, config.patienceMs?.() ?? 0);
        return {
          start: () => {
            patient.send(session.start());
            return [];
          },
          receive(frame) {
            const step = session.receive(frame);
            patient.send(step.send);
            for (const event of step.events) act(current, event);
          },
          closed: () => end(current, null),
        };
      }),
    () => undefined,
    config.onPath,
  );
  return {
    isReachable: () => site.isReachable(),
    async close() {
      if (visit !== null) end(visit, null);
      await site.close();
    },
  };
}
