// @ts-nocheck
// Inner updates of docs/PROTOCOL.md §6, rules 1 and 3: Yjs update format v1, read to the last byte.
// Refused('payload-malformed' | 'payload-oversize' | 'payload-content'), whichever comes first.
import { reader, Refused, refuse, textOf } from './bytes.js';

const MOST = { structs: 20_000, ranges: 20_000, binary: 65_536, name: 128, depth: 16 };
export const GC = 0;
export const DELETED = 1;
export const TYPE = 7;
const [BINARY, STRING, EMBED, FORMAT, ANY, SKIP] = [3, 4, 5, 6, 8, 10];
/** JSON and subdocuments. */
const FORBIDDEN = [2, 9];
const XML_ELEMENT = 3;
const TYPES = [0, 1, 2, XML_ELEMENT, 4, 6];

const malformed = () => refuse('payload-malformed');
const oversize = () => refuse('payload-oversize');
const content = () => refuse('payload-content');

const decoded = (bytes) => {
  try {
    return textOf(bytes);
  } catch {
    return malformed();
  }
};
const text = (from) => decoded(from.blob());
const name = (from) => {
  const length = from.varuint();
  if (length > MOST.name) content();
  const value = decoded(from.bytes(length));
  return value === '__proto__' ? content() : value;
};
const id = (from) => ({ client: from.varuint(), clock: from.varuint() });
const number = (from) => from.varuint();

const deeper = (depth) => (depth >= MOST.depth ? content() : depth + 1);
/** A lib0 varint: sign and six bits first, then seven bits a byte. */
const skipVarint = (from) => {
  let byte = from.u8();
  let value = BigInt(byte & 63);
  for (let shift = 6n; byte > 127; shift += 7n) {
    byte = from.u8();
    value |= BigInt(byte & 127) << shift;
    if (shift > 55n || value > BigInt(Number.MAX_SAFE_INTEGER)) malformed();
  }
};
const skipAny = (from, depth = 0) => {
  const tag = from.u8();
  if (tag === 127 || tag === 126 || tag === 121 || tag === 120) return;
  if (tag === 125) skipVarint(from);
  else if (tag === 124) from.bytes(4);
  else if (tag === 123) from.bytes(8);
  else if (tag === 122) content();
  else if (tag === 119) text(from);
  else if (tag === 116) from.blob();
  else if (tag === 117) {
    const inner = deeper(depth);
    for (let left = number(from); left > 0; left -= 1) skipAny(from, inner);
  } else if (tag === 118) {
    const inner = deeper(depth);
    for (let left = number(from); left > 0; left -= 1) {
      name(from);
      skipAny(from, inner);
    }
  } else malformed();
};
/** How deep brackets stand in a JSON text, whatever a later key of the same name hides. */
const depthOf = (source) => {
  let [depth, deepest] = [0, 0];
  for (const [, mark] of source.replace(/"(?:\\.|[^"\\])*"/gs, '').matchAll(/([[\]{}])/g)) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};
const hasPrototypeKey = (value) =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey));
const json = (from) => {
  const source = text(from);
  if (depthOf(source) > MOST.depth) content();
  let value;
  try {
    value = JSON.parse(source);
  } catch {
    return malformed();
  }
  if (hasPrototypeKey(value)) content();
};

/** Reads one content and gives its length in clocks. */
const CONTENTS = {
  [DELETED]: number,
  [BINARY]: (from) => {
    const length = number(from);
    if (length > MOST.binary) oversize();
    from.bytes(length);
    return 1;
  },
  [STRING]: (from) => text(from).length,
  [EMBED]: (from) => (json(from), 1),
  [FORMAT]: (from) => (name(from), json(from), 1),
  [TYPE]: (from) => {
    const type = number(from);
    if (type > 6) malformed();
    if (!TYPES.includes(type)) content();
    if (type === XML_ELEMENT) name(from);
    return 1;
  },
  [ANY]: (from) => {
    const length = number(from);
    for (let left = length; left > 0; left -= 1) skipAny(from);
    return length;
  },
};

const readStruct = (from, client, clock) => {
  const info = from.u8();
  const ref = info & 31;
  const struct = { client, clock, ref, origin: null, right: null };
  Object.assign(struct, { root: null, parent: null, sub: null });
  if (ref === GC || ref === SKIP) {
    if (info !== ref) malformed();
    if (ref === SKIP) content();
    struct.length = number(from);
  } else {
    if (info & 0x80) struct.origin = id(from);
    if (info & 0x40) struct.right = id(from);
    if ((info & 0xc0) === 0) {
      const parent = number(from);
      if (parent > 1) malformed();
      if (parent === 1) struct.root = name(from);
      else struct.parent = id(from);
      if (info & 0x20) struct.sub = name(from);
    }
    if (FORBIDDEN.includes(ref)) content();
    struct.length = (CONTENTS[ref] ?? malformed)(from);
  }
  if (struct.length < 1) malformed();
  const { origin, right, parent } = struct;
  return { ...struct, ids: [origin, right, parent].filter((one) => one !== null) };
};

const readStructs = (from) => {
  const structs = [];
  const clients = number(from);
  for (let left = clients; left > 0; left -= 1) {
    const end = structs.length + number(from);
    if (end > MOST.structs) oversize();
    const client = number(from);
    for (let clock = number(from); structs.length < end;) {
      structs.push(readStruct(from, client, clock));
      clock += structs.at(-1).length;
      if (clock > Number.MAX_SAFE_INTEGER) malformed();
    }
  }
  return { clients, structs };
};

const readDeletes = (from) => {
  const deletes = [];
  const seen = new Set();
  for (let clients = number(from); clients > 0; clients -= 1) {
    const client = number(from);
    if (seen.has(client)) malformed();
    seen.add(client);
    let end = 0;
    let ranges = number(from);
    if (deletes.length + ranges > MOST.ranges) oversize();
    for (; ranges > 0; ranges -= 1) {
      const [clock, length] = [number(from), number(from)];
      if (length < 1 || clock < end) malformed();
      end = clock + length;
      if (end > Number.MAX_SAFE_INTEGER) malformed();
      deletes.push({ client, clock: end - 1 });
    }
  }
  return deletes;
};

/** `structs` in order, and the last id of each delete range. */
export const parseInner = (update) => {
  try {
    const from = reader(update, { lax: true });
    const { clients, structs } = readStructs(from);
    const deletes = readDeletes(from);
    from.end();
    return { clients, structs, deletes };
  } catch (error) {
    if (error instanceof Refused && error.message === 'malformed') return malformed();
    throw error;
  }
};
