/**
 * What y-webrtc wants to send to one other device, and what of it goes: only what the ledger holds,
 * nothing that the other has or gets straight from its author, no awareness but one's own, no type
 * that never crosses; large answers in pieces. docs/PROTOCOL.md §8 and §9.
 */

import type { Ledger } from '#lib/ledger/ledger.ts';
import {
  encodeOuterUpdate,
  OUTER_LIMITS,
  parseOuterUpdate,
  type Run,
} from '#lib/ledger/outer-update.ts';
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

/** One's own document can be larger than any message. */
const OWN_LIMITS = { ...OUTER_LIMITS, maxBytes: Number.MAX_SAFE_INTEGER };

export function filterOutgoing(bytes: Uint8Array, config: OutgoingConfig): Uint8Array[] {
  const message = parseMessage(bytes, Number.MAX_SAFE_INTEGER);
  if (typeof message === 'string') return [];
  switch (message.type) {
    case 'query-awareness':
      return [bytes];
    case 'step-1':
      return [encodeStep1(config.ledger)];
    case 'awareness':
      return filterAwareness(message.body, config.ownClient);
    case 'step-2':
    case 'update':
      return filterUpdate(message.type, message.body, config);
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

function filterUpdate(
  type: 'step-2' | 'update',
  body: Uint8Array,
  config: OutgoingConfig,
): Uint8Array[] {
  const parsed = parseOuterUpdate(body, OWN_LIMITS);
  const runs = parsed.ok ? parsed.value.flatMap((run) => clip(run, config.ledger)) : [];
  const sent = type === 'step-2' ? runs : runs.filter((run) => isWanted(run, config));
  if (sent.length === 0)
    return type === 'update' ? [] : [encodeMessage({ type, body: encodeOuterUpdate([]) })];
  const updates = splitRuns(sent, config.ledger);
  // The last piece of an answer is the answer: what is still missing after it will not come.
  return updates.map((piece, at) =>
    encodeMessage({
      type: at === updates.length - 1 ? type : 'update',
      body: encodeOuterUpdate(piece),
    }),
  );
}

/** The part of a run that the ledger has judged. */
function clip(run: Run, ledger: Ledger): Run[] {
  const known = ledger.roster().clients.has(run.clientId) ? ledger.count(run.clientId) : 0;
  const sealed = run.sealed.slice(0, Math.max(0, known - run.clock));
  return sealed.length === 0 ? [] : [{ ...run, sealed }];
}

function isWanted(run: Run, config: OutgoingConfig): boolean {
  if (config.heldByThem(run.clientId) >= run.clock + run.sealed.length) return false;
  return !config.hearsAuthor(run.clientId);
}
