/**
 * What y-webrtc wants to send to one other device, and what of it goes: only what the ledger holds,
 * nothing that the other has or gets straight from its author, no awareness but one's own, no type
 * that never crosses; large answers in pieces. docs/PROTOCOL.md §8 and §9.
 */

import * as Y from 'yjs';
import type { Ledger } from '#lib/ledger/ledger.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import { encodeAwareness, parseAwareness, rebuildState } from '#lib/sync/door/awareness.ts';
import { encodeStep1 } from '#lib/sync/door/gate.ts';
import { encodeMessage, parseMessage } from '#lib/sync/door/messages.ts';
import { splitRuns } from '#lib/sync/door/split-runs.ts';

export interface OutgoingConfig {
  readonly ledger: Ledger;
  /** One's own content client id: the one awareness that goes out. */
  readonly ownClient: number;
  /** How much of a chain the other is known to hold. */
  heldByThem(clientId: number): number;
  /** Whether the other has told that its door to the author of this chain is open. */
  hearsAuthor(clientId: number): boolean;
}

/** One after the other, so that the first piece of a large answer leaves before the next is cut. */
export function* filterOutgoing(
  bytes: Uint8Array,
  config: OutgoingConfig,
): Generator<Uint8Array, void> {
  const message = parseMessage(bytes, Number.MAX_SAFE_INTEGER);
  if (typeof message === 'string') return;
  switch (message.type) {
    case 'query-awareness':
      yield bytes;
      break;
    case 'step-1':
      yield encodeStep1(config.ledger);
      break;
    case 'awareness':
      yield* filterAwareness(message.body, config.ownClient);
      break;
    case 'step-2':
    case 'update':
      yield* filterUpdate(message.type, message.body, config);
  }
}

function filterAwareness(body: Uint8Array, ownClient: number): Uint8Array[] {
  const own = parseAwareness(body, Number.MAX_SAFE_INTEGER)?.find(
    (entry) => entry.clientId === ownClient,
  );
  const state = own === undefined ? null : rebuildState(own.state);
  if (own === undefined || state === null) return [];
  return [encodeMessage({ type: 'awareness', body: encodeAwareness([{ ...own, state }]) })];
}

function* filterUpdate(
  type: 'step-2' | 'update',
  body: Uint8Array,
  config: OutgoingConfig,
): Generator<Uint8Array, void> {
  const runs = runsNamedBy(body, config.ledger);
  const sent = type === 'step-2' ? runs : runs.filter((run) => isWanted(run, config));
  if (sent.length === 0) {
    if (type === 'step-2') yield encodeMessage({ type, body: encodeOuterUpdate([]) });
    return;
  }
  // The last piece of an answer is the answer: what is still missing after it will not come.
  let before: Run[] | null = null;
  for (const piece of splitRuns(sent, config.ledger)) {
    if (before !== null) yield encodeMessage({ type: 'update', body: encodeOuterUpdate(before) });
    before = piece;
  }
  if (before !== null) yield encodeMessage({ type, body: encodeOuterUpdate(before) });
}

/**
 * Of an update of one's own document only the places are read, and the ledger says what stands
 * there: the document may hold what no chain can, left by damage or another version, and whatever
 * else is sound must go out nevertheless.
 */
function runsNamedBy(body: Uint8Array, ledger: Ledger): Run[] {
  const { clients } = ledger.roster();
  const { from, to } = Y.parseUpdateMeta(body);
  return [...from].flatMap(([clientId, clock]) => {
    if (!clients.has(clientId)) return [];
    const end = Math.min(to.get(clientId) ?? 0, ledger.count(clientId));
    const sealed = end > clock ? ledger.sealedFrom(clientId, clock).slice(0, end - clock) : [];
    return sealed.length === 0 ? [] : [{ clientId, clock, sealed }];
  });
}

function isWanted(run: Run, config: OutgoingConfig): boolean {
  if (config.heldByThem(run.clientId) >= run.clock + run.sealed.length) return false;
  return !config.hearsAuthor(run.clientId);
}
