// @ts-nocheck
// Invitations of docs/PROTOCOL.md §10: the link, what the join frames hold, the safety words.
import { blob, concat, fromText, reader, Refused, refuse, textOf, toText, u32, u8, utf8, varuint } from './bytes.js'; // prettier-ignore
import { H, label, sign, verify } from './crypto.js';

const MOST_NAME = 200;
const MOST_TITLE = 400;

export const writeLink = (origin, { secret, expires }) =>
  `${origin}/join#${toText(concat(u8(1), secret, u32(expires)))}`;
/** Takes what stands after `#`. `expires` is in hours since 1970. */
export const readLink = (fragment) => {
  const from = reader(fromText(fragment));
  if (from.u8() !== 1) refuse('unknown-version');
  const link = { secret: from.bytes(16), expires: from.u32() };
  from.end();
  return link;
};

export const joinCommit = (signKey, boxKey, nonce) => H('join-commit', signKey, boxKey, nonce);

const revealText = ({ T0, commit, sessionNonce, signKey, boxKey }) =>
  concat(label('join-reveal'), T0, commit, sessionNonce, signKey, boxKey);
export const writeReveal = (seed, session, { signKey, boxKey, nonce, name }) =>
  concat(
    signKey,
    boxKey,
    nonce,
    sign(seed, revealText({ ...session, signKey, boxKey })),
    blob(utf8(name)),
  );
/** `session`: T0, commit, sessionNonce. */
export const readReveal = (plain, session) => {
  const from = reader(plain);
  const [signKey, boxKey, nonce] = [from.bytes(32), from.bytes(32), from.bytes(32)];
  const signature = from.bytes(64);
  const name = textOrRefuse(from.blob(MOST_NAME));
  from.end();
  if (Buffer.compare(joinCommit(signKey, boxKey, nonce), session.commit) !== 0) {
    refuse('bad-commitment');
  }
  if (!verify(signKey, signature, revealText({ ...session, signKey, boxKey }))) {
    refuse('bad-signature');
  }
  return { signKey, boxKey, nonce, name };
};
const textOrRefuse = (bytes) => {
  try {
    return textOf(bytes);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return refuse('malformed');
  }
};

/** The indices of the four words: the first 44 bits of W, eleven each, the highest first. */
export const wordsOf = ({ T0, commit, sessionNonce, signKey, boxKey, nonce, invitation }) => {
  const W = H('join-words', T0, commit, sessionNonce, signKey, boxKey, nonce, invitation);
  const bits = [...W.slice(0, 6)].reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return [37n, 26n, 15n, 4n].map((shift) => Number((bits >> shift) & 2047n));
};

export const writeWelcome = ({ board, inviter, nonce, headerKey, epochs, title, envelopes }) =>
  concat(
    board,
    inviter,
    nonce,
    headerKey,
    varuint(epochs.length),
    ...epochs.flatMap(({ number, key }) => [varuint(number), key]),
    blob(utf8(title)),
    varuint(envelopes.length),
    ...envelopes.map(blob),
  );
export const readWelcome = (bytes) => {
  const from = reader(bytes);
  const [board, inviter, nonce] = [from.bytes(32), from.bytes(16), from.bytes(16)];
  const welcome = { board, inviter, nonce, headerKey: from.bytes(32) };
  const epochs = [];
  for (let left = from.varuint(); left > 0; left -= 1) {
    epochs.push({ number: from.varuint(), key: from.bytes(32) });
  }
  const title = textOrRefuse(from.blob(MOST_TITLE));
  const envelopes = [];
  for (let left = from.varuint(); left > 0; left -= 1) envelopes.push(from.blob());
  from.end();
  return { ...welcome, epochs, title, envelopes };
};
