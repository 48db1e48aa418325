// @ts-nocheck
// Vectors of an invitation and of rows at rest (docs/PROTOCOL.md §10, §11).
import * as rest from './at-rest.js';
import { concat, u8 } from './bytes.js';
import { publicOf, secretbox } from './crypto.js';
import * as door from './door.js';
import * as invitation from './invitation.js';
import { invitationOf } from './names.js';
import { channel, filled, flipped } from './wire-tools.js';

export const joins = () => {
  const secret = filled(6, 16);
  const { id, topic, door: doorSecret } = invitationOf(secret);
  const link = { secret, expires: 500_000 };
  const text = invitation.writeLink('https://cobijo.example', link);
  const fragment = text.split('#')[1];
  const { secrets, prints, hellos, T0, keys, proofs } = channel(door.JOIN, {
    topic,
    doorSecret,
    roles: [0, 1],
  });
  const [seed, boxKey, nonce, sessionNonce] = [filled(1), filled(0x66), filled(0x77), filled(0x88)];
  const signKey = publicOf('Ed25519', seed);
  const commit = invitation.joinCommit(signKey, boxKey, nonce);
  const session = { T0, commit, sessionNonce };
  const who = { signKey, boxKey, nonce, name: 'Dalia Ñ' };
  const reveal = invitation.writeReveal(seed, session, who);
  const sealed = (byte, side, counter, plain) =>
    door.sealFrame(byte, keys.box[side], counter, plain);
  const refusals = [
    [
      'another box key than committed',
      invitation.writeReveal(seed, session, { ...who, boxKey: filled(0x67) }),
    ],
    [
      'a signature over another session',
      invitation.writeReveal(seed, { ...session, sessionNonce: filled(1) }, who),
    ],
    ['a byte too many', concat(reveal, u8(0))],
    [
      'a name of 201 bytes',
      invitation.writeReveal(seed, session, { ...who, name: 'x'.repeat(201) }),
    ],
    ['a name that is not UTF-8', concat(reveal.slice(0, 160), [1, 0xff])],
  ];
  const welcome = { board: filled(0x44), inviter: filled(0x55, 16), nonce: filled(0x56, 16), headerKey: filled(0x46), epochs: [{ number: 1, key: filled(0x47) }], title: 'La Casa', envelopes: [filled(1, 50), filled(2, 60)] }; // prettier-ignore
  const welcomeBytes = invitation.writeWelcome(welcome);
  return {
    link: { ...link, text },
    linksRefused: [
      { name: 'version 2', text: 'Ag' + fragment.slice(2) },
      { name: 'cut short', text: fragment.slice(0, -2) },
      { name: 'a byte too many', text: `${fragment}AA` },
      { name: 'padded', text: `${fragment}==` },
    ],
    topic, doorSecret, invitationId: id, secrets, prints, T0, hellos, proofs,
    seed, signKey, boxKey, nonce, sessionNonce, name: who.name,
    commit: sealed(17, 0, 0, commit),
    answer: sealed(18, 1, 0, sessionNonce),
    reveal: sealed(19, 0, 1, reveal),
    revealsRefused: refusals.map(([name, plain]) => ({ name, frame: sealed(19, 0, 1, plain) })),
    closed: sealed(16, 1, 1, u8(6)),
    words: invitation.wordsOf({ ...session, ...who, invitation: id }),
    welcome: { ...welcome, bytes: welcomeBytes },
    welcomesRefused: [
      { name: 'cut short', bytes: welcomeBytes.slice(0, -1) },
      { name: 'a byte too many', bytes: concat(welcomeBytes, u8(0)) },
      { name: 'a title of 401 bytes', bytes: invitation.writeWelcome({ ...welcome, title: 'x'.repeat(401) }) },
    ],
  }; // prettier-ignore
};

export const rows = () => {
  const [vaultKey, nonce, place] = [filled(0x31), filled(0x32, 24), 'vault/contents'];
  const seal = (content) => rest.sealRow(vaultKey, nonce, place, content);
  const sizes = [0, 1004, 1005, 1006, 3000].map((size) => ({
    size,
    row: seal(filled(0x5a, size)),
  }));
  const boxed = (padded) => concat(nonce, secretbox(vaultKey, nonce, padded));
  const inner = concat([0, 0, 0, 16, 14], new TextEncoder().encode(place), [9]);
  const board = { localId: 'AAAAAAAAAAAAAAAAAAAAAA', ledgerName: 'BBBBBBBBBBBBBBBBBBBBBA', id: filled(1), headerKey: filled(2), epochs: [{ number: 1, key: filled(3) }], signSeed: filled(4), boxSecret: filled(5), incarnation: 0, title: 'La Casa Ñ', signalling: 'wss://cobijo.example' }; // prettier-ignore
  const contents = {
    name: 'Ana',
    lockMinutes: 15,
    boards: [board, { ...board, signalling: null }],
  };
  const bytes = rest.writeContents(contents);
  const ownHead = {
    control: { count: 2, hash: filled(1) },
    content: { count: 300, hash: filled(2) },
    next: 7,
  };
  const outbox = { client: 2 ** 53 - 1, seq: 300, sealed: filled(3, 90) };
  return {
    vaultKey, nonce, place, filler: u8(0x5a), sizes,
    tag: rest.tag(vaultKey, place),
    refused: [
      { name: 'another place', row: rest.sealRow(vaultKey, nonce, 'vault/content', filled(9, 4)) },
      { name: 'a bit changed', row: flipped(seal(filled(9, 4)), 60) },
      { name: 'another key', row: rest.sealRow(filled(0x30), nonce, place, filled(9, 4)) },
      { name: 'a step too many', row: boxed(concat(inner, filled(0, 2048 - inner.length))) },
      { name: 'a padding that is not zeros', row: boxed(concat(inner, filled(0, 1003), u8(1))) },
      { name: 'no padding', row: boxed(inner) },
      { name: 'a length beyond the end', row: boxed(concat([0, 1, 0, 0], filled(0, 1020))) },
    ],
    ownHead: { ...ownHead, bytes: rest.writeOwnHead(ownHead) },
    outbox: { ...outbox, bytes: rest.writeOutboxRow(outbox) },
    contents: { ...contents, bytes },
    contentsRefused: [
      { name: 'cut short', bytes: bytes.slice(0, -1) },
      { name: 'a byte too many', bytes: concat(bytes, u8(0)) },
      { name: 'version 2', bytes: concat(u8(2), bytes.slice(1)) },
    ],
  }; // prettier-ignore
};
