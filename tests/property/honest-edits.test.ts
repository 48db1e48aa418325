/**
 * Whatever Yjs itself writes counts: three people edit maps, lists, texts and notes at once, delete
 * what the others are in, undo and redo, write into what is gone, and hear of one another late.
 * COBIJO_LONG=1 makes many more rounds.
 */

import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import type { Run } from '#lib/ledger/outer-update.ts';
import { createBoardDocs } from '#lib/ledger/replay.ts';
import { collective, seededChoice, type Person } from '../ledger-people.ts';

const SEED = Number(process.env['COBIJO_SEED'] ?? 3141);
const ROUNDS = process.env['COBIJO_LONG'] === '1' ? 200 : 6;
console.log(`honest-edits.test.ts: seed ${SEED}`);

type Choose = (below: number) => number;
type Shared = Y.Map<unknown> | Y.Array<Value> | Y.Text | Y.XmlFragment;
type Value = number | string | object;

interface Writer {
  readonly person: Person;
  readonly undo: Y.UndoManager;
  /** Types that this person's pages hold, whether they are still on the board or not. */
  readonly open: Shared[];
}

function writerOf(person: Person): Writer {
  const { common } = person.docs;
  const roots = [
    common.getMap('roles'),
    common.getXmlFragment('needs'),
    common.getArray<Value>('rounds'),
  ];
  const undo = new Y.UndoManager(roots, { captureTimeout: 0 });
  return { person, undo, open: [...roots] };
}

function newType(choose: Choose): Shared {
  switch (choose(6)) {
    case 0:
      return new Y.Map<unknown>([['a', 1]]);
    case 1:
      return Y.Array.from<Value>([1, 'two']);
    case 2:
      return new Y.Text('a text');
    case 3:
      return new Y.XmlFragment();
    default:
      return newParagraph();
  }
}

function newParagraph(): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText('words')]);
  return element;
}

/** A few changes to one open type, as a page makes them. */
function edit(writer: Writer, choose: Choose): void {
  const { open } = writer;
  const type = open[choose(open.length)]!;
  const keep = <T extends Shared>(made: T): T => {
    open.push(made);
    return made;
  };
  if (type instanceof Y.Map) editMap(type, choose, keep);
  else if (type instanceof Y.Array) editArray(type, choose, keep);
  else if (type instanceof Y.Text) editText(type, choose);
  else editXml(type, choose, keep);
}

type Keep = <T extends Shared>(made: T) => T;

function editMap(map: Y.Map<unknown>, choose: Choose, keep: Keep): void {
  const key = `key ${choose(3)}`;
  if (choose(4) === 0) map.delete(key);
  else map.set(key, choose(2) === 0 ? choose(100) : keep(newType(choose)));
}

function editArray(list: Y.Array<Value>, choose: Choose, keep: Keep): void {
  if (list.length > 0 && choose(3) === 0) list.delete(choose(list.length), 1);
  else list.insert(choose(list.length + 1), choose(2) === 0 ? [1, 2, 3] : [keep(newType(choose))]);
}

function editText(text: Y.Text, choose: Choose): void {
  const at = choose(text.length + 1);
  switch (choose(4)) {
    case 0:
      text.delete(Math.min(at, Math.max(0, text.length - 2)), Math.min(2, text.length));
      return;
    case 1:
      text.format(0, Math.min(4, text.length), { strong: choose(2) === 0 ? {} : null });
      return;
    case 2:
      text.insertEmbed(at, { image: 'none' });
      return;
    default:
      text.insert(at, 'letters', choose(3) === 0 ? { em: {} } : {});
  }
}

/** Splits, joins, wraps and empties, by deleting and writing anew, as y-prosemirror does. */
function editXml(fragment: Y.XmlFragment, choose: Choose, keep: Keep): void {
  const at = choose(fragment.length + 1);
  if (fragment instanceof Y.XmlElement && choose(4) === 0)
    fragment.setAttribute('level', String(choose(3)));
  if (fragment.length > 0 && choose(3) === 0) fragment.delete(Math.min(at, fragment.length - 1), 1);
  const quote = new Y.XmlElement('blockquote');
  const element = newParagraph();
  if (choose(2) === 0) quote.insert(0, [element]);
  const made = choose(3) === 0 ? quote : choose(2) === 0 ? element : new Y.XmlText('alone');
  fragment.insert(Math.min(at, fragment.length), [keep(made)]);
}

function step(writer: Writer, choose: Choose): void {
  const { person, undo } = writer;
  const { common } = person.docs;
  switch (choose(8)) {
    case 0:
      undo.undo();
      return;
    case 1:
      undo.redo();
      return;
    case 2:
      if (choose(4) === 0) undo.clear();
      return;
    default:
      common.transact(() => {
        for (let more = choose(3); more >= 0; more--) edit(writer, choose);
      });
  }
}

/** Opens what others made, so that everybody writes everywhere. */
function openMore(writer: Writer, choose: Choose): void {
  const { common } = writer.person.docs;
  for (const [, root] of common.share)
    for (const item of childrenOf(root as Shared)) if (choose(3) === 0) writer.open.push(item);
}

function childrenOf(type: Shared): Shared[] {
  if (type instanceof Y.Text) return [];
  const values = type instanceof Y.Map ? [...type.values()] : type.toArray();
  return values.filter((value) => value instanceof Y.AbstractType) as Shared[];
}

function contentOf({ common }: { common: Y.Doc }): unknown {
  return [
    common.getMap('roles').toJSON(),
    common.getXmlFragment('needs').toJSON(),
    common.getArray('rounds').toJSON(),
  ];
}

function play(round: number): { counted: number } {
  const choose = seededChoice(`honest ${SEED}/${round}`);
  const { people } = collective(['Ana', 'Ben', 'Carmen'], `${SEED}/${round}`);
  const writers = people.map(writerOf);
  const written: Run[] = [];
  const hear = (person: Person, runs: readonly Run[]): void => {
    const { voided, accused, withheld } = person.hear(runs);
    expect([...voided, ...accused, ...withheld]).toEqual([]);
  };
  for (let turn = 0; turn < 60; turn++) {
    const writer = writers[choose(writers.length)]!;
    step(writer, choose);
    // `save` throws if what this device wrote would not count.
    const saved = choose(2) === 0 ? writer.person.save() : null;
    if (saved !== null) written.push(saved);
    if (choose(3) === 0) {
      hear(writer.person, people[choose(people.length)]!.tell());
      openMore(writer, choose);
    }
  }
  for (const person of people) {
    const saved = person.save();
    if (saved !== null) written.push(saved);
  }
  for (const person of people) for (const other of people) hear(person, other.tell());
  const replayed = createBoardDocs(1);
  replayed.apply(people[0]!.ledger.counted().payloads);
  for (const person of people) expect(contentOf(person.docs)).toEqual(contentOf(replayed));
  return { counted: people[0]!.ledger.counted().payloads.length };
}

describe('whatever Yjs writes', () => {
  it('counts, and makes one board', () => {
    let counted = 0;
    for (let round = 0; round < ROUNDS; round++) counted += play(round).counted;
    expect(counted).toBeGreaterThan(ROUNDS * 20);
  });
});
