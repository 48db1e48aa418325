/**
 * Ana and Ben, each with a board of their own in one page, joined by a relay that can be cut. The
 * awareness goes through JSON, as it would through the door.
 */

import { mount } from 'svelte';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createNote } from '#lib/board/note-schema.ts';
import { plainText } from '#lib/board/note-check.ts';
import type { CommentMark } from '#lib/ui/editor/comment-marks.ts';
import NoteEditor from '#lib/ui/editor/NoteEditor.svelte';
import { cleanPasted } from '#lib/ui/editor/pasted.ts';
import { createComments } from './note-comments.svelte.ts';
import '../../../src/app.css';

const NAMES = ['ana', 'ben'] as const;
type Name = (typeof NAMES)[number];

const docs = { ana: new Y.Doc(), ben: new Y.Doc() };
docs.ana.clientID = 11;
docs.ben.clientID = 22;
const awareness = { ana: new Awareness(docs.ana), ben: new Awareness(docs.ben) };
const other = { ana: 'ben', ben: 'ana' } as const;
let isJoined = true;
const beside = { ana: createComments(), ben: createComments() };
const writes = { ana: 0, ben: 0 };

docs.ana.getMap('roles').set('note', createNote([]));
join();

for (const name of NAMES) {
  docs[name].on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'relay') return;
    writes[name] += 1;
    if (isJoined) Y.applyUpdate(docs[other[name]], update, 'relay');
  });
  awareness[name].setLocalState(null);
  awareness[name].on('change', () => {
    if (!isJoined) return;
    const there = awareness[other[name]];
    const sent = JSON.stringify(awareness[name].getLocalState());
    const hidden = there.states.get(docs[name].clientID) ?? null;
    if (JSON.stringify(hidden) === sent) return;
    show(other[name], docs[name].clientID, JSON.parse(sent));
  });
  mount(NoteEditor, {
    target: document.getElementById(name)!,
    props: {
      fragment: noteOf(name),
      noteId: 'role:kitchen',
      label: `Note of ${name}`,
      awareness: awareness[name],
      comments: beside[name].comments,
      personOfClient: (client: number) =>
        client === 11
          ? { name: 'Ana', thread: 2 }
          : client === 22
            ? { name: 'Ben', thread: 6 }
            : null,
    },
  });
}

function noteOf(name: Name): Y.XmlFragment {
  return docs[name].getMap('roles').get('note') as Y.XmlFragment;
}

function join(): void {
  isJoined = true;
  for (const name of NAMES)
    Y.applyUpdate(docs[name], Y.encodeStateAsUpdate(docs[other[name]]), 'relay');
}

/** Puts a state into somebody's awareness as if it had come from `client`. */
function show(name: Name, client: number, state: Record<string, unknown> | null): void {
  const { states } = awareness[name];
  if (state === null) states.delete(client);
  else states.set(client, state);
  awareness[name].emit('change', [{ added: [], updated: [client], removed: [] }, 'relay']);
}

/** A patched client writes an image into the note, past any editor. */
function writeHostile(name: Name): void {
  const doc = new Y.Doc();
  doc.clientID = 99;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[name]));
  const image = new Y.XmlElement('image');
  image.setAttribute('src', '/leak.png');
  (doc.getMap('roles').get('note') as Y.XmlFragment).insert(0, [image]);
  for (const one of NAMES) Y.applyUpdate(docs[one], Y.encodeStateAsUpdate(doc), 'relay');
}

/** Somebody's words at the beginning, from wherever they write. */
function write(name: Name, words: string): void {
  const block = noteOf(name).get(0) as Y.XmlElement;
  (block.get(0) as Y.XmlText).insert(0, words);
}

function removeHostile(): void {
  for (const name of NAMES)
    docs[name].transact(() => {
      noteOf(name).delete(0, 1);
    }, 'relay');
}

const page = {
  join,
  part: () => (isJoined = false),
  show,
  write,
  writeHostile,
  removeHostile,
  text: (name: Name) => plainText(noteOf(name)),
  shape: (name: Name) => noteOf(name).toJSON(),
  state: (name: Name) => awareness[name].getLocalState(),
  writes,
  clean: cleanPasted,
  asked: (name: Name) => beside[name].asked,
  opened: (name: Name) => beside[name].opened,
  inOrder: (name: Name) => beside[name].kept.inOrder,
  comment: (marks: readonly CommentMark[]) => {
    for (const name of NAMES) beside[name].put(marks);
  },
  showComment: (name: Name, id: string) => beside[name].show(id),
};
export type NotePage = typeof page;
(globalThis as unknown as { page: NotePage }).page = page;
