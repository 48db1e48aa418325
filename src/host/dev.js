// `npm run dev`: Vite's development server with the host's signalling on the same port, so that two
// browser windows meet while the code changes under them.
// @ts-check
import { refusePlain } from './options.js';
import { Told, checkNode, ensureInstalled, main, root, say } from './prepare.js';

/** What the real host answers at /host.json. @type {import('vite').Plugin} */
const hostFacts = {
  name: 'host-facts',
  configureServer({ middlewares }) {
    middlewares.use('/host.json', (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end('{"lan":false,"stun":null}');
    });
  },
};

main(async () => {
  checkNode();
  await ensureInstalled();
  const { createServer } = await import('vite');
  const { createSignalling } = await import('./signalling.js');
  const port = Number(process.env['PORT'] ?? '') || 4400;
  const host = process.env['HOST'] ?? '127.0.0.1';
  refusePlain(host);
  const vite = await createServer({
    root,
    plugins: [hostFacts],
    server: { port, host, strictPort: true },
  });
  const signalling = createSignalling();
  const server = /** @type {import('node:http').Server | null} */ (vite.httpServer);
  server?.on('upgrade', (request, socket, head) => {
    // Vite answers its own upgrades and leaves the others alone.
    if ((request.url ?? '').split('?')[0] === '/signal') {
      signalling.handleUpgrade(request, socket, head);
    }
  });
  await vite.listen().catch((/** @type {unknown} */ error) => {
    throw new Told(
      `Port ${String(port)} could not be opened (${error instanceof Error ? error.message : String(error)}).\n` +
        `Close what uses it, or choose another:  PORT=${String(port + 1)} npm run dev`,
    );
  });
  say(`Cobijo, in development, is at http://localhost:${String(port)}`);
});
