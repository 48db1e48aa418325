// Three people in a circle, over real WebRTC: what is said in it passes from door to door and stays
// with those who entered.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { concat, encodeUtf8, fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import {
  answerAsked,
  askInOwnWords,
  askToHold,
  endTurn,
  goToStep,
} from '#lib/domain/circle/acts.ts';
import type { CircleMessage } from '#lib/domain/circle/circle.ts';
import { standingOf, type Standing } from '#lib/domain/circle/standing.ts';
import { after, now } from '#lib/platform/clock.ts';
import { createCircleLine, type CircleLine } from '#lib/sync/circle/circle-line.ts';
import { createLiveCircle, type LiveCircle } from '#lib/sync/circle/live-circle.ts';
import { encodeCircleMessage } from '#lib/sync/door/circle-message.ts';
import { splitMessage } from '#lib/sync/door/fragments.ts';
import type { Room } from '#lib/sync/room.ts';
import { createSeededRandom } from './seeded-random.ts';
import { admit, createKeys, deviceOf, edit, found, type Person } from './person.ts';
import { openPage, startSignalling, until, type SignallingServer } from './page.ts';
import { createTap, type Tap } from './tapped-webrtc.ts';

const random = createSeededRandom(41);
const QUESTION = 'What did she cook for us on Fridays?';
let signalling: SignallingServer;
let ends: (() => Promise<void>)[] = [];

beforeEach(async () => {
  signalling = await startSignalling();
});
afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
  ends = [];
  await signalling.close();
});

interface Participant {
  readonly person: Person;
  readonly member: MemberId;
  readonly line: CircleLine;
  readonly live: LiveCircle;
  readonly room: Room;
  readonly tap: Tap;
  close(): Promise<void>;
}

async function come(person: Person): Promise<Participant> {
  const tap = createTap();
  const line = createCircleLine((device) => person.ledger.roster().memberOfDevice(device), now);
  const member = person.ledger.roster().memberOfDevice(deviceOf(person))!;
  const live = createLiveCircle({
    ...{ line, me: member, clock: now, after, sayAgainMs: 100, silentAfterMs: 1_500 },
  });
  const page = await openPage(person, signalling.url, {
    ...{ circles: line, clock: now, platform: tap.platform },
  });
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    line.close();
    await page.close();
  };
  ends.push(close);
  return { person, member, line, live, room: page.room, tap, close };
}

async function meet(): Promise<[Participant, Participant, Participant]> {
  const ana = found(createKeys('Ana', random));
  const ben = admit(ana, createKeys('Ben', random));
  const carmen = admit(ana, createKeys('Carmen', random));
  const all = await Promise.all([ana, ben, carmen].map(come));
  await until(() => all.every(({ room }) => room.peers().length === 2), 'all doors are open');
  return all as [Participant, Participant, Participant];
}

const standing = ({ live }: Participant): Standing | null => {
  const circle = live.now();
  return circle && standingOf(circle);
};
const stepOf = (one: Participant): number | undefined => standing(one)?.word.step;
const turnOf = (one: Participant): MemberId | undefined => standing(one)?.turn?.member;

function open(one: Participant): string {
  const id = toBase64Url(random(16));
  one.live.open({ id, purpose: 'healing', script: 'a-script', rounds: 2 });
  return id;
}

async function enter(one: Participant, id: string): Promise<void> {
  await until(() => one.live.notices().some((notice) => notice.id === id), 'they hear of it');
  one.live.enter(id);
  await until(
    () => standing(one)?.seats.some(({ member }) => member === one.member) === true,
    'they have a seat',
  );
}

/** As a patched client would, past all that is ours. */
function speak(from: Participant, body: Uint8Array): void {
  const message = concat(Uint8Array.of(3), body);
  for (const channel of from.tap.channels)
    for (const frame of splitMessage(message))
      if (channel.readyState === 'open') channel.send(frame as Uint8Array<ArrayBuffer>);
}

const logOf = (one: Participant) =>
  one.room.log.entries().map(({ reason, device }) => ({ reason, device }));

describe('a circle of three', () => {
  it('goes from its opening to its end, and nothing of it is left', async () => {
    const [ana, ben, carmen] = await meet();
    const all = [ana, ben, carmen];
    edit(ana.person, 'the board goes on beside it');
    const id = open(ana);
    await enter(ben, id);
    await enter(carmen, id);
    ana.live.act((circle) => askToHold(circle, ben.member));
    await until(() => standing(ben)?.word.asked === ben.member, 'Ben is asked');
    ben.live.act((circle, now) => answerAsked(circle, 'yes', now));
    await until(() => all.every((one) => standing(one)?.holders.length === 2), 'two hold it');
    ben.live.act((circle) => askInOwnWords(goToStep(circle, 1), QUESTION));
    await until(() => all.every((one) => standing(one)?.word.prompt === QUESTION), 'the question');
    for (const one of all) {
      await until(() => all.every((each) => turnOf(each) === one.member), 'their turn');
      const seat = standing(one)!.turn!.id;
      one.live.act((circle) => endTurn(circle, seat));
    }
    await until(() => all.every((one) => standing(one)?.ended.size === 3), 'all had a turn');
    ana.live.act((circle) => goToStep(circle, 3));
    await until(() => all.every((one) => standing(one)?.phase === 'closing'), 'the closing');
    ana.live.finish();
    await until(() => all.every(({ live }) => live.now() === null), 'it is over');
    await until(
      () => all.every(({ live }) => live.notices().length === 0),
      'nobody says it is open',
    );
    for (const { person, room } of all) {
      const kept = Y.encodeStateAsUpdate(person.ledgerDoc);
      for (const trace of [fromBase64Url(id)!, encodeUtf8(id), encodeUtf8(QUESTION)])
        expect(Buffer.from(kept).includes(Buffer.from(trace))).toBe(false);
      expect(room.log.entries()).toEqual([]);
    }
  });

  it('tells whoever has not entered no more than that it is open and what for', async () => {
    const [ana, ben, carmen] = await meet();
    const id = open(ana);
    await enter(ben, id);
    ana.live.act((circle) => askInOwnWords(goToStep(circle, 1), QUESTION));
    await until(() => standing(ben)?.word.prompt === QUESTION, 'the question');
    expect(carmen.live.notices()).toEqual([{ id, purpose: 'healing', from: ana.member }]);
    const heard = carmen.tap.heard.map((frame) => Buffer.from(frame));
    const traces = heard.filter((frame) => frame.includes(Buffer.from(fromBase64Url(id)!)));
    expect(traces.map((frame) => frame.length)).toEqual([21]);
    expect(heard.some((frame) => frame.includes(QUESTION))).toBe(false);
  });

  it('goes on when the only holder’s phone dies, and again with them when they come back', async () => {
    const [ana, ben, carmen] = await meet();
    const id = open(ana);
    await enter(ben, id);
    await enter(carmen, id);
    ana.live.act((circle) => endTurn(goToStep(circle, 1), 0));
    await until(() => turnOf(ben) === ben.member, 'Ben’s turn');
    await ana.close();
    await until(() => !ben.live.reachable().has(ana.member), 'Ana is gone');
    const { takeUp } = await import('#lib/domain/circle/acts.ts');
    ben.live.act(takeUp);
    ben.live.act((circle) => goToStep(circle, 2));
    await until(() => stepOf(carmen) === 2, 'Carmen hears who goes on');
    const again = await come(ana.person);
    await enter(again, id);
    expect(standing(again)).toMatchObject({ iHold: true });
    expect(stepOf(again)).toBe(2);
  });

  it('reaches somebody who has no door to whoever acts, by a holder', async () => {
    const [ana, ben, carmen] = await meet();
    const id = open(ana);
    await enter(ben, id);
    await enter(carmen, id);
    // Nothing passes between Ben and Carmen.
    const tell = carmen.line.tell;
    Object.assign(carmen.line, {
      tell: (to: ReadonlySet<MemberId>, message: CircleMessage) =>
        tell(new Set([...to].filter((one) => one !== ben.member)), message),
    });
    ana.live.act((circle) => goToStep(circle, 1));
    ana.live.act((circle) => endTurn(endTurn(circle, 0), 1));
    await until(() => turnOf(carmen) === carmen.member, 'Carmen’s turn');
    carmen.live.act((circle) => endTurn(circle, 2));
    await until(() => standing(ben)?.ended.size === 3, 'Ben hears that it is over');
  });
});

describe('a member with a patched client', () => {
  it('changes no phase and ends nobody’s turn and no circle', async () => {
    const [ana, ben, carmen] = await meet();
    const id = open(ana);
    await enter(ben, id);
    await enter(carmen, id);
    ana.live.act((circle) => goToStep(circle, 1));
    await until(() => stepOf(carmen) === 1, 'the first round');
    const word = { ...standing(ben)!.word, clock: 9_000, step: 3, holders: [ben.member] };
    speak(ben, encodeCircleMessage({ kind: 'word', id, word, ended: [] }));
    const here = { at: 9e15, seats: 1, answer: 'none' } as const;
    speak(ben, encodeCircleMessage({ kind: 'here', id, here, ended: [256, 257, 258] }));
    speak(ben, encodeCircleMessage({ kind: 'over', id }));
    await until(() => standing(carmen)?.ended.has(1) === true, 'his own turn is over');
    for (const one of [ana, carmen]) {
      expect(stepOf(one)).toBe(1);
      expect(turnOf(one)).toBe(ana.member);
      expect(standing(one)?.holders).toEqual([ana.member]);
    }
  });

  it('is shown the door for what is too long or no message', async () => {
    const [ana, ben, carmen] = await meet();
    open(ana);
    speak(ben, new Uint8Array(1_025));
    speak(carmen, Uint8Array.of(3, 9, 9));
    await until(() => logOf(ana).length >= 2, 'both are told');
    expect(logOf(ana)).toContainEqual({ reason: 'oversize-message', device: deviceOf(ben.person) });
    expect(logOf(ana)).toContainEqual({
      reason: 'malformed-message',
      device: deviceOf(carmen.person),
    });
  });

  it('is heard no more once it says far too much', async () => {
    const [ana, ben] = await meet();
    const id = open(ana);
    await enter(ben, id);
    const here = { at: 1, seats: 1, answer: 'none' } as const;
    const message = encodeCircleMessage({ kind: 'here', id, here, ended: [] });
    for (let times = 0; times < 1_000; times++) speak(ben, message);
    await until(() => logOf(ana).length > 0, 'his door is closed');
    expect(logOf(ana)).toEqual([{ reason: 'forbidden-message', device: deviceOf(ben.person) }]);
    expect(standing(ana)).not.toBeNull();
  });

  it('opens nothing again by saying once more what was said in a circle that is over', async () => {
    const [ana, ben, carmen] = await meet();
    const id = open(ana);
    await enter(ben, id);
    await enter(carmen, id);
    const { word } = standing(ben)!;
    ana.live.finish();
    await until(() => carmen.live.now() === null, 'it is over');
    speak(ben, encodeCircleMessage({ kind: 'notice', id, purpose: 'healing' }));
    speak(ben, encodeCircleMessage({ kind: 'word', id, word, ended: [] }));
    edit(ben.person, 'said after it, and heard after it');
    const { ledger } = carmen.person;
    await until(() => ledger.count(ben.person.contentClient) === 1, 'Carmen has heard all of it');
    expect(carmen.live.notices()).toEqual([]);
    expect(carmen.live.now()).toBeNull();
  });
});
