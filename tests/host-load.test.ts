// Must hold on a small computer: 500 sockets and 2,000 topics, a fifth of them hostile, and the host
// is up, its memory bounded, those who only want to meet are answered all the while, and nothing of
// them is written anywhere. `host-load.long.ts` does the same with ten times as many.
import { afterAll, afterEach, expect, test } from 'vitest';
import { createFakeBuild } from './host/fake-build.ts';
import { startHostProcess, type HostProcess } from './host/host-process.ts';
import { TELLTALE, createCrowd, runLoad, type Load } from './host/load.ts';

const MB = 1_000_000;
const build = createFakeBuild();
let host: HostProcess | undefined;
afterAll(() => build.remove());
afterEach(() => host?.stop());

const load: Load = {
  ...{ sockets: 500, topics: 2_000, pairs: 40, exchanges: 25 },
  ...{ attackers: 60, floodFrames: 60 },
};

test('500 sockets and 2,000 topics, with garbage and floods, and honest pairs still meet', async () => {
  host = await startHostProcess({ buildDir: build.dir, isBehindProxy: true });
  const before = await host.look();
  const crowd = createCrowd(host);
  const outcome = await runLoad(crowd, load);
  const during = await host.look();
  expect(outcome.exchanged).toBe(load.pairs * load.exchanges);
  expect(during.topics).toBeGreaterThanOrEqual(load.topics);
  // Those of the honest, and no more than 64 of each hoarder.
  expect
    .soft(during.topics)
    .toBeLessThanOrEqual(load.topics + load.pairs + 64 * load.attackers + 400);
  expect.soft((during.most - before.held) / MB, 'MB at most').toBeLessThan(64);
  crowd.end();
  const { poll } = expect;
  const up = host;
  await poll(async () => (await up.look()).connections, { timeout: 30_000 }).toBe(0);
  const after = await up.look();
  console.log(
    `host: ${((during.most - before.held) / MB).toFixed(1)} MB more at most, ` +
      `${((during.held - before.held) / MB).toFixed(1)} held during, ` +
      `${((after.held - before.held) / MB).toFixed(1)} after; ` +
      `${String(outcome.attackersCut)} of ${String(load.attackers)} attackers cut`,
  );
  expect(after).toMatchObject({ sockets: 0, topics: 0 });
  expect((after.held - before.held) / MB, 'MB left behind').toBeLessThan(12);
  expect(host.isUp()).toBe(true);
  expect(host.output()).not.toContain(TELLTALE);
  expect(host.output()).toBe('');
  expect(await host.stop()).toBe(0);
});
