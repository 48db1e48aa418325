/**
 * Looks at a note before an editor binds to it. y-prosemirror deletes whatever its schema rejects, in
 * a transaction of its own: signed by whoever looks. So a note that would not be shown exactly as it
 * stands is never bound; it is shown as plain text and kept untouched. The same look is taken at
 * every change from others, after Yjs has taken it in and before y-prosemirror hears of it.
 *
 * Nothing here recurses: a patched client may nest as deep as it likes.
 */

import * as Y from 'yjs';
import { NOTE_LIMITS, type NoteLimits } from '#lib/domain/limits.ts';

export type NoteVerdict =
  | { readonly kind: 'fits' }
  /** `clientId` wrote what does not fit: a newer version, or somebody's patched one. */
  | { readonly kind: 'unreadable'; readonly clientId: number | null };

const FITS: NoteVerdict = { kind: 'fits' };
/** Readers bear more than one person may write: several may write at once. */
const BEAR = 4;

type Kind = 'block' | 'list_item' | 'text';
const CHILDREN: Readonly<Record<string, Kind>> = {
  paragraph: 'text',
  heading: 'text',
  blockquote: 'block',
  list_item: 'block',
  bullet_list: 'list_item',
  ordered_list: 'list_item',
};

export function checkFragment(
  fragment: Y.XmlFragment,
  limits: NoteLimits = NOTE_LIMITS,
): NoteVerdict {
  const waiting: { parent: Y.XmlFragment; takes: Kind; depth: number }[] = [
    { parent: fragment, takes: 'block', depth: 1 },
  ];
  let nodes = 0;
  let characters = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const item of livingItems(at.parent)) {
      const child: unknown = item.content instanceof Y.ContentType ? item.content.type : null;
      const takes = child === null ? null : fit(child, at.takes);
      nodes += 1;
      if (child instanceof Y.XmlText) characters += child.length;
      const isTooMuch =
        nodes > limits.nodes * BEAR ||
        characters > limits.characters * BEAR ||
        at.depth > limits.depth * BEAR;
      if (takes === null || isTooMuch) return { kind: 'unreadable', clientId: item.id.client };
      if (child instanceof Y.XmlElement && takes !== 'leaf')
        waiting.push({ parent: child, takes, depth: at.depth + 1 });
    }
  }
  return FITS;
}

/** The words of a note that cannot be shown as it stands, at most `longest` of them, one line a text. */
export function plainText(
  fragment: Y.XmlFragment,
  longest: number = NOTE_LIMITS.characters,
): string {
  const lines: string[] = [];
  let length = 0;
  const waiting: unknown[] = [fragment];
  while (waiting.length > 0 && length < longest) {
    const type = waiting.pop();
    if (type instanceof Y.Text) {
      const words = [...livingItems(type)]
        .map((item) => (item.content instanceof Y.ContentString ? item.content.str : ''))
        .join('')
        .slice(0, longest - length);
      length += words.length + 1;
      lines.push(words);
    } else if (type instanceof Y.XmlFragment) {
      const children = [...livingItems(type)].map((item) =>
        item.content instanceof Y.ContentType ? item.content.type : null,
      );
      waiting.push(...children.reverse());
    }
  }
  return lines.join('\n');
}

/**
 * Tells the verdict after each change that others made below the fragment, before any observer of it
 * (y-prosemirror's is one) is told of the change. Gives a function that stops it.
 */
export function watchFragment(
  fragment: Y.XmlFragment,
  ownOrigin: unknown,
  onVerdict: (verdict: NoteVerdict) => void,
  limits: NoteLimits = NOTE_LIMITS,
): () => void {
  const doc = fragment.doc;
  if (doc === null) return () => undefined;
  const look = (transaction: Y.Transaction): void => {
    if (transaction.origin === ownOrigin) return;
    for (const type of transaction.changed.keys()) {
      if (!isWithin(type, fragment)) continue;
      onVerdict(checkFragment(fragment, limits));
      return;
    }
  };
  doc.on('beforeObserverCalls', look);
  return () => doc.off('beforeObserverCalls', look);
}

/** What the child's own children must be, 'leaf' for text, or null if it does not fit here. */
function fit(child: unknown, wanted: Kind): Kind | 'leaf' | null {
  if (child instanceof Y.XmlText) return wanted === 'text' && isPlainRun(child) ? 'leaf' : null;
  if (!(child instanceof Y.XmlElement) || wanted === 'text') return null;
  const name = child.nodeName;
  if ((name === 'list_item') !== (wanted === 'list_item')) return null;
  const takes = Object.hasOwn(CHILDREN, name) ? CHILDREN[name] : undefined;
  return takes !== undefined && hasKnownAttributes(name, child.getAttributes()) ? takes : null;
}

function hasKnownAttributes(nodeName: string, attributes: Record<string, unknown>): boolean {
  const names = Object.keys(attributes);
  // A heading may have lost its size: Yjs brings an undone block back without what others set on it.
  if (nodeName !== 'heading' || names.length === 0) return names.length === 0;
  return names.length === 1 && (attributes['level'] === 2 || attributes['level'] === 3);
}

/** Only words, and only marks that the schema knows, exactly as y-prosemirror writes them. */
function isPlainRun(text: Y.XmlText): boolean {
  if (Object.keys(text.getAttributes()).length > 0) return false;
  for (const { content } of livingItems(text)) {
    if (content instanceof Y.ContentString) continue;
    if (!(content instanceof Y.ContentFormat)) return false;
    if (!isKnownMark(content.key, content.value)) return false;
  }
  return true;
}

function isKnownMark(name: string, value: unknown): boolean {
  if (name !== 'strong' && name !== 'em' && name !== 'link') return false;
  if (value === null) return true; // the mark ends here
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const attributes = value as Record<string, unknown>;
  const names = Object.keys(attributes);
  if (name !== 'link') return names.length === 0;
  const href = attributes['href'];
  return names.length === 1 && typeof href === 'string' && href.length <= NOTE_LIMITS.link;
}

export function* livingItems(type: { readonly _start: Y.Item | null }): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) yield item;
}

function isWithin(type: unknown, ancestor: Y.XmlFragment): boolean {
  for (let at: unknown = type; at instanceof Y.AbstractType; at = at._item?.parent ?? null)
    if (at === ancestor) return true;
  return false;
}
