/**
 * Pages that open before the disk has answered what somebody wished for hear its answer: Presentes on
 * a first visit, and Today right after unlocking. Both ask for the wishes while they are being shown,
 * so that whatever is made then must not be lost on them.
 */

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import { ok } from '#lib/base/result.ts';
import { hostGathering } from '#lib/board/memorials.ts';
import { NO_WISHES } from '#lib/domain/remembrance/wishes.ts';
import type { MemorialId } from '#lib/domain/remembrance/records.ts';
import { now } from '#lib/platform/clock.ts';
import { today } from '#lib/platform/today.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { openExample } from '#lib/state/example.ts';
import { memorialsOf } from '#lib/state/remembrance.svelte.ts';
import { remembranceWishesOf } from '#lib/state/remembrance-wishes.svelte.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import { homeOfRemembrance } from '../../src/routes/home-remembrance.ts';

// Under Node Svelte makes a page once and hears of nothing afterwards.
vi.mock('svelte/reactivity', () =>
  vi.importActual('../../node_modules/svelte/src/reactivity/index-client.js'),
);
// The first reads what the browser keeps; nothing of the second is said here, and it is large.
vi.mock('#lib/state/preferences.svelte.ts', () => ({ preferences: { locale: 'es' } }));
vi.mock('#lib/paraglide/messages.js', () => ({ m: {} }));

interface Svelte {
  effect_root(show: () => void): () => void;
  render_effect(show: () => void): void;
  derived(read: () => unknown): object;
  get(derived: object): unknown;
}

/** What a page shows of it, one after the other. */
async function show<T>(read: () => T): Promise<{ seen: T[]; stop: () => void }> {
  // What the compiler makes of $derived in a browser; it has no types.
  const name = 'svelte/internal/client';
  const svelte = (await import(/* @vite-ignore */ name)) as Svelte;
  const seen: T[] = [];
  const stop = svelte.effect_root(() => {
    const derived = svelte.derived(read);
    svelte.render_effect(() => void seen.push(svelte.get(derived) as T));
  });
  return { seen, stop };
}

/** A disk that answers when it is let. */
function createDisk(text: string | null) {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const vault: Pick<Vault, 'readRow' | 'writeRow'> = {
    async readRow() {
      await answered;
      return ok(text === null ? null : encodeUtf8(text));
    },
    writeRow: () => Promise.resolve(ok()),
  };
  return { vault: vault as Vault, answer };
}

/** A collective with pages in Presentes, and a gathering today. */
async function openBoard(): Promise<{ board: BoardState; memorial: MemorialId; name: string }> {
  const { board } = (await openExample('es')).open;
  const { id, name } = memorialsOf(board).memorials(now(), today())[0]!;
  const gathering = { occasion: 'birthday', words: '', day: today(), isYearly: true } as const;
  hostGathering(board.docs, board.me, id, gathering, { now: now(), random: surroundings.random });
  return { board, memorial: id, name };
}

beforeAll(() => vi.stubGlobal('document', new EventTarget()));
afterAll(() => vi.unstubAllGlobals());

it('Presentes shows its pages on a first visit, once the disk has said that nobody is muted', async () => {
  const { board } = await openBoard();
  const { vault, answer } = createDisk(null);
  const { seen, stop } = await show(() => {
    const wishes = remembranceWishesOf(board, vault).all;
    return wishes === null ? null : memorialsOf(board).memorials(now(), today()).length;
  });
  expect(seen).toEqual([null]);
  answer();
  await vi.waitFor(() => expect(seen.at(-1)).toBeGreaterThan(0));
  stop();
});

it('Today tells of a date that was asked for, right after unlocking', async () => {
  const { board, memorial, name } = await openBoard();
  const { vault, answer } = createDisk(JSON.stringify({ ...NO_WISHES, dates: [memorial] }));
  const { seen, stop } = await show(() =>
    homeOfRemembrance(board, vault, (id) => ({ id, name: id, thread: 1, href: '' })),
  );
  expect(seen).toEqual([null]);
  answer();
  await vi.waitFor(() => expect(seen.at(-1)?.dates).toMatchObject([{ name, days: 0 }]));
  stop();
});
