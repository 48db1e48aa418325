/**
 * What one can do to the words of a note: the tools of its bar, its keys, and what it makes of typed
 * signs. Tab is left alone, so that nobody who moves by keyboard is caught in the text.
 */

import {
  baseKeymap,
  chainCommands,
  lift,
  setBlockType,
  toggleMark,
  wrapIn,
} from 'prosemirror-commands';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState, Plugin } from 'prosemirror-state';
import { redoCommand, undoCommand } from 'y-prosemirror';
import { noteSchema } from '#lib/board/note-schema.ts';

const { nodes, marks } = noteSchema;

export type ToolName =
  'strong' | 'em' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'quote' | 'undo' | 'redo';

export interface Tool {
  readonly name: ToolName;
  readonly run: Command;
  /** Null for what is done once rather than switched on and off. */
  readonly isOn: ((state: EditorState) => boolean) | null;
}

export const TOOLS: readonly Tool[] = [
  { name: 'strong', run: toggleMark(marks.strong), isOn: (state) => hasMark(state, 'strong') },
  { name: 'em', run: toggleMark(marks.em), isOn: (state) => hasMark(state, 'em') },
  { name: 'heading', run: toggleHeading(2), isOn: (state) => isHeading(state, 2) },
  { name: 'subheading', run: toggleHeading(3), isOn: (state) => isHeading(state, 3) },
  {
    name: 'bullets',
    run: toggleList(nodes.bullet_list),
    isOn: (state) => listAround(state) === nodes.bullet_list,
  },
  {
    name: 'numbers',
    run: toggleList(nodes.ordered_list),
    isOn: (state) => listAround(state) === nodes.ordered_list,
  },
  {
    name: 'quote',
    run: (state, dispatch) =>
      (isWithin(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch),
    isOn: (state) => isWithin(state, nodes.blockquote),
  },
  { name: 'undo', run: undoCommand, isOn: null },
  { name: 'redo', run: redoCommand, isOn: null },
];

export function createKeys(askForLink: () => void): Plugin[] {
  const run = (name: ToolName): Command => TOOLS.find((tool) => tool.name === name)!.run;
  const newLine = chainCommands(splitListItem(nodes.list_item), baseKeymap['Enter']!);
  return [
    keymap({
      'Mod-z': run('undo'),
      'Mod-y': run('redo'),
      'Shift-Mod-z': run('redo'),
      'Mod-b': run('strong'),
      'Mod-i': run('em'),
      'Mod-Alt-2': run('heading'),
      'Mod-Alt-3': run('subheading'),
      'Mod-Shift-7': run('numbers'),
      'Mod-Shift-8': run('bullets'),
      'Mod-Shift-9': run('quote'),
      'Mod-[': liftListItem(nodes.list_item),
      'Mod-]': sinkListItem(nodes.list_item),
      'Mod-k': () => {
        askForLink();
        return true;
      },
      Enter: newLine,
      'Shift-Enter': newLine,
    }),
    keymap(baseKeymap),
  ];
}

export function createInputRules(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(/^1\.\s$/, nodes.ordered_list),
      textblockTypeInputRule(/^##\s$/, nodes.heading, { level: 2 }),
      textblockTypeInputRule(/^###\s$/, nodes.heading, { level: 3 }),
    ],
  });
}

function hasMark({ selection, storedMarks, doc }: EditorState, name: 'strong' | 'em'): boolean {
  const mark = marks[name];
  if (!selection.empty) return doc.rangeHasMark(selection.from, selection.to, mark);
  return mark.isInSet(storedMarks ?? selection.$from.marks()) !== undefined;
}

function isHeading({ selection }: EditorState, level: 2 | 3): boolean {
  const { parent } = selection.$from;
  return parent.type === nodes.heading && parent.attrs['level'] === level;
}

function toggleHeading(level: 2 | 3): Command {
  return (state, dispatch) =>
    isHeading(state, level)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch);
}

/** In such a list: out of it. In the other kind: it becomes this kind. Elsewhere: into a new one. */
function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    if (around === type) return liftListItem(nodes.list_item)(state, dispatch);
    if (around === null) return wrapInList(type)(state, dispatch);
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--)
      if ($from.node(depth).type === around) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
        return true;
      }
    return false;
  };
}

function listAround({ selection: { $from } }: EditorState): NodeType | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodes.bullet_list || type === nodes.ordered_list) return type;
  }
  return null;
}

function isWithin({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === type) return true;
  return false;
}
