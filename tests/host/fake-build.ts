/** A build small enough to look at, for tests of the host that do not need the app. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function createFakeBuild(): { dir: string; remove(): void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'host-build-'));
  mkdirSync(path.join(dir, '_app/immutable/workers'), { recursive: true });
  writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>Cobijo</title>');
  writeFileSync(path.join(dir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(path.join(dir, 'service-worker.js'), '// keeps the app');
  writeFileSync(path.join(dir, '_app/immutable/a.js'), 'export {};');
  writeFileSync(path.join(dir, '_app/immutable/workers/w.js'), 'export {};');
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
