// Two implementations of one page meet bytes that nobody wrote on purpose: cases of the vectors with
// a few bytes changed. Both must take the same ones and refuse the others for the same reason.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseBody as firstBody } from '#lib/ledger/envelope.ts';
import { parseOperation as firstOperation } from '#lib/ledger/operations.ts';
import { encodeOuterUpdate, parseOuterUpdate as firstOuter } from '#lib/ledger/outer-update.ts';
import { parseInnerUpdate as firstInner } from '#lib/ledger/yjs-update.ts';
import { fromHex, Refused, toHex } from './bytes.js';
import { parseBody } from './envelope.js';
import { parseOperation } from './operations.js';
import { parseOuter, writeOuter } from './outer.js';
import { parseInner } from './yjs-update.js';
import { seededChoice } from '../ledger-people.ts';

const SEED = Number(process.env['COBIJO_SEED'] ?? 27182);
const ROUNDS = Number(process.env['COBIJO_ROUNDS'] ?? 150);
console.log(`agree.test.ts: seed ${SEED}`);
const choose = seededChoice(SEED);

const vectors = JSON.parse(
  readFileSync(new URL('../vectors/ledger.json', import.meta.url), 'utf8'),
) as {
  bodies: { body: string }[];
  operations: { kind: number; payload: string }[];
  outerUpdates: { update: string }[];
};

const TELLING = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0x80, 0x81, 0x84, 0xc4, 0x24, 0x7f, 0xff, 117, 118,
];
function changed(bytes: Uint8Array): Uint8Array {
  let out = [...bytes];
  for (let left = 1 + choose(3); left > 0; left--) {
    const at = choose(out.length + 1);
    const byte = choose(2) === 0 ? choose(256) : TELLING[choose(TELLING.length)]!;
    const act = choose(8);
    if (act < 4) out[Math.min(at, Math.max(0, out.length - 1))] = byte;
    else if (act === 4) out.splice(at, 0, byte);
    else if (act === 5) out.splice(at, 1);
    else if (act === 6) out.splice(at, 0, ...out.slice(at, at + choose(40)));
    else if (choose(4) === 0) out = out.slice(0, at);
  }
  return Uint8Array.from(out);
}

function outcome(act: () => unknown): string {
  try {
    act();
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
const outcomeOf = (result: { ok: true } | { ok: false; error: string }): string =>
  result.ok ? 'taken' : result.error;

/** `rounds` changes of each case; each counted by outcome, so that a one-sided run would show. */
function compare(
  cases: readonly Uint8Array[],
  first: (bytes: Uint8Array) => string,
  second: (bytes: Uint8Array) => string,
): Map<string, number> {
  const seen = new Map<string, number>();
  for (const original of cases)
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = round === 0 ? original : changed(original);
      const here = first(bytes);
      seen.set(here, (seen.get(here) ?? 0) + 1);
      const there = second(bytes);
      if (here !== there) expect.fail(`here ${here}, there ${there}: ${toHex(bytes)}`);
    }
  return seen;
}

/** Updates with every content there is, as Yjs writes them. */
function innerUpdates(): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = 300;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const [map, text] = [doc.getMap('board'), doc.getText('needs')];
  map.set('name', 'Casa');
  map.set('many', [1, -70000, 1.5, 0.1, true, null, { a: ['ñ', new Uint8Array(3)] }]);
  map.set('photo', new Uint8Array(20));
  map.set('list', new Y.Array());
  (map.get('list') as Y.Array<unknown>).push(['a', new Y.Map(), 'b']);
  text.insert(0, 'Buenos días 🌞');
  text.format(2, 5, { bold: true });
  text.insertEmbed(1, { src: [{ deep: 1 }] });
  doc.getXmlFragment('library').insert(0, [new Y.XmlElement('p'), new Y.XmlText('x')]);
  text.delete(3, 4);
  map.set('name', 'Otra');
  updates.push(Y.encodeStateAsUpdate(doc));
  return updates;
}

describe('two implementations of the page', () => {
  it('agree on bodies', () => {
    const bodies = vectors.bodies
      .map(({ body }) => fromHex(body))
      .filter(({ length }) => length < 1e3);
    const nonce = new Uint8Array(24);
    const seen = compare(
      bodies,
      (bytes) => outcomeOf(firstBody(nonce, bytes)),
      (bytes) => outcome(() => parseBody(bytes)),
    );
    expect(seen.size).toBeGreaterThan(2);
  });

  it('agree on operations', () => {
    for (const kind of [1, 2, 3, 4]) {
      const found = '00'.repeat(128) + '32430000001e';
      const payloads = vectors.operations.filter((one) => one.kind === kind);
      const cases = kind === 1 ? [found] : payloads.map(({ payload }) => payload);
      compare(
        cases.map(fromHex),
        (bytes) => String(firstOperation(kind, bytes) !== null),
        (bytes) => String(parseOperation(kind, bytes) !== null),
      );
    }
  });

  it('agree on the ledger document’s updates', () => {
    const rewritten: string[] = [];
    const cases = vectors.outerUpdates.map(({ update }) => fromHex(update));
    const seen = compare(
      cases,
      (bytes) => {
        const parsed = firstOuter(bytes);
        if (parsed.ok) rewritten.push(toHex(encodeOuterUpdate(parsed.value)));
        return outcomeOf(parsed);
      },
      (bytes) => outcome(() => expect(toHex(writeOuter(parseOuter(bytes)))).toBe(rewritten.at(-1))),
    );
    expect(seen.size).toBeGreaterThan(2);
  });

  it('agree on inner updates', () => {
    const seen = compare(
      innerUpdates(),
      (bytes) => outcomeOf(firstInner(bytes)),
      (bytes) => outcome(() => parseInner(bytes)),
    );
    expect(seen.size).toBe(4);
  });
});
