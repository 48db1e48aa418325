import { describe, expect, it } from 'vitest';
import { createBoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import { concat } from '#lib/base/bytes.ts';
import { createMemberSession, type MemberEvent } from '#lib/sync/invitation/member-session.ts';
import {
  createNewcomerSession,
  type NewcomerEvent,
} from '#lib/sync/invitation/newcomer-session.ts';
import { safetyWords } from '#lib/sync/invitation/words.ts';
import { FRAME } from '#lib/sync/door/frames.ts';
import { createSeededRandom } from '../../../../tests/simulation/seeded-random.ts';

const random = createSeededRandom(44);
const print = (byte: number) => new Uint8Array(32).fill(byte);
const invitation = {
  topic: 'join',
  doorSecret: print(5),
  invitationId: new Uint8Array(16).fill(6),
};
const fingerprints = { caller: print(1), answerer: print(2) };

const ben = (role: 'caller' | 'answerer', over = {}) =>
  createNewcomerSession({
    ...invitation,
    role,
    fingerprints,
    random,
    signKeys: createSignKeys(random(32)),
    boxKey: createBoxKeys(random(32)).publicKey,
    name: 'Ben',
    ...over,
  });
const ana = (role: 'caller' | 'answerer', over = {}) =>
  createMemberSession({ ...invitation, role, fingerprints, random, ...over });

type Frames = readonly Uint8Array[];
interface Pair {
  newcomer: NewcomerEvent[];
  member: MemberEvent[];
  toMember(frames: Frames): void;
  toNewcomer(frames: Frames): void;
}

/** Carries frames between the two; the newcomer commits as soon as the member is proven. */
function connect(
  newcomer: ReturnType<typeof ben>,
  member: ReturnType<typeof ana>,
  mine: 'caller' | 'answerer' = 'caller',
): Pair {
  const pair: Pair = {
    newcomer: [],
    member: [],
    toMember(frames) {
      for (const frame of frames) {
        const step = member.receive(frame);
        pair.member.push(...step.events);
        pair.toNewcomer(step.send);
      }
    },
    toNewcomer(frames) {
      for (const frame of frames) {
        const step = newcomer.receive(frame);
        pair.newcomer.push(...step.events);
        pair.toMember(step.send);
        if (step.events.some((event) => event.kind === 'proven')) pair.toMember(newcomer.commit());
      }
    },
  };
  const [hello, theirs] = [newcomer.start(), member.start()];
  // A channel keeps order: nobody proves itself to one who has not heard its hello.
  if (mine === 'caller') pair.toMember(hello);
  pair.toNewcomer(theirs);
  if (mine === 'answerer') pair.toMember(hello);
  return pair;
}

const kinds = (events: readonly { kind: string }[]) => events.map((event) => event.kind);
const digestOf = (events: readonly (NewcomerEvent | MemberEvent)[]) => {
  const event = events.find((one) => one.kind === 'comparing' || one.kind === 'knocking');
  if (event === undefined || !('digest' in event)) throw new Error('no words');
  return event.digest;
};

describe('an invitation session', () => {
  it('shows both the same four words, whoever called', () => {
    for (const [mine, theirs] of [
      ['caller', 'answerer'],
      ['answerer', 'caller'],
    ] as const) {
      const member = ana(theirs);
      const newcomer = ben(mine);
      const pair = connect(newcomer, member, mine);
      expect(digestOf(pair.newcomer)).toEqual(digestOf(pair.member));
      expect(member.matches(safetyWords(digestOf(pair.newcomer), 'en'))).toBe(true);
      const welcome = random(40_000);
      pair.toNewcomer(member.welcome(welcome));
      expect(pair.newcomer.at(-1)?.kind).toBe('welcome');
      pair.toMember(newcomer.arrived());
      expect(kinds(pair.member)).toEqual(['proven', 'begun', 'knocking', 'arrived']);
    }
  });

  it('shows different words to the two ends of somebody in the middle who has the link', () => {
    // Mallory plays member to Ben and newcomer to Ana, with certificates of its own.
    const toBen = ana('answerer', { fingerprints: { caller: print(1), answerer: print(9) } });
    const newcomer = ben('caller', { fingerprints: { caller: print(1), answerer: print(9) } });
    const benSide = connect(newcomer, toBen);
    const member = ana('answerer', { fingerprints: { caller: print(9), answerer: print(2) } });
    const toAna = ben('caller', { fingerprints: { caller: print(9), answerer: print(2) } });
    const anaSide = connect(toAna, member);
    const wordsOfBen = safetyWords(digestOf(benSide.newcomer), 'es');
    expect(wordsOfBen).not.toEqual(safetyWords(digestOf(anaSide.member), 'es'));
    expect(member.matches(wordsOfBen)).toBe(false);
  });

  it('has the newcomer committed before it hears the member, and no key before both', () => {
    const newcomer = ben('caller');
    const sent: Uint8Array[] = [];
    const member = ana('answerer');
    sent.push(...newcomer.start());
    const [hello] = member.start();
    const proof = newcomer.receive(hello!).send;
    member.receive(sent[0]!);
    newcomer.receive(member.receive(proof[0]!).send[0]!);
    const commit = newcomer.commit();
    expect(commit.map((frame) => frame[0])).toEqual([FRAME.commit]);
    const answer = member.receive(commit[0]!);
    expect(answer.send.map((frame) => frame[0])).toEqual([FRAME.answer]);
    const reveal = newcomer.receive(answer.send[0]!);
    expect(reveal.send.map((frame) => frame[0])).toEqual([FRAME.reveal]);
    const knock = member.receive(reveal.send[0]!);
    expect(kinds(knock.events)).toEqual(['knocking']);
    expect(knock.send).toEqual([]);
  });

  it('gives no welcome before the words, whatever is called', () => {
    const member = ana('answerer');
    expect(member.welcome(random(10))).toEqual([]);
    expect(member.matches(['abaco', 'abaco', 'abaco', 'abaco'])).toBe(false);
  });

  it('ends for whoever has not the link', () => {
    const pair = connect(ben('caller', { doorSecret: print(7) }), ana('answerer'));
    expect(pair.member).toEqual([{ kind: 'broken', isOtherMember: false }]);
    expect(pair.newcomer).toEqual([]);
  });

  it('ends at once between two members', () => {
    const [one, other] = [ana('caller'), ana('answerer')];
    const [hello] = one.start();
    expect(other.receive(hello!).events).toEqual([{ kind: 'broken', isOtherMember: true }]);
  });

  it('tells every reason for which an invitation is closed', () => {
    for (const reason of [
      'used',
      'late',
      'withdrawn',
      'burnt',
      'busy',
      'differed',
      'declined',
    ] as const) {
      const member = ana('answerer');
      const pair = connect(ben('caller'), member);
      pair.toNewcomer(member.close(reason));
      expect(pair.newcomer.at(-1)).toEqual({ kind: 'closed', reason });
    }
  });

  it('ends at any frame that is changed, cut, lengthened or out of turn', () => {
    const meddle = [
      (frame: Uint8Array) => frame.map((byte, at) => (at === frame.length - 1 ? byte ^ 1 : byte)),
      (frame: Uint8Array) => frame.slice(0, -1),
      (frame: Uint8Array) => concat(frame, Uint8Array.of(0)),
      () => new Uint8Array(0),
      () => Uint8Array.of(FRAME.arrived),
    ];
    for (const change of meddle)
      for (let at = 0; at < 4; at++) {
        const member = ana('answerer');
        const newcomer = ben('caller');
        let count = 0;
        const original = member.receive.bind(member);
        member.receive = (frame) => original(count++ === at ? change(frame) : frame);
        const pair = connect(newcomer, member);
        expect(pair.member.at(-1)?.kind).toBe('broken');
      }
  });
});
