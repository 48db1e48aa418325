// `npm start`: from a fresh clone to a running app with one command, saying each step. Uses no
// package before it has checked that the packages are there.
// @ts-check
import { Told, checkNode, ensureBuilt, ensureInstalled, main, root, say } from './prepare.js';
import path from 'node:path';

/** @param {unknown} error @param {number} port @param {string} host */
function listenAdvice(error, port, host) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const where = `port ${String(port)}`;
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Something else is already using ${where}, perhaps Cobijo in another window.\n` +
        `Close it, or choose another port:  PORT=${String(port + 1)} npm start`
      );
    case 'EACCES':
      return (
        `This account may not open ${where}. Ports below 1024 are reserved.\n` +
        'Choose another one:  PORT=4400 npm start'
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return (
        `This machine has no address ${host}.\n` +
        'Leave HOST out to serve this machine only, or use HOST=0.0.0.0 to serve its network.'
      );
    default:
      return undefined;
  }
}

function readPort() {
  const text = process.env['PORT'] ?? '';
  if (text === '') return 4400;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Told(`PORT is "${text}", which is not a port. Use a number from 1 to 65535.`);
}

main(async () => {
  checkNode();
  const port = readPort();
  const host = process.env['HOST'] ?? '127.0.0.1';
  await ensureInstalled();
  await ensureBuilt();
  const { createHost } = await import('./serve.js');
  const running = await createHost({ port, host, buildDir: path.join(root, 'build') }).catch(
    (/** @type {unknown} */ error) => {
      const advice = listenAdvice(error, port, host);
      throw advice === undefined ? error : new Told(advice);
    },
  );
  say(`Cobijo is at ${running.url}`);
  say('It stores nothing: boards live on the devices of those who keep them. Stop it with Ctrl+C.');
  if (!running.isLocalOnly) {
    say('From other devices the app needs https:// in front of it, or their browsers refuse it.');
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      say('Stopping.');
      void running.close();
    });
  }
});
