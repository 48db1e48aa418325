/** Selects words of a note and goes to them. */

import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Range } from './comment-places.ts';

export function goTo(view: EditorView, { from, to }: Range): void {
  // A view without the focus scrolls nowhere.
  view.focus();
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
}
