// `npm start -- --stun`: tells a device the address under which the outside sees it (RFC 8489, Binding
// over UDP), so that two devices behind different routers can find a way to each other. It sees that
// address and the time, and keeps and logs neither. It answers a well-formed Binding request and
// nothing else, hardly more bytes than came, and only so often per sender and in all: there is no
// way to make it shout at somebody else.
// @ts-check
import dgram from 'node:dgram';
import stun from '@msimerson/stun';
import { shareOf, unmapped } from './addresses.js';
import { createAllowance } from './allowance.js';

const { STUN_BINDING_REQUEST = 1, STUN_BINDING_RESPONSE = 0x101 } = stun.constants;
const HEADER_BYTES = 20;
/** A browser's request has 20 to 40; what is longer wants something else. */
const MOST_BYTES = 128;
const MAGIC_COOKIE = 0x2112a442;
/** Attributes below it must be understood by whoever answers. */
const OPTIONAL_FROM = 0x8000;

/**
 * @typedef {object} StunLimits
 * @property {number} burst      answers to one sender at once; a browser asks up to 7 times a server
 * @property {number} perSecond  after that
 * @property {number} totalBurst
 * @property {number} totalPerSecond
 */

/** @type {Readonly<StunLimits>} */
const defaultLimits = { burst: 60, perSecond: 10, totalBurst: 2000, totalPerSecond: 1000 };

/**
 * The answer to a packet, or null: no answer. Pure.
 * @param {Buffer} packet @param {string} address @param {number} port
 * @returns {Buffer | null}
 */
export function answerBinding(packet, address, port) {
  if (packet.length < HEADER_BYTES || packet.length > MOST_BYTES) return null;
  // The package reads past what the header promises; and its cookie is not looked at.
  const isWhole = packet.readUInt16BE(2) === packet.length - HEADER_BYTES;
  if (!isWhole || packet.length % 4 !== 0 || packet.readUInt32BE(4) !== MAGIC_COOKIE) return null;
  if (packet.readUInt16BE(0) !== STUN_BINDING_REQUEST) return null;
  try {
    const request = stun.decode(packet);
    // None of those that must be understood means anything here, so there is nobody to answer.
    for (const { type } of request) if (type < OPTIONAL_FROM) return null;
    const response = stun.createMessage(STUN_BINDING_RESPONSE, request.transactionId);
    response.addXorAddress(unmapped(address), port);
    response.addFingerprint();
    return stun.encode(response);
  } catch {
    return null; // Not a message, or an address that cannot be told.
  }
}

/** @param {'udp4' | 'udp6'} type @param {number} port @param {string} host @returns {Promise<dgram.Socket>} */
function bind(type, port, host) {
  const socket = dgram.createSocket({ type, ipv6Only: type === 'udp6' });
  return new Promise((resolve, reject) => {
    socket.once('error', (error) => {
      socket.close();
      reject(error);
    });
    socket.bind(port, host, () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
  });
}

/**
 * Answers on every address of this computer, or on `host` alone. Rejects with Node's own error when
 * the port is taken; a computer without IPv6 answers without it.
 * @param {object} options
 * @param {number} options.port  0 for any free one
 * @param {string} [options.host]
 * @param {() => number} [options.clock]  milliseconds
 * @param {Partial<StunLimits>} [options.limits]
 */
export async function createStun({ port, host, clock = () => performance.now(), limits }) {
  const limit = { ...defaultLimits, ...limits };
  const senders = createAllowance({ clock, burst: limit.burst, perSecond: limit.perSecond });
  const all = createAllowance({
    clock,
    burst: limit.totalBurst,
    perSecond: limit.totalPerSecond,
  });
  const isSix = host?.includes(':') === true;
  const first = await bind(isSix ? 'udp6' : 'udp4', port, host ?? '0.0.0.0');
  const bound = first.address().port;
  const second = host === undefined ? await bind('udp6', bound, '::').catch(() => null) : null;
  const sockets = second ? [first, second] : [first];

  for (const socket of sockets) {
    socket.on('message', (packet, { address, port: from }) => {
      const answer = answerBinding(packet, address, from);
      // Port 0 cannot be answered. The sender's share first: one who asks too often costs the others none.
      if (!answer || from === 0 || !senders.tryTake(shareOf(address), 1)) return;
      if (all.tryTake('all', 1)) socket.send(answer, from, address);
    });
    // An answer that cannot be delivered is nobody's trouble but the sender's.
    socket.on('error', () => undefined);
  }
  return {
    port: bound,
    /** @returns {Promise<void>} */
    async close() {
      await Promise.all(
        sockets.map((socket) => new Promise((resolve) => socket.close(() => resolve(undefined)))),
      );
    },
  };
}
