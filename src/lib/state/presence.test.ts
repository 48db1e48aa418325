import { Awareness } from 'y-protocols/awareness';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { clientsWithDoor, tellDoor, tellWriting } from './presence.ts';

const cursor = { anchor: {}, head: {} };

it('tells of writing and of the door, one without the other', () => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  tellDoor(awareness, true);
  expect(awareness.getLocalState()).toEqual({ text: '', cursor: null, door: true });
  tellWriting(awareness, { text: 'role:kitchen', cursor });
  expect(awareness.getLocalState()).toEqual({ text: 'role:kitchen', cursor, door: true });
  tellDoor(awareness, false);
  expect(awareness.getLocalState()).toEqual({ text: 'role:kitchen', cursor });
  tellDoor(awareness, true);
  tellWriting(awareness, null);
  expect(awareness.getLocalState()).toEqual({ text: '', cursor: null, door: true });
  tellDoor(awareness, false);
  expect(awareness.getLocalState()).toBeNull();
  awareness.destroy();
});

it('reads the others’ doors and not one’s own', () => {
  const awareness = new Awareness(new Y.Doc());
  tellDoor(awareness, true);
  awareness.states.set(1, { text: '', cursor: null, door: true });
  awareness.states.set(2, { text: 'role', cursor: null });
  awareness.states.set(3, { text: '', cursor: null, door: 'Ana' });
  expect(clientsWithDoor(awareness)).toEqual([1]);
  awareness.destroy();
});
