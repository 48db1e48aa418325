/**
 * Who else writes in this note, and where. Stands between y-prosemirror's cursor plugin and the
 * board's awareness (docs/PROTOCOL.md §8), so that what goes out of writing is `{ text, cursor }` and
 * nothing else, and what comes in is only cursors of this note, of people on the roster, in a checked shape.
 * Names and threads come from people's cards by `personOfClient`, never from what was sent.
 */

import * as v from 'valibot';
import type { Awareness } from 'y-protocols/awareness';
import type { Thread } from '#lib/domain/thread.ts';
import { tellWriting } from '#lib/state/presence.ts';

export interface Writer {
  readonly name: string;
  readonly thread: Thread;
}
export type PersonOfClient = (clientId: number) => Writer | null;

export interface NotePresence {
  /** What the cursor plugin takes for the awareness itself. */
  readonly awareness: Awareness;
  /** People with a cursor in this note, me excepted, each once. */
  writers(): readonly Writer[];
  onChange(listener: () => void): () => void;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const structId = v.object({ client: whole, clock: whole });
// A note is never a root, and a position that names one would make Yjs create it.
const position = v.pipe(
  v.object({
    type: v.nullish(structId),
    tname: v.nullish(v.null()),
    item: v.nullish(structId),
    assoc: v.optional(v.picklist([-1, 0]), 0),
  }),
  v.check(({ type, item }) => Boolean(type ?? item)),
);
const cursor = v.object({ anchor: position, head: position });
const presence = v.object({ text: v.string(), cursor });
type Cursor = v.InferOutput<typeof cursor>;

export function createNotePresence(
  awareness: Awareness,
  noteId: string,
  personOfClient: PersonOfClient,
): NotePresence {
  function cursorIn(state: unknown): Cursor | null {
    const parsed = v.safeParse(presence, state);
    return parsed.success && parsed.output.text === noteId ? parsed.output.cursor : null;
  }

  function others(): Map<number, { cursor: Cursor }> {
    const states = new Map<number, { cursor: Cursor }>();
    for (const [clientId, state] of awareness.getStates()) {
      const at = cursorIn(state);
      if (clientId === awareness.clientID || at === null) continue;
      if (personOfClient(clientId) !== null) states.set(clientId, { cursor: at });
    }
    return states;
  }

  const narrowed = {
    clientID: awareness.clientID,
    getStates: others,
    getLocalState(): { cursor: Cursor } | null {
      const at = cursorIn(awareness.getLocalState());
      return at === null ? null : { cursor: at };
    },
    /** Called with 'cursor' alone. Leaving clears my state only if it still speaks of this note. */
    setLocalStateField(_field: string, value: object | null): void {
      if (value !== null) {
        const plain = JSON.parse(JSON.stringify(value)) as object;
        tellWriting(awareness, { text: noteId, cursor: plain });
      } else if (cursorIn(awareness.getLocalState()) !== null) {
        tellWriting(awareness, null);
      }
    },
    on: awareness.on.bind(awareness),
    off: awareness.off.bind(awareness),
  };

  return {
    awareness: narrowed as unknown as Awareness,
    writers() {
      const here = new Map<string, Writer>();
      for (const clientId of others().keys()) {
        const writer = personOfClient(clientId);
        if (writer !== null) here.set(`${writer.thread} ${writer.name}`, writer);
      }
      return [...here.values()];
    },
    onChange(listener) {
      awareness.on('change', listener);
      return () => {
        awareness.off('change', listener);
      };
    },
  };
}

/** The caret of somebody else, with their name at its foot. */
export function createCaret(writer: Writer | null): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `note-caret note-thread-${writer?.thread ?? 1}`;
  // Within the text only eyes need it; the line under the note says it in words.
  caret.setAttribute('aria-hidden', 'true');
  const name = document.createElement('span');
  name.className = 'note-caret-name';
  name.textContent = writer?.name ?? '';
  // Word joiners keep the caret from standing alone on a line.
  caret.append('\u2060', name, '\u2060');
  return caret;
}
