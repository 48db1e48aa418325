// A newcomer follows a link, over real WebRTC and a real signalling server.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { equalBytes } from '#lib/base/bytes.ts';
import {
  deriveInvitation,
  invitationSecret,
  memberBytesOf,
  deviceIdOf,
} from '#lib/crypto/derive.ts';
import { after } from '#lib/platform/clock.ts';
import { answerInvitation, type AnswerConfig, type Knock } from '#lib/sync/invitation/member.ts';
import { joinBoard, type JoinPhase, type JoinBoardConfig } from '#lib/sync/invitation/newcomer.ts';
import { safetyWords } from '#lib/sync/invitation/words.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';
import type { ClosedReason } from '#lib/sync/invitation/session.ts';
import type { Welcome } from '#lib/sync/invitation/welcome.ts';
import { createSeededRandom } from './seeded-random.ts';
import {
  admit,
  admitKeys,
  createKeys,
  edit,
  fingerprintOf,
  found,
  settle,
  type Keys,
  type Person,
} from './person.ts';
import {
  createPage,
  nodeWebRtc,
  openPage,
  startSignalling,
  until,
  type SignallingServer,
} from './page.ts';

const random = createSeededRandom(10);
let signalling: SignallingServer;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  signalling = await startSignalling();
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await signalling.close();
});

type Invited = Invitation & { readonly nonce: Uint8Array };

function invite(host: Person): Invited {
  const nonce = random(16);
  const inviter = memberBytesOf(host.board, host.signKeys.publicKey);
  return { secret: invitationSecret(host.board, inviter, nonce), expires: 500_000, nonce };
}

const meeting = () => ({
  signalling: [signalling.url],
  clock: () => 0,
  after,
  random,
  platform: nodeWebRtc,
  loadProvider: createPage(),
  holdMs: 200,
});

interface Answered {
  knocks: Knock[];
  arrived: string[];
  failures: number;
  close(): Promise<void>;
}

async function answer(
  host: Person,
  inviter: Person,
  invitation: Invited,
  changes: Partial<AnswerConfig> = {},
) {
  const seen: Answered = { knocks: [], arrived: [], failures: 0, close: () => answering.close() };
  const { id } = deriveInvitation(invitation.secret);
  const welcome = (): Welcome => ({
    board: host.board,
    inviter: memberBytesOf(host.board, inviter.signKeys.publicKey),
    nonce: invitation.nonce,
    headerKey: host.headerKey,
    epochs: [{ number: 1, key: host.epochKey }],
    title: 'La red de la calle del Olmo',
    controlEnvelopes: host.ledger.controlEnvelopes(),
  });
  const answering = await answerInvitation({
    ...meeting(),
    secret: invitation.secret,
    closedFor: () => null,
    onKnock: (knock) => seen.knocks.push(knock),
    onGone: () => {},
    onPath: () => {},
    onArrived: (reveal) => seen.arrived.push(reveal.name),
    onFailure: () => seen.failures++,
    welcomeAgain({ signKey }) {
      const device = deviceIdOf(signKey);
      const member = host.ledger.roster().members.find((one) => one.devices.includes(device));
      const used = member?.invitation ?? null;
      const isThisOne = used !== null && equalBytes(used, id);
      return isThisOne ? welcome() : null;
    },
    admit: async (reveal) => {
      admitKeys(host, reveal.signKey, reveal.boxKey, id);
      return welcome();
    },
    ...changes,
  });
  closing.push(() => answering.close());
  return seen;
}

async function follow(keys: Keys, invitation: Invitation, changes: Partial<JoinBoardConfig> = {}) {
  const phases: JoinPhase[] = [];
  const joining = await joinBoard({
    ...meeting(),
    ...keys,
    invitation,
    onPhase: (phase) => phases.push(phase),
    keep: async () => {},
    ...changes,
  });
  closing.push(() => joining.close());
  const last = () => phases.at(-1)!;
  return { phases, last };
}

type Following = Awaited<ReturnType<typeof follow>>;

async function compare(newcomer: Following, seen: Answered): Promise<string[]> {
  await until(() => newcomer.last().kind === 'comparing' && seen.knocks.length > 0, 'words');
  const phase = newcomer.last();
  if (phase.kind !== 'comparing') throw new Error('the words are gone');
  return safetyWords(phase.digest, 'es');
}

/** From the moment that somebody was met, nobody says that nobody is there; words come once. */
function expectNothingFalse({ phases }: Following): void {
  const kinds = phases.map(({ kind }) => kind);
  const met = kinds.findIndex((kind) => kind === 'home' || kind === 'comparing');
  expect(kinds.slice(met)).not.toContain('waiting');
  const isRefused = kinds.at(-1) === 'refused';
  expect(kinds.filter((kind) => kind === 'comparing')).toHaveLength(isRefused ? 0 : 1);
}

describe('following a link', () => {
  it('is told when the admission could not be saved, and the next one is not kept waiting', async () => {
    const ana = found(createKeys('Ana', random));
    const invitation = invite(ana);
    const newcomer = await follow(createKeys('Ben', random), invitation);
    const seen = await answer(ana, ana, invitation, {
      admit: () => Promise.reject(new Error('no space')),
    });
    const words = await compare(newcomer, seen);
    await expect(seen.knocks[0]!.submitWords(words)).rejects.toThrow('no space');
    await until(() => newcomer.last().kind === 'refused', 'Ben is told');
    const next = await follow(createKeys('Carmen', random), invitation);
    await until(() => seen.knocks.length === 2, 'Carmen knocks');
    expect(next.last().kind).toBe('comparing');
  });

  it('is heard first by whoever invited, while others wait', async () => {
    const ana = found(createKeys('Ana', random));
    const carmen = admit(ana, createKeys('Carmen', random));
    const invitation = invite(ana);
    const held: (() => void)[] = [];
    const patience = 60_000;
    const hers = await answer(carmen, ana, invitation, {
      patienceMs: () => patience,
      after: (milliseconds, act) => {
        if (milliseconds !== patience) return after(milliseconds, act);
        held.push(act);
        return () => undefined;
      },
    });
    const newcomer = await follow(createKeys('Ben', random), invitation);
    await until(() => held.length > 0, 'Carmen’s device hears Ben and waits');
    const anas = await answer(ana, ana, invitation);
    await until(() => anas.knocks.length === 1, 'Ana hears him');
    expect(hers.knocks).toEqual([]);
    expect(newcomer.last().kind).toBe('comparing');
  });

  it('can look who is home before a name is given, and knocks when it is', async () => {
    const ana = found(createKeys('Ana', random));
    const invitation = invite(ana);
    const seen = await answer(ana, ana, invitation);
    let giveName: (name: string) => void = () => undefined;
    const name = new Promise<string>((resolve) => (giveName = resolve));
    const newcomer = await follow(createKeys('Ben', random), invitation, { name });
    await until(() => newcomer.last().kind === 'home', 'Ben sees that somebody is there');
    expect(seen.knocks).toEqual([]);
    giveName('Benito');
    await until(() => seen.knocks.length === 1, 'Ana hears him');
    expect(seen.knocks[0]!.reveal.name).toBe('Benito');
  });

  it('goes to a second member who is home, while whoever invited has somebody at the door', async () => {
    const ana = found(createKeys('Ana', random));
    const carmen = admit(ana, createKeys('Carmen', random));
    const invitation = invite(ana);
    const anas = await answer(ana, ana, invitation, {
      patienceMs: () => (anas.knocks.length > 0 ? 1_000 : 0),
    });
    const ben = await follow(createKeys('Ben', random), invitation);
    await until(() => anas.knocks.length === 1, 'Ana hears Ben');
    const carmens = await answer(carmen, ana, invitation, { patienceMs: () => 100 });
    // The same link, given to two people.
    const dalia = await follow(createKeys('Dalia', random), invitation);
    await until(() => carmens.knocks.length === 1, 'Carmen hears Dalia');
    expect(carmens.knocks[0]!.reveal.name).toBe('Dalia');
    expect(dalia.last().kind).toBe('comparing');
    expect(ben.last().kind).toBe('comparing');
    expect(anas.knocks).toHaveLength(1);
  });

  it('stays with whom it went to, whatever another says, and goes to the next if that one leaves', async () => {
    const ana = found(createKeys('Ana', random));
    const [carmen, dalia] = ['Carmen', 'Dalia'].map((name) => admit(ana, createKeys(name, random)));
    const invitation = invite(ana);
    const anas = await answer(ana, ana, invitation);
    const ben = await follow(createKeys('Ben', random), invitation);
    await until(() => anas.knocks.length === 1, 'Ana hears Ben');
    const asked = { carmen: 0, dalia: 0 };
    const carmens = await answer(carmen!, ana, invitation, {
      closedFor() {
        asked.carmen++;
        return null;
      },
    });
    await answer(dalia!, ana, invitation, {
      closedFor() {
        asked.dalia++;
        return 'withdrawn';
      },
    });
    await until(() => asked.carmen > 0 && asked.dalia > 0, 'the others have met Ben');
    expect(ben.last().kind).toBe('comparing');
    expect(carmens.knocks).toEqual([]);
    await anas.close();
    await until(() => carmens.knocks.length === 1, 'Carmen hears him');
    expect(ben.last().kind).toBe('comparing');
    expect(ben.phases.map(({ kind }) => kind)).not.toContain('refused');
  });

  it('is sent on once to whoever is free, and taken in turn if nobody else is reached', async () => {
    const ana = found(createKeys('Ana', random));
    const invitation = invite(ana);
    let askedWhetherToSendOn = 0;
    const anas = await answer(ana, ana, invitation, {
      isToSendOn: () => ++askedWhetherToSendOn > 0,
    });
    const ben = await follow(createKeys('Ben', random), invitation);
    await until(() => anas.knocks.length === 1, 'Ana takes him after all');
    expect(askedWhetherToSendOn).toBe(1);
    expectNothingFalse(ben);
  });

  it('is not told that nobody is home, nor shown words that nobody hears, while a member is busy', async () => {
    const ana = found(createKeys('Ana', random));
    const invitation = invite(ana);
    const anas = await answer(ana, ana, invitation);
    const ben = await follow(createKeys('Ben', random), invitation);
    await until(() => ben.last().kind === 'comparing', 'Ben reads his words');
    let giveName: (name: string) => void = () => undefined;
    const name = new Promise<string>((resolve) => (giveName = resolve));
    const carmen = await follow(createKeys('Carmen', random), invitation, { name });
    await until(() => carmen.last().kind === 'home', 'Carmen sees that somebody is there');
    giveName('Carmen');
    await until(() => carmen.last().kind === 'refused', 'Carmen is told');
    expect(carmen.last()).toEqual({ kind: 'refused', reason: 'busy' });
    expectNothingFalse(carmen);
    expect(anas.knocks).toHaveLength(1);
    anas.knocks[0]!.decline();
    const again = await follow(createKeys('Carmen', random), invitation);
    await until(() => again.last().kind === 'comparing', 'and comes next');
  });

  it('ends with the welcome, and the newcomer meets everyone at the door', async () => {
    const ana = found(createKeys('Ana', random));
    edit(ana, 'Soup on Tuesdays');
    const invitation = invite(ana);
    const ben = createKeys('Ben', random);
    const newcomer = await follow(ben, invitation);
    await until(() => newcomer.last().kind === 'waiting', 'Ben waits');
    const seen = await answer(ana, ana, invitation);
    const words = await compare(newcomer, seen);
    expect(seen.knocks[0]!.reveal.name).toBe('Ben');
    expect(await seen.knocks[0]!.submitWords(words)).toBe('admitted');
    await until(() => seen.arrived.includes('Ben'), 'Ben arrives');
    const phase = newcomer.last();
    if (phase.kind !== 'welcome') throw new Error(phase.kind);
    expect(phase.welcome.title).toBe('La red de la calle del Olmo');
    const { board, headerKey, epochs, controlEnvelopes }: Welcome = phase.welcome;
    const arrived = settle(ben, board, headerKey, epochs[0]!.key, controlEnvelopes);
    const pages = [await openPage(ana, signalling.url), await openPage(arrived, signalling.url)];
    closing.push(...pages.map((page) => () => page.close()));
    await until(() => fingerprintOf(ana) === fingerprintOf(arrived), 'Ben has the board');
  });

  it('ends without a key when the words differ', async () => {
    const ana = found(createKeys('Ana', random));
    const invitation = invite(ana);
    const newcomer = await follow(createKeys('Ben', random), invitation);
    const seen = await answer(ana, ana, invitation);
    const words = await compare(newcomer, seen);
    expect(await seen.knocks[0]!.submitWords([...words.slice(1), 'abaco'])).toBe('differed');
    await until(() => newcomer.last().kind === 'refused', 'Ben is told');
    expect(newcomer.last()).toEqual({ kind: 'refused', reason: 'differed' });
    expect(seen.failures).toBe(1);
    expect(ana.ledger.roster().members).toHaveLength(1);
  });

  it('tells whoever comes to a closed invitation why it is closed', async () => {
    const ana = found(createKeys('Ana', random));
    const reasons: Exclude<ClosedReason, 'busy' | 'differed' | 'declined'>[] = [
      'used',
      'late',
      'withdrawn',
      'burnt',
    ];
    for (const reason of reasons) {
      const invitation = invite(ana);
      await answer(ana, ana, invitation, { closedFor: () => reason });
      const newcomer = await follow(createKeys('Ben', random), invitation);
      await until(() => newcomer.last().kind === 'refused', reason);
      expect(newcomer.last()).toEqual({ kind: 'refused', reason });
    }
  });

  it('is declined, too late, unreachable, each in its own words', async () => {
    const ana = found(createKeys('Ana', random));
    const invitation = invite(ana);
    const newcomer = await follow(createKeys('Ben', random), invitation);
    const seen = await answer(ana, ana, invitation);
    await compare(newcomer, seen);
    seen.knocks[0]!.decline();
    await until(() => newcomer.last().kind === 'refused', 'declined');
    expect(newcomer.last()).toEqual({ kind: 'refused', reason: 'declined' });
    const late = await follow(createKeys('Ben', random), { ...invitation, expires: 0 });
    expect(late.last()).toEqual({ kind: 'refused', reason: 'late' });
    const nowhere = await follow(createKeys('Ben', random), invitation, {
      signalling: ['ws://127.0.0.1:9/signal'],
      unreachableAfterMs: 50,
    });
    await until(() => nowhere.last().kind === 'refused', 'unreachable');
    expect(nowhere.last()).toEqual({ kind: 'refused', reason: 'unreachable' });
  });

  it('ends well for a newcomer who lost the way between admission and welcome', async () => {
    const ana = found(createKeys('Ana', random));
    const invitation = invite(ana);
    const ben = createKeys('Ben', random);
    admitKeys(
      ana,
      ben.signKeys.publicKey,
      ben.boxKeys.publicKey,
      deriveInvitation(invitation.secret).id,
    );
    const seen = await answer(ana, ana, invitation, { closedFor: () => 'used' });
    const newcomer = await follow(ben, invitation);
    await until(() => newcomer.last().kind === 'welcome', 'the welcome');
    await until(() => seen.arrived.includes('Ben'), 'Ben arrives');
    expect(seen.knocks).toEqual([]);
    const other = await follow(createKeys('Mallory', random), invitation);
    await until(() => other.last().kind === 'refused', 'Mallory is told');
    expect(other.last()).toEqual({ kind: 'refused', reason: 'used' });
  });

  it('goes to one of several members who are there', async () => {
    const ana = found(createKeys('Ana', random));
    const carmen = admit(ana, createKeys('Carmen', random));
    const invitation = invite(ana);
    const both = [await answer(ana, ana, invitation), await answer(carmen, ana, invitation)];
    const newcomer = await follow(createKeys('Ben', random), invitation);
    await until(() => newcomer.last().kind === 'comparing', 'words');
    await until(() => both.some((seen) => seen.knocks.length === 1), 'a knock');
    const seen = both.find((one) => one.knocks.length === 1)!;
    const words = await compare(newcomer, seen);
    expect(await seen.knocks[0]!.submitWords(words)).toBe('admitted');
    await until(() => newcomer.last().kind === 'welcome', 'the welcome');
    expect(both.flatMap((one) => one.knocks)).toHaveLength(1);
  });

  it('refuses a welcome to another board than the link promised', async () => {
    const ana = found(createKeys('Ana', random));
    const mallory = found(createKeys('Mallory', random));
    const invitation = invite(ana);
    const newcomer = await follow(createKeys('Ben', random), invitation);
    const seen = await answer(mallory, mallory, invitation);
    const words = await compare(newcomer, seen);
    await seen.knocks[0]!.submitWords(words);
    await until(() => newcomer.last().kind === 'refused', 'Ben is told');
    expect(newcomer.last()).toEqual({ kind: 'refused', reason: 'not-genuine' });
  });
});
