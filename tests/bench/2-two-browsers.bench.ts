/**
 * Two browsers around one signalling server: Cobijo's sessions, saving durably and with the door, and
 * plain y-webrtc without either. The pause in which the app gathers keys is left out.
 */

import type { Page } from '@playwright/test';
import { bytes, compared, medianOf, ms, tell, test, times, type Row } from './bench-world.ts';

const RUNS = 5;
/** After that long a transfer will not come any more. */
const PATIENCE_MS = 20_000;

type Kind = 'ours' | 'plain';

async function enter(
  page: Page,
  kind: Kind,
  name: 'Ana' | 'Ben',
  room: string,
  signalling: string,
) {
  if (kind === 'plain')
    return page.evaluate(([a, b]) => bench.plain.enter(a, b), [room, signalling] as const);
  await page.evaluate(() => bench.makeVault());
  return page.evaluate(([a, b]) => bench.enter(a, b), [name, signalling] as const);
}

/** From opening the board to holding what the other wrote before. */
function arrive(page: Page, kind: Kind, room: string, signalling: string): Promise<number> {
  return page.evaluate(
    async ([which, where, url]) => {
      const startedAt = performance.now();
      if (which === 'plain') {
        await bench.plain.enter(where, url);
        await bench.plain.waitFor('hello');
      } else {
        await bench.enter('Ben', url);
        await bench.waitFor('hello');
      }
      return performance.now() - startedAt;
    },
    [kind, room, signalling] as const,
  );
}

function waitForCount(page: Page, kind: Kind, count: number): Promise<number | null> {
  return page.evaluate(
    ([which, wanted, patience]) => {
      const side = which === 'plain' ? bench.plain : bench;
      const startedAt = performance.now();
      return Promise.race([
        side.waitForCount(wanted).then(() => performance.now() - startedAt),
        new Promise<null>((resolve) => setTimeout(() => resolve(null), patience)),
      ]);
    },
    [kind, count, PATIENCE_MS] as const,
  );
}

/** Epoch milliseconds: both browsers read the clock of one machine. */
const clockOf = (page: Page): Promise<number> =>
  page.evaluate(() => performance.timeOrigin + performance.now());

test('two browsers', async ({ world }) => {
  const found: Record<
    Kind,
    { connect: number[]; seen: number[]; pour: Record<number, (number | null)[]> }
  > = {
    ours: { connect: [], seen: [], pour: { 1_000_000: [], 5_000_000: [] } },
    plain: { connect: [], seen: [], pour: { 1_000_000: [], 5_000_000: [] } },
  };
  const newcomer: Record<Kind, (number | null)[]> = { ours: [], plain: [] };
  const { signalling } = world;

  for (let run = 0; run < RUNS; run++)
    for (const kind of ['plain', 'ours'] as const) {
      const room = `room-${String(run)}`;
      const browsers = [
        await world.browser(`a-${kind}-${String(run)}`),
        await world.browser(`b-${kind}-${String(run)}`),
      ] as const;
      const [ana, ben] = [await browsers[0].fresh(), await browsers[1].fresh()];
      await enter(ana, kind, 'Ana', room, signalling);
      await ana.evaluate(async (which) => {
        (which === 'plain' ? bench.plain : bench).set('hello', '1');
        if (which === 'ours') await bench.flush();
      }, kind);
      if (kind === 'ours') await ben.evaluate(() => bench.makeVault());
      found[kind].connect.push(await arrive(ben, kind, room, signalling));

      await ben.evaluate((which) => (which === 'plain' ? bench.plain : bench).answer(), kind);
      const rally = await ana.evaluate(
        (which) => (which === 'plain' ? bench.plain : bench).rally(20),
        kind,
      );
      found[kind].seen.push(medianOf(rally));

      for (const size of [1_000_000, 5_000_000]) {
        if (run > 2) break;
        const before = await ben.evaluate(
          (which) => (which === 'plain' ? bench.plain : bench).count(),
          kind,
        );
        // Pieces of the second size write over those of the first: only new ones are waited for.
        const pieces = size / 50_000 - (size === 5_000_000 ? 20 : 0);
        const arrived = waitForCount(ben, kind, before + pieces);
        const startedAt = await clockOf(ana);
        await ana.evaluate(([which, n]) => (which === 'plain' ? bench.plain : bench).pour(n), [
          kind,
          size,
        ] as const);
        if ((await arrived) !== null)
          found[kind].pour[size]!.push((await clockOf(ben)) - startedAt);
      }
      if (run < 3) newcomer[kind].push(await comeNew(kind, room));
      await browsers[0].close();
      if (run >= 3) await browsers[1].close();

      /** Someone with an empty disk, when 5 MB are there already. */
      async function comeNew(which: Kind, where: string): Promise<number | null> {
        await browsers[1].close();
        const third = await world.browser(`c-${which}-${String(run)}`);
        const page = await third.fresh();
        if (which === 'ours') await page.evaluate(() => bench.makeVault());
        const startedAt = await clockOf(page);
        await (which === 'plain'
          ? page.evaluate(([a, b]) => bench.plain.enter(a, b), [where, signalling] as const)
          : page.evaluate((url) => bench.enter('Ben', url), signalling));
        const took = await waitForCount(page, which, 100);
        const endedAt = await clockOf(page);
        await third.close();
        return took === null ? null : endedAt - startedAt;
      }
    }

  const { ours, plain } = found;
  console.log(JSON.stringify({ found, newcomer }));
  const rows: Row[] = [
    compared(
      'Arriving: from opening to holding what the other wrote',
      medianOf(ours.connect),
      medianOf(plain.connect),
      ms,
    ),
    compared(
      'Edit → seen by the other (saved durably first; plain saves nothing)',
      medianOf(ours.seen),
      medianOf(plain.seen),
      ms,
    ),
    ...[1_000_000, 5_000_000].map((size) =>
      arriving(
        `${bytes(size)} written in pieces of 50 KB, until the other has it`,
        ours.pour[size] ?? [],
        plain.pour[size] ?? [],
      ),
    ),
    arriving('A newcomer receives a board of 5 MB', newcomer.ours, newcomer.plain),
  ];
  tell('2-two-browsers', rows);
});

type Arrivals = readonly (number | null)[];

/** A ratio only where everything came. */
function arriving(what: string, ours: Arrivals, plain: Arrivals): Row {
  const row = { what, ours: sayAll(ours), plain: sayAll(plain) };
  const [came, cameToo] = [arrivedOf(ours), arrivedOf(plain)];
  if (came.length < ours.length || cameToo.length < plain.length) return row;
  return { ...row, ratio: times(medianOf(came), medianOf(cameToo)) };
}

function arrivedOf(values: Arrivals): readonly number[] {
  return values.filter((value) => value !== null);
}

/** What did not come within the patience is told, not left out of the median. */
function sayAll(values: Arrivals): string {
  const arrived = arrivedOf(values);
  const missing = values.length - arrived.length;
  if (missing === values.length) return `not in ${ms(PATIENCE_MS)}`;
  const median = ms(medianOf(arrived));
  if (missing === 0) return median;
  return `${median}; not in ${ms(PATIENCE_MS)} in ${String(missing)} of ${String(values.length)}`;
}
