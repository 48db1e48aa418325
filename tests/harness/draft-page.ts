/**
 * A draft of fifty pages that four people have worked over, in the app's editor with forty comments,
 * and in plain y-prosemirror: how long it takes to stand there, and to type in. Never shipped.
 */

import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { flushSync, mount, unmount } from 'svelte';
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import * as Y from 'yjs';
import { noteSchema } from '#lib/board/note-schema.ts';
import { anchorOf } from '#lib/board/text-anchor.ts';
import { nodesOf } from '#lib/board/versions.ts';
import type { Block } from '#lib/domain/consent/version.ts';
import { DRAFT_LIMITS } from '#lib/domain/limits.ts';
import type { CommentMark, NoteComments } from '#lib/ui/editor/comment-marks.ts';
import NoteEditor from '#lib/ui/editor/NoteEditor.svelte';
import '../../src/app.css';

const CHARACTERS = 150_000;
const COMMENTS = 40;
const EDITS = 2_000;
const SENTENCE = 'We decide by consent, and whoever is tired says so before the turn begins. ';
const place = document.getElementById('place')!;

interface Standing {
  readonly doc: Y.Doc;
  readonly fragment: Y.XmlFragment;
  away(): void;
}
let standing: Standing | null = null;
let founding: Uint8Array | null = null;

/** Sections of a heading, paragraphs and a list, then small edits all over by four devices. */
function writeDraft(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const blocks: Block[] = [];
  const runs = (text: string) => [{ text, marks: '' as const, href: '' }];
  for (let length = 0; length < CHARACTERS;) {
    const words = SENTENCE.repeat(4 + (blocks.length % 3));
    const item = [{ type: 'p' as const, runs: runs(SENTENCE) }];
    if (blocks.length % 9 === 0) blocks.push({ type: 'h2', runs: runs('How we share the nights') });
    else if (blocks.length % 9 === 5) blocks.push({ type: 'ul', items: [item, item, item] });
    else blocks.push({ type: 'p', runs: runs(words) });
    length += blocks.at(-1)!.type === 'p' ? words.length : 80;
  }
  const fragment = doc.getXmlFragment('draft');
  fragment.insert(0, nodesOf(blocks));
  let state = 7;
  const random = (below: number): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
  for (let edit = 0; edit < EDITS; edit++) {
    if (edit % 50 === 0) doc.clientID = 11 + ((edit / 50) % 4);
    const text = (fragment.get(random(fragment.length)) as Y.XmlElement).get(0);
    if (text instanceof Y.XmlText) text.insert(random(text.length + 1), 'so ');
  }
  return Y.encodeStateAsUpdate(doc);
}

function freshDoc(): { doc: Y.Doc; fragment: Y.XmlFragment } {
  founding ??= writeDraft();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, founding);
  return { doc, fragment: doc.getXmlFragment('draft') };
}

function commentsOn(fragment: Y.XmlFragment): NoteComments {
  const marks: CommentMark[] = [];
  for (let at = 1; marks.length < COMMENTS && at < fragment.length; at += 7) {
    const spot = (offset: number) => ({ path: [at], offset });
    const anchor = anchorOf(fragment, { from: spot(3), to: spot(40) });
    const id = `c${String(at)}`;
    if (anchor !== null)
      marks.push({ id, anchor, quote: 'decide by consent', thread: 1 + (at % 12) });
  }
  const nothing = (): void => undefined;
  const heard = { onask: nothing, onopen: nothing, onplaces: nothing, oncontrols: nothing };
  return { marks, current: null, ...heard };
}

const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
  });

/** From the moment it is asked for until it is painted, in ms. */
async function open(kind: 'ours' | 'plain'): Promise<number> {
  standing?.away();
  const { doc, fragment } = freshDoc();
  const comments = commentsOn(fragment);
  const onblanks = (): void => undefined;
  await painted();
  const from = performance.now();
  standing = { doc, fragment, away: kind === 'ours' ? showOurs() : showPlain() };
  return (await painted()) - from;

  function showOurs(): () => void {
    const props = {
      fragment,
      noteId: 'draft',
      label: 'The text',
      limits: DRAFT_LIMITS,
      comments,
      onblanks,
    };
    const shown = mount(NoteEditor, { target: place, props });
    flushSync();
    return () => void unmount(shown);
  }
  function showPlain(): () => void {
    const { doc: shown, mapping } = initProseMirrorDoc(fragment, noteSchema);
    const plugins = [ySyncPlugin(fragment, { mapping }), yUndoPlugin(), keymap(baseKeymap)];
    const state = EditorState.create({ doc: shown, plugins });
    const view = new EditorView(place, { state, attributes: { class: 'note-text' } });
    return () => {
      view.destroy();
    };
  }
}

/** Puts the cursor into a paragraph halfway down. */
function enter(): void {
  const blocks = place.querySelectorAll('.note-text > p');
  const block = blocks[Math.floor(blocks.length / 2)]!;
  block.scrollIntoView({ block: 'center' });
  place.querySelector<HTMLElement>('.note-text')!.focus();
  getSelection()!.collapse(block.firstChild, 5);
}

const keys: number[] = [];
addEventListener(
  'keydown',
  ({ timeStamp }) => void painted().then((at) => keys.push(at - timeStamp)),
  { capture: true },
);

/** Somebody else types a letter at the beginning: until it is painted here. */
async function receive(): Promise<number> {
  const { doc, fragment } = standing!;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(other);
  const there = other.getXmlFragment('draft').get(1) as Y.XmlElement;
  (there.get(0) as Y.XmlText).insert(2, 'x');
  const update = Y.encodeStateAsUpdate(other, before);
  await painted();
  const from = performance.now();
  Y.applyUpdate(doc, update, 'door');
  const at = await painted();
  return fragment.length > 0 ? at - from : Number.NaN;
}

const draftBench = {
  open,
  enter,
  receive,
  keys: () => keys.splice(0),
  length: () => place.textContent.length,
};
declare global {
  var draftBench: DraftBench;
}
export type DraftBench = typeof draftBench;
globalThis.draftBench = draftBench;
