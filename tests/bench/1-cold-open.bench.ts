/**
 * From an open vault to a readable board, beside y-indexeddb's loading of the same edits. Without a
 * snapshot everything is opened, hashed, verified and replayed; with one everything but the replay.
 */

import { bytes, compared, medianOf, ms, tell, test, type Row } from './bench-world.ts';

const RUNS = 5;

test('cold open', async ({ world }) => {
  const rows: Row[] = [];
  for (const envelopes of [1_000, 10_000]) {
    const name = envelopes.toLocaleString('en');
    const browser = await world.browser(`cold-${envelopes}`);
    const first = await browser.fresh();
    const vault = await first.evaluate(() => bench.makeVault());
    const sizes = JSON.parse(await first.evaluate((n) => bench.fill(n), envelopes)) as {
      ledger: number;
      plain: number;
    };
    const plain: number[] = [];
    const whole: number[] = [];
    const short: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      let page = await browser.fresh();
      plain.push(await page.evaluate((n) => bench.plain.openCold(`plain-${n}`), envelopes));
      page = await browser.fresh();
      await page.evaluate((id) => bench.unlock(id), vault);
      whole.push(await page.evaluate(() => bench.openCold()));
    }
    let page = await browser.fresh();
    await page.evaluate((id) => bench.unlock(id), vault);
    await page.evaluate(async () => {
      await bench.openCold();
      await bench.closeSession();
    });
    for (let run = 0; run < RUNS; run++) {
      page = await browser.fresh();
      await page.evaluate((id) => bench.unlock(id), vault);
      short.push(await page.evaluate(() => bench.openCold()));
    }
    rows.push(
      compared(`Cold open, ${name} envelopes, all replayed`, medianOf(whole), medianOf(plain), ms),
      compared(
        `Cold open, ${name} envelopes, with the local snapshot`,
        medianOf(short),
        medianOf(plain),
        ms,
      ),
      compared(`The same on disk, in one row`, sizes.ledger, sizes.plain, bytes),
    );
    console.log(rows.slice(-3), { plain, whole, short });
    await browser.close();
  }
  tell('1-cold-open', rows);
});
