/**
 * Binds a note to a ProseMirror view through y-prosemirror. Call it only for a fragment that fits
 * (board/note-check.ts). Looking writes nothing: the view writes back only after a change of its own
 * text. Undo undoes what was written here and nobody else's words.
 */

import { Plugin, EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import {
  initProseMirrorDoc,
  yCursorPlugin,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
} from 'y-prosemirror';
import type * as Y from 'yjs';
import { noteSchema } from '#lib/board/note-schema.ts';
import { NOTE_LIMITS } from '#lib/domain/limits.ts';
import { linkAt } from './links.ts';
import { createCaret, type NotePresence, type PersonOfClient } from './presence.ts';
import { createInputRules, createKeys } from './tools.ts';

/** The origin of what the view writes; changes with another are somebody else's. */
export const NOTE_ORIGIN: unknown = ySyncPluginKey;

export interface NoteViewOptions {
  readonly place: HTMLElement;
  readonly fragment: Y.XmlFragment;
  readonly presence: NotePresence | null;
  readonly personOfClient: PersonOfClient;
  readonly isReadonly: boolean;
  /** What a screen reader calls the text. */
  readonly label: string;
  readonly onState: (state: EditorState) => void;
  readonly onFull: () => void;
  readonly onLink: (href: string) => void;
  readonly askForLink: () => void;
}

/** The tools stand over the text, in two rows on a phone, and the bar of places under it. */
const UNDER_BARS = { top: 104, bottom: 80, left: 0, right: 0 };

export function createNoteView(options: NoteViewOptions): EditorView {
  const { fragment, presence, personOfClient, isReadonly } = options;
  const { doc: written, mapping } = initProseMirrorDoc(fragment, noteSchema);
  // An empty note is shown as one empty paragraph, which is written once something stands in it.
  const doc = fragment.length > 0 ? written : noteSchema.topNodeType.createAndFill()!;
  const sync = writeOnlyOwnChanges(ySyncPlugin(fragment, { mapping }) as Plugin, isReadonly);
  const plugins = [sync, ...(isReadonly ? [] : [yUndoPlugin()])];
  if (presence !== null)
    plugins.push(
      yCursorPlugin(presence.awareness, {
        cursorBuilder: (_sent: unknown, clientId: number) => createCaret(personOfClient(clientId)),
        selectionBuilder: (_sent: unknown, clientId: number) => ({
          class: `note-selection note-thread-${personOfClient(clientId)?.thread ?? 1}`,
        }),
      }) as Plugin,
    );
  if (!isReadonly)
    plugins.push(...createKeys(options.askForLink), createInputRules(), keepLimits(options.onFull));

  const view: EditorView = new EditorView(options.place, {
    state: EditorState.create({ doc, plugins }),
    editable: () => !isReadonly,
    scrollThreshold: UNDER_BARS,
    scrollMargin: UNDER_BARS,
    attributes: {
      class: 'note-text',
      role: isReadonly ? 'group' : 'textbox',
      'aria-label': options.label,
      ...(isReadonly ? {} : { 'aria-multiline': 'true' }),
      dir: 'auto',
      // Page translators would send the words away and come back as a stranger's edit.
      translate: 'no',
    },
    dispatchTransaction(transaction) {
      // y-prosemirror's cursor plugin dispatches once more after a view has gone.
      if (view.isDestroyed) return;
      view.updateState(view.state.apply(transaction));
      options.onState(view.state);
    },
    handleClick(clicked, at) {
      const link = linkAt(clicked.state.doc, at);
      if (link !== null) options.onLink(link.href);
      return false;
    },
  });
  return view;
}

/**
 * y-prosemirror writes the view's text back at every update of the view, a cursor that moved
 * elsewhere included. Two people who merely look at a note that others wrote while apart would both
 * repair the same spot and so double words.
 */
function writeOnlyOwnChanges(sync: Plugin, isReadonly: boolean): Plugin {
  const start = sync.spec.view;
  if (start === undefined) return sync;
  sync.spec.view = (view) => {
    const started = start(view);
    return {
      ...started,
      update(now, before) {
        if (!isReadonly && now.state.doc !== before.doc) started.update?.(now, before);
      },
    };
  };
  return sync;
}

/** Refuses what would make the note longer or deeper than one person may write. */
function keepLimits(onFull: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction: Transaction) {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
      if (isSmaller(transaction) || isWithinLimits(transaction.doc)) return true;
      onFull();
      return false;
    },
  });
}

/** Taking away is always allowed. */
function isSmaller(transaction: Transaction): boolean {
  return transaction.doc.content.size < transaction.before.content.size;
}

function isWithinLimits(doc: Node): boolean {
  let nodes = 0;
  let deepest = 0;
  const measure = (node: Node, depth: number): void => {
    nodes += node.childCount;
    deepest = Math.max(deepest, depth);
    if (nodes <= NOTE_LIMITS.nodes && depth <= NOTE_LIMITS.depth)
      node.forEach((child) => {
        measure(child, depth + 1);
      });
  };
  measure(doc, 0);
  return (
    nodes <= NOTE_LIMITS.nodes &&
    deepest <= NOTE_LIMITS.depth &&
    doc.content.size <= NOTE_LIMITS.characters
  );
}
