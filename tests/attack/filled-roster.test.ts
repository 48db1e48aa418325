// Mallory fills a control chain with operations of no known kind. Every newcomer is handed all of
// it, and must still come in.
import { describe, expect, it } from 'vitest';
import { chainStart, invitationSecret, memberBytesOf } from '#lib/crypto/derive.ts';
import {
  CONTROL,
  ENVELOPE_VERSION,
  envelopeHash,
  openEnvelope,
  PART_NONE,
  sealEnvelope,
  signEnvelope,
  type Envelope,
} from '#lib/ledger/envelope.ts';
import { createMemberSession } from '#lib/sync/invitation/member-session.ts';
import { createNewcomerSession } from '#lib/sync/invitation/newcomer-session.ts';
import { encodeWelcome, verifyWelcome } from '#lib/sync/invitation/welcome.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';
import { admit, createKeys, deviceOf, found, type Person } from '../simulation/person.ts';

const random = createSeededRandom(63);
const UNKNOWN_KIND = 200;

/** So many control envelopes of 16 KiB, all that one signature vouches for. */
function fill(mallory: Person, ana: Person, count: number): void {
  const device = mallory.signKeys.publicKey;
  const head = ana.ledger.head(ana.controlClient)!;
  const { seq, hash } = { seq: head.count - 1, hash: head.hash };
  const dep = {
    device: ana.signKeys.publicKey,
    chain: CONTROL,
    incarnation: 0,
    seq,
    hash,
  } as const;
  const payload = new Uint8Array(16_384);
  const sealed: Uint8Array[] = [];
  let prev = chainStart(ana.board, device, CONTROL, 0);
  for (let at = 0; at < count; at++) {
    let envelope: Envelope = {
      ...{ version: ENVELOPE_VERSION, chain: CONTROL, kind: UNKNOWN_KIND, circle: 0 },
      ...{ part: PART_NONE, device, incarnation: 0, seq: at, lamport: head.lamport + 1 + at },
      ...{ deps: at === 0 ? [dep] : [], epoch: 0, clocks: { from: 0, count: 0 }, prev },
      ...{ nonce: random(24), payload, signature: null },
    };
    if (at === count - 1) envelope = signEnvelope(envelope, ana.board, mallory.signKeys);
    const one = sealEnvelope(envelope, ana.headerKey);
    const opened = openEnvelope(one, ana.headerKey);
    if (!opened.ok) throw new Error(opened.error);
    prev = envelopeHash(ana.board, opened.value);
    sealed.push(one);
  }
  const run = { clientId: mallory.controlClient, clock: 0, sealed };
  expect(ana.ledger.receive([run], deviceOf(mallory)).accepted).toHaveLength(1);
}

describe('a control chain that is filled', () => {
  it('keeps no newcomer out', () => {
    const ana = found(createKeys('Ana', random));
    const mallory = admit(ana, createKeys('Mallory', random));
    fill(mallory, ana, 300);
    const ben = createKeys('Ben', random);
    admit(ana, ben);
    const inviter = memberBytesOf(ana.board, ana.signKeys.publicKey);
    const nonce = random(16);
    const welcome = encodeWelcome({
      board: ana.board,
      inviter,
      nonce,
      headerKey: ana.headerKey,
      epochs: [{ number: 1, key: ana.epochKey }],
      title: 'Olmo',
      controlEnvelopes: ana.ledger.controlEnvelopes(),
    });
    expect(welcome.length).toBeGreaterThan(4_194_304);
    const join = {
      topic: 'join',
      doorSecret: random(32),
      invitationId: random(16),
      fingerprints: { caller: random(32), answerer: random(32) },
      random,
    };
    const newcomer = createNewcomerSession({
      ...{ ...join, role: 'caller', name: 'Ben' },
      ...{ signKeys: ben.signKeys, boxKey: ben.boxKeys.publicKey },
    });
    const member = createMemberSession({ ...join, role: 'answerer' });
    const toNewcomer = (frames: readonly Uint8Array[]) =>
      frames
        .flatMap((frame) => newcomer.receive(frame))
        .flatMap(({ events, send }) => {
          toMember(send);
          return events;
        });
    const toMember = (frames: readonly Uint8Array[]): void => {
      for (const frame of frames) toNewcomer(member.receive(frame).send);
    };
    toMember(newcomer.start());
    toNewcomer(member.start());
    toMember(newcomer.commit());
    const events = toNewcomer(member.welcome(welcome));
    const arrived = events.find(({ kind }) => kind === 'welcome');
    if (arrived?.kind !== 'welcome')
      throw new Error(JSON.stringify(events.map(({ kind }) => kind)));
    const verified = verifyWelcome(arrived.welcome, {
      secret: invitationSecret(ana.board, inviter, nonce),
      signKey: ben.signKeys.publicKey,
      boxKey: ben.boxKeys.publicKey,
    });
    expect(verified.ok).toBe(true);
  });
});
