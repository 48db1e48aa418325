/**
 * What this device tells the others of itself, live and kept nowhere: where somebody is writing, and
 * whether somebody stands at its door. One part is told without touching the other; who that is at
 * the door is never told. docs/PROTOCOL.md §8.
 */

import type { Awareness } from 'y-protocols/awareness';

interface Writing {
  /** Id of the text. */
  readonly text: string;
  readonly cursor: object | null;
}

const NOWHERE: Writing = { text: '', cursor: null };

export function tellWriting(awareness: Awareness, writing: Writing | null): void {
  tell(awareness, writing ?? NOWHERE, hasDoor(awareness.getLocalState()));
}

export function tellDoor(awareness: Awareness, isSomebodyThere: boolean): void {
  const told: unknown = awareness.getLocalState();
  if (hasDoor(told) !== isSomebodyThere) tell(awareness, writingIn(told), isSomebodyThere);
}

/** Content client ids of the others' devices at whose doors somebody stands. */
export function clientsWithDoor(awareness: Awareness): number[] {
  const others = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID);
  return others.flatMap(([client, state]) => (hasDoor(state) ? [client] : []));
}

function tell(awareness: Awareness, { text, cursor }: Writing, isDoor: boolean): void {
  const isNothing = text === '' && cursor === null && !isDoor;
  awareness.setLocalState(isNothing ? null : { text, cursor, ...(isDoor && { door: true }) });
}

function hasDoor(state: unknown): boolean {
  return isObject(state) && state['door'] === true;
}

/** Of one's own state, which only this file writes. */
function writingIn(state: unknown): Writing {
  return isObject(state) ? (state as unknown as Writing) : NOWHERE;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
