// Boards that the second implementation writes, for the tests in which both judge them. Everything
// follows from the seed; people hear of each other only when they are told to.
import { createLedger } from '#lib/ledger/ledger.ts';
import { compare as compareBytes } from './bytes.js';
import { publicOf, secretbox } from './crypto.js';
import { hashOf, sealBody, writeBody } from './envelope.js';
import { makeLedger, receive } from './ledger.js';
import { boardId, chainStart, clientId, epochKeys, epochName, headerKeyName } from './names.js';
import { DEFAULT_CHARTER, writeFound } from './operations.js';
import { seededRandom } from '../ledger-people.ts';

export const SEED = Number(process.env['COBIJO_SEED'] ?? 16180);
export const BOARDS = Number(process.env['COBIJO_ROUNDS'] ?? 12);

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- the second implementation has no types */
export type Loose = any;
export const ZEROS = new Uint8Array(32);

/** One board, written by the second implementation; everyone hears when told to. */
export function makeBoard(seed: string) {
  const random = seededRandom(seed);
  const people = ['Ana', 'Ben', 'Carmen', 'Dalia'].map((name) => {
    const [signSeed, boxSecret] = [random(32), random(32)];
    const [signKey, boxKey] = [publicOf('Ed25519', signSeed), publicOf('X25519', boxSecret)];
    return { name, signSeed, signKey, boxKey, ledger: null as Loose };
  });
  const [boardNonce, headerKey, epochKey] = [random(32), random(32), random(32)];
  const board = boardId(people[0]!.signKey, people[0]!.boxKey, boardNonce);
  const payloadKey = epochKeys(board, epochKey).payload;
  for (const person of people)
    person.ledger = makeLedger(board, headerKey, new Map([[1, payloadKey]]));
  const written: Loose[] = [];

  /** The next envelope of a chain, naming every head that its writer holds; kept by its writer. */
  function write(who: (typeof people)[number], fields: Loose) {
    const { chain } = fields;
    const client = clientId(board, who.signKey, chain, 0);
    const own = who.ledger.chains.get(client) ?? [];
    const heads = [...who.ledger.chains.entries()]
      .filter(([of, list]: Loose) => of !== client && (chain === 1 || list[0].chain === 0))
      .map(([, list]: Loose) => list.at(-1))
      .sort((a: Loose, b: Loose) => compareBytes(a.device, b.device) || a.chain - b.chain);
    const last = own.at(-1);
    const lamports = [last, ...heads].map((head) => head?.lamport ?? 0);
    const nonce = random(24);
    const payload = chain === 1 ? secretbox(payloadKey, nonce, fields.plain) : fields.payload;
    const body = writeBody(
      board,
      nonce,
      {
        part: 0,
        epoch: chain,
        clocks: { from: 0, count: 0 },
        device: who.signKey,
        seq: own.length,
        lamport: 1 + Math.max(...lamports),
        deps: heads.map(({ device, chain: of, seq, hash }: Loose) => ({
          device,
          chain: of,
          seq,
          hash,
        })),
        prev: last?.hash ?? chainStart(board, who.signKey, chain, 0),
        ...fields,
        payload,
      },
      who.signSeed,
    );
    const sealed = sealBody(headerKey, nonce, body);
    const run = { clientId: client, clock: own.length, sealed: [sealed] };
    const said = receive(who.ledger, run);
    // Who is not on the roster has no chain yet.
    if (said.verdict === 'accepted' || said.verdict === 'voided') written.push(run);
    return { run, said, hash: hashOf(board, nonce, body) };
  }

  const found = writeFound({
    boxKey: people[0]!.boxKey,
    boardNonce,
    headerKeyName: headerKeyName(board, headerKey),
    epochName: epochName(board, 1, epochKey),
    charter: DEFAULT_CHARTER,
  });
  write(people[0]!, { chain: 0, kind: 1, payload: found });
  const first = createLedger({ board, headerKey, epochKeys: [{ number: 1, key: epochKey }] });
  return { board, people, written, write, first, headerKey, payloadKey };
}

/** Takes in what was written, again and again, until nothing new goes in. */
export function hearAll(ledger: Loose, runs: readonly Loose[]): void {
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    for (const run of runs)
      if ((ledger.chains.get(run.clientId)?.length ?? 0) <= run.clock) receive(ledger, run);
    now = [...ledger.chains.values()].flat().length;
  }
}
