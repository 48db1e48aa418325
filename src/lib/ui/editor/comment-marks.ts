/**
 * Comments on a note as marks over its words: decorations of the view and nothing in the text, so that
 * neither the note nor a version of it changes when somebody speaks about it. Each stands where its
 * anchor leads; where that is lost (the words were moved into another block, or taken out and put
 * back) where its quoted words stand; and nowhere if they are gone.
 */

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { ySyncPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';
import { createAnchorReader, type TextAnchor } from '#lib/board/text-anchor.ts';
import { findQuote, positionOf, type Quoted, type Range } from './comment-places.ts';
import { goTo } from './go-to.ts';

export interface CommentMark {
  readonly id: string;
  /** Empty for one about the whole text. */
  readonly anchor: TextAnchor;
  readonly quote: string;
  /** Of whoever wrote it. */
  readonly thread: number;
  /** The id of the element that holds its words, while there is one. */
  readonly detailsId?: string | undefined;
}

/** What the page that shows comments beside a note gives its editor, and hears from it. */
export interface NoteComments {
  /** Those that are still to be talked over. */
  readonly marks: readonly CommentMark[];
  /** The one that is being read. */
  readonly current: string | null;
  /** Somebody wants to say something about these words. */
  readonly onask: (quoted: Quoted) => void;
  readonly onopen: (id: string) => void;
  /** Those whose words stand in the text now, in its order. */
  readonly onplaces: (inOrder: readonly string[]) => void;
  /** Null when the text can no longer be reached. */
  readonly oncontrols: (controls: CommentControls | null) => void;
}

export interface CommentControls {
  /** Selects the words; false if they are not there. */
  show(id: string): boolean;
}

interface Drawn {
  readonly marks: readonly CommentMark[];
  readonly ranges: ReadonlyMap<string, Range>;
  readonly current: string | null;
  readonly decorations: DecorationSet;
}

/** More than a group writes; whoever writes more to slow the page down gets no further than this. */
const MOST_DRAWN = 300;
const LONGEST_DRAWN = 4_000;

const key = new PluginKey<Drawn>('comments');
type Told = Partial<Pick<Drawn, 'marks' | 'current'>>;

export function createCommentMarks(
  fragment: Y.XmlFragment,
  onRanges: (ranges: ReadonlyMap<string, Range>) => void,
): Plugin {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => ({
        ...{ marks: [], ranges: new Map(), current: null },
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, drawn) => next(transaction, drawn, fragment),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: () => ({
      update({ state }, before) {
        const { ranges } = drawnIn(state);
        if (ranges !== drawnIn(before).ranges) onRanges(ranges);
      },
    }),
  });
}

export function tellComments(state: EditorState, told: Told): Transaction {
  return state.tr.setMeta(key, told).setMeta('addToHistory', false);
}

/** Selects a comment's words and goes to them; false if they are not there. */
export function showComment(view: EditorView, id: string): boolean {
  const range = key.getState(view.state)?.ranges.get(id);
  if (range === undefined) return false;
  goTo(view, range);
  return true;
}

/** The shortest of those in whose words the cursor stands, or whose words hold all that is selected. */
export function commentAt(state: EditorState): string | null {
  const { from, to } = state.selection;
  const around = [...(key.getState(state)?.ranges ?? [])].filter(
    ([, range]) => range.from <= from && range.to >= to,
  );
  const shortest = around.toSorted(([, a], [, b]) => a.to - a.from - (b.to - b.from))[0];
  return shortest?.[0] ?? null;
}

/** The first after the cursor, or the last before it; from the end it begins again. */
export function commentBeside(state: EditorState, side: 1 | -1): string | null {
  const inOrder = orderOfComments(key.getState(state)?.ranges ?? new Map<string, Range>());
  const { from } = state.selection;
  const ranges = drawnIn(state).ranges;
  const after = inOrder.filter((id) => ranges.get(id)!.from > from);
  const before = inOrder.filter((id) => ranges.get(id)!.from < from);
  return (side === 1 ? (after[0] ?? inOrder[0]) : (before.at(-1) ?? inOrder.at(-1))) ?? null;
}

export function orderOfComments(ranges: ReadonlyMap<string, Range>): readonly string[] {
  return [...ranges.entries()]
    .toSorted(([, a], [, b]) => a.from - b.from || a.to - b.to)
    .map(([id]) => id);
}

function drawnIn(state: EditorState): Drawn {
  return key.getState(state)!;
}

function next(transaction: Transaction, drawn: Drawn, fragment: Y.XmlFragment): Drawn {
  const told = transaction.getMeta(key) as Told | undefined;
  const marks = told?.marks ?? drawn.marks;
  const current = told?.current === undefined ? drawn.current : told.current;
  if (told?.marks !== undefined || (isFromOthers(transaction) && transaction.docChanged))
    return draw(transaction.doc, marks, current, rangesOf(transaction.doc, marks, fragment));
  if (transaction.docChanged) {
    const ranges = mapRanges(drawn.ranges, transaction);
    const decorations = drawn.decorations.map(transaction.mapping, transaction.doc);
    return { marks, current, ranges, decorations };
  }
  return current === drawn.current ? drawn : draw(transaction.doc, marks, current, drawn.ranges);
}

/** y-prosemirror puts the whole text anew for what comes through Yjs: nothing can be mapped through that. */
function isFromOthers(transaction: Transaction): boolean {
  const change = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  return change?.isChangeOrigin === true;
}

function mapRanges(
  ranges: ReadonlyMap<string, Range>,
  { mapping }: Transaction,
): ReadonlyMap<string, Range> {
  const mapped = [...ranges].flatMap(([id, { from, to }]) => {
    const range = { from: mapping.map(from, 1), to: mapping.map(to, -1) };
    return range.from < range.to ? [[id, range] as const] : [];
  });
  return new Map(mapped);
}

function rangesOf(
  doc: Node,
  marks: readonly CommentMark[],
  fragment: Y.XmlFragment,
): ReadonlyMap<string, Range> {
  const read = createAnchorReader(fragment);
  const ranges = new Map<string, Range>();
  for (const { id, anchor, quote } of marks.slice(0, MOST_DRAWN)) {
    if (anchor === '') continue;
    const stretch = read(anchor);
    const from = stretch === null ? null : positionOf(doc, stretch.from);
    const to = stretch === null ? null : positionOf(doc, stretch.to);
    const range =
      from !== null && to !== null && from < to ? { from, to } : findQuote(doc, quote, from);
    if (range === null) continue;
    ranges.set(id, { from: range.from, to: Math.min(range.to, range.from + LONGEST_DRAWN) });
  }
  return ranges;
}

function draw(
  doc: Node,
  marks: readonly CommentMark[],
  current: string | null,
  ranges: ReadonlyMap<string, Range>,
): Drawn {
  const decorations = marks.flatMap(({ id, thread, detailsId }) => {
    const range = ranges.get(id);
    if (range === undefined) return [];
    const isCurrent = id === current ? ' note-comment-current' : '';
    return Decoration.inline(range.from, range.to, {
      nodeName: 'mark',
      class: `note-comment note-thread-${thread}${isCurrent}`,
      ...(detailsId === undefined ? {} : { 'aria-details': detailsId }),
    });
  });
  return { marks, current, ranges, decorations: DecorationSet.create(doc, decorations) };
}
