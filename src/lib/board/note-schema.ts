/**
 * What a note may hold, as a ProseMirror schema: paragraphs, headings of two sizes, lists, quotes,
 * strong, emphasis, links. No images, no HTML.
 *
 * Every container takes any number of children, none included. Yjs never moves a child to another
 * parent, so any merge of valid notes is a valid note: people writing at once can never make one that
 * y-prosemirror would repair by deleting (board/note-check.ts says what it does otherwise).
 */

import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import * as Y from 'yjs';
import { NOTE_LIMITS } from '#lib/domain/limits.ts';
import { cleanLine } from '#lib/domain/words.ts';

const paragraph: NodeSpec = {
  group: 'block',
  content: 'text*',
  parseDOM: [{ tag: 'p' }],
  toDOM: () => ['p', 0],
};

const heading: NodeSpec = {
  group: 'block',
  content: 'text*',
  defining: true,
  attrs: { level: { default: 2, validate: 'number' } },
  parseDOM: [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  toDOM: (node) => [node.attrs['level'] === 3 ? 'h3' : 'h2', 0],
};

const container = (tag: string, content: string, more: NodeSpec = {}): NodeSpec => ({
  content,
  parseDOM: [{ tag }],
  toDOM: () => [tag, 0],
  ...more,
});

const strong: MarkSpec = {
  parseDOM: [
    { tag: 'strong' },
    // Some word processors wrap a whole copy in a <b> of normal weight.
    { tag: 'b', getAttrs: (node) => node.style.fontWeight !== 'normal' && null },
    { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[5-9]\d{2})$/.test(value) && null },
  ],
  toDOM: () => ['strong', 0],
};

const em: MarkSpec = {
  parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  toDOM: () => ['em', 0],
};

/** Not an `a`: a link opens only from where it is shown whole, never by a click into the text. */
const link: MarkSpec = {
  attrs: { href: { validate: 'string' } },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (node) => {
        const href = safeLink(node.getAttribute('href') ?? '');
        return href === null ? false : { href };
      },
    },
  ],
  toDOM: () => ['span', { class: 'note-link' }, 0],
};

export const noteSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph,
    heading,
    bullet_list: container('ul', 'list_item*', { group: 'block' }),
    ordered_list: container('ol', 'list_item*', { group: 'block' }),
    list_item: container('li', 'block*', { defining: true }),
    blockquote: container('blockquote', 'block*', { group: 'block', defining: true }),
    text: {},
  },
  marks: { link, strong, em },
});

/**
 * The address in the spelling in which it is shown and opened (hosts in ASCII, so that look-alike
 * letters show), or null: only web, mail and telephone, and no name or password before the host.
 */
export function safeLink(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (url === null || !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return null;
  if (url.username !== '' || url.password !== '' || url.href.length > NOTE_LIMITS.link) return null;
  return url.href;
}

/**
 * A new note, to be put into its record in the transaction that creates it. Each heading is followed
 * by a paragraph that already has its text: two people who start to write there at once then write
 * into the same one.
 */
export function createNote(headings: readonly string[]): Y.XmlFragment {
  const note = new Y.XmlFragment();
  const blocks = headings.flatMap((words) => {
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('level', 2 as unknown as string); // attributes hold any value in Yjs
    heading.insert(0, [new Y.XmlText(cleanLine(words))]);
    return [heading, createParagraph()];
  });
  note.insert(0, blocks.length > 0 ? blocks : [createParagraph()]);
  return note;
}

export function createParagraph(words = ''): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}
