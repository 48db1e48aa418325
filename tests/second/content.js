// @ts-nocheck
// Which payloads count: docs/PROTOCOL.md §6, rules 1 to 8, in the order of their reasons.
import { equal, refuse, toText } from './bytes.js';
import { secretboxOpen } from './crypto.js';
import { placeStructs } from './places.js';
import { parseInner } from './yjs-update.js';

const MOST_PLAIN = 131_072;
const MOST_COUNT = 1_048_576;
const OWNED = 2;
const COMMON_ROOTS = new Set(
  (
    'board roles invitations rotas covers agreements rounds memorials gatherings needs library ' +
    'templates'
  ).split(' '),
);

/**
 * `author`: { client, member, ended } – `ended` where its last counted payload of this part ended.
 * `covered(client)`: what the payloads in the causal past cover of a content chain, in this part.
 * `memberOf(client)`: the member whose device's content client this is, or undefined.
 * `places`: client → the structs of its counted payloads of this part, with their places (rule 8).
 * Gives { from, count, placed } of a payload that counts, or refuses with the reason.
 */
export const judgePayload = ({ envelope, payloadKey, author, covered, memberOf, places }) => {
  const { nonce, payload, clocks, part } = envelope;
  const plain = secretboxOpen(payloadKey, nonce, payload, 'payload-unsealed');
  if (plain.length > MOST_PLAIN) refuse('payload-oversize');
  const { clients, structs, deletes } = parseInner(plain);

  const length = structs.reduce((sum, struct) => sum + struct.length, 0);
  const end = clocks.from + clocks.count;
  const areClocksGood =
    clients <= 1 &&
    clocks.from === author.ended &&
    clocks.count === length &&
    clocks.count <= MOST_COUNT &&
    structs.every(({ client }) => client === author.client) &&
    (structs.length === 0 || structs[0].clock === clocks.from);
  if (!areClocksGood) refuse('payload-clocks');

  const isBelow = ({ client, clock }, own) =>
    clock < (client === author.client ? own : covered(client));
  const isAhead =
    structs.some((struct) => struct.ids.some((id) => !isBelow(id, struct.clock))) ||
    deletes.some((id) => !isBelow(id, end));
  if (isAhead) refuse('payload-ahead');

  const roots = structs.map((struct) => struct.root).filter((root) => root !== null);
  const isRoot = (root) =>
    part === OWNED ? root === toText(author.member) : COMMON_ROOTS.has(root);
  if (!roots.every(isRoot)) refuse('payload-unknown-root');

  if (part === OWNED) {
    const ids = [...structs.flatMap((struct) => struct.ids), ...deletes];
    const isOwn = ({ client }) => {
      const member = memberOf(client);
      return member !== undefined && equal(member, author.member);
    };
    if (!ids.every(isOwn)) refuse('payload-foreign-record');
  }
  return { ...clocks, placed: placeStructs(places, structs) };
};
