// The host: serves the built app and the signalling of `/signal` on one port. It stores nothing and
// logs neither addresses nor topics. Every app route gets the same page; the policy for scripts is
// in that page (svelte.config.js), what only a server can say is in the headers here.
// @ts-check
import http from 'node:http';
import sirv from 'sirv';
import { createSignalling } from './signalling.js';

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), clipboard-write=(self), accelerometer=(), autoplay=(), browsing-topics=(), ' +
    'display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), ' +
    'payment=(), serial=(), usb=()',
};

const pagePolicy = "frame-ancestors 'none'";
// A worker obeys the policy its own script came with, not that of the page that started it.
const scriptPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/** @param {http.ServerResponse} response @param {string} pathname */
function setFileHeaders(response, pathname) {
  const isScript = /\.m?js$/.test(pathname);
  response.setHeader('Content-Security-Policy', isScript ? scriptPolicy : pagePolicy);
  response.setHeader(
    'Cache-Control',
    pathname.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

/** @param {string} host */
const isLoopback = (host) => ['127.0.0.1', 'localhost', '::1'].includes(host);

/** @param {string} host @param {number} port */
function addressOf(host, port) {
  // Only "localhost" and loopback addresses are a secure context without https.
  const name = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
}

/**
 * Starts the host. Rejects with Node's own error when it cannot listen.
 * @param {object} options
 * @param {number} options.port  0 for any free one
 * @param {string} [options.host]
 * @param {string} options.buildDir
 * @param {() => number} [options.clock]  milliseconds, for the signalling's limits
 * @param {Partial<import('./signalling.js').Limits>} [options.limits]
 * @param {(topic: string, message: Record<string, unknown>) => void} [options.tap]
 *   sees every published signalling message
 */
export async function createHost({ port, host = '127.0.0.1', buildDir, clock, limits, tap }) {
  const signalling = createSignalling({
    ...(clock && { clock }),
    ...(limits && { limits }),
    ...(tap && { tap }),
  });
  const serveFile = sirv(buildDir, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: setFileHeaders,
  });
  const server = http.createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    serveFile(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if ((request.url ?? '').split('?')[0] === '/signal') {
      signalling.handleUpgrade(request, socket, head);
    } else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  // A request that is not HTTP gets no answer and no log line.
  server.on('clientError', (_error, socket) => socket.destroy());

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  }).catch((/** @type {unknown} */ error) => {
    signalling.close();
    throw error;
  });
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: addressOf(host, bound.port),
    signalUrl: `${addressOf(host, bound.port).replace('http', 'ws')}/signal`,
    port: bound.port,
    isLocalOnly: isLoopback(host),
    /** How many sockets and topics the signalling holds now. */
    count: signalling.count,
    /** Resolves when the port is free again. */
    close: () =>
      new Promise((resolve) => {
        signalling.close();
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
