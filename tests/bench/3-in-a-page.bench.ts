/** What a page alone can measure: sizes, the primitives, and Argon2id at two speeds. */

import { bytes, compared, medianOf, ms, tell, test, type Row } from './bench-world.ts';

const SLOW = 4;

test('in a page', async ({ world }) => {
  const browser = await world.browser();
  const page = await browser.fresh();
  const rows: Row[] = [];
  for (const gathered of [1, 5, 20, 200]) {
    const { ours, plain } = await page.evaluate((n) => bench.typedSizes(n), gathered);
    const how = gathered === 1 ? 'saved one by one' : `saved ${String(gathered)} at a time`;
    rows.push(compared(`200 characters on the wire, ${how}`, ours.wire, plain.wire, bytes));
    rows.push(compared(`200 characters on disk, ${how}`, ours.disk, plain.disk, bytes));
  }
  const typed = await page.evaluate(() => bench.typedForAWhile());
  const hourly = (value: number): number => Math.round((value * 60) / typed.minutes);
  const perKey = (typed.savings / typed.keys).toFixed(2);
  rows.push(
    compared(
      `An hour of typing on the wire, ${perKey} savings a key (reckoned from ${typed.minutes.toFixed(0)} minutes)`,
      hourly(typed.wire),
      hourly(typed.plainWire),
      bytes,
    ),
    compared('An hour of typing on disk', hourly(typed.disk), hourly(typed.plainDisk), bytes),
  );
  const rounds: Record<string, number>[] = [];
  for (let run = 0; run < 5; run++) rounds.push(await page.evaluate(() => bench.primitives()));
  const words: Record<string, string> = {
    sign: 'Sign 200 B (tweetnacl)',
    verify: 'Verify a signature over 200 B',
    verifyTweetnacl: '  as tweetnacl does it',
    seal: 'Seal 200 B',
    open: 'Open 200 B',
    envelope: 'Open, parse and hash one envelope of the control chain',
  };
  for (const [name, what] of Object.entries(words)) {
    const micro = medianOf(rounds.map((round) => round[name] ?? Number.NaN));
    rows.push({ what, ours: micro >= 1_000 ? ms(micro / 1_000) : `${micro.toFixed(1)} µs` });
  }
  const [first, ...later] = await page.evaluate(() => bench.tenYears(9));
  rows.push({
    what: `Ten years of daily turns for 50 people (${ms(first ?? Number.NaN)} the first time)`,
    ours: ms(medianOf(later)),
    goal: '50 ms',
  });
  const argon = async (): Promise<number> => {
    const taken: number[] = [];
    for (let run = 0; run < 3; run++) taken.push(await page.evaluate(() => bench.argon2id()));
    return medianOf(taken);
  };
  rows.push({ what: 'Argon2id, 64 MiB × 3', ours: ms(await argon()) });
  const session = await browser.process.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  rows.push({
    what: 'Argon2id, 64 MiB × 3, at 4 × slower (unlocking may take 4 s)',
    ours: ms(await argon()),
  });
  tell('3-in-a-page', rows);
});
