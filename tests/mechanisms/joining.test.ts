// A join under way on the newcomer's side, seen to matter: what is kept of it, and what stops it.
// Below it stands a door that only writes down who knocked with which keys.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '#lib/base/bytes.ts';
import { NO_SERVERS } from '#lib/domain/paths.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import type { JoinBoardConfig } from '#lib/sync/invitation/newcomer.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';

const random = createSeededRandom(59);
const invitation = { secret: random(16), expires: null };

/** Rows that outlive a reload, and nothing else of a vault. */
function createRows(): Vault {
  const rows = new Map<string, Uint8Array>();
  const vault: Partial<Vault> = {
    isOpen: () => true,
    boards: () => [],
    readRow: (place) => Promise.resolve({ ok: true, value: rows.get(place) ?? null }),
    writeRow(place, bytes) {
      rows.set(place, bytes);
      return Promise.resolve({ ok: true, value: undefined });
    },
    deleteRow(place) {
      rows.delete(place);
      return Promise.resolve({ ok: true, value: undefined });
    },
  };
  return vault as Vault;
}

interface Knocking {
  readonly key: string;
  isOpen: boolean;
}

vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});

let knocks: Knocking[];
let vault: Vault;
/** What locking waits for. */
let untilLocked: (() => Promise<void>)[];
let answerHost: () => void;
let openDoor: () => void;

/** The page, loaded anew: modules remember nothing, the vault everything. */
async function load({ isHostSlow = false, isDoorSlow = false } = {}) {
  vi.resetModules();
  untilLocked = [];
  const host = new Promise<null>((resolve) => {
    answerHost = () => resolve(null);
  });
  const door = new Promise<void>((resolve) => (openDoor = resolve));
  if (!isHostSlow) answerHost();
  if (!isDoorSlow) openDoor();
  vi.doMock('#lib/state/app.svelte.ts', () => ({
    app: {
      vault,
      untilLocked: (stop: () => Promise<void>) => untilLocked.push(stop),
    },
  }));
  vi.doMock('#lib/state/preferences.svelte.ts', () => ({ preferences: { locale: 'es' } }));
  vi.doMock('#lib/state/surroundings.ts', () => ({
    surroundings: { random, clock: () => 0 },
    signallingOf: () => [],
  }));
  vi.doMock('#lib/state/host-offer.ts', () => ({
    readHostStun: () => host,
    pathsByHost: () => NO_SERVERS,
  }));
  vi.doMock('#lib/sync/invitation/newcomer.ts', () => ({
    async joinBoard({ signKeys }: JoinBoardConfig) {
      const knocking = { key: toHex(signKeys.publicKey), isOpen: true };
      knocks.push(knocking);
      await door;
      return {
        close() {
          knocking.isOpen = false;
          return Promise.resolve();
        },
      };
    },
  }));
  const { joiningOf } = await import('#lib/state/joining.svelte.ts');
  return joiningOf(invitation);
}

beforeEach(() => {
  knocks = [];
  vault = createRows();
});
afterEach(() => {
  for (const module of [
    'app.svelte.ts',
    'preferences.svelte.ts',
    'surroundings.ts',
    'host-offer.ts',
  ])
    vi.doUnmock(`#lib/state/${module}`);
  vi.doUnmock('#lib/sync/invitation/newcomer.ts');
  vi.doUnmock('#lib/sync/invitation/kept-attempt.ts');
});

describe('a join under way, when the page is loaded again', () => {
  async function keysOfTwoTries(): Promise<readonly string[]> {
    for (let tries = 0; tries < 2; tries++) await (await load()).knock('Ben');
    return knocks.map(({ key }) => key);
  }

  it('knocks with the same keys, by which whoever was let in already is known', async () => {
    const [first, second] = await keysOfTwoTries();
    expect(second).toBe(first);
  });

  it('comes as a stranger, and to a used link, once what was kept is not read', async () => {
    vi.doMock('#lib/sync/invitation/kept-attempt.ts', async (original) => ({
      ...(await original<object>()),
      readAttempt: () => Promise.resolve(null),
    }));
    const [first, second] = await keysOfTwoTries();
    expect(second).not.toBe(first);
  });
});

describe('leaving, or locking, in the first seconds of a join', () => {
  const STOPS = {
    leaving: (joining: Awaited<ReturnType<typeof load>>) => joining.leave(),
    locking: () => Promise.all(untilLocked.map((stop) => stop())),
  };

  for (const [how, stop] of Object.entries(STOPS)) {
    it(`${how} while the host is asked what it offers: nobody knocks`, async () => {
      const joining = await load({ isHostSlow: true });
      const knocked = joining.knock('Ben');
      await vi.waitUntil(() => joining.step.kind === 'connecting');
      await stop(joining);
      answerHost();
      await knocked;
      expect(knocks).toEqual([]);
    });

    it(`${how} while the door is being reached: nobody goes on knocking`, async () => {
      const joining = await load({ isDoorSlow: true });
      const knocked = joining.knock('Ben');
      await vi.waitUntil(() => knocks.length === 1);
      await stop(joining);
      openDoor();
      await knocked;
      expect(knocks.map(({ isOpen }) => isOpen)).toEqual([false]);
    });
  }
});
