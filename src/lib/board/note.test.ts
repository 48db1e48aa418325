import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from 'prosemirror-model';
import {
  prosemirrorToYXmlFragment,
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode,
} from 'y-prosemirror';
import * as Y from 'yjs';
import {
  checkFragment,
  plainText,
  watchFragment,
  type NoteVerdict,
} from '#lib/board/note-check.ts';
import { createNote, noteSchema, safeLink } from '#lib/board/note-schema.ts';

const seed = Number(process.env['COBIJO_SEED'] ?? 20261120);
const { nodes, marks } = noteSchema;

function createDoc(clientId: number): { doc: Y.Doc; note: Y.XmlFragment } {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return { doc, note: doc.getXmlFragment('note') };
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
}

/** What y-prosemirror does when a view shows a note: render it, then write back what differs. */
function look(note: Y.XmlFragment): void {
  const shown = yXmlFragmentToProseMirrorRootNode(note, noteSchema);
  updateYFragment(note.doc!, note, shown, { mapping: new Map(), isOMark: new Map() });
}

const link = (href: string) => marks.link.create({ href });
const run = fc
  .record({
    text: fc.string({ minLength: 1, maxLength: 8 }),
    marks: fc.subarray([marks.strong.create(), marks.em.create(), link('https://example.org/')]),
  })
  .map((one) => noteSchema.text(one.text, one.marks));
const { block } = fc.letrec((tie) => ({
  paragraph: fc.array(run, { maxLength: 3 }).map((runs) => nodes.paragraph.create(null, runs)),
  heading: fc
    .tuple(fc.constantFrom(2, 3), fc.array(run, { maxLength: 2 }))
    .map(([level, runs]) => nodes.heading.create({ level }, runs)),
  list: fc
    .tuple(
      fc.boolean(),
      fc.array(fc.array(tie('block') as fc.Arbitrary<Node>, { maxLength: 2 }), { maxLength: 3 }),
    )
    .map(([isBulleted, items]) =>
      (isBulleted ? nodes.bullet_list : nodes.ordered_list).create(
        null,
        items.map((blocks) => nodes.list_item.create(null, blocks)),
      ),
    ),
  quote: fc
    .array(tie('block') as fc.Arbitrary<Node>, { maxLength: 2 })
    .map((blocks) => nodes.blockquote.create(null, blocks)),
  block: fc.oneof(
    { depthSize: 'small' },
    tie('paragraph'),
    tie('heading'),
    tie('list'),
    tie('quote'),
  ),
}));
const noteDoc = fc
  .array(block as fc.Arbitrary<Node>, { minLength: 1, maxLength: 5 })
  .map((blocks) => nodes.doc.create(null, blocks));

describe('a note', () => {
  it('fits whatever the editor can write, and looking at it writes nothing', () => {
    fc.assert(
      fc.property(noteDoc, (written) => {
        const { doc, note } = createDoc(1);
        prosemirrorToYXmlFragment(written, note);
        expect(checkFragment(note)).toEqual({ kind: 'fits' });
        const before = Y.encodeStateAsUpdate(doc);
        look(note);
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('still fits after any two people have rewritten it at once, and is the same for both', () => {
    fc.assert(
      fc.property(
        noteDoc,
        fc.array(fc.tuple(noteDoc, noteDoc), { maxLength: 3 }),
        (first, rounds) => {
          const [a, b] = [createDoc(1), createDoc(2)];
          prosemirrorToYXmlFragment(first, a.note);
          exchange(a.doc, b.doc);
          for (const [byAna, byBen] of rounds) {
            prosemirrorToYXmlFragment(byAna, a.note);
            prosemirrorToYXmlFragment(byBen, b.note);
            exchange(a.doc, b.doc);
            expect(checkFragment(a.note)).toEqual({ kind: 'fits' });
            expect(a.note.toJSON()).toEqual(b.note.toJSON());
          }
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('begins with its headings, each with room for words below', () => {
    const { doc, note } = createDoc(1);
    const made = createNote(['Where things are', 'Under way']);
    doc.getMap('roles').set('note', made);
    expect(checkFragment(made)).toEqual({ kind: 'fits' });
    expect(plainText(made)).toBe('Where things are\n\nUnder way\n');
    expect(checkFragment(note)).toEqual({ kind: 'fits' });
  });

  it('has its heading in the larger size where an undo brought it back without one', () => {
    const { note } = createDoc(1);
    note.insert(0, [new Y.XmlElement('heading')]);
    expect(checkFragment(note)).toEqual({ kind: 'fits' });
    const shown = yXmlFragmentToProseMirrorRootNode(note, noteSchema);
    expect(shown.firstChild!.attrs['level']).toBe(2);
  });

  it('gets the words of both when Ana and Ben begin in the same empty place at once', () => {
    const [a, b] = [createDoc(1), createDoc(2)];
    a.doc.getMap('roles').set('note', createNote([]));
    exchange(a.doc, b.doc);
    const noteIn = ({ doc }: { doc: Y.Doc }) => doc.getMap('roles').get('note') as Y.XmlFragment;
    for (const [one, words] of [
      [a, 'from Ana '],
      [b, 'from Ben '],
    ] as const)
      prosemirrorToYXmlFragment(
        nodes.doc.create(null, nodes.paragraph.create(null, noteSchema.text(words))),
        noteIn(one),
      );
    exchange(a.doc, b.doc);
    for (const one of [a, b]) look(noteIn(one));
    exchange(a.doc, b.doc);
    expect(noteIn(a).length).toBe(1);
    for (const words of ['from Ana', 'from Ben']) expect(plainText(noteIn(a))).toContain(words);
    expect(plainText(noteIn(a))).toBe(plainText(noteIn(b)));
  });
});

describe('a hostile or newer note', () => {
  const element = (
    name: string,
    attributes: Record<string, unknown> = {},
    ...children: (Y.XmlElement | Y.XmlText)[]
  ) => {
    const made = new Y.XmlElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
    made.insert(0, children);
    return made;
  };
  const formatted = (attributes: object) => {
    const text = new Y.XmlText();
    text.insert(0, 'words', attributes);
    return text;
  };
  const embedded = (what: object) => {
    const text = new Y.XmlText();
    text.insertEmbed(0, what);
    return text;
  };
  const attributed = () => {
    const text = new Y.XmlText('words');
    text.setAttribute('style', 'position:fixed');
    return text;
  };
  it.each<[string, () => Y.XmlElement | Y.XmlText]>([
    ['an image', () => element('image', { src: 'https://example.org/x.png' })],
    ['a script', () => element('script', {}, new Y.XmlText('alert(1)'))],
    ['a node named like a property of objects', () => element('constructor')],
    ['words outside a paragraph', () => new Y.XmlText('loose')],
    ['a paragraph within a paragraph', () => element('paragraph', {}, element('paragraph'))],
    ['a list item outside a list', () => element('list_item')],
    ['a paragraph straight in a list', () => element('bullet_list', {}, element('paragraph'))],
    ['a heading of size 9', () => element('heading', { level: 9 })],
    ['a heading with its size in words', () => element('heading', { level: '2' })],
    ['a heading with an object for its size', () => element('heading', { level: { valueOf: 2 } })],
    ['a heading with more to it', () => element('heading', { level: 2, onclick: 'x()' })],
    ['an attribute as long as a book', () => element('paragraph', { id: 'x'.repeat(50_000) })],
    ['a hook into the page', () => new Y.XmlHook('script') as unknown as Y.XmlElement],
    ['a picture within the words', () => element('paragraph', {}, embedded({ image: '/x.png' }))],
    ['a document within the words', () => element('paragraph', {}, embedded(new Y.Map()))],
    ['words with attributes of their own', () => element('paragraph', {}, attributed())],
    ['a mark that is only said to be on', () => element('paragraph', {}, formatted({ em: true }))],
    ['a mark that is a list', () => element('paragraph', {}, formatted({ em: [] }))],
    [
      'a link with handlers',
      () => element('paragraph', {}, formatted({ link: { href: 'x', on: 1 } })),
    ],
    [
      'a link as long as a book',
      () =>
        element(
          'paragraph',
          {},
          formatted({ link: { href: `https://x.org/${'x'.repeat(9_000)}` } }),
        ),
    ],
    ['an attribute nobody knows', () => element('paragraph', { style: 'position:fixed' })],
    ['a mark nobody knows', () => element('paragraph', {}, formatted({ script: {} }))],
    [
      'a mark with more to it',
      () => element('paragraph', {}, formatted({ strong: { style: 'x' } })),
    ],
    ['a link that is a number', () => element('paragraph', {}, formatted({ link: { href: 5 } }))],
    ['a link without an address', () => element('paragraph', {}, formatted({ link: {} }))],
  ])('is not bound to an editor and its words are shown: %s', (_, make) => {
    const { doc, note } = createDoc(7);
    const watched = createDoc(1);
    const heard: NoteVerdict[] = [];
    watchFragment(watched.note, 'own', (verdict) => heard.push(verdict));
    note.insert(0, [element('blockquote', {}, element('paragraph', {}, new Y.XmlText('Before')))]);
    exchange(watched.doc, doc);
    (note.get(0) as Y.XmlElement).insert(1, [make()]);
    exchange(watched.doc, doc);
    expect(heard).toEqual([{ kind: 'fits' }, { kind: 'unreadable', clientId: 7 }]);
    const before = Y.encodeStateAsUpdate(doc);
    expect(checkFragment(note)).toEqual({ kind: 'unreadable', clientId: 7 });
    expect(plainText(note)).toContain('Before');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it.each([
    ['an array', () => new Y.Array()],
    ['a map', () => new Y.Map()],
    ['plain words', () => 'words'],
    ['bytes', () => new Uint8Array(9)],
    ['a document of its own', () => new Y.Doc()],
  ])('is not bound either where it holds no part of a text: %s', (_, make) => {
    const { doc, note } = createDoc(7);
    const items = doc.getArray('lent');
    items.insert(0, [make()]);
    // A patched client writes any content below any parent.
    note._start = items._start;
    note._start!.parent = note;
    expect(checkFragment(note)).toEqual({ kind: 'unreadable', clientId: 7 });
    expect(plainText(note)).toBe('');
  });

  it('keeps its words where only a link leads where no link may, and it opens nowhere', () => {
    const { note } = createDoc(7);
    const href = 'javascript:alert(1)';
    note.insert(0, [element('paragraph', {}, formatted({ link: { href } }))]);
    expect(checkFragment(note)).toEqual({ kind: 'fits' });
    expect(safeLink(href)).toBeNull();
    const shown = yXmlFragmentToProseMirrorRootNode(note, noteSchema).firstChild!.firstChild!;
    expect(marks.link.spec.toDOM!(shown.marks[0]!, true)).toEqual([
      'span',
      { class: 'note-link' },
      0,
    ]);
  });

  it('is found out however deep it nests', () => {
    const { note } = createDoc(7);
    let inner: Y.XmlFragment = note;
    for (let depth = 0; depth < 3_000; depth++) {
      inner.insert(0, [element('blockquote')]);
      inner = inner.get(0) as Y.XmlElement;
    }
    expect(checkFragment(note)).toEqual({ kind: 'unreadable', clientId: 7 });
    expect(plainText(note)).toBe('');
  });

  it('is found out as it grows too long or too deep, change by change, and when it is short again', () => {
    const limits = { characters: 10, nodes: 10, depth: 2 };
    const [a, b] = [createDoc(1), createDoc(2)];
    const heard: string[] = [];
    watchFragment(a.note, 'own', ({ kind }) => heard.push(kind), limits);
    const tell = (act: () => void): void => {
      act();
      Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)));
      expect(heard.at(-1)).toBe(checkFragment(a.note, limits).kind);
    };
    const text = new Y.XmlText();
    tell(() => b.note.insert(0, [element('paragraph', {}, text)]));
    for (let at = 0; at < 5; at++) tell(() => text.insert(0, 'ten letter'));
    tell(() => text.delete(0, 30));
    let inner = element('blockquote');
    tell(() => b.note.insert(1, [inner]));
    for (let depth = 0; depth < 9; depth++)
      tell(() => {
        inner.insert(0, [element('blockquote')]);
        inner = inner.get(0) as Y.XmlElement;
      });
    tell(() => b.note.delete(1, 1));
    for (let at = 0; at < 50; at++) tell(() => b.note.insert(1, [element('paragraph')]));
    expect(new Set(heard)).toEqual(new Set(['fits', 'unreadable']));
  });

  it('would lose what it holds if an editor were bound to it', () => {
    const { note } = createDoc(7);
    note.insert(0, [element('image', { src: 'x' })]);
    look(note);
    expect(note.length).toBe(0); // the reason for this module
  });

  it('is seen for what it is before anybody who observes the note hears of it', () => {
    const [a, b] = [createDoc(1), createDoc(2)];
    a.note.insert(0, [element('paragraph', {}, new Y.XmlText('Ours'))]);
    exchange(a.doc, b.doc);
    const heard: (NoteVerdict | 'observer')[] = [];
    const stop = watchFragment(a.note, 'own', (verdict) => heard.push(verdict));
    a.note.observeDeep(() => heard.push('observer'));
    (b.note.get(0) as Y.XmlElement).insert(1, [element('image')]);
    exchange(a.doc, b.doc);
    expect(heard).toEqual([{ kind: 'unreadable', clientId: 2 }, 'observer']);
    b.note.delete(0, 1);
    exchange(a.doc, b.doc);
    expect(heard.slice(2)).toEqual([{ kind: 'fits' }, 'observer']);
    a.doc.getMap('elsewhere').set('x', 1);
    a.doc.transact(() => a.note.insert(0, [element('image')]), 'own');
    stop();
    a.note.insert(0, [element('image')]);
    expect(heard.slice(4)).toEqual(['observer', 'observer']);
  });

  it('gives its words up to a bound', () => {
    const { note } = createDoc(1);
    note.insert(0, [element('paragraph', {}, new Y.XmlText('x'.repeat(100)))]);
    expect(plainText(note, 10)).toBe('x'.repeat(10));
  });
});

describe('a link', () => {
  it('goes to the web, to mail or to a telephone, shown in the spelling that tells look-alikes', () => {
    expect(safeLink(' https://example.org/a?b#c ')).toBe('https://example.org/a?b#c');
    expect(safeLink('mailto:ana@example.org')).toBe('mailto:ana@example.org');
    expect(safeLink('https://еxample.org/')).toMatch(/^https:\/\/xn--/);
  });

  it('goes nowhere else', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://bank.example@evil.example/',
      'example',
      `https://example.org/${'x'.repeat(3_000)}`,
    ])
      expect(safeLink(address)).toBeNull();
  });
});
