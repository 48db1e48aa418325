/**
 * What judging has found of the envelopes that a ledger holds, kept for the next opening: how long
 * each chain is and how it ends, where its signed stretches begin, what each of its envelopes knew of
 * others, which inner clocks count and where their structs stand. A ledger that recalls it goes on as if it had judged those envelopes
 * again; none of them is opened until somebody builds on one that is not the last of its chain.
 *
 * Only this device's own finding, sealed by itself, may be recalled, and of content only beside the
 * very bytes that were judged: `digest` is what whoever recalls must have compared
 * (sync/session/covered-rows.ts). Bytes that do not parse throw `ReadError`.
 */

import { assert } from '#lib/base/assert.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { createWriter, type Writer } from '#lib/base/writer.ts';
import { CoveredEntry, type Chain } from '#lib/ledger/chains.ts';
import {
  CONTENT,
  CONTROL,
  envelopeHash,
  openEnvelope,
  PART_COMMON,
  PART_OWNED,
  type ChainKind,
} from '#lib/ledger/envelope.ts';
import type { Candidate } from '#lib/ledger/check.ts';
import type { LedgerIndex, LedgerKeys } from '#lib/ledger/ledger-index.ts';
import { MAX_SEALED_BYTES } from '#lib/ledger/limits.ts';
import { readPlaces, writePlaces } from '#lib/ledger/places-codec.ts';
import { createSteps, type Steps } from '#lib/ledger/steps.ts';
import { createStretches } from '#lib/ledger/stretches.ts';

const PARTS = [PART_COMMON, PART_OWNED] as const;

export interface JudgedChain {
  readonly clientId: number;
  readonly device: Uint8Array;
  readonly chain: ChainKind;
  readonly incarnation: number;
  readonly count: number;
  /** Of the last envelope. */
  readonly hash: Uint8Array;
  readonly lamport: number;
  /** Of the sealed bytes of all `count` envelopes. */
  readonly digest: Uint8Array;
  /** The envelopes of a control chain: the roster is made of them, before any ledger is loaded. */
  readonly control: readonly Uint8Array[];
}

export interface Judged {
  readonly chains: readonly JudgedChain[];
  /** Causal pasts, covered clocks, stretches, places: read when content is recalled. */
  readonly content: Uint8Array;
}

/** `digests` by client id; a chain that has none of its own is a mistake of the caller's. */
export function encodeJudged(
  { board }: LedgerKeys,
  index: LedgerIndex,
  digests: ReadonlyMap<number, Uint8Array>,
): Uint8Array {
  const chains = [...index.chains.values()]
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => a.clientId - b.clientId);
  const writer = createWriter().bytes(board).varuint(chains.length);
  for (const chain of chains) {
    const { clientId, device, kind, incarnation, entries } = chain;
    const last = entries.at(-1);
    const digest = digests.get(clientId);
    assert(last !== undefined && digest !== undefined, 'every chain has an end and a digest');
    writer.varuint(clientId).bytes(device).u8(kind).varuint(incarnation);
    writer.varuint(entries.length).bytes(last.hash).varuint(last.lamport).bytes(digest);
    if (kind === CONTROL) for (const { sealed } of entries) writer.blob(sealed);
  }
  return writer.blob(encodeContent(index, chains)).finish();
}

function encodeContent(index: LedgerIndex, chains: readonly Chain[]): Uint8Array {
  const writer = createWriter();
  const positions = new Map(chains.map((chain, at) => [chain.index, at]));
  for (const chain of chains) {
    if (chain.kind === CONTROL) continue;
    const past = [...index.causal.pastOf(chain.index)]
      .map(([other, steps]) => ({ other: positions.get(other)!, steps }))
      .sort((a, b) => a.other - b.other);
    writer.varuint(past.length);
    for (const { other, steps } of past) {
      writer.varuint(other);
      writeSteps(writer, steps);
    }
    for (const part of PARTS) writeSteps(writer, chain.covered[part]);
    writeGrowing(writer, chain.stretches.begins());
  }
  for (const part of PARTS) writePlaces(writer, index.places[part]);
  return writer.finish();
}

function writeSteps(writer: Writer, steps: Steps): void {
  writeGrowing(writer, steps.grown());
}

/** Places and values only grow, so what is written is how much. */
function writeGrowing(writer: Writer, grown: readonly (readonly [number, number])[]): void {
  writer.varuint(grown.length);
  let [place, value] = [0, 0];
  for (const [at, now] of grown) {
    writer.varuint(at - place).varuint(now - value);
    [place, value] = [at, now];
  }
}

function readSteps(reader: Reader): Steps {
  const steps = createSteps();
  for (const [place, value] of readGrowing(reader)) steps.raise(place, value);
  return steps;
}

function readGrowing(reader: Reader): (readonly [number, number])[] {
  const grown: (readonly [number, number])[] = [];
  let [place, value] = [0, 0];
  for (let left = reader.varuint(); left > 0; left--) {
    place += reader.varuint();
    value += reader.varuint();
    grown.push([place, value]);
  }
  return grown;
}

export function parseJudged(bytes: Uint8Array, board: Uint8Array): Judged {
  const reader = createReader(bytes);
  if (!equalBytes(reader.bytes(32), board)) throw new ReadError('another board');
  const chains: JudgedChain[] = [];
  for (let left = reader.varuint(); left > 0; left--) chains.push(readChain(reader));
  const content = reader.blob(bytes.length);
  reader.end();
  return { chains, content };
}

function readChain(reader: Reader): JudgedChain {
  const clientId = reader.varuint();
  const device = reader.bytes(32).slice();
  const chain = reader.u8() === CONTROL ? CONTROL : CONTENT;
  const incarnation = reader.varuint();
  const count = reader.varuint();
  const hash = reader.bytes(32).slice();
  const lamport = reader.varuint();
  const digest = reader.bytes(32).slice();
  const control: Uint8Array[] = [];
  if (chain === CONTROL)
    for (let left = count; left > 0; left--) control.push(reader.blob(MAX_SEALED_BYTES).slice());
  return { clientId, device, chain, incarnation, count, hash, lamport, digest, control };
}

/** Into an empty index. They were judged when they came; a lamport is above those of its causes. */
export function recallControl(
  index: LedgerIndex,
  { board, headerKey }: LedgerKeys,
  { chains }: Judged,
): void {
  assert(index.chains.size === 0, 'a ledger recalls before it judges');
  const candidates = chains.flatMap(({ control }) =>
    control.map((sealed) => candidateOf(sealed, { board, headerKey })),
  );
  candidates.sort((a, b) => a.envelope.lamport - b.envelope.lamport);
  for (const candidate of candidates) index.take(candidate);
}

/** `sealedOf` gives the bytes that were judged, from the first on. Pauses between slices. */
export function* recallContent(
  index: LedgerIndex,
  keys: Pick<LedgerKeys, 'board' | 'headerKey'>,
  { chains, content }: Judged,
  sealedOf: (clientId: number) => readonly Uint8Array[],
): Generator<void, void> {
  const open = (sealed: Uint8Array): Candidate => candidateOf(sealed, keys);
  const recalled = chains.map((judged) => index.chainFor(judged.clientId, judged));
  const reader = createReader(content);
  for (const [at, judged] of chains.entries()) {
    const chain = recalled[at]!;
    if (judged.chain === CONTROL) continue;
    assert(chain.entries.length === 0, 'content is recalled before any is judged');
    recallEntries(chain, judged, sealedOf(judged.clientId), open);
    yield;
    const past = new Map<number, Steps>();
    for (let left = reader.varuint(); left > 0; left--) {
      const other = recalled[reader.varuint()];
      if (other === undefined) throw new ReadError('a past is of a chain');
      past.set(other.index, readSteps(reader));
    }
    index.causal.recall(chain.index, judged.count, past);
    for (const part of PARTS)
      for (const [place, value] of readSteps(reader).grown())
        chain.covered[part].raise(place, value);
    chain.stretches = createStretches(readGrowing(reader), judged.count);
    yield;
  }
  for (const part of PARTS) yield* readPlaces(reader, index.places[part]);
  reader.end();
}

function recallEntries(
  chain: Chain,
  { count, hash, lamport }: JudgedChain,
  sealed: readonly Uint8Array[],
  open: (sealed: Uint8Array) => Candidate,
): void {
  const last = sealed[count - 1];
  assert(last !== undefined, 'what is recalled lies there');
  for (const one of sealed.slice(0, count - 1)) chain.entries.push(new CoveredEntry(one, open));
  chain.entries.push({ sealed: last, hash, lamport });
}

function candidateOf(
  sealed: Uint8Array,
  { board, headerKey }: Pick<LedgerKeys, 'board' | 'headerKey'>,
): Candidate {
  const opened = openEnvelope(sealed, headerKey);
  assert(opened.ok, 'what was judged once opens again');
  return { envelope: opened.value.envelope, hash: envelopeHash(board, opened.value), sealed };
}
