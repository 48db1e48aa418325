/**
 * Where in a note something is said about its words: two relative positions of Yjs, so that it stays
 * with the words while others write before, after and between them. It lies beside the note and never
 * in it. What a stranger's client wrote as an anchor is bytes that name nothing, or name other places:
 * both read as no place at all.
 *
 * A position is taken without following one's own undone deletions, which only the device that undid
 * them knows: everybody finds the same place.
 */

import * as Y from 'yjs';
import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { livingItems } from '#lib/board/note-check.ts';

/** Its start and its end, each in base64url, with a dot between them; empty for no words at all. */
export type TextAnchor = string;

/** A block of words, by its way down from the note, and how many characters before. */
export interface TextSpot {
  readonly path: readonly number[];
  readonly offset: number;
}

export interface TextStretch {
  readonly from: TextSpot;
  readonly to: TextSpot;
}

/** Of one end: two numbers of 53 bits and two of one byte, with room. */
const LONGEST = 64;
const BEFORE_NEXT = 0;
const AFTER_LAST = -1;

/** Null where there are no words to hold on to. */
export function anchorOf(fragment: Y.XmlFragment, { from, to }: TextStretch): TextAnchor | null {
  const start = spotToText(fragment, from, BEFORE_NEXT);
  const end = spotToText(fragment, to, AFTER_LAST);
  if (start === null || end === null) return null;
  return `${encodePlace(start, BEFORE_NEXT)}.${encodePlace(end, AFTER_LAST)}`;
}

/** The stretch between what is left of the anchor's ends; null if one of them is no place in this note. */
export type AnchorReader = (anchor: TextAnchor) => TextStretch | null;

/** Reads any number of anchors in the note as it stands now. */
export function createAnchorReader(fragment: Y.XmlFragment): AnchorReader {
  const orders = new Map<Y.XmlFragment, ReadonlyMap<unknown, number>>();
  function indexIn(parent: Y.XmlFragment, child: unknown): number | undefined {
    const order = orders.get(parent) ?? orderOf(parent);
    orders.set(parent, order);
    return order.get(child);
  }
  function spotOf(encoded: string): TextSpot | null {
    const place = decodePlace(encoded, fragment);
    if (place === null) return null;
    const block = place.type.parent;
    const path: number[] = [];
    for (let at: unknown = block; at !== fragment; at = (at as Y.XmlElement).parent) {
      if (!(at instanceof Y.XmlElement) || !(at.parent instanceof Y.XmlFragment)) return null;
      const index = indexIn(at.parent, at);
      if (index === undefined) return null;
      path.unshift(index);
    }
    return { path, offset: place.index + charactersBefore(place.type) };
  }
  return (anchor) => {
    if (anchor.length > 2 * LONGEST) return null;
    const [start, end, ...more] = anchor.split('.');
    if (start === undefined || end === undefined || more.length > 0) return null;
    const from = spotOf(start);
    const to = spotOf(end);
    return from === null || to === null ? null : { from, to };
  };
}

interface Place {
  readonly type: Y.XmlText;
  readonly index: number;
}

/** The text that holds the character after the spot, or before it. */
function spotToText(
  fragment: Y.XmlFragment,
  { path, offset }: TextSpot,
  side: typeof BEFORE_NEXT | typeof AFTER_LAST,
): Place | null {
  let block: unknown = fragment;
  for (const index of path) block = block instanceof Y.XmlFragment ? block.get(index) : null;
  if (!(block instanceof Y.XmlElement)) return null;
  let left = offset;
  for (const text of block.toArray()) {
    if (!(text instanceof Y.XmlText)) return null;
    const isHere = side === AFTER_LAST ? left > 0 && left <= text.length : left < text.length;
    if (isHere) return { type: text, index: left };
    left -= text.length;
  }
  return null;
}

function encodePlace({ type, index }: Place, side: number): string {
  const position = Y.createRelativePositionFromTypeIndex(type, index, side);
  return toBase64Url(Y.encodeRelativePosition(position));
}

function decodePlace(encoded: string, fragment: Y.XmlFragment): Place | null {
  const { doc } = fragment;
  const position = decodePosition(encoded);
  // One that names a root would have Yjs create it.
  if (doc === null || !position?.item || position.tname !== null) return null;
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc, false);
  if (found === null || !(found.type instanceof Y.XmlText)) return null;
  if (found.type._item?.deleted === true) return null;
  return { type: found.type, index: Math.min(found.index, found.type.length) };
}

function decodePosition(encoded: string): Y.RelativePosition | null {
  const bytes = fromBase64Url(encoded);
  if (bytes === null) return null;
  try {
    return Y.decodeRelativePosition(bytes);
  } catch {
    return null; // anybody may have written these bytes
  }
}

function orderOf(parent: Y.XmlFragment): ReadonlyMap<unknown, number> {
  return new Map(parent.toArray().map((child, index) => [child, index]));
}

/** In the texts before this one in its block: two who began it while apart each left one. */
function charactersBefore(text: Y.XmlText): number {
  let characters = 0;
  for (const { content } of livingItems(text.parent as Y.XmlElement)) {
    const one: unknown = content instanceof Y.ContentType ? content.type : null;
    if (one === text) break;
    if (one instanceof Y.XmlText) characters += one.length;
  }
  return characters;
}
