/**
 * Everything that comes through one open door, before y-webrtc sees it. *Parse, don't check*: what is
 * handed on is written anew from envelopes that the ledger has accepted, never the bytes that came.
 * Verdicts: accept, hold, withhold, accuse. docs/PROTOCOL.md §8.
 */

import { atOnce } from '#lib/base/at-once.ts';
import type { DeviceId } from '#lib/base/brands.ts';
import type { DoorReason, Judgement } from '#lib/ledger/door-reasons.ts';
import type { Ledger, ReceiveReport } from '#lib/ledger/ledger.ts';
import { MAX_MESSAGE_BYTES } from '#lib/ledger/limits.ts';
import {
  encodeOuterUpdate,
  encodeStateVector,
  parseOuterUpdate,
  parseStateVector,
  type Run,
} from '#lib/ledger/outer-update.ts';
import { encodeAwareness, parseAwareness, rebuildState } from '#lib/sync/door/awareness.ts';
import { createHeld } from '#lib/sync/door/held.ts';
import { encodeMessage, parseMessage, type YMessage } from '#lib/sync/door/messages.ts';

export interface GateConfig {
  readonly ledger: Ledger;
  /** The device at the other end, as the handshake proved it. */
  readonly device: DeviceId;
  /** The client id of that device's content chain: the one whose awareness may come. */
  awarenessClient(): number | null;
  /** The other holds this much of a chain, as far as its own messages tell. */
  learnHeld(clientId: number, count: number): void;
  log(device: DeviceId | null, reason: DoorReason): void;
}

export interface Verdict {
  /** Newly in the ledger; they belong in its document whatever y-webrtc does. */
  readonly accepted: readonly Run[];
  /** For y-webrtc, in this order. */
  readonly deliver: readonly Uint8Array[];
  /** For the other side. */
  readonly send: readonly Uint8Array[];
  /** Close the door, and say why. */
  readonly accused: DoorReason | null;
}

export interface Gate {
  /** Pauses while a large message is opened; one message at a time. */
  receiving(bytes: Uint8Array): Generator<void, Verdict>;
  /** Tries again what is held, after something was accepted elsewhere. */
  retry(): Verdict;
}

const NOTHING: Verdict = { accepted: [], deliver: [], send: [], accused: null };

export function createGate(config: GateConfig): Gate {
  const { ledger } = config;
  const held = createHeld();
  /** We hold something and have asked the other for what is missing. */
  let hasAsked = false;

  function accuse(reason: DoorReason): Verdict {
    config.log(config.device, reason);
    return { ...NOTHING, accused: reason };
  }

  function* receiving(bytes: Uint8Array): Generator<void, Verdict> {
    if (bytes.length === 0) return accuse('malformed-fragment');
    const message = parseMessage(bytes, MAX_MESSAGE_BYTES);
    if (message === 'malformed') return accuse('malformed-message');
    if (message === 'forbidden') return accuse('forbidden-message');
    if (message.type === 'query-awareness') return deliver(message);
    if (message.type === 'awareness') return receiveAwareness(message.body);
    if (message.type === 'step-1') return receiveStateVector(message.body);
    return yield* receiveUpdate(message.type, message.body);
  }

  function receiveAwareness(body: Uint8Array): Verdict {
    const entries = parseAwareness(body);
    if (entries === null) return accuse('malformed-awareness');
    const own = config.awarenessClient();
    if (entries.some((entry) => entry.clientId !== own)) return accuse('foreign-awareness');
    const [entry] = entries;
    if (entry === undefined) return NOTHING;
    const state = rebuildState(entry.state);
    if (state === null || entries.length > 1) return accuse('malformed-awareness');
    return deliver({ type: 'awareness', body: encodeAwareness([{ ...entry, state }]) });
  }

  function receiveStateVector(body: Uint8Array): Verdict {
    const entries = parseStateVector(body);
    if (entries === null) return accuse('malformed-state-vector');
    const { clients } = ledger.roster();
    const known = new Map([...entries].filter(([clientId]) => clients.has(clientId)));
    for (const [clientId, count] of known) config.learnHeld(clientId, count);
    return deliver({ type: 'step-1', body: encodeStateVector(known) });
  }

  function* receiveUpdate(type: 'step-2' | 'update', body: Uint8Array): Generator<void, Verdict> {
    const runs = parseOuterUpdate(body);
    if (!runs.ok) {
      const isTooLong = runs.error === 'oversize-update';
      return accuse(isTooLong ? 'oversize-message' : runs.error);
    }
    for (const run of runs.value) config.learnHeld(run.clientId, run.clock + run.sealed.length);
    const wasWaiting = hasAsked ? held.runs() : [];
    const judged = yield* judge(runs.value);
    if (type === 'step-2') giveUp(wasWaiting);
    const isEmpty = judged.accepted.length === 0;
    const rebuilt: YMessage = { type, body: encodeOuterUpdate(judged.accepted) };
    return {
      accepted: judged.accepted,
      // An empty step 2 still tells y-webrtc that it has been answered.
      deliver: isEmpty && type === 'update' ? [] : [encodeMessage(rebuilt)],
      send: judged.accused === null ? ask() : [],
      accused: judged.accused,
    };
  }

  /** Judges `runs` together with what was held: the ledger finds the order. */
  function* judge(runs: readonly Run[]): Generator<void, Pick<Verdict, 'accepted' | 'accused'>> {
    const report = yield* ledger.receiving([...held.runs(), ...runs], config.device);
    if (!held.replace(report.held)) config.log(config.device, 'too-much-held');
    return { accepted: report.accepted, accused: accusationOf(report) };
  }

  /** Logs a report, and says whether it costs the other its place at our door. */
  function accusationOf(report: ReceiveReport): DoorReason | null {
    for (const judgement of report.withheld) config.log(namedFor(judgement), judgement.reason);
    for (const { device, reason } of report.voided) config.log(device, reason);
    for (const { reason } of report.accused) config.log(config.device, reason);
    // Whoever hands on another's empty payload cannot have known better; its author can.
    const void_ = report.voided.find(({ device }) => device === config.device);
    return report.accused[0]?.reason ?? void_?.reason ?? null;
  }

  /**
   * Who is named for what is withheld. Its header says who wrote it, and anybody here can write such
   * a header: only two good signatures at one place prove anything of an author. Something that
   * builds on another branch may have come by honest hands, so it names nobody; the rest no honest
   * device keeps or hands on, so it is the door's at which it came.
   */
  function namedFor({ reason, clientId, device }: Judgement): DeviceId | null {
    if (reason !== 'fork') return config.device;
    return ledger.forks().some((fork) => fork.clientId === clientId) ? device : null;
  }

  /** After an answer: what it did not resolve is dropped. A fork elsewhere may be to blame. */
  function giveUp(wasWaiting: readonly Run[]): void {
    if (!hasAsked) return;
    hasAsked = false;
    const left = held.runs().filter((run) => !wasWaiting.some((one) => isSamePlace(one, run)));
    if (left.length === held.runs().length) return;
    config.log(config.device, 'unresolved');
    held.replace(left);
  }

  function ask(): Uint8Array[] {
    if (hasAsked || held.size() === 0) return [];
    hasAsked = true;
    return [encodeStep1(ledger)];
  }

  function retry(): Verdict {
    if (held.size() === 0) return NOTHING;
    const { accepted, accused } = atOnce(judge([]));
    if (accepted.length === 0) return { ...NOTHING, accused };
    const body = encodeOuterUpdate(accepted);
    return { accepted, deliver: [encodeMessage({ type: 'update', body })], send: [], accused };
  }

  return { receiving, retry };
}

function deliver(message: YMessage): Verdict {
  return { ...NOTHING, deliver: [encodeMessage(message)] };
}

function isSamePlace(a: Run, b: Run): boolean {
  return a.clientId === b.clientId && a.clock === b.clock;
}

/** Step 1 for all that the ledger holds. */
export function encodeStep1(ledger: Ledger): Uint8Array {
  const counts = new Map<number, number>();
  for (const clientId of ledger.roster().clients.keys()) {
    const count = ledger.count(clientId);
    if (count > 0) counts.set(clientId, count);
  }
  return encodeMessage({ type: 'step-1', body: encodeStateVector(counts) });
}
