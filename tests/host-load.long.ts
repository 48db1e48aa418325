// The same crowd as in host-load.test.ts, ten times as large and with fifty times the topics.
import { afterAll, expect, test } from 'vitest';
import { createFakeBuild } from './host/fake-build.ts';
import { startHostProcess } from './host/host-process.ts';
import { TELLTALE, createCrowd, runLoad, type Load } from './host/load.ts';

const MB = 1_000_000;
const build = createFakeBuild();
afterAll(() => build.remove());

const load: Load = {
  ...{ sockets: 5_000, topics: 100_000, pairs: 200, exchanges: 50 },
  ...{ attackers: 300, floodFrames: 60 },
};

test('5,000 sockets and 100,000 topics, with garbage and floods, and honest pairs still meet', async () => {
  const host = await startHostProcess({
    ...{ buildDir: build.dir, isBehindProxy: true },
    // More than a small computer is asked for; everything else stays as it is shipped.
    limits: { sockets: 6_000, connections: 7_000 },
  });
  const before = await host.look();
  const crowd = createCrowd(host);
  const outcome = await runLoad(crowd, load);
  const during = await host.look();
  expect(outcome.exchanged).toBe(load.pairs * load.exchanges);
  expect(during.topics).toBeGreaterThanOrEqual(load.topics);
  expect.soft(during.topics).toBeLessThanOrEqual(131_072);
  expect.soft((during.most - before.held) / MB, 'MB at most').toBeLessThan(220);
  crowd.end();
  await expect.poll(async () => (await host.look()).connections, { timeout: 60_000 }).toBe(0);
  const after = await host.look();
  console.log(
    `host: ${((during.most - before.held) / MB).toFixed(1)} MB more at most, ` +
      `${((during.held - before.held) / MB).toFixed(1)} held during, ` +
      `${((after.held - before.held) / MB).toFixed(1)} after`,
  );
  expect(after).toMatchObject({ sockets: 0, topics: 0 });
  expect((after.held - before.held) / MB, 'MB left behind').toBeLessThan(30);
  expect(host.output()).toBe('');
  expect(host.output()).not.toContain(TELLTALE);
  expect(await host.stop()).toBe(0);
});
