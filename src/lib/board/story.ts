/**
 * A memorial's story as data, so that a page shows it at once and without the editor. Null for one that
 * does not fit this version's schema (note-check.ts): then its words are shown plain.
 */

import * as Y from 'yjs';
import { checkFragment } from '#lib/board/note-check.ts';
import { parseStory, type Story } from '#lib/domain/remembrance/kept-story.ts';

export function storyOf(fragment: Y.XmlFragment): Story | null {
  // What fits is as deep as a note may be at most: from here on it is safe to go down.
  if (checkFragment(fragment).kind !== 'fits') return null;
  return parseStory(fragment.toArray().map(nodeOf));
}

function nodeOf(node: unknown): unknown {
  if (!(node instanceof Y.XmlElement)) return null;
  const content = node.toArray().flatMap((child: unknown): unknown[] => {
    return child instanceof Y.XmlText ? textsOf(child) : [nodeOf(child)];
  });
  return { type: node.nodeName, attrs: node.getAttributes() as unknown, content };
}

function textsOf(text: Y.XmlText): unknown[] {
  const runs = text.toDelta() as {
    insert: unknown;
    attributes?: Readonly<Record<string, unknown>>;
  }[];
  return runs.map(({ insert, attributes }) => ({
    type: 'text',
    text: insert,
    marks: Object.entries(attributes ?? {}).map(([type, attrs]) => ({ type, attrs })),
  }));
}
