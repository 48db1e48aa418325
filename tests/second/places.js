// @ts-nocheck
// Where items stand: docs/PROTOCOL.md §6, rules 8 and 9. Every item of a counted payload is in one list, or
// nowhere; a list is a text of its parent and key, and has the depth of its parent.
import { refuse } from './bytes.js';
import { GC, DELETED, TYPE } from './yjs-update.js';

const MOST_DEPTH = 64;
const NOWHERE = { list: null, depth: 0 };
const misplaced = () => refuse('payload-misplaced');

/** `known`: client → the structs of its counted payloads of this part, in order, with their places. */
export const placeStructs = (known, structs) => {
  const placed = [];
  const at = ({ client, clock }) =>
    [...(known.get(client) ?? []), ...placed].find(
      (one) => one.client === client && clock >= one.clock && clock < one.clock + one.length,
    );

  const originOf = ({ client, clock }) => {
    const struct = at({ client, clock });
    return clock > struct.clock ? { client, clock: clock - 1 } : struct.origin;
  };
  const isSame = (a, b) => a !== null && a.client === b.client && a.clock === b.clock;
  /** True if `b` is `a`, or something that `a` goes back to. */
  const isOrGoesBackTo = (a, b) => {
    for (let one = a; one !== null; one = originOf(one)) if (isSame(one, b)) return true;
    return false;
  };
  const areSideBySide = ({ origin, right }) => {
    if (right === null) return true;
    const before = originOf(right);
    if (before !== null && !isOrGoesBackTo(origin, before)) return false;
    return !isOrGoesBackTo(origin, right);
  };

  const listOf = ({ ref, origin, right, root, parent, sub }) => {
    if (ref === GC) return NOWHERE;
    const neighbours = [origin, right].filter((id) => id !== null);
    if (neighbours.length > 0) {
      const [first, second = first] = neighbours.map((id) => at(id).place);
      if (first.list === null || second.list === null) return NOWHERE;
      return first.list === second.list ? first : misplaced();
    }
    const key = JSON.stringify(sub);
    if (root !== null) return { list: `root ${JSON.stringify(root)} ${key}`, depth: 0 };
    const holder = at(parent);
    if (holder.place.list === null || holder.ref === DELETED) return NOWHERE;
    if (holder.ref !== TYPE) misplaced();
    const depth = holder.place.depth + 1;
    return { list: `type ${holder.client} ${holder.clock} ${key}`, depth };
  };

  for (const struct of structs) {
    const place = listOf(struct);
    if (struct.ref === TYPE && place.depth + 1 > MOST_DEPTH) misplaced();
    if (place.list !== null && !areSideBySide(struct)) misplaced();
    placed.push({ ...struct, place });
  }
  return placed;
};
