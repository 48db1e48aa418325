/**
 * From an open vault to a readable board, beside y-indexeddb's loading of the same edits. Without a
 * snapshot everything is opened, hashed, verified and replayed first; with one the board is there
 * first, and the ledger below it follows.
 */

import type { Page } from '@playwright/test';
import { bytes, compared, medianOf, ms, tell, test, tracing, type Row } from './bench-world.ts';

const RUNS = 5;
/** `COBIJO_BENCH=10000` for one size alone. */
const SIZES = (process.env['COBIJO_BENCH'] ?? '1000,10000,100000').split(',').map(Number);

test('cold open', async ({ world }) => {
  const rows: Row[] = [];
  for (const envelopes of SIZES) {
    const name = envelopes.toLocaleString('en');
    const browser = await world.browser(`cold-${String(envelopes)}`);
    const first = await browser.fresh();
    const vault = await first.evaluate(() => bench.makeVault());
    const sizes = JSON.parse(await first.evaluate((n) => bench.fill(n), envelopes)) as {
      ledger: number;
      plain: number;
    };
    const openCold = async (trace?: string) => {
      const page = await browser.fresh();
      unlock.push(await page.evaluate((id) => bench.unlock(id), vault));
      await page.evaluate(() => bench.watch.forget());
      const stop = trace === undefined ? null : await tracing(browser, page, trace);
      const took = await page.evaluate(() => bench.openCold());
      await stop?.();
      return { page, took };
    };
    const longestOf = async (page: Page): Promise<number> =>
      Math.max(0, ...(await page.evaluate(() => bench.watch.longTasks())));
    const unlock: number[] = [];
    const longest: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
    const heap: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
    const plain: number[] = [];
    const whole: number[] = [];
    const shown: number[] = [];
    const ready: number[] = [];
    const openPlain = async (): Promise<void> => {
      const page = await browser.fresh();
      plain.push(await page.evaluate((n) => bench.plain.openCold(`plain-${String(n)}`), envelopes));
      longest.plain.push(await longestOf(page));
      heap.plain.push(await heapOf(page));
    };
    for (let run = 0; run < RUNS; run++) {
      await openPlain();
      whole.push((await openCold()).took.readable);
    }
    const { page } = await openCold();
    await page.evaluate(() => bench.closeSession());
    for (let run = 0; run < RUNS; run++) {
      await openPlain();
      const { page: open, took } = await openCold();
      shown.push(took.readable);
      ready.push(took.ready);
      longest.ours.push(await longestOf(open));
      heap.ours.push(await heapOf(open));
    }
    // Apart from those that are timed.
    await openCold(`opening-${String(envelopes)}`);
    const beside = (what: string, ours: readonly number[]): Row =>
      compared(
        `Cold open, ${name} envelopes by 20 devices, ${what}`,
        medianOf(ours),
        medianOf(plain),
        ms,
      );
    rows.push(
      { ...beside('readable from the local snapshot', shown), ...goalOf(envelopes) },
      beside('and the ledger below it compared and open', ready),
      beside('without a snapshot, all judged and replayed', whole),
      {
        ...compared(
          `  longest task of the page while ${name} open (0: none over 50 ms)`,
          medianOf(longest.ours),
          medianOf(longest.plain),
          ms,
        ),
        goal: '0 ms',
      },
      compared('  memory of scripts afterwards', medianOf(heap.ours), medianOf(heap.plain), bytes),
      { what: '  unlocking before it, with Argon2id 64 MiB × 3', ours: ms(medianOf(unlock)) },
      compared(`The same on disk, in one row`, sizes.ledger, sizes.plain, bytes),
    );
    console.log(rows.slice(-7), { plain, whole, shown, ready });
    await browser.close();
  }
  tell('1-cold-open', rows);
});

/** Of how much of what plain takes; none for the smallest. */
function goalOf(envelopes: number): Pick<Row, 'goal'> {
  if (envelopes < 10_000) return {};
  return { goal: envelopes < 100_000 ? '1.0 ×' : '1.2 ×' };
}

/** After everything that is not needed has been let go. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
