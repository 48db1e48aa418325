// Mallory hands Ben a run whose first envelope is vouched for only by a later one that Ben cannot
// take in yet. Whatever Ben builds on must be something that he can pass on.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  CONTENT,
  envelopeHash,
  openEnvelope,
  sealEnvelope,
  signEnvelope,
  type Envelope,
} from '#lib/ledger/envelope.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';
import { admit, createKeys, deviceOf, edit, found, type Person } from '../simulation/person.ts';

const random = createSeededRandom(62);
let ana: Person;
let ben: Person;
let mallory: Person;

beforeEach(() => {
  ana = found(createKeys('Ana', random));
  ben = admit(ana, createKeys('Ben', random));
  mallory = admit(ana, createKeys('Mallory', random));
  ben.ledger.receive([
    {
      clientId: ana.controlClient,
      clock: 0,
      sealed: ana.ledger.sealedFrom(ana.controlClient, 0),
    },
  ]);
});

/** Two envelopes: the first signed badly, the second well, and waiting for what never comes. */
function halfVouched(): Run {
  const run = edit(mallory, 'a word', 2);
  const [first, second] = run.sealed.map((sealed) => {
    const opened = openEnvelope(sealed, ana.headerKey);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value.envelope;
  });
  const bad: Envelope = { ...first!, signature: random(64) };
  const sealed = sealEnvelope(bad, ana.headerKey);
  const opened = openEnvelope(sealed, ana.headerKey);
  if (!opened.ok) throw new Error(opened.error);
  const dep = {
    device: mallory.signKeys.publicKey,
    chain: 0,
    incarnation: 0,
    seq: 40,
    hash: random(32),
  } as const;
  const good = signEnvelope(
    { ...second!, prev: envelopeHash(ana.board, opened.value), deps: [dep], signature: null },
    ana.board,
    mallory.signKeys,
  );
  return { ...run, sealed: [sealed, sealEnvelope(good, ana.headerKey)] };
}

describe('a run that is vouched for by what cannot be taken in', () => {
  it('leaves nothing behind that others would refuse', () => {
    ben.ledger.receive([halfVouched()], deviceOf(mallory));
    const words = edit(ben, 'Soup on Friday');
    const runs = ben.ledger
      .heads()
      .filter(({ chain }) => chain === CONTENT)
      .map(({ clientId }) => ({ clientId, clock: 0, sealed: ben.ledger.sealedFrom(clientId, 0) }));
    const report = ana.ledger.receive(runs, deviceOf(ben));
    expect(ana.ledger.count(words.clientId)).toBe(1);
    expect([...report.held, ...report.withheld, ...report.accused]).toEqual([]);
  });
});
