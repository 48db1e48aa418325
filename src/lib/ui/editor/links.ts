/** Links in a note: which one the cursor stands in, all of them, putting one and taking it out. */

import type { Mark, Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { noteSchema, safeLink } from '#lib/board/note-schema.ts';

const link = noteSchema.marks.link;

export interface LinkRange {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

/** The link under the cursor or at the start of what is selected. */
export function linkAtCursor({ selection, doc }: EditorState): LinkRange | null {
  return linkAt(doc, selection.empty ? selection.from : selection.from + 1);
}

export function linkAt(doc: Node, at: number): LinkRange | null {
  const $at = doc.resolve(at);
  const parent = $at.parent;
  if (!parent.isTextblock) return null;
  const near =
    parent.childAfter($at.parentOffset).node ?? parent.childBefore($at.parentOffset).node;
  const mark = near && link.isInSet(near.marks);
  if (!mark) return null;
  const [from, to] = stretchOf(mark, parent, $at.index());
  return { href: hrefOf(mark), from: $at.start() + from, to: $at.start() + to };
}

/** Every address in the note once, in the order of the text. */
export function linksIn(doc: Node): readonly string[] {
  const found = new Set<string>();
  doc.descendants((node) => {
    const mark = link.isInSet(node.marks);
    if (mark) found.add(hrefOf(mark));
  });
  return [...found];
}

/** What somebody typed as an address: without a scheme, the web's is meant. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return safeLink(text);
  return text.includes('.') && !/\s/.test(text) ? safeLink(`https://${text}`) : null;
}

/** Over what is selected, or the link that the cursor stands in; with neither, the address itself. */
export function putLink(state: EditorState, href: string): Transaction {
  const { from, to, empty } = state.selection;
  const mark = link.create({ href });
  const around = linkAtCursor(state);
  if (!empty) return state.tr.addMark(from, to, mark);
  if (around !== null) return state.tr.addMark(around.from, around.to, mark);
  return state.tr.insert(from, noteSchema.text(href, [mark]));
}

export function takeLinkOut(state: EditorState): Transaction {
  const { from, to } = linkAtCursor(state) ?? state.selection;
  return state.tr.removeMark(from, to, link);
}

function hrefOf(mark: Mark): string {
  return String(mark.attrs['href']);
}

/** From where to where, within the parent, the same link goes on around the child at `index`. */
function stretchOf(mark: Mark, parent: Node, index: number): readonly [number, number] {
  const isLinked = (at: number) =>
    at >= 0 && at < parent.childCount && mark.isInSet(parent.child(at).marks);
  let first = isLinked(index) ? index : index - 1;
  let last = first;
  while (isLinked(first - 1)) first -= 1;
  while (isLinked(last + 1)) last += 1;
  let from = 0;
  for (let at = 0; at < first; at++) from += parent.child(at).nodeSize;
  let to = from;
  for (let at = first; at <= last; at++) to += parent.child(at).nodeSize;
  return [from, to];
}
