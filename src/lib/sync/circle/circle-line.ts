/**
 * Where what is said in a circle passes between open doors and whoever is in one. It holds in memory,
 * until the board is locked: who says now that a circle is open, and the random ids of those that are
 * over, so that nobody can say them again. It writes nothing.
 */

import type { Clock, DeviceId, MemberId } from '#lib/base/brands.ts';
import type { CircleMessage, CirclePurpose } from '#lib/domain/circle/circle.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import {
  CIRCLE_BYTES,
  encodeCircleMessage,
  parseCircleMessage,
} from '#lib/sync/door/circle-message.ts';

export interface CircleNotice {
  readonly id: string;
  readonly purpose: CirclePurpose;
  /** Who says so, and holds it. */
  readonly from: MemberId;
}

/** One open door, as its connection uses it. */
export interface CircleDoor {
  /** Why the door must be closed, or null. */
  receive(bytes: Uint8Array): DoorReason | null;
  close(): void;
}

export interface CircleLine {
  open(device: DeviceId, send: (bytes: Uint8Array) => void): CircleDoor;
  /** Members whose door is open. */
  members(): ReadonlySet<MemberId>;
  notices(): readonly CircleNotice[];
  tell(to: ReadonlySet<MemberId> | 'everyone', message: CircleMessage): void;
  /** It is over: what is said of it from now on is not heard. */
  forget(id: string): void;
  on(events: CircleEvents): () => void;
  /** The board is locked. */
  close(): void;
}

interface CircleEvents {
  heard?(from: MemberId, message: CircleMessage): void;
  opened?(member: MemberId): void;
  /** Doors or notices are others than before. */
  changed?(): void;
  closed?(): void;
}

/** So much at once, then so much a second: twenty people who press at the same time say less. */
const AT_ONCE = 40;
const PER_SECOND = 8;
/** Beyond that it is no mistake any more. */
const DROPPED_LIMIT = 400;
const OVER_LIMIT = 64;

interface Door {
  readonly member: MemberId;
  readonly send: (bytes: Uint8Array) => void;
}

export function createCircleLine(
  memberOf: (device: DeviceId) => MemberId | null,
  clock: Clock,
): CircleLine {
  const doors = new Set<Door>();
  const notices = new Map<MemberId, CircleNotice>();
  const listeners = new Set<CircleEvents>();
  let over: readonly string[] = [];
  const all = (): readonly CircleEvents[] => [...listeners];
  const changed = (): void => all().forEach((one) => one.changed?.());
  const isHere = (member: MemberId): boolean => [...doors].some((one) => one.member === member);

  function hear(from: MemberId, message: CircleMessage): void {
    if (over.includes(message.id)) return;
    if (message.kind === 'notice')
      notices.set(from, { id: message.id, purpose: message.purpose, from });
    if (message.kind === 'over' && notices.get(from)?.id === message.id) notices.delete(from);
    for (const one of all()) one.heard?.(from, message);
    if (message.kind === 'notice' || message.kind === 'over') changed();
  }

  return {
    open(device, send) {
      const member = memberOf(device);
      const allowance = createAllowance(clock);
      if (member === null) return { receive: () => null, close: () => undefined };
      const door = { member, send };
      doors.add(door);
      for (const one of all()) one.opened?.(member);
      changed();
      return {
        receive(bytes) {
          if (bytes.length > CIRCLE_BYTES) return 'oversize-message';
          const may = allowance();
          if (may !== 'yes') return may === 'never' ? 'forbidden-message' : null;
          const message = parseCircleMessage(bytes);
          if (message === null) return 'malformed-message';
          hear(member, message);
          return null;
        },
        close() {
          doors.delete(door);
          if (!isHere(member)) notices.delete(member);
          changed();
        },
      };
    },
    members: () => new Set([...doors].map(({ member }) => member)),
    notices: () => [...notices.values()],
    tell(to, message) {
      const bytes = encodeCircleMessage(message);
      for (const { member, send } of [...doors])
        if (to === 'everyone' || to.has(member)) send(bytes);
    },
    forget(id) {
      over = [...over, id].slice(-OVER_LIMIT);
      for (const [from, notice] of notices) if (notice.id === id) notices.delete(from);
      changed();
    },
    on(events) {
      listeners.add(events);
      return () => listeners.delete(events);
    },
    close() {
      for (const one of all()) one.closed?.();
      listeners.clear();
      notices.clear();
      doors.clear();
      over = [];
    },
  };
}

function createAllowance(clock: Clock): () => 'yes' | 'not-now' | 'never' {
  let left = AT_ONCE;
  let at = clock();
  let dropped = 0;
  return () => {
    const now = clock();
    left = Math.min(AT_ONCE, left + (Math.max(0, now - at) * PER_SECOND) / 1_000);
    at = now;
    if (left >= 1) {
      left--;
      return 'yes';
    }
    dropped++;
    return dropped > DROPPED_LIMIT ? 'never' : 'not-now';
  };
}
