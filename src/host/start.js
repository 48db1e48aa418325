// `npm start`: from a fresh clone to a running app with one command, saying each step. Uses no
// package before it has checked that the packages are there.
// @ts-check
import path from 'node:path';
import { inUrl, isEverywhere, lanAddresses } from './addresses.js';
import { readOptions } from './options.js';
import { Told, checkNode, ensureBuilt, ensureInstalled, main, root, say } from './prepare.js';

/** Node's own error for a UDP socket names its call. @param {unknown} error */
const isFromStun = (error) =>
  error instanceof Error && 'syscall' in error && error.syscall === 'bind';

/** @param {unknown} error @param {number} port @param {string} host */
function listenAdvice(error, port, host) {
  if (isFromStun(error)) {
    return (
      'The UDP port for STUN could not be opened: something else uses it, or this account may not.\n' +
      'Choose another one:  STUN_PORT=3479 npm start -- --stun'
    );
  }
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
        `This machine has no address ${host}.\n` + 'Leave HOST out, or name an address that it has.'
      );
    default:
      return undefined;
  }
}

/**
 * What serves the local network: where it listens, under which addresses it is told, and the kept
 * certificate that names them.
 * @param {string} host
 */
async function prepareLan(host) {
  const addresses = isEverywhere(host) ? lanAddresses() : [host];
  if (addresses.length === 0) {
    throw new Told(
      'This computer is on no network now, so there is nobody to serve.\n' +
        'Join a network, or start a hotspot on a phone, and run the same command again.',
    );
  }
  const { ensureCertificate } = await import('./certificate.js');
  const certificate = await ensureCertificate({ addresses }).catch(
    (/** @type {unknown} */ error) => {
      throw new Told(
        `The certificate could not be made or kept: ${error instanceof Error ? error.message : String(error)}\n` +
          'It is kept in a folder of yours; see that this account may write there.',
      );
    },
  );
  return { addresses, certificate };
}

/** @param {{ addresses: string[], certificate: import('./certificate.js').Certificate }} lan @param {number} port */
async function sayLan({ addresses, certificate }, port) {
  const { lanNotice } = await import('./lan-notice.js');
  const urls = addresses.map((address) => `https://${inUrl(address)}:${String(port)}`);
  const isColoured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  say(`\n${lanNotice({ ...certificate, urls, isColoured })}\n`);
}

main(async () => {
  checkNode();
  const { port, host, isLan, isBehindProxy, stunPort } = readOptions(
    process.argv.slice(2),
    process.env,
  );
  await ensureInstalled();
  await ensureBuilt();
  const lan = isLan ? await prepareLan(host) : undefined;
  const { createHost } = await import('./serve.js');
  const running = await createHost({
    ...{ port, host, isBehindProxy, buildDir: path.join(root, 'build') },
    ...(lan && { certificate: lan.certificate }),
    ...(stunPort !== null && { stunPort }),
  }).catch((/** @type {unknown} */ error) => {
    const advice = listenAdvice(error, port, host);
    throw advice === undefined ? error : new Told(advice);
  });
  if (lan) {
    await sayLan(lan, running.port);
    say('No guarda nada: los tableros viven en los aparatos de quienes los llevan. Para: Ctrl+C.');
  } else say(`Cobijo is at ${running.url}`);
  if (running.stunPort !== null) {
    say(
      `It answers STUN on UDP port ${String(running.stunPort)}, on every address of this computer.`,
    );
  }
  if (isBehindProxy) say('It speaks plain http: let nobody reach it but through the proxy.');
  say('It stores nothing: boards live on the devices of those who keep them. Stop it with Ctrl+C.');
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      say('Stopping.');
      void running.close();
    });
  }
});
