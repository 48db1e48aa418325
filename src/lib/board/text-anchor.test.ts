import type { Node } from 'prosemirror-model';
import { prosemirrorToYXmlFragment } from 'y-prosemirror';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toBase64Url } from '#lib/base/bytes.ts';
import { noteSchema } from '#lib/board/note-schema.ts';
import {
  anchorOf,
  createAnchorReader,
  type TextAnchor,
  type TextSpot,
} from '#lib/board/text-anchor.ts';

const { nodes } = noteSchema;
const paragraph = (words: string): Node =>
  nodes.paragraph.create(null, words === '' ? [] : [noteSchema.text(words)]);

function createDoc(clientId: number, ...blocks: Node[]) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const note = doc.getXmlFragment('note');
  prosemirrorToYXmlFragment(nodes.doc.create(null, blocks), note);
  return { doc, note };
}

function copyFor(clientId: number, of: Y.Doc) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(of));
  return { doc, note: doc.getXmlFragment('note') };
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

const textAt = (note: Y.XmlFragment, at: number): Y.XmlText =>
  (note.get(at) as Y.XmlElement).get(0) as Y.XmlText;
const spot = (path: number, offset: number): TextSpot => ({ path: [path], offset });
const wordsAt = (note: Y.XmlFragment, anchor: TextAnchor): string | null => {
  const stretch = createAnchorReader(note)(anchor);
  if (stretch === null) return null;
  const [index] = stretch.from.path;
  const text = ((note.get(index!) as Y.XmlElement).toArray() as Y.XmlText[])
    .map((one) => one.toJSON())
    .join('');
  return text.slice(stretch.from.offset, stretch.to.offset);
};

describe('an anchor', () => {
  const write = () => createDoc(1, paragraph('First.'), paragraph('We decide by consent, slowly.'));
  const anchorTo = (note: Y.XmlFragment, words: string): TextAnchor => {
    const at = String(textAt(note, 1)).indexOf(words);
    return anchorOf(note, { from: spot(1, at), to: spot(1, at + words.length) })!;
  };

  it('stays with its words while others write before, after and between them', () => {
    const ana = write();
    const anchor = anchorTo(ana.note, 'by consent');
    const ben = copyFor(2, ana.doc);
    ben.note.insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('bullet_list')]);
    textAt(ben.note, 3).insert(0, 'Always: ');
    textAt(ana.note, 1).insert('We decide by consent'.length, ' (it takes time)');
    textAt(ana.note, 1).insert('We decide by '.length, 'real ');
    exchange(ana.doc, ben.doc);
    for (const { note } of [ana, ben]) expect(wordsAt(note, anchor)).toBe('by real consent');
  });

  it('holds on to what is left of its words, and to nothing when they are gone', () => {
    const { note } = write();
    const anchor = anchorTo(note, 'by consent');
    textAt(note, 1).delete('We decide '.length, 'by '.length);
    expect(wordsAt(note, anchor)).toBe('consent');
    textAt(note, 1).delete('We decide '.length, 'consent'.length);
    expect(wordsAt(note, anchor)).toBe('');
    note.delete(1, 1);
    expect(wordsAt(note, anchor)).toBeNull();
  });

  it('finds its words in a block that two people began while apart', () => {
    const { doc, note } = createDoc(1, paragraph(''));
    const block = note.get(0) as Y.XmlElement;
    doc.transact(() => {
      block.delete(0, block.length);
      block.insert(0, [new Y.XmlText('from Ana, '), new Y.XmlText('from Ben')]);
    });
    const anchor = anchorOf(note, { from: spot(0, 5), to: spot(0, 15) })!;
    expect(wordsAt(note, anchor)).toBe('Ana, from ');
    expect(anchorOf(note, { from: spot(0, 18), to: spot(0, 18) })).toBeNull();
  });

  it('reaches into lists and quotes', () => {
    const item = nodes.list_item.create(null, [paragraph('one'), paragraph('two words')]);
    const { note } = createDoc(1, paragraph('x'), nodes.bullet_list.create(null, [item]));
    const stretch = {
      from: { path: [1, 0, 1], offset: 4 },
      to: { path: [1, 0, 1], offset: 9 },
    };
    expect(createAnchorReader(note)(anchorOf(note, stretch)!)).toEqual(stretch);
  });
});

describe('an anchor that a patched client wrote', () => {
  const { doc, note } = createDoc(1, paragraph('Words of ours.'));
  const other = doc.getXmlFragment('other');
  other.insert(0, [new Y.XmlElement('paragraph')]);
  (other.get(0) as Y.XmlElement).insert(0, [new Y.XmlText('Elsewhere')]);
  doc.getMap('records').set('one', new Y.Map([['title', 'x']]));
  doc.getText('plain').insert(0, 'plain');

  const encode = (position: Y.RelativePosition): string =>
    toBase64Url(Y.encodeRelativePosition(position));
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of any type of Yjs
  const inside = (type: Y.AbstractType<any>, at: number): string =>
    encode(Y.createRelativePositionFromTypeIndex(type, at));
  const record = doc.getMap('records').get('one') as Y.Map<unknown>;
  const good = inside(textAt(note, 0), 0);
  const named = Y.createRelativePositionFromJSON({ tname: 'conjured' });
  const item = (client: number, clock: number): string =>
    encode(Y.createRelativePositionFromJSON({ item: { client, clock } }));

  it.each([
    ['that is nothing', ''],
    ['of an impossible length', 'x'],
    ['of other letters', '¡hola!'],
    ['that is no position', toBase64Url(new Uint8Array([0, 255, 255, 255, 255, 255, 255, 255]))],
    ['of a kind nobody knows', toBase64Url(new Uint8Array([9, 1, 1]))],
    ['as long as a book', 'A'.repeat(100_000)],
    ['of a device that never wrote', item(77, 0)],
    ['that nobody has written yet', item(1, 2 ** 40)],
    ['into another note', inside(textAt(other, 0), 2)],
    ['into a record', item(record._item!.id.client, record._item!.id.clock)],
    ['into plain text', inside(doc.getText('plain'), 1)],
    ['at a block rather than its words', inside(note, 0)],
    ['that names a root', encode(named)],
  ])('leads nowhere, and makes nothing: one %s', (_, bytes) => {
    const before = [...doc.share.keys()];
    const read = createAnchorReader(note);
    expect(read(`${bytes}.${good}`)).toBeNull();
    expect(read(`${good}.${bytes}`)).toBeNull();
    expect(read(`${good}.${inside(textAt(note, 0), 5)}`)).not.toBeNull();
    expect([...doc.share.keys()]).toEqual(before);
  });
});
