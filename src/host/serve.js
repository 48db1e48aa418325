// The host itself: the built app and y-webrtc's signalling on one port, over http for this computer
// or for a reverse proxy, over https for the local network. Stores nothing, logs no address and no
// topic, and keeps what a connection may take within `limits.js` before a word was said on it.
// @ts-check
import http from 'node:http';
import https from 'node:https';
import sirv from 'sirv';
import { inUrl, isEverywhere, isLoopback, shareOf } from './addresses.js';
import { cachingFor, commonHeaders, policyFor } from './headers.js';
import { defaultLimits } from './limits.js';
import { createSignalling } from './signalling.js';

/** @typedef {import('./limits.js').Limits} Limits */

/**
 * What the app asks its host about itself, at /host.json.
 * @typedef {object} HostFacts
 * @property {boolean} lan         on a certificate of its own: no service worker, no installation
 * @property {number | null} stun  the UDP port of this host that answers STUN
 */

/** @param {http.ServerResponse} response @param {string} pathname */
function setFileHeaders(response, pathname) {
  response.setHeader('Content-Security-Policy', policyFor(pathname));
  response.setHeader('Cache-Control', cachingFor(pathname));
}

/** @param {string} buildDir @param {HostFacts} facts */
function createAnswering(buildDir, facts) {
  const serveFile = sirv(buildDir, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: setFileHeaders,
  });
  const factsText = `${JSON.stringify(facts)}\n`;
  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  return (request, response) => {
    for (const [name, value] of commonHeaders) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if ((request.url ?? '').split('?')[0] === '/host.json') {
      setFileHeaders(response, '/host.json');
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(factsText);
      return;
    }
    serveFile(request, response, () => {
      setFileHeaders(response, '/none.txt');
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
    });
  };
}

/** @param {Limits} limit */
const serverOptions = (limit) => ({
  maxHeaderSize: limit.headerBytes,
  headersTimeout: limit.headersMs,
  requestTimeout: limit.requestMs,
  keepAliveTimeout: limit.keepAliveMs,
  // How often Node looks for connections that are over their time.
  connectionsCheckingInterval: Math.min(2_000, limit.headersMs),
});

/**
 * Connections that nobody has said anything on yet cost memory too: only so many in all, and so many
 * from one address.
 * @param {http.Server | https.Server} server @param {Limits} limit @param {boolean} isShared
 *   all come from one proxy, which counts them itself
 */
function limitConnections(server, limit, isShared) {
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  /** @type {Map<string, number>} */
  const byAddress = new Map();
  server.maxConnections = limit.connections;
  server.timeout = limit.idleMs;
  server.on('connection', (/** @type {import('node:net').Socket} */ socket) => {
    const share = shareOf(socket.remoteAddress ?? '');
    const count = (byAddress.get(share) ?? 0) + 1;
    byAddress.set(share, count);
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      const left = (byAddress.get(share) ?? 1) - 1;
      if (left === 0) byAddress.delete(share);
      else byAddress.set(share, left);
    });
    if (!isShared && count > limit.connectionsPerAddress) socket.destroy();
  });
  return {
    count: () => open.size,
    /** Those in the middle of a TLS handshake or of an upgrade too. */
    destroyAll() {
      for (const socket of open) socket.destroy();
    },
  };
}

/**
 * Who is asking. Behind a proxy it is what the proxy added last; what stands before that, anybody
 * can have written.
 * @param {http.IncomingMessage} request @param {boolean} isBehindProxy
 */
function addressOf(request, isBehindProxy) {
  const direct = request.socket.remoteAddress ?? '';
  if (!isBehindProxy) return direct;
  const named = [request.headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .at(-1)
    ?.trim();
  return named === undefined || named === '' ? direct : named;
}

/**
 * @param {{ stunPort?: number | undefined, stunHost?: string | undefined,
 *   clock?: (() => number) | undefined }} options
 */
async function startStun({ stunPort, stunHost, clock }) {
  if (stunPort === undefined) return undefined;
  const { createStun } = await import('./stun.js');
  return createStun({
    port: stunPort,
    ...(stunHost !== undefined && { host: stunHost }),
    ...(clock && { clock }),
  });
}

/**
 * Starts the host. Rejects with Node's own error when it cannot listen.
 * @param {object} options
 * @param {number} options.port  0 for any free one
 * @param {string} [options.host]
 * @param {string} options.buildDir
 * @param {{ key: string, cert: string }} [options.certificate]  serves https with it, on the local network
 * @param {number} [options.stunPort]  answers STUN there too, and names it to the app; 0 for any free one
 * @param {string} [options.stunHost]  on this address alone
 * @param {boolean} [options.isBehindProxy]  every request comes from one, which says from whom
 * @param {() => number} [options.clock]  milliseconds, for the signalling's limits
 * @param {Partial<Limits>} [options.limits]
 * @param {(topic: string, message: Record<string, unknown>) => void} [options.tap]
 *   sees every published signalling message
 */
export async function createHost(options) {
  const { port, host = '127.0.0.1', buildDir, certificate, isBehindProxy = false } = options;
  const limit = { ...defaultLimits, ...options.limits };
  const signalling = createSignalling({ ...options, limits: limit });
  const stun = await startStun(options);
  const answer = createAnswering(buildDir, {
    lan: certificate !== undefined,
    stun: stun?.port ?? null,
  });
  const server = certificate
    ? https.createServer(
        { ...serverOptions(limit), ...certificate, handshakeTimeout: limit.headersMs },
        answer,
      )
    : http.createServer(serverOptions(limit), answer);
  const connections = limitConnections(server, limit, isBehindProxy);
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if ((request.url ?? '').split('?')[0] === '/signal') {
      signalling.handleUpgrade(request, socket, head, addressOf(request, isBehindProxy));
    } else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  // A request that is not HTTP, or not TLS, gets no answer and no log line.
  server.on('clientError', (_error, socket) => socket.destroy());

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  }).catch(async (/** @type {unknown} */ error) => {
    await Promise.all([signalling.close(), stun?.close()]);
    throw error;
  });
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  // Only "localhost" and loopback addresses are a secure context without https.
  const name = isLoopback(host) || isEverywhere(host) ? 'localhost' : host;
  const scheme = certificate ? 'https' : 'http';
  const at = `${inUrl(name)}:${String(bound.port)}`;
  return {
    url: `${scheme}://${at}`,
    signalUrl: `${scheme.replace('http', 'ws')}://${at}/signal`,
    port: bound.port,
    stunPort: stun?.port ?? null,
    /** How many sockets and topics the signalling holds now, and how many connections there are. */
    count: () => ({ ...signalling.count(), connections: connections.count() }),
    /** Resolves when the port is free again. Whoever is connected is told, and then cut. */
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all([signalling.close(), stun?.close()]);
      connections.destroyAll();
      await closed;
    },
  };
}
