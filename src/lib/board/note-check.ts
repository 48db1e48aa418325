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
  return lookInto([{ parent: fragment, takes: 'block', depth: 1 }], limits, () => true).verdict;
}

interface Container {
  readonly parent: Y.XmlFragment;
  readonly takes: Kind;
  readonly depth: number;
}

interface Look {
  readonly verdict: NoteVerdict;
  /** Of what was looked at. */
  readonly nodes: number;
  readonly characters: number;
}

/** At the children of these, and at what is below those of them that are to be gone into. */
function lookInto(
  containers: readonly Container[],
  limits: NoteLimits,
  goesInto: (child: Y.Item) => boolean,
): Look {
  const waiting = [...containers];
  let nodes = 0;
  let characters = 0;
  const found = (verdict: NoteVerdict): Look => ({ verdict, nodes, characters });
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (let item = at.parent._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      const child: unknown = item.content instanceof Y.ContentType ? item.content.type : null;
      const takes = child === null ? null : fit(child, at.takes);
      nodes += 1;
      if (child instanceof Y.XmlText) characters += child.length;
      const isTooMuch =
        nodes > limits.nodes * BEAR ||
        characters > limits.characters * BEAR ||
        at.depth > limits.depth * BEAR;
      if (takes === null || isTooMuch)
        return found({ kind: 'unreadable', clientId: item.id.client });
      if (child instanceof Y.XmlElement && takes !== 'leaf' && goesInto(item))
        waiting.push({ parent: child, takes, depth: at.depth + 1 });
    }
  }
  return found(FITS);
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
 * (y-prosemirror's is one) is told of the change. Of a note that fitted only what changed is looked
 * at again, and how much it holds is counted anew only when it may have come to be too much: in fifty
 * pages a letter costs no more than in one. Gives a function that stops it.
 */
export function watchFragment(
  fragment: Y.XmlFragment,
  ownOrigin: unknown,
  onVerdict: (verdict: NoteVerdict) => void,
  limits: NoteLimits = NOTE_LIMITS,
): () => void {
  const doc = fragment.doc;
  if (doc === null) return () => undefined;
  const whole: Container = { parent: fragment, takes: 'block', depth: 1 };
  let last = lookInto([whole], limits, () => true);
  /** As much as may have come to it since. */
  let grown = 0;

  const look = (transaction: Y.Transaction): void => {
    const changed = [...transaction.changed.keys()].filter((type) => isWithin(type, fragment));
    if (changed.length === 0) return;
    grown += grownBy(transaction);
    if (transaction.origin === ownOrigin) return;
    const mayBeTooMuch =
      last.nodes + grown > limits.nodes * BEAR ||
      last.characters + grown > limits.characters * BEAR;
    if (last.verdict.kind === 'unreadable' || mayBeTooMuch) {
      last = lookInto([whole], limits, () => true);
      grown = 0;
    } else last = { ...last, verdict: lookAtChanged(changed, fragment, transaction, limits) };
    onVerdict(last.verdict);
  };
  doc.on('beforeObserverCalls', look);
  return () => doc.off('beforeObserverCalls', look);
}

/** At the types that changed, and at all below them that came with the change. */
function lookAtChanged(
  changed: readonly unknown[],
  fragment: Y.XmlFragment,
  { beforeState }: Y.Transaction,
  limits: NoteLimits,
): NoteVerdict {
  const containers: Container[] = [];
  for (const type of changed) {
    if (type === fragment) containers.push({ parent: fragment, takes: 'block', depth: 1 });
    else if (type instanceof Y.XmlElement || type instanceof Y.XmlText) {
      const takes = fit(type, wantedOf(type));
      if (takes === null) return { kind: 'unreadable', clientId: type._item?.id.client ?? null };
      if (type instanceof Y.XmlElement && takes !== 'leaf')
        containers.push({ parent: type, takes, depth: depthOf(type, fragment) + 1 });
    }
  }
  const isNew = ({ id }: Y.Item): boolean => id.clock >= (beforeState.get(id.client) ?? 0);
  return lookInto(containers, limits, isNew).verdict;
}

/** What was found to fit stands where it stood: Yjs never moves a child to another parent. */
function wantedOf(type: Y.XmlElement | Y.XmlText): Kind {
  if (type instanceof Y.XmlText) return 'text';
  return type.nodeName === 'list_item' ? 'list_item' : 'block';
}

function depthOf(type: unknown, fragment: Y.XmlFragment): number {
  let depth = 0;
  for (let at: unknown = type; at !== fragment && at instanceof Y.XmlElement; at = at.parent)
    depth += 1;
  return depth;
}

/** No more nodes and no more characters than this came with it. */
function grownBy({ beforeState, afterState }: Y.Transaction): number {
  let grown = 0;
  for (const [client, clock] of afterState) grown += clock - (beforeState.get(client) ?? 0);
  return grown;
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
  for (let item = text._start; item !== null; item = item.right) {
    const { content } = item;
    if (item.deleted || content instanceof Y.ContentString) continue;
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
