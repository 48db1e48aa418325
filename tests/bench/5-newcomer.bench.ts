/**
 * Someone new opens a board of many envelopes by twenty devices for the first time, over WebRTC, from
 * one who has been there: everything is received, verified, judged and replayed. Plain y-webrtc is
 * given fragments, since its one message would not arrive.
 */

import { compared, medianOf, ms, tell, test, tracing, type Row } from './bench-world.ts';

const RUNS = 3;
const LETTERS = 5;

test('a newcomer', async ({ world }) => {
  const rows: Row[] = [];
  const { signalling } = world;
  for (const envelopes of [1_000, 10_000]) {
    const name = envelopes.toLocaleString('en');
    const host = await world.browser(`host-${String(envelopes)}`);
    const page = await host.fresh();
    const vault = await page.evaluate(() => bench.makeVault());
    await page.evaluate((n) => bench.fill(n), envelopes);
    const found: Record<'ours' | 'plain', number[]> = { ours: [], plain: [] };
    const longest: number[] = [];
    let eachVerified = Number.NaN;
    for (let run = 0; run < RUNS; run++)
      for (const kind of ['plain', 'ours'] as const) {
        const room = `newcomer-${kind}-${String(run)}-${String(envelopes)}`;
        const there = await host.fresh();
        if (kind === 'plain')
          await there.evaluate(
            ([n, where, url]) => {
              bench.plain.fragmentChannels();
              return bench.plain.host(`plain-${String(n)}`, where, url);
            },
            [envelopes, room, signalling] as const,
          );
        else {
          await there.evaluate((id) => bench.unlock(id), vault);
          await there.evaluate((url) => bench.host(url), signalling);
        }
        const browser = await world.browser();
        const come = await browser.fresh();
        if (kind === 'ours') await come.evaluate(() => bench.makeVault());
        else await come.evaluate(() => bench.plain.fragmentChannels());
        await come.evaluate(() => bench.watch.forget());
        const stop = await tracing(browser, come, `newcomer-${kind}-${String(envelopes)}`);
        const took = await come.evaluate(
          async ([which, length, where, url]) => {
            const startedAt = performance.now();
            const side = which === 'plain' ? bench.plain : bench;
            if (which === 'plain') await bench.plain.enter(where, url);
            else await bench.enterAs(1, url);
            await side.waitForText(length);
            return performance.now() - startedAt;
          },
          [kind, envelopes * LETTERS, room, signalling] as const,
        );
        found[kind].push(took);
        await stop();
        if (kind === 'ours') {
          longest.push(Math.max(0, ...(await come.evaluate(() => bench.watch.longTasks()))));
          eachVerified =
            (await come.evaluate(() => bench.primitives()))['verifyTweetnacl']! / 1_000;
        }
        await browser.close();
        await there.close();
      }
    console.log(JSON.stringify({ envelopes, found, longest }));
    rows.push(
      {
        ...compared(
          `A newcomer’s first open of ${name} envelopes over WebRTC`,
          medianOf(found.ours),
          medianOf(found.plain),
          ms,
        ),
        goal: '1.5 ×',
      },
      compared(
        `  if each were verified with tweetnacl (signatures alone, reckoned from 30)`,
        eachVerified * envelopes,
        medianOf(found.plain),
        ms,
      ),
      {
        what: `  longest task of the page while ${name} arrive (0: none over 50 ms; trace kept)`,
        ours: ms(medianOf(longest)),
        goal: '0 ms',
      },
    );
    await host.close();
  }
  tell('5-newcomer', rows);
});
