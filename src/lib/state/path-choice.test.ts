import { expect, it } from 'vitest';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import { ok } from '#lib/base/result.ts';
import { NO_SERVERS, type Paths } from '#lib/domain/paths.ts';
import { keepPaths, openPathChoice } from '#lib/state/path-choice.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

const RELAY = { urls: ['turn:relay.example'], username: 'milpa', credential: 'maiz' };
const OURS: Paths = { stun: ['stun:relay.example'], relay: RELAY, relayOnly: false };
const PLACE = 'board/paths';

function createVault(): { vault: Vault; rows: Map<string, Uint8Array> } {
  const rows = new Map<string, Uint8Array>();
  const vault: Pick<Vault, 'readRow' | 'writeRow'> = {
    readRow: (place) => Promise.resolve(ok(rows.get(place) ?? null)),
    writeRow(place, content) {
      rows.set(place, content);
      return Promise.resolve(ok());
    },
  };
  return { vault: vault as Vault, rows };
}

it('uses no server that its person has not said yes to, whatever the collective chose', async () => {
  const { vault } = createVault();
  const choice = await openPathChoice(vault, 'board');
  expect(choice.question(OURS)).toEqual(OURS);
  expect(choice.ice.now()).toEqual({ iceServers: [], iceTransportPolicy: 'all' });
  await choice.decline(OURS);
  expect(choice.question(OURS)).toBeNull();
  expect(choice.ice.now().iceServers).toEqual([]);
});

it('after a yes every connection is made by them, and the next time too', async () => {
  const { vault } = createVault();
  const choice = await openPathChoice(vault, 'board');
  let changes = 0;
  const stop = choice.ice.onChanged(() => changes++);
  await choice.use(OURS);
  expect(changes).toBe(1);
  const { iceServers } = choice.ice.now();
  expect(iceServers).toEqual([{ urls: OURS.stun }, RELAY]);
  stop();
  const again = await openPathChoice(vault, 'board');
  expect(again.ice.now().iceServers).toEqual(iceServers);
  expect(again.question(NO_SERVERS)).toEqual(NO_SERVERS);
  await again.use({ ...OURS, relayOnly: true });
  expect(again.ice.now().iceTransportPolicy).toBe('relay');
  expect(changes).toBe(1);
});

it('a newcomer goes on by what they came by, on that board alone', async () => {
  const { vault } = createVault();
  await keepPaths(vault, 'board', OURS);
  expect((await openPathChoice(vault, 'board')).inUse).toEqual(OURS);
  expect((await openPathChoice(vault, 'another')).inUse).toEqual(NO_SERVERS);
});

it.each([
  'not JSON',
  'null',
  '[]',
  JSON.stringify({ inUse: { ...OURS, stun: ['https://x.example'] } }),
])('a row that is %s means no server', async (text) => {
  const { vault, rows } = createVault();
  rows.set(PLACE, encodeUtf8(text));
  expect((await openPathChoice(vault, 'board')).inUse).toEqual(NO_SERVERS);
});
