/**
 * A patched client: envelopes of one's own keys with anything in them, authored past every check of
 * author.ts, and Yjs updates written by hand.
 */

import { createWriter } from '#lib/base/writer.ts';
import { chainStart } from '#lib/crypto/derive.ts';
import { seal } from '#lib/crypto/seal.ts';
import {
  compareChains,
  CONTENT,
  CONTROL,
  KIND_UPDATE,
  PART_COMMON,
  sealEnvelope,
  signEnvelope,
  type Envelope,
} from '#lib/ledger/envelope.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import type { Person } from './ledger-people.ts';

export interface Forgery {
  readonly chain?: 0 | 1;
  readonly kind?: number;
  readonly part?: 1 | 2;
  readonly plaintext?: Uint8Array;
  readonly payload?: Uint8Array;
  readonly from?: number;
  readonly count?: number;
  readonly change?: (envelope: Envelope) => Envelope;
  readonly isUnsigned?: boolean;
  /** Signs, and then changes what was signed. */
  readonly afterSigning?: (envelope: Envelope) => Envelope;
}

type Forger = Pick<Person, 'ledger' | 'contentClient' | 'controlClient' | 'signKeys' | 'random'>;

/** The next envelope of `who`, with all heads for deps, and whatever the forgery asks. */
export function forge(who: Forger, forgery: Forgery): Run {
  const { ledger } = who;
  const chain = forgery.chain ?? CONTENT;
  const clientId = chain === CONTENT ? who.contentClient : who.controlClient;
  const own = ledger.head(clientId);
  const heads = ledger
    .heads()
    .filter((head) => head.clientId !== clientId && (chain === CONTENT || head.chain === CONTROL))
    .sort(compareChains);
  const device = who.signKeys.publicKey;
  const nonce = who.random(24);
  const { number, payloadKey } = ledger.newestEpoch();
  const plaintext = forgery.plaintext ?? Uint8Array.of(0, 0);
  const place = {
    version: 1,
    circle: 0,
    device,
    incarnation: 0,
    seq: own?.count ?? 0,
    lamport: 1 + Math.max(own?.lamport ?? 0, ...heads.map((head) => head.lamport)),
    deps: heads.map(({ count, ...head }) => ({ ...head, seq: count - 1 })),
    prev: own?.hash ?? chainStart(ledger.board, device, chain, 0),
    nonce,
    signature: null,
  } as const;
  const clocks = { from: forgery.from ?? 0, count: forgery.count ?? 0 };
  let envelope: Envelope =
    chain === CONTENT
      ? {
          ...place,
          chain,
          kind: forgery.kind ?? KIND_UPDATE,
          part: forgery.part ?? PART_COMMON,
          epoch: number,
          clocks,
          payload: forgery.payload ?? seal(plaintext, nonce, payloadKey),
        }
      : {
          ...place,
          chain,
          kind: forgery.kind ?? 2,
          part: 0,
          epoch: 0,
          clocks: { from: 0, count: 0 },
          payload: forgery.payload ?? new Uint8Array(0),
        };
  envelope = forgery.change?.(envelope) ?? envelope;
  if (forgery.isUnsigned !== true) envelope = signEnvelope(envelope, ledger.board, who.signKeys);
  envelope = forgery.afterSigning?.(envelope) ?? envelope;
  return { clientId, clock: envelope.seq, sealed: [sealEnvelope(envelope, ledger.headerKey)] };
}

/** One struct, as bytes from its info byte on, or a delete range. */
export interface HandMade {
  readonly client: number;
  readonly from: number;
  readonly structs: readonly Uint8Array[];
  readonly deletes?: readonly { client: number; clock: number; length: number }[];
}

export function updateByHand({ client, from, structs, deletes = [] }: HandMade): Uint8Array {
  const writer = createWriter();
  if (structs.length === 0) writer.varuint(0);
  else writer.varuint(1).varuint(structs.length).varuint(client).varuint(from);
  for (const struct of structs) writer.bytes(struct);
  writer.varuint(deletes.length);
  for (const { client: of, clock, length } of deletes)
    writer.varuint(of).varuint(1).varuint(clock).varuint(length);
  return writer.finish();
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A text of `value` at the end of a root. */
export function textInRoot(root: string, value: string): Uint8Array {
  return createWriter().u8(4).u8(1).blob(text(root)).blob(text(value)).finish();
}

export function textAfter(client: number, clock: number, value: string): Uint8Array {
  return createWriter().u8(0x84).varuint(client).varuint(clock).blob(text(value)).finish();
}

export function textInside(client: number, clock: number, value: string): Uint8Array {
  return createWriter().u8(4).u8(0).varuint(client).varuint(clock).blob(text(value)).finish();
}

/** An "any" value in a root, from raw bytes. */
export function anyInRoot(root: string, value: readonly number[]): Uint8Array {
  return createWriter()
    .u8(8)
    .u8(1)
    .blob(text(root))
    .varuint(1)
    .bytes(Uint8Array.from(value))
    .finish();
}

export function rawInRoot(ref: number, root: string, content: readonly number[]): Uint8Array {
  return createWriter().u8(ref).u8(1).blob(text(root)).bytes(Uint8Array.from(content)).finish();
}

export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** An element at the beginning of a root, or of another element. */
export function elementIn(parent: string | Id): Uint8Array {
  const writer = createWriter().u8(7);
  if (typeof parent === 'string') writer.u8(1).blob(text(parent));
  else writer.u8(0).varuint(parent.client).varuint(parent.clock);
  return writer.u8(3).blob(text('q')).finish();
}

/** Elements inside one another, the first in a root or in another element. */
export function nest(client: number, from: number, into: string | Id, depth: number): Uint8Array[] {
  return Array.from({ length: depth }, (_, at) =>
    elementIn(at === 0 ? into : { client, clock: from + at - 1 }),
  );
}

/** A list of one value between two neighbours, of whatever lists they are. */
export function valueBetween(left: Id, right: Id, value: string): Uint8Array {
  return valueBeside('', left, right, value);
}

/** A list of one value beside whatever neighbours there are, or else in a root. */
export function valueBeside(
  root: string,
  left: Id | undefined,
  right: Id | undefined,
  value: string,
): Uint8Array {
  const writer = createWriter().u8(8 | (left ? 0x80 : 0) | (right ? 0x40 : 0));
  for (const id of [left, right]) if (id) writer.varuint(id.client).varuint(id.clock);
  if (!left && !right) writer.u8(1).blob(text(root));
  return writer.varuint(1).u8(119).blob(text(value)).finish();
}

export function valueUnderKey(root: string, key: string, value: string): Uint8Array {
  const writer = createWriter().u8(0x28).u8(1).blob(text(root)).blob(text(key)).varuint(1);
  return writer.u8(119).blob(text(value)).finish();
}

/** A GC struct, as Yjs writes what lay in a type that is gone. */
export function gone(length: number): Uint8Array {
  return createWriter().u8(0).varuint(length).finish();
}
