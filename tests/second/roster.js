// @ts-nocheck
// The roster rules of docs/PROTOCOL.md §5, written for plainness: every question about an operation
// is asked again of the operations it knows. An operation is an envelope with `key` (its chain and
// seq), `past` (the set of keys of its causal past, without itself), and `operation` (or null).
import { compare, equal, toHex } from './bytes.js';
import { boardId, charterName, clientId, memberId } from './names.js';

const ZEROS = new Uint8Array(32);
const byOrder = (a, b) => a.lamport - b.lamport || compare(a.device, b.device);

/** `envelopes`: vouched control envelopes, any order, closed under the causal past. */
export const rosterOf = (board, envelopes) => {
  const all = [...envelopes].sort(byOrder);
  const counted = new Map();
  const known = new Map();

  const knownBy = (op) => {
    if (!known.has(op.key)) {
      known.set(op.key, stateOf(all.filter((other) => op.past.has(other.key))));
    }
    return known.get(op.key);
  };
  const counts = (op) => {
    if (!counted.has(op.key)) counted.set(op.key, judge(op));
    return counted.get(op.key);
  };
  const judge = (op) => {
    const { operation, device } = op;
    if (operation === null) return false;
    if (operation.name === 'found') {
      const isBoard = equal(boardId(device, operation.boxKey, operation.boardNonce), board);
      return op.seq === 0 && op.incarnation === 0 && isBoard;
    }
    const state = knownBy(op);
    const author = state.devices.get(toHex(device));
    if (author === undefined) return false;
    if (operation.name === 'charter') return equal(operation.predecessor, state.charterName);
    if (state.devices.has(toHex(operation.signKey))) return false;
    return state.charter.admits === 0 || state.charter.members.some((m) => equal(m, author.member));
  };

  /** Devices by sign key in hex, the charter in force, and what shows twice, by a set of operations. */
  const stateOf = (ops) => {
    const devices = new Map();
    let force = null;
    for (const op of ops.filter(counts)) {
      const { name, signKey, boxKey, invitation, charter, charterBytes } = op.operation;
      const key = name === 'found' ? op.device : signKey;
      if (name === 'charter' || devices.has(toHex(key))) continue;
      const member = memberId(board, key);
      devices.set(toHex(key), { device: key, boxKey, member, invitation, by: op });
      if (name === 'found') force = { charter, name: charterName(board, ZEROS, charterBytes) };
    }
    for (let next = force; next !== null; next = nextCharter(ops, force.name)) force = next;
    return { devices, charter: force?.charter, charterName: force?.name };
  };

  const nextCharter = (ops, current) => {
    const first = ops.find(
      (op) =>
        op.operation?.name === 'charter' &&
        equal(op.operation.predecessor, current) &&
        counts(op) &&
        completes(op),
    );
    if (!first) return null;
    const { charter, charterBytes } = first.operation;
    return { charter, name: charterName(board, current, charterBytes) };
  };
  const completes = (op) => {
    const state = knownBy(op);
    const endorsers = all.filter(
      (other) =>
        (other === op || op.past.has(other.key)) &&
        other.operation?.name === 'charter' &&
        equal(other.operation.predecessor, op.operation.predecessor) &&
        equal(other.operation.charterBytes, op.operation.charterBytes) &&
        counts(other),
    );
    const memberOf = (other) => toHex(state.devices.get(toHex(other.device)).member);
    const endorsed = new Set(endorsers.map(memberOf)).size;
    const members = new Set([...state.devices.values()].map(({ member }) => toHex(member))).size;
    return endorsed === members || endorsed * 100 > members * state.charter.quorum;
  };

  const state = stateOf(all);
  const admits = all.filter((op) => op.operation?.name === 'admit' && counts(op));
  return { ...state, shared: sharedInvitations(admits), clients: clientsOf(board, state) };
};

/** Rule 4, of every admit that counts, those that rule 3 makes one among them. */
const sharedInvitations = (admits) => {
  const byInvitation = new Map();
  for (const { operation } of admits) {
    const id = toHex(operation.invitation);
    byInvitation.set(id, (byInvitation.get(id) ?? new Set()).add(toHex(operation.signKey)));
  }
  return [...byInvitation].filter(([, devices]) => devices.size > 1);
};

/** Rule 6: client id → device and chain; the first admission keeps a colliding one. */
const clientsOf = (board, { devices }) => {
  const clients = new Map();
  for (const { device, by } of [...devices.values()].sort((a, b) => byOrder(a.by, b.by))) {
    const ids = [0, 1].map((chain) => clientId(board, device, chain, 0));
    if (ids[0] === ids[1] || ids.some((id) => clients.has(id))) continue;
    ids.forEach((id, chain) => clients.set(id, { device, chain, by }));
  }
  return clients;
};
