/**
 * Binds a note to a ProseMirror view through y-prosemirror. Call it only for a fragment that fits
 * (board/note-check.ts). Looking writes nothing: the view writes back only after a change of its own
 * text. Undo undoes what was written here and nobody else's words.
 */

import { Plugin, EditorState, type Command, type Transaction } from 'prosemirror-state';
import { keymap } from 'prosemirror-keymap';
import { EditorView } from 'prosemirror-view';
import { DOMSerializer, type Mark, type Node } from 'prosemirror-model';
import {
  initProseMirrorDoc,
  yCursorPlugin,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
} from 'y-prosemirror';
import type * as Y from 'yjs';
import { noteSchema, safeLink } from '#lib/board/note-schema.ts';
import type { NoteLimits } from '#lib/domain/limits.ts';
import { linkAt } from './links.ts';
import { cleanPasted } from './pasted.ts';
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
  readonly limits: NoteLimits;
  /** What is drawn over the words by others than this file. */
  readonly overlays: readonly Plugin[];
  /** What a screen reader calls the text. */
  readonly label: string;
  readonly onState: (state: EditorState) => void;
  readonly onFull: () => void;
  readonly onLink: (href: string) => void;
  readonly askForLink: () => void;
  /** Further keys, by their names. */
  readonly keys: Readonly<Record<string, Command>>;
}

/** What a phone's keyboard is told. */
const WRITING = {
  'aria-multiline': 'true',
  autocapitalize: 'sentences',
  autocorrect: 'on',
  enterkeyhint: 'enter',
  spellcheck: 'true',
};

/** The tools stand over the text, in two rows on a phone, and the bar of places under it. */
const UNDER_BARS = { top: 104, bottom: 80, left: 0, right: 0 };

export function createNoteView(options: NoteViewOptions): EditorView {
  const { fragment, presence, personOfClient, isReadonly } = options;
  const { doc, plugins } = bindNote(fragment, isReadonly);
  if (presence !== null)
    plugins.push(
      yCursorPlugin(presence.awareness, {
        cursorBuilder: (_sent: unknown, clientId: number) => createCaret(personOfClient(clientId)),
        selectionBuilder: (_sent: unknown, clientId: number) => ({
          class: `note-selection note-thread-${personOfClient(clientId)?.thread ?? 1}`,
        }),
      }) as Plugin,
    );
  plugins.push(...options.overlays);
  if (!isReadonly) {
    const limits = keepLimits(options.limits, options.onFull);
    plugins.push(
      keymap(options.keys),
      ...createKeys(options.askForLink),
      createInputRules(),
      limits,
    );
  }

  const view: EditorView = new EditorView(options.place, {
    state: EditorState.create({ doc, plugins }),
    editable: () => !isReadonly,
    scrollThreshold: UNDER_BARS,
    scrollMargin: UNDER_BARS,
    attributes: {
      class: 'note-text',
      role: isReadonly ? 'group' : 'textbox',
      'aria-label': options.label,
      ...(isReadonly ? {} : WRITING),
      dir: 'auto',
      // Page translators would send the words away and come back as a stranger's edit.
      translate: 'no',
    },
    transformPastedHTML: cleanPasted,
    clipboardSerializer: createCopy(),
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

/** The text as it is shown, and what keeps it and the fragment alike. */
export function bindNote(
  fragment: Y.XmlFragment,
  isReadonly: boolean,
): { doc: Node; plugins: Plugin[] } {
  const { doc: written, mapping } = initProseMirrorDoc(fragment, noteSchema);
  // An empty note is shown as one empty paragraph, which is written once something stands in it.
  const doc = fragment.length > 0 ? written : noteSchema.topNodeType.createAndFill()!;
  const sync = writeOnlyOwnChanges(ySyncPlugin(fragment, { mapping }) as Plugin, isReadonly);
  return { doc, plugins: [sync, ...(isReadonly ? [] : [yUndoPlugin()])] };
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

/** In a copy a link leads somewhere, as it does where the copy may be put; in the note it does not. */
function createCopy(): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(noteSchema);
  const link = (mark: Mark) =>
    ['a', { href: safeLink(String(mark.attrs['href'])) ?? '' }, 0] as const;
  return new DOMSerializer(nodes, { ...marks, link });
}

/** Refuses what would make the note longer or deeper than one person may write. */
export function keepLimits(limits: NoteLimits, onFull: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction: Transaction) {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
      if (isSmaller(transaction) || isWithinLimits(transaction.doc, limits)) return true;
      onFull();
      return false;
    },
  });
}

/** Taking away is always allowed. */
function isSmaller(transaction: Transaction): boolean {
  return transaction.doc.content.size < transaction.before.content.size;
}

function isWithinLimits(doc: Node, limits: NoteLimits): boolean {
  let nodes = 0;
  let deepest = 0;
  const measure = (node: Node, depth: number): void => {
    nodes += node.childCount;
    deepest = Math.max(deepest, depth);
    if (nodes <= limits.nodes && depth <= limits.depth)
      node.forEach((child) => {
        measure(child, depth + 1);
      });
  };
  measure(doc, 0);
  return nodes <= limits.nodes && deepest <= limits.depth && doc.content.size <= limits.characters;
}
