/**
 * The story of a memorial as a saved file bears it, out of the note that stands on the board and back
 * into one. What is not a note within the schema leaves as plain words.
 */

import * as Y from 'yjs';
import { checkFragment, plainText } from '#lib/board/note-check.ts';
import { safeLink } from '#lib/board/note-schema.ts';
import {
  parseStory,
  type Story,
  type StoryBlock,
  type StoryItem,
  type StoryText,
} from '#lib/domain/remembrance/kept-story.ts';

export function storyOf(note: Y.XmlFragment): Story {
  const read = checkFragment(note).kind === 'fits' ? parseStory(nodesOf(note)) : null;
  return read ?? wordsAlone(plainText(note));
}

/** Into a note that stands in a document, in place of what it holds; call it inside `write`. */
export function putStory(note: Y.XmlFragment, story: Story): void {
  if (story.length === 0) return;
  note.delete(0, note.length);
  note.insert(0, story.map(elementOf));
}

function wordsAlone(words: string): Story {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
}

/** ProseMirror's JSON, not looked at yet. */
function nodesOf(parent: Y.XmlFragment): unknown[] {
  return parent.toArray().flatMap((child): unknown[] => {
    if (child instanceof Y.XmlText) return runsOf(child);
    if (!(child instanceof Y.XmlElement)) return [];
    const level: unknown = child.getAttribute('level');
    const attrs = level === undefined ? {} : { attrs: { level } };
    return [{ type: child.nodeName, ...attrs, content: nodesOf(child) }];
  });
}

interface Run {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function runsOf(text: Y.XmlText): unknown[] {
  return (text.toDelta() as readonly Run[]).map(({ insert, attributes = {} }) => {
    const marks = Object.entries(attributes).map(([type, attrs]) =>
      type === 'link' ? { type, attrs } : { type },
    );
    return { type: 'text', text: insert, ...(marks.length === 0 ? {} : { marks }) };
  });
}

function elementOf(block: StoryBlock | StoryItem): Y.XmlElement {
  const element = new Y.XmlElement(block.type);
  if (block.type === 'heading')
    // Attributes hold any value in Yjs.
    element.setAttribute('level', block.attrs.level as unknown as string);
  if (block.type === 'paragraph' || block.type === 'heading')
    element.insert(0, [textOf(block.content)]);
  else element.insert(0, block.content.map(elementOf));
  return element;
}

function textOf(runs: readonly StoryText[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map(({ text: insert, marks }) => ({ insert, attributes: marked(marks) })));
  return text;
}

// RULE: a link comes back only if it could have been written here.
function marked(marks: StoryText['marks'] = []): Record<string, object> {
  const attributes: Record<string, object> = {};
  for (const mark of marks) {
    if (mark.type !== 'link') attributes[mark.type] = {};
    else {
      const href = safeLink(mark.attrs.href);
      if (href !== null) attributes['link'] = { href };
    }
  }
  return attributes;
}
