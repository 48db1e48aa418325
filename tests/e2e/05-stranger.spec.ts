/**
 * Who is not on the roster gets nothing (G1): neither a stranger who knows the topic, the signalling
 * password and everything the signalling server saw, nor that server itself when it swaps the
 * certificates of two people who meet.
 */

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSignKeys } from '../../src/lib/crypto/sign.ts';
import { m } from './support/messages.ts';
import { FRAME } from '../../src/lib/sync/door/frames.ts';
import type {} from '../harness/meeting-page.ts';
import type {} from '../harness/stranger-page.ts';
import { openPage } from '../simulation/page.ts';
import { createKeys, settle } from '../simulation/person.ts';
import { createTap } from '../simulation/tapped-webrtc.ts';
import { foundCollective, said, unlock, visit } from './support/acts.ts';
import { createRole, expectSaved, join, passphraseOf, savingLine } from './support/board-acts.ts';
import { startBrowser } from './support/browser-process.ts';
import { startHarness } from './support/harness.ts';
import { startHostileHost } from './support/hostile-host.ts';
import { boardSecrets, watchRandomness, type Insight } from './support/insight.ts';
import { createSignalCipher } from './support/signal-cipher.ts';
import { expect, test, type Person } from './support/world.ts';

/** What a door says before it is open, and nothing of it is the ledger's or a key that lasts. */
const BEFORE_OPEN: readonly number[] = [FRAME.hello, FRAME.proof, FRAME.close];

async function doorLog(person: Person): Promise<string> {
  await visit(person, '/settings');
  await visit(person, '/settings/door-log');
  return person.page.getByRole('main').innerText();
}

/** Every 32 bytes that people drew, and the sign keys that would follow from them. */
function keysOf(insights: readonly Insight[]): Uint8Array[] {
  return insights.flatMap(({ draws }) =>
    draws.flatMap((draw) => [draw, createSignKeys(draw).publicKey]),
  );
}

function expectNoKey(heard: readonly Uint8Array[], insights: readonly Insight[]): void {
  const all = Buffer.concat(heard);
  for (const key of keysOf(insights)) expect(all.includes(Buffer.from(key))).toBe(false);
}

/** Dalia is called, so it is she who finds that the proofs do not check. */
const REFUSED = 'handshake-proof';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

function expectOnlyGreetings(heard: readonly Uint8Array[]): void {
  expect(heard.length).toBeGreaterThan(0);
  expect(
    [...new Set(heard.map(([type = 0]) => type))].filter((type) => !BEFORE_OPEN.includes(type)),
  ).toEqual([]);
  for (const frame of heard) expect(frame.length).toBeLessThan(64);
}

test('a stranger with topic, password and every signal gets no ledger byte and no key', async ({
  world,
}) => {
  const ana = await world.person('Ana');
  const anaDraws = await watchRandomness(ana);
  await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'The Vine' });
  const ben = await join(world, ana, 'Ben');
  await createRole(ana, { title: 'Night phone' });
  await expectSaved(ana);
  const secrets = boardSecrets(anaDraws, world);
  const { topic, password } = secrets;
  const signalling = world.host.signalUrl;

  await test.step('with y-webrtc as it comes, in the room itself', async () => {
    const harness = await startHarness({ page: 'stranger.html' });
    const dalia = await world.person('Dalia', { url: harness.url });
    await dalia.page.waitForFunction(() => 'stranger' in globalThis);
    await dalia.page.evaluate(([room, word, at]) => globalThis.stranger.open(room, word, at), [
      topic,
      password,
      signalling,
    ] as const);
    const heardByDalia = () => dalia.page.evaluate(() => globalThis.stranger.heard());
    await expect.poll(async () => (await heardByDalia()).length).toBeGreaterThanOrEqual(2);
    for (const person of [ana, ben])
      await expect
        .poll(() => doorLog(person))
        .toMatch(new RegExp(`${m.settings_log_malformed()}|${m.settings_log_unfinished()}`));
    expect(await dalia.page.evaluate(() => globalThis.stranger.clients())).toEqual([]);
    const heard = (await heardByDalia()).map((frame) => Uint8Array.from(frame));
    expectOnlyGreetings(heard);
    expectNoKey(heard, [anaDraws]);
    await dalia.close();
    await harness.close();
  });

  await test.step('with Cobijo itself, but for the secret of the door', async () => {
    const tap = createTap();
    const epochKey = random(32);
    const dalia = settle(
      createKeys('Dalia', random),
      secrets.board,
      secrets.headerKey,
      epochKey,
      [],
    );
    const page = await openPage(dalia, signalling, { topic, password, platform: tap.platform });
    const proofs = () => page.room.log.entries().filter(({ reason }) => reason === REFUSED);
    await expect.poll(() => proofs()[0]?.times ?? 0, 'both knocked').toBeGreaterThanOrEqual(2);
    expect(page.room.peers()).toEqual([]);
    await page.close();
    expect(dalia.ledger.heads()).toEqual([]);
    expectOnlyGreetings(tap.heard);
    expectNoKey(tap.heard, [anaDraws]);
  });

  await test.step('from what the signalling server saw, opened with the password', async () => {
    const cipher = await createSignalCipher(topic, password);
    const sent = world.signals.filter((signal) => signal.topic === topic);
    const opened = await Promise.all(
      sent.map(({ message }) => cipher.open(String(message['data']))),
    );
    const text = JSON.stringify(opened);
    expect(opened.length).toBeGreaterThan(4);
    for (const draw of keysOf([anaDraws]))
      for (const encoding of ['hex', 'base64', 'base64url'] as const)
        expect(text).not.toContain(Buffer.from(draw).toString(encoding).slice(0, 20));
    expect(new Set(opened.map(({ type }) => type))).toEqual(new Set(['announce', 'signal']));
  });
  // The two are still together.
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_everyone));
});

test('a signalling server that swaps certificates gets nothing', async ({ world, buildDir }) => {
  const host = await startHostileHost(buildDir);
  const ana = await world.person('Ana', { url: host.url });
  const anaDraws = await watchRandomness(ana);
  await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'The Vine' });
  const ben = await join(world, ana, 'Ben', { url: host.url });
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_everyone));
  await ben.close();
  const { topic, password } = boardSecrets(anaDraws, { signals: host.signals });

  await host.turn(topic, password);
  await createRole(ana, { title: 'Night phone' });
  await ben.reopen();
  await unlock(ben, passphraseOf('Ben'));
  // Who was called sees that the greeting is not for this path; who called, that it broke off.
  // Where a greeting takes too long, both see only that, until they call each other once more.
  const told = new RegExp(`${m.settings_log_proof()}|${m.settings_log_unfinished()}`);
  for (const person of [ana, ben]) await expect.poll(() => doorLog(person)).toMatch(told);
  const logs = async () => (await Promise.all([ana, ben].map(doorLog))).join();
  await expect.poll(logs).toContain(m.settings_log_proof());
  expect(host.between(), 'it stood between them').toBeGreaterThan(0);
  expectOnlyGreetings(host.heard);
  expectNoKey(host.heard, [anaDraws]);
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_here_only));
  await visit(ben, '/care');
  await expect(ben.page.getByRole('link', { name: 'Night phone' })).toHaveCount(0);

  host.repent();
  await expect(ben.page.getByRole('link', { name: 'Night phone' })).toBeVisible();
  await host.close();
});

test('without the binding of certificates it would get in', async () => {
  const replace = { '#lib/sync/door/fingerprints.ts': 'fingerprints-off.ts' };
  const harness = await startHarness({ page: 'meeting.html', replace });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-middle-'));
  const host = await startHostileHost(folder);
  const browser = await startBrowser({ profile: folder, lang: 'en' });
  const [ana, ben] = await Promise.all([browser.context.newPage(), browser.context.newPage()]);
  for (const page of [ana, ben]) {
    await page.goto(harness.url);
    await page.waitForFunction(() => 'meeting' in globalThis);
  }
  const { topic, password } = await ana.evaluate(() => globalThis.meeting);
  await host.turn(topic, password);
  await ana.evaluate((at) => globalThis.meeting.open('Ana', at), host.signalUrl);
  await ben.evaluate((at) => globalThis.meeting.open('Ben', at), host.signalUrl);
  await expect.poll(() => ana.evaluate(() => globalThis.meeting.peers())).toBe(1);
  await ana.evaluate(() => globalThis.meeting.edit('Ana', 'soup', 3));
  await expect.poll(() => ben.evaluate(() => globalThis.meeting.count('Ben', 'Ana'))).toBe(3);
  const fragments = host.heard.filter(([type]) => type === FRAME.fragment);
  expect(fragments.length, 'what the ledger holds went through the middle').toBeGreaterThan(0);
  await browser.close();
  await host.close();
  await harness.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
