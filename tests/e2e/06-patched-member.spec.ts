/**
 * A member with good keys and a bad client (G3, G9): Ben joined as anyone does; then what speaks at
 * Ana's door with his keys is a client that says whatever it likes. Each thing is refused and stands
 * in Ana's door log under Ben's name; the board stays whole and quick.
 */

import { concat } from '../../src/lib/base/bytes.ts';
import { createWriter } from '../../src/lib/base/writer.ts';
import { createBoxKeys } from '../../src/lib/crypto/seal.ts';
import { createSignKeys } from '../../src/lib/crypto/sign.ts';
import { deviceIdOf } from '../../src/lib/crypto/derive.ts';
import { compareChains } from '../../src/lib/ledger/envelope.ts';
import { encodeOuterUpdate, type Run } from '../../src/lib/ledger/outer-update.ts';
import { splitMessage } from '../../src/lib/sync/door/fragments.ts';
import { encodeMessage } from '../../src/lib/sync/door/messages.ts';
import { m } from './support/messages.ts';
import {
  anyInRoot,
  forge,
  nest,
  textInRoot,
  textInside,
  updateByHand,
  type Forgery,
} from '../ledger-attacks.ts';
import { openPage } from '../simulation/page.ts';
import { settle, type Person as Member } from '../simulation/person.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';
import { createTap } from '../simulation/tapped-webrtc.ts';
import { button, followLink, foundCollective, letIn, makeLink, visit } from './support/acts.ts';
import {
  createRole,
  expectSaved,
  join,
  note,
  passphraseOf,
  rolePage,
  writeInNote,
} from './support/board-acts.ts';
import { boardSecrets, seedOfMember, watchRandomness } from './support/insight.ts';
import { expect, isLong, test, type Person } from './support/world.ts';

const SEED = 6;
const random = createSeededRandom(SEED);

/** What Ben's client says; frames go as they are, messages in fragments like anyone's. */
type Speech = { readonly frames: Uint8Array[] } | { readonly message: Uint8Array };

interface Attack {
  readonly what: string;
  /** As Ana's door log says it. */
  readonly told: (typeof TOLD)[keyof typeof TOLD];
  /** It stands in Ben's chain as empty, for everyone alike. */
  readonly isKept?: boolean;
  speak(ben: Member, ana: { content: number; member: string }): Speech;
}

const TOLD = {
  foreign: m.settings_log_foreign,
  void: m.settings_log_void,
  kind: m.settings_log_kind,
  size: m.settings_log_size,
  malformed: m.settings_log_malformed,
  signature: m.settings_log_signature,
} as const;

const say = (...runs: Run[]): Speech => ({
  message: encodeMessage({ type: 'update', body: encodeOuterUpdate(runs) }),
});

/** A content envelope with this inner update, at the right place and well signed. */
function forged(ben: Member, structs: Uint8Array[], rest: Partial<Forgery> & ByHand = {}): Speech {
  const part = rest.part ?? 1;
  const device = deviceIdOf(ben.signKeys.publicKey);
  const member = ben.ledger.roster().memberOfDevice(device);
  if (member === null) throw new Error('Ben is a member');
  const from = ben.ledger.viewOfAll(ben.contentClient, member, part).coveredOf(ben.contentClient);
  const { count = structs.length, client = ben.contentClient, deletes = [] } = rest;
  const plaintext = updateByHand({ client, from, structs, deletes });
  return say(forge(ben, { from, count, plaintext, part }));
}

interface ByHand {
  readonly client?: number;
  readonly deletes?: readonly { client: number; clock: number; length: number }[];
}

/** An array in an array in an array, `depth` deep, as lib0 writes an Any. */
const nestedValue = (depth: number): number[] => [
  ...Array.from({ length: depth }, () => [117, 1]).flat(),
  126,
];

const ATTACKS: readonly Attack[] = [
  {
    what: 'an envelope in another’s name',
    told: TOLD.signature,
    speak(ben, ana) {
      const head = ben.ledger.heads().find(({ clientId }) => clientId === ana.content);
      const own = ben.ledger.heads().find(({ clientId }) => clientId === ben.contentClient);
      if (head === undefined) throw new Error('Ana has written something');
      const run = forge(ben, {
        plaintext: updateByHand({ client: ana.content, from: 0, structs: [] }),
        change: (envelope) => ({
          ...envelope,
          device: head.device,
          seq: head.count,
          prev: head.hash,
          lamport: 1 + Math.max(...ben.ledger.heads().map(({ lamport }) => lamport)),
          deps: [
            ...envelope.deps.filter((dep) => compareChains(dep, head) !== 0),
            ...(own === undefined ? [] : [{ ...own, seq: own.count - 1 }]),
          ].sort(compareChains),
        }),
      });
      return say({ ...run, clientId: ana.content, clock: head.count });
    },
  },
  {
    what: 'a change to another’s card, by its root',
    told: TOLD.void,
    isKept: true,
    speak: (ben, ana) => forged(ben, [textInRoot(ana.member, 'x')], { part: 2 }),
  },
  {
    what: 'a change to another’s card, by its inside',
    told: TOLD.foreign,
    isKept: true,
    speak: (ben, ana) => forged(ben, [textInside(ana.content, 0, 'x')], { part: 2 }),
  },
  {
    what: 'the deletion of another’s card',
    told: TOLD.foreign,
    isKept: true,
    speak: (ben, ana) =>
      forged(ben, [], { part: 2, deletes: [{ client: ana.content, clock: 0, length: 1 }] }),
  },
  {
    what: 'the deletion of words that are not written yet',
    told: TOLD.void,
    isKept: true,
    speak: (ben, ana) =>
      forged(ben, [], { deletes: [{ client: ana.content, clock: 1, length: 100_000 }] }),
  },
  {
    what: 'inner structs of another’s client id',
    told: TOLD.void,
    isKept: true,
    speak: (ben, ana) => forged(ben, [textInRoot('roles', 'x')], { client: ana.content }),
  },
  {
    what: 'a chain under a client id that nobody has',
    told: TOLD.foreign,
    speak: (ben) => {
      const run = forge(ben, { plaintext: Uint8Array.of(0, 0) });
      const body = encodeOuterUpdate([{ ...run, clientId: 12_345, clock: 0 }]);
      return { message: encodeMessage({ type: 'step-2', body }) };
    },
  },
  {
    what: 'type 4, which is for other tabs of one browser',
    told: TOLD.kind,
    speak: () => ({ message: createWriter().varuint(4).u8(1).blob(random(16)).finish() }),
  },
  {
    what: 'a message of more than 4 MiB',
    told: TOLD.malformed,
    speak: () => ({
      message: createWriter().u8(0).u8(2).bytes(new Uint8Array(4_300_000)).finish(),
    }),
  },
  {
    what: 'a value far too big',
    told: TOLD.size,
    isKept: true,
    speak: (ben) =>
      forged(ben, [
        createWriter()
          .u8(3)
          .u8(1)
          .blob(new TextEncoder().encode('roles'))
          .blob(new Uint8Array(70_000))
          .finish(),
      ]),
  },
  {
    what: 'an update cut short',
    told: TOLD.malformed,
    speak: (ben) => {
      const run = forge(ben, { plaintext: Uint8Array.of(0, 0) });
      const body = encodeOuterUpdate([run]).slice(0, -20);
      return { message: encodeMessage({ type: 'update', body }) };
    },
  },
  {
    what: 'values 5,000 deep',
    told: TOLD.void,
    isKept: true,
    speak: (ben) => forged(ben, [anyInRoot('roles', nestedValue(5_000))]),
  },
  {
    what: 'types 5,000 deep',
    told: TOLD.void,
    isKept: true,
    speak: (ben) => {
      return forged(ben, nest(ben.contentClient, 0, 'roles', 5_000));
    },
  },
  {
    what: `random bytes (seed ${SEED})`,
    told: TOLD.kind,
    speak: () => ({ message: concat(Uint8Array.of(9), random(300)) }),
  },
  {
    what: `random bytes where fragments should be (seed ${SEED})`,
    told: TOLD.malformed,
    speak: () => ({ frames: [concat(Uint8Array.of(6, 0), random(500))] }),
  },
];

/** `npm test` hears one of each answer in a browser; tests/attack hears each attack. */
const SPOKEN = isLong
  ? ATTACKS
  : ATTACKS.filter(({ told }, at) => at === ATTACKS.findIndex((one) => one.told === told));

async function doorLog(person: Person): Promise<string> {
  await visit(person, '/settings');
  await visit(person, '/settings/door-log');
  return person.page.getByRole('main').getByRole('list').innerText({ timeout: 10_000 });
}

/** Their member id, which the address of their page says. */
async function memberNamed(person: Person, name: string): Promise<string> {
  await visit(person, '/people');
  const shown = person.page.getByRole('main').getByRole('link', { name }).first();
  return (await shown.getAttribute('href'))?.split('/').at(-1) ?? '';
}

test('whatever a member’s patched client says is refused and named, and the board stays whole', async ({
  world,
}) => {
  const ana = await world.person('Ana');
  const anaDraws = await watchRandomness(ana);
  await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'The Vine' });
  const link = await makeLink(ana);
  const ben = await world.person('Ben');
  const benDraws = await watchRandomness(ben);
  await letIn(ana, await followLink(ben, link, passphraseOf('Ben')));
  await button(ana, m.invite_door_done).click();
  await button(ben, m.join_welcome_home_go).click();
  const role = await createRole(ana, { title: 'Night phone', purpose: 'Nobody waits alone' });
  await writeInNote(ana, 'The keys hang behind the door.');
  await expectSaved(ana);
  const before = await rolePage(ana);

  const secrets = boardSecrets(anaDraws, world);
  const seed = seedOfMember(benDraws, secrets.board, await memberNamed(ana, 'Ben'));
  await ben.close();

  let kept = 0;
  for (const attack of SPOKEN)
    await test.step(attack.what, async () => {
      const member = settle(
        { name: 'Ben', random, signKeys: createSignKeys(seed), boxKeys: createBoxKeys(random(32)) },
        secrets.board,
        secrets.headerKey,
        secrets.epochKey,
        [],
      );
      const tap = createTap();
      const page = await openPage(member, world.host.signalUrl, { platform: tap.platform });
      const anaDevice = deviceIdOf(secrets.founder.publicKey);
      await expect
        .poll(() => {
          const content = member.ledger.roster().devices.get(anaDevice)?.contentClient;
          return (
            content !== undefined &&
            member.ledger.count(content) > 0 &&
            member.ledger.count(member.contentClient) >= kept
          );
        }, 'the board comes to Ben')
        .toBe(true);
      const { contentClient, member: anaMember } = member.ledger.roster().devices.get(anaDevice)!;
      kept = Math.max(kept, member.ledger.count(member.contentClient));
      const speech = attack.speak(member, { content: contentClient, member: anaMember });
      const logBefore = await doorLog(ana).catch(() => '');
      const frames =
        'frames' in speech ? speech.frames : splitMessage(concat(Uint8Array.of(0), speech.message));
      for (const frame of frames) tap.channels.at(-1)?.send(frame as Uint8Array<ArrayBuffer>);
      await expect.poll(() => doorLog(ana).catch(() => '')).not.toBe(logBefore);
      const log = await doorLog(ana);
      expect(log).toContain(attack.told({}, { locale: 'en' }));
      expect(log).toContain(m.settings_log_from({ name: 'Ben' }, { locale: 'en' }));
      expect(log, 'nobody else is named').not.toContain(
        m.settings_log_from({ name: 'Ana' }, { locale: 'en' }),
      );
      if (attack.isKept === true) kept++;
      await page.close();
    });

  await test.step('the board is whole, for Ana and for who comes after', async () => {
    await visit(ana, role);
    await expect(note(ana)).toBeVisible();
    expect(await rolePage(ana)).toBe(before);
    const carmen = await join(world, ana, 'Carmen');
    await visit(carmen, role);
    await visit(ana, role);
    await expect(note(carmen)).toContainText('behind the door');
    const started = performance.now();
    await writeInNote(ana, ' Still here.');
    await expect(note(carmen)).toContainText('Still here.');
    console.log(
      `from Ana’s keys to Carmen’s screen: ${Math.round(performance.now() - started)} ms`,
    );
    expect(await rolePage(carmen)).toBe(await rolePage(ana));
    await expectSaved(ana);
  });
});
