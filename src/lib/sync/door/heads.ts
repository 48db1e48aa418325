/**
 * What a device says to another about itself: which chains it holds on disk and how far, and whose
 * doors it has open. "N people have it" rests on this alone. docs/PROTOCOL.md §9.
 */

import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';

export interface HeadAnnouncement {
  readonly clientId: number;
  /** How many envelopes of the chain are held. */
  readonly count: number;
  /** Of the last of them. */
  readonly hash: Uint8Array;
}

export interface Heads {
  readonly heads: readonly HeadAnnouncement[];
  /** Devices to whom the sender's door stands open. */
  readonly openTo: readonly Uint8Array[];
}

const HEAD_LIMIT = 4_096;
const OPEN_LIMIT = 256;

export function encodeHeads(heads: Heads): Uint8Array {
  const announced = heads.heads.slice(0, HEAD_LIMIT);
  const openTo = heads.openTo.slice(0, OPEN_LIMIT);
  const writer = createWriter().varuint(announced.length);
  for (const head of announced) writer.varuint(head.clientId).varuint(head.count).bytes(head.hash);
  writer.varuint(openTo.length);
  for (const device of openTo) writer.bytes(device);
  return writer.finish();
}

export function parseHeads(bytes: Uint8Array): Heads | null {
  try {
    const reader = createReader(bytes);
    const heads: HeadAnnouncement[] = [];
    const headCount = reader.varuint();
    if (headCount > HEAD_LIMIT) return null;
    for (let at = 0; at < headCount; at++)
      heads.push({
        clientId: reader.varuint(),
        count: reader.varuint(),
        hash: reader.bytes(32).slice(),
      });
    const openTo: Uint8Array[] = [];
    const openCount = reader.varuint();
    if (openCount > OPEN_LIMIT) return null;
    for (let at = 0; at < openCount; at++) openTo.push(reader.bytes(32).slice());
    reader.end();
    return { heads, openTo };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
