/**
 * Many write in one note at once, with the editor's own binding and tools and no browser: whoever is
 * apart goes on writing, and meets others in any order. COBIJO_SEED replays a run.
 */

import { baseKeymap, joinBackward, lift, setBlockType, wrapIn } from 'prosemirror-commands';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { sinkListItem, splitListItem, liftListItem, wrapInList } from 'prosemirror-schema-list';
import {
  EditorState,
  TextSelection,
  type Command,
  type PluginView,
  type Transaction,
} from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { afterEach, expect, it } from 'vitest';
import {
  redoCommand,
  undoCommand,
  yUndoPluginKey,
  yXmlFragmentToProseMirrorRootNode,
} from 'y-prosemirror';
import * as Y from 'yjs';
import { checkFragment, plainText, watchFragment } from '#lib/board/note-check.ts';
import { createNote, noteSchema } from '#lib/board/note-schema.ts';
import { NOTE_LIMITS } from '#lib/domain/limits.ts';
import { bindNote, keepLimits, NOTE_ORIGIN } from './note-view.ts';

const seed = Number(process.env['COBIJO_SEED'] ?? 20261122);
const EDITS = process.env['COBIJO_LONG'] === '1' ? 10_000 : 1_000;
const NAMES = ['Ana', 'Ben', 'Carmen', 'Dalia'] as const;
const { nodes, marks } = noteSchema;

type Random = (below: number) => number;

/** Park and Miller's. */
function createRandom(from: number): Random {
  let state = (from % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 16_807) % 2_147_483_647;
    return Math.floor(((state - 1) / 2_147_483_646) * below);
  };
}

/** What y-prosemirror needs of a view. */
interface Writer {
  readonly doc: Y.Doc;
  readonly note: Y.XmlFragment;
  state(): EditorState;
  do(command: Command): boolean;
  dispatch(transaction: Transaction): void;
  leave(): void;
}

function createWriter(clientId: number, founding: Uint8Array): Writer {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, founding);
  doc.clientID = clientId;
  const note = doc.getMap('agreements').get('draft') as Y.XmlFragment;
  const bound = bindNote(note, false);
  const plugins = [...bound.plugins, keepLimits(NOTE_LIMITS, () => undefined)];
  let state = EditorState.create({ doc: bound.doc, plugins });
  const views: PluginView[] = [];
  const view = {
    get state() {
      return state;
    },
    hasFocus: () => false,
    dispatch(transaction: Transaction) {
      const before = state;
      state = state.apply(transaction);
      for (const one of views) one.update?.(view as unknown as EditorView, before);
    },
  };
  for (const { spec } of bound.plugins)
    if (spec.view) views.push(spec.view(view as unknown as EditorView));
  // What comes from others is looked at as it comes; the whole text is, after each edit of one's own.
  watchFragment(note, NOTE_ORIGIN, (seen) => {
    expect(seen).toEqual({ kind: 'fits' });
  });
  // By the clock, what is undone at once would differ from run to run.
  (yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager }).undoManager.captureTimeout = 0;
  return {
    doc,
    note,
    state: () => state,
    dispatch: (transaction) => {
      view.dispatch(transaction);
    },
    do: (command) => command(state, view.dispatch),
    leave() {
      for (const one of views) one.destroy?.();
    },
  };
}

const writers: Writer[] = [];
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});

function begin(): readonly Writer[] {
  const first = new Y.Doc();
  first.clientID = 1;
  first.getMap('agreements').set('draft', createNote(['How we decide', 'Who cooks']));
  const founding = Y.encodeStateAsUpdate(first);
  writers.push(...NAMES.map((_, at) => createWriter(11 * (at + 1), founding)));
  return writers;
}

/** What one hands another: all that the other lacks. */
function tell(from: Writer, to: Writer): void {
  const lacking = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc));
  Y.applyUpdate(to.doc, lacking, 'door');
}

/** In any order, until nobody has anything to tell. Showing what came may write, and ends. */
function meet(all: readonly Writer[], random: Random): void {
  let news = 0;
  const hear = (): void => {
    news += 1;
  };
  for (const { doc } of all) doc.on('update', hear);
  for (let round = 0; round < 20; round++) {
    news = 0;
    for (const to of shuffled(all, random)) for (const from of all) if (from !== to) tell(from, to);
    if (news === 0) break;
  }
  for (const { doc } of all) doc.off('update', hear);
  expect(news, `nobody has anything left to tell, seed ${seed}`).toBe(0);
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((one) => [random(1_000_000), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
}

const WORDS = ['we ', 'decide', ' slowly,', ' y cocinamos', '¿quién?', ' 🍲', 'ñ', ' a'];
const LINKS = ['https://example.org/', 'mailto:ana@example.org'];

/** Something that a person does: at a random place, over a random stretch. */
function write(writer: Writer, random: Random): void {
  const state = writer.state();
  const size = state.doc.content.size;
  const at = betweenSigns(state.doc, random(size + 1));
  // What grows too long for a test is cut now and then.
  const to = betweenSigns(state.doc, Math.min(size, at + random(size > 600 ? 400 : 30)));
  const select = (from: number, end: number): void => {
    const { doc, tr } = writer.state();
    writer.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(end))));
  };
  const mark = [
    marks.strong.create(),
    marks.em.create(),
    marks.link.create({ href: LINKS[random(2)]! }),
  ];
  const type = (): void => {
    writer.dispatch(writer.state().tr.insertText(WORDS[random(WORDS.length)]!));
  };
  const acts: readonly (() => unknown)[] = [
    type,
    type,
    type,
    type,
    () => writer.do(splitListItem(nodes.list_item)) || writer.do(baseKeymap['Enter']!),
    () => writer.do(baseKeymap['Enter']!),
    () => writer.do(joinBackward),
    () => writer.do(baseKeymap['Delete']!),
    () => writer.do(lift) || writer.do(liftListItem(nodes.list_item)),
    () => writer.do(wrapIn(nodes.blockquote)),
    () => writer.do(wrapInList(random(2) === 0 ? nodes.bullet_list : nodes.ordered_list)),
    () => writer.do(sinkListItem(nodes.list_item)),
    () => writer.do(setBlockType(nodes.heading, { level: 2 + random(2) })),
    () => writer.do(setBlockType(nodes.paragraph)),
    () => {
      const { tr, selection } = writer.state();
      writer.dispatch(tr.addMark(selection.from, selection.to, mark[random(3)]!));
    },
    () => {
      const { tr, selection } = writer.state();
      writer.dispatch(tr.removeMark(selection.from, selection.to, mark[random(3)]));
    },
    () => {
      writer.dispatch(writer.state().tr.deleteSelection());
    },
    () => {
      writer.dispatch(writer.state().tr.replaceSelection(pasted(random)));
    },
    () => writer.do(undoCommand),
    () => writer.do(undoCommand),
    () => writer.do(redoCommand),
  ];
  select(at, random(3) === 0 || size > 600 ? to : at);
  if (size > 600 && random(3) === 0) writer.dispatch(writer.state().tr.deleteSelection());
  else acts[random(acts.length)]!();
}

/** No caret ever stands within a sign that takes two places. */
function betweenSigns(doc: Node, at: number): number {
  const [before, after] = [doc.textBetween(Math.max(0, at - 1), at), doc.nodeAt(at)?.text ?? ''];
  return /[\uD800-\uDBFF]$/.test(before) && after !== '' ? at + 1 : at;
}

function pasted(random: Random): Slice {
  const words = (): Node => noteSchema.text(WORDS[random(WORDS.length)]!);
  const block = (): Node => nodes.paragraph.create(null, words());
  const item = nodes.list_item.create(null, [block(), block()]);
  const shapes = [
    [block(), block()],
    [nodes.bullet_list.create(null, [item])],
    [nodes.heading.create({ level: 3 }, words()), nodes.blockquote.create(null, block())],
  ];
  return new Slice(Fragment.from(shapes[random(shapes.length)]), random(2), 0);
}

function expectValid({ note, state }: Writer, when: string): void {
  expect(checkFragment(note), when).toEqual({ kind: 'fits' });
  state().doc.check();
}

it(`${EDITS} edits by four people, apart and together, end in the same text for all, valid all along`, () => {
  const random = createRandom(seed);
  const all = begin();
  /** Who can hear whom: those of one number. */
  let room = all.map(() => 0);
  for (let edit = 0; edit < EDITS; edit++) {
    const when = `edit ${edit}, seed ${seed}`;
    const who = random(all.length);
    write(all[who]!, random);
    expectValid(all[who]!, when);
    if (random(40) === 0) room = all.map(() => random(3));
    if (random(3) === 0) {
      const near = all.filter((_, at) => at !== who && room[at] === room[who]);
      for (const to of near) {
        tell(all[who]!, to);
        to.state().doc.check();
      }
    }
    if (random(150) === 0) meet(all, random);
  }
  meet(all, random);
  const [ana] = all;
  const shown = ana!.note.toJSON();
  expect(plainText(ana!.note).length).toBeGreaterThan(0);
  for (const writer of all) {
    expectValid(writer, `seed ${seed}`);
    expect(writer.note.toJSON(), `seed ${seed}`).toBe(shown);
    const read = yXmlFragmentToProseMirrorRootNode(writer.note, noteSchema);
    expect(writer.state().doc.toJSON(), `seed ${seed}`).toEqual(read.toJSON());
  }
}, 120_000);
