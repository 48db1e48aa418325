/**
 * What a test knows of people's keys, without any door in the app for it: every draw of 16 or 32
 * random bytes that a page makes is told to the test. From them follow seeds, keys, and with the topic that
 * the signalling server sees, which of them belong to the board.
 */

import { equalBytes, toBase64Url } from '#lib/base/bytes.ts';
import {
  boardIdOf,
  deriveEpoch,
  invitationSecret,
  memberIdOf,
  type EpochSecrets,
} from '#lib/crypto/derive.ts';
import { createBoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys, type SignKeys } from '#lib/crypto/sign.ts';
import type { Person, World } from './world.ts';

export interface Insight {
  /** Every 32 random bytes that the person's pages drew, in their order. */
  readonly draws: Uint8Array[];
  /** Every 16 of them. */
  readonly nonces: Uint8Array[];
}

/** To be called before the person does anything; loads the page anew. */
export async function watchRandomness(person: Person): Promise<Insight> {
  const draws: Uint8Array[] = [];
  const nonces: Uint8Array[] = [];
  await person.page.exposeFunction('tellDraw', (bytes: number[]) => {
    (bytes.length === 16 ? nonces : draws).push(Uint8Array.from(bytes));
  });
  await person.page.addInitScript(() => {
    const draw = crypto.getRandomValues.bind(crypto);
    Crypto.prototype.getRandomValues = (array) => {
      const drawn = draw(array);
      const bytes = drawn as unknown as Uint8Array;
      if ([16, 32].includes(bytes.byteLength))
        (globalThis as unknown as { tellDraw(bytes: number[]): void }).tellDraw([...bytes]);
      return drawn;
    };
  });
  await person.page.reload();
  return { draws, nonces };
}

/** What the founder of a board knows, and so everyone who is on it. */
export interface BoardSecrets extends EpochSecrets {
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly epochKey: Uint8Array;
  readonly founder: SignKeys;
}

/** Founding draws sign seed, box secret, board nonce, header key, epoch key; the topic proves it. */
export function boardSecrets(
  { draws }: Insight,
  { signals }: Pick<World, 'signals'>,
): BoardSecrets {
  const topics = new Set(signals.map(({ topic }) => topic));
  for (let at = 0; at + 5 <= draws.length; at++) {
    const [seed, secret, nonce, headerKey, epochKey] = draws.slice(at, at + 5) as Five;
    const founder = createSignKeys(seed);
    const board = boardIdOf(founder.publicKey, createBoxKeys(secret).publicKey, nonce);
    const epoch = deriveEpoch(epochKey, board);
    if (topics.has(epoch.topic)) return { ...epoch, board, headerKey, epochKey, founder };
  }
  throw new Error('the board was founded by somebody else');
}

type Five = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** The seed of the device whose member is `member`. */
export function seedOfMember({ draws }: Insight, board: Uint8Array, member: string): Uint8Array {
  const seed = draws.find((draw) => memberIdOf(board, createSignKeys(draw).publicKey) === member);
  if (seed === undefined) throw new Error(`no draw is the seed of ${member}`);
  return seed;
}

/** What the board keeps of an invitation, of which its secret is a hash. */
export function nonceOfInvitation(
  { nonces }: Insight,
  board: Uint8Array,
  inviter: Uint8Array,
  secret: Uint8Array,
): Uint8Array {
  const nonce = nonces.find((one) => equalBytes(invitationSecret(board, inviter, one), secret));
  if (nonce === undefined) throw new Error('no draw is the nonce of this invitation');
  return nonce;
}

/** Raw and as text, as a disk or a wire might show it. */
export function writingsOf(name: string, bytes: Uint8Array) {
  return [
    { name, value: bytes },
    { name: `${name} in base64url`, value: toBase64Url(bytes) },
  ];
}
