// What the person who starts the host asked for, from the words after `npm start --` and from PORT,
// HOST and STUN_PORT. Decides the one thing that must not go wrong: nothing is served over plain
// http:// beyond this computer, unless they say that https stands before it.
// @ts-check
import { isLoopback } from './addresses.js';
import { Told } from './prepare.js';

/**
 * @typedef {object} Options
 * @property {number} port
 * @property {string} host
 * @property {boolean} isLan          https with the host's own certificate
 * @property {boolean} isBehindProxy  plain http, for a reverse proxy that has the certificate
 * @property {number | null} stunPort  answers STUN there, over UDP
 */

const flags = ['--lan', '--stun', '--behind-proxy'];

/** @param {NodeJS.ProcessEnv} env @param {string} name @param {number} otherwise */
function readPort(env, name, otherwise) {
  const text = env[name] ?? '';
  if (text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Told(`${name} is "${text}", which is not a port. Use a number from 1 to 65535.`);
}

/** @param {string} host */
const plainAdvice = (host) =>
  `HOST=${host} would serve Cobijo over plain http:// to the network, and Cobijo does not do that:\n` +
  'anybody on the way could change the app, and browsers refuse it the means to seal anything.\n\n' +
  '  For your local network:                            npm start -- --lan\n' +
  `  If a reverse proxy with https stands before it:    HOST=${host} npm start -- --behind-proxy`;

/**
 * Throws `Told` with what to do instead.
 * @param {readonly string[]} words @param {NodeJS.ProcessEnv} env
 * @returns {Options}
 */
export function readOptions(words, env) {
  const unknown = words.filter((word) => !flags.includes(word));
  if (unknown.length > 0) {
    throw new Told(`"${unknown.join(' ')}" is not known here. Known are: ${flags.join(', ')}.`);
  }
  const [isLan, isBehindProxy] = [words.includes('--lan'), words.includes('--behind-proxy')];
  if (isLan && isBehindProxy) {
    throw new Told(
      '--lan serves https with a certificate of its own, --behind-proxy leaves https to the proxy.\n' +
        'Choose one of them.',
    );
  }
  const host = env['HOST'] ?? (isLan ? '0.0.0.0' : '127.0.0.1');
  if (!isLan && !isBehindProxy) refusePlain(host);
  const stunPort = words.includes('--stun') ? readPort(env, 'STUN_PORT', 3478) : null;
  return { port: readPort(env, 'PORT', 4400), host, isLan, isBehindProxy, stunPort };
}

/** @param {string} host */
export function refusePlain(host) {
  if (!isLoopback(host)) throw new Told(plainAdvice(host));
}
