/**
 * Places that a group still fills in (domain/consent/blanks.ts), marked where they stand: decorations
 * of the view and nothing in the text.
 */

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { piecesOf } from '#lib/domain/consent/blanks.ts';
import type { Range } from './comment-places.ts';
import { goTo } from './go-to.ts';

interface Blank extends Range {
  /** Without its brackets. */
  readonly name: string;
}
interface Marked {
  readonly blanks: readonly Blank[];
  readonly decorations: DecorationSet;
}

/** Each name once, in the order of the text, and what selects the first place of that name. */
export type OnBlanks = (names: readonly string[], fill: (name: string) => void) => void;

const key = new PluginKey<Marked>('blanks');

export function createBlankMarks(onBlanks: OnBlanks): Plugin {
  return new Plugin<Marked>({
    key,
    state: {
      init: (_, { doc }) => mark(doc),
      apply: ({ docChanged, doc }, marked) => (docChanged ? mark(doc) : marked),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: (made) => {
      const tell = (view: EditorView): void =>
        onBlanks(namesIn(view.state), (name) => {
          const blank = blanksIn(view.state).find((one) => one.name === name);
          if (blank !== undefined && !view.isDestroyed) goTo(view, blank);
        });
      tell(made);
      return {
        update(view, before) {
          if (namesIn(view.state).join('\n') !== namesIn(before).join('\n')) tell(view);
        },
      };
    },
  });
}

function blanksIn(state: EditorState): readonly Blank[] {
  return key.getState(state)?.blanks ?? [];
}

function namesIn(state: EditorState): readonly string[] {
  return [...new Set(blanksIn(state).map(({ name }) => name))];
}

function mark(doc: Node): Marked {
  const blanks: Blank[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let at = position + 1;
    for (const { text, isBlank } of piecesOf(node.textContent)) {
      if (isBlank) blanks.push({ name: text.slice(1, -1), from: at, to: at + text.length });
      at += text.length;
    }
    return false;
  });
  const decorations = blanks.map(({ from, to }) =>
    Decoration.inline(from, to, { class: 'note-blank' }),
  );
  return { blanks, decorations: DecorationSet.create(doc, decorations) };
}
