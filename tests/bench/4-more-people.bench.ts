/**
 * Two, four and eight people on one board, with keys gathered as the app gathers them: from an edit
 * to its being seen by each of the others, and what that takes on the data channels. Each is a context
 * of its own with a vault of its own, all in one browser process: two cores do not carry eight.
 */

import type { BrowserContext, Page } from '@playwright/test';
import { bytes, compared, ms, quantile, tell, test, type Row } from './bench-world.ts';

const EDITS = 12;

test('more people', async ({ world }) => {
  const rows: Row[] = [];
  for (const people of [2, 4, 8]) {
    const found = { ours: await measure('ours'), plain: await measure('plain') };
    console.log(people, JSON.stringify(found));
    const { ours, plain } = found;
    const among = `${String(people)} people`;
    rows.push(
      {
        ...compared(
          `Edit → seen among ${among}, keys gathered as shipped, median`,
          quantile(ours.seen, 0.5),
          quantile(plain.seen, 0.5),
          ms,
        ),
        goal: 'plain + 120 ms',
      },
      compared(
        `  and the slowest of twenty (p95)`,
        quantile(ours.seen, 0.95),
        quantile(plain.seen, 0.95),
        ms,
      ),
      {
        ...compared(`  messages an edit among ${among}`, ours.edits, plain.edits, (n) =>
          n.toFixed(1),
        ),
        ...(people === 8 ? { goal: '10' } : {}),
      },
      compared('  other messages meanwhile, an edit', ours.others, plain.others, (n) =>
        n.toFixed(1),
      ),
      {
        what: '  announcements of what is on disk, an edit, at most one a second to each',
        ours: ours.heads.toFixed(1),
      },
      compared(`  bytes on the wire an edit`, ours.bytes, plain.bytes, (n) => bytes(Math.round(n))),
    );

    async function measure(kind: 'ours' | 'plain') {
      const browser = await world.browser();
      const contexts: BrowserContext[] = [];
      const pages: Page[] = [];
      for (let at = 0; at < people; at++) {
        const context = await browser.process.context.browser()!.newContext();
        contexts.push(context);
        const page = await browser.fresh(context);
        pages.push(page);
        if (kind === 'plain')
          await page.evaluate((url) => bench.plain.enter('people', url), world.signalling);
        else {
          await page.evaluate(() => bench.makeVault());
          await page.evaluate(([n, url]) => bench.enterAs(n, url), [at, world.signalling] as const);
        }
      }
      for (const page of pages)
        await page.waitForFunction(
          ([which, n]) => (which === 'plain' ? bench.plain : bench).peers() === n - 1,
          [kind, people] as const,
          { timeout: 60_000 },
        );
      // One edit that nobody counts: everything is compiled, everyone has heard of everyone.
      const [writer, ...readers] = pages as [Page, ...Page[]];
      const arrivalsOf = (beginning: string, count: number) =>
        readers.map((page) =>
          page.evaluate(
            ([which, b, n]) => (which === 'plain' ? bench.plain : bench).arrivals(b, n),
            [kind, beginning, count] as const,
          ),
        );
      const write = (key: string) =>
        writer.evaluate(
          ([which, k]) => {
            (which === 'plain' ? bench.plain : bench).set(k, '1');
            return performance.timeOrigin + performance.now();
          },
          [kind, key] as const,
        );
      const warm = arrivalsOf('warm', 1);
      await write('warm');
      await Promise.all(warm);
      await writer.waitForTimeout(2_500);
      for (const page of pages) await page.evaluate(() => bench.watch.forget());
      const arriving = arrivalsOf('edit', EDITS);
      const written: Record<string, number> = {};
      for (let at = 0; at < EDITS; at++) {
        written[`edit ${String(at)}`] = await write(`edit ${String(at)}`);
        await writer.waitForTimeout(400 + ((at * 271) % 900));
      }
      const seen = (await Promise.all(arriving)).flatMap((arrived) =>
        Object.entries(arrived).map(([key, when]) => when - written[key]!),
      );
      await writer.waitForTimeout(1_500);
      const sent = await Promise.all(pages.map((page) => page.evaluate(() => bench.watch.sent())));
      for (const context of contexts) await context.close();
      await browser.close();
      const each = (of: (one: (typeof sent)[number]) => number): number =>
        sent.reduce((sum, one) => sum + of(one), 0) / EDITS;
      return {
        seen,
        edits: each((one) => one.edits),
        others: each((one) => one.others),
        heads: each((one) => one.heads),
        bytes: each((one) => one.bytes),
      };
    }
  }
  tell('4-more-people', rows);
});
