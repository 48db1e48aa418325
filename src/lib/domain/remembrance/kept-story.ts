/**
 * The story of a memorial as a saved file bears it: ProseMirror's JSON of the few kinds of node and
 * mark that a note may hold (board/note-schema.ts), and nothing else. Whatever reads one may rely on
 * its depth and size being bounded.
 */

import { NOTE_LIMITS } from '#lib/domain/limits.ts';
import { cleanText } from '#lib/domain/words.ts';

export type StoryMark =
  | { readonly type: 'strong' | 'em' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export interface StoryText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly StoryMark[];
}
export type StoryBlock =
  | { readonly type: 'paragraph'; readonly content: readonly StoryText[] }
  | {
      readonly type: 'heading';
      readonly attrs: { readonly level: 2 | 3 };
      readonly content: readonly StoryText[];
    }
  | { readonly type: 'blockquote'; readonly content: readonly StoryBlock[] }
  | { readonly type: 'bullet_list' | 'ordered_list'; readonly content: readonly StoryItem[] };
export interface StoryItem {
  readonly type: 'list_item';
  readonly content: readonly StoryBlock[];
}
export type Story = readonly StoryBlock[];

/** Readers bear more than one person may write: several may have written at once. */
const BEAR = 4;

/** Null for anything that is not a story within its limits. */
export function parseStory(value: unknown): Story | null {
  const left = {
    nodes: NOTE_LIMITS.nodes * BEAR,
    characters: NOTE_LIMITS.characters * BEAR,
  };
  try {
    return blocksOf(value, NOTE_LIMITS.depth * BEAR, left);
  } catch (error) {
    if (error instanceof NoStory) return null;
    throw error;
  }
}

/** Something in it can be read. */
export function hasWords(story: Story): boolean {
  return story.some(function hasAny(node: StoryBlock | StoryItem | StoryText): boolean {
    return node.type === 'text' ? cleanText(node.text) !== '' : node.content.some(hasAny);
  });
}

class NoStory extends Error {}
interface Left {
  nodes: number;
  characters: number;
}

function blocksOf(value: unknown, depth: number, left: Left): readonly StoryBlock[] {
  if (depth === 0) throw new NoStory();
  return list(value, left).map((node): StoryBlock => {
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', content: textsOf(node.content, left) };
      case 'heading': {
        const level = field(node.attrs, 'level') === 3 ? 3 : 2;
        return { type: 'heading', attrs: { level }, content: textsOf(node.content, left) };
      }
      case 'blockquote':
        return { type: 'blockquote', content: blocksOf(node.content, depth - 1, left) };
      case 'bullet_list':
      case 'ordered_list':
        return { type: node.type, content: itemsOf(node.content, depth - 1, left) };
      default:
        throw new NoStory();
    }
  });
}

function itemsOf(value: unknown, depth: number, left: Left): readonly StoryItem[] {
  return list(value, left).map((node) => {
    if (node.type !== 'list_item') throw new NoStory();
    return { type: 'list_item', content: blocksOf(node.content, depth, left) };
  });
}

function textsOf(value: unknown, left: Left): readonly StoryText[] {
  return list(value, left).map((node) => {
    const { type, text, marks } = node;
    if (type !== 'text' || typeof text !== 'string' || text === '') throw new NoStory();
    left.characters -= text.length;
    if (left.characters < 0) throw new NoStory();
    if (marks === undefined) return { type, text };
    return { type, text, marks: list(marks, left).map(markOf) };
  });
}

function markOf(mark: Node): StoryMark {
  if (mark.type === 'strong' || mark.type === 'em') return { type: mark.type };
  const href = field(mark.attrs, 'href');
  if (mark.type !== 'link' || typeof href !== 'string' || href.length > NOTE_LIMITS.link)
    throw new NoStory();
  return { type: 'link', attrs: { href } };
}

interface Node {
  readonly type?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
  readonly text?: unknown;
  readonly marks?: unknown;
}

/** ProseMirror leaves out the content of an empty node. */
function list(value: unknown, left: Left): readonly Node[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new NoStory();
  left.nodes -= value.length;
  if (left.nodes < 0) throw new NoStory();
  return value.map((node: unknown) => {
    if (typeof node !== 'object' || node === null) throw new NoStory();
    return node;
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
