/**
 * Builds a page of tests/harness with Vite and serves it on a port of its own. `replace` puts another
 * module in the place of one of src/lib: the only way in which a defence is ever taken out.
 */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { build, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

export interface Harness {
  readonly url: string;
  close(): Promise<void>;
}

export interface HarnessOptions {
  /** A file of tests/harness, `vault.html`. */
  readonly page: string;
  /** Import specifier → file in tests/variants. */
  readonly replace?: Readonly<Record<string, string>>;
  /** What is sent with a file, by its path. */
  readonly headers?: (pathname: string) => Readonly<Record<string, string>>;
}

export async function startHarness(options: HarnessOptions): Promise<Harness> {
  const { page, replace = {}, headers } = options;
  const variant = Object.values(replace).join('-').replaceAll(/\W/g, '-') || 'whole';
  // Two workers that build the same page must not empty each other's folder.
  const worker = process.env['TEST_PARALLEL_INDEX'] ?? '0';
  const name = [page.replace('.html', ''), variant, worker].join('-');
  const outDir = path.join(root, 'tests/out/harness', name);
  const input = path.join(root, 'tests/harness', page);
  await build({
    configFile: false,
    root: path.join(root, 'tests/harness'),
    logLevel: 'warn',
    plugins: [replacing(replace)],
    worker: { format: 'es', plugins: () => [replacing(replace)] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      // For the bench's profiles to say whose code it was.
      sourcemap: page === 'bench.html',
      rolldownOptions: { input },
    },
  });
  const serve = sirv(outDir, { dev: true });
  const server = createServer((request, response) => {
    for (const each of Object.entries(headers?.(request.url ?? '') ?? {}))
      response.setHeader(...each);
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/${page}`, close: () => closeServer(server) };
}

function replacing(replace: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'replacing',
    enforce: 'pre',
    resolveId(source, importer) {
      const file = replace[source];
      if (file === undefined || importer?.includes('/tests/variants/')) return null;
      return path.join(root, 'tests/variants', file);
    },
  };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
