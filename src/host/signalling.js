// y-webrtc's signalling protocol: subscribe, unsubscribe, publish, ping. Holds who listens to which
// topic, in memory, while they are connected, and nothing else; writes no address and no topic
// anywhere. It trusts nobody: a frame that is not a message is ignored, a flood is read slowly, a
// reader too slow for what is sent to it is cut, and every table has a limit.
// @ts-check
import { WebSocketServer } from 'ws';
import { shareOf } from './addresses.js';
import { createAllowance } from './allowance.js';
import { createBacklog } from './backlog.js';
import { defaultLimits } from './limits.js';

/** @typedef {import('./limits.js').Limits} Limits */

/**
 * One connected socket and what it owns here.
 * @typedef {object} Client
 * @property {import('ws').WebSocket} socket
 * @property {string} share        whose allowance it draws on
 * @property {Set<string>} topics
 * @property {number} tokens       frames it may still send now; below zero its socket is paused
 * @property {number} refilledAt   by the clock, in ms
 * @property {number} unsent       bytes waiting for it, when last looked at
 * @property {boolean} isAlive
 * @property {ReturnType<typeof setTimeout> | undefined} resume
 */

/** What opening a socket costs the host, in bytes of its address's share. */
const OPENING_BYTES = 4096;
const GOING_AWAY = 1001;
/** How long those who are told that the host goes away have for it. */
const FAREWELL_MS = 500;
/** A paused socket is read again after this long at most, or its answer to a heartbeat is missed. */
const LONGEST_PAUSE_MS = 5_000;
const BUSY = 'HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n';

/**
 * @param {{ clock?: (() => number) | undefined, limits?: Partial<Limits> | undefined,
 *   tap?: ((topic: string, message: Record<string, unknown>) => void) | undefined }} [options]
 *   `clock` is in milliseconds; `tap` sees every published message, as a hostile server would.
 */
export function createSignalling({ clock = () => performance.now(), limits, tap } = {}) {
  const limit = { ...defaultLimits, ...limits };
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limit.frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const shares = createAllowance({
    clock,
    burst: limit.shareBytes,
    perSecond: limit.shareBytesPerSecond,
  });
  /** @type {Map<string, Set<Client>>} */
  const subscribers = new Map();
  /** @type {Set<Client>} */
  const clients = new Set();
  const backlog = createBacklog(limit, clients);
  /** @type {Map<string, number>} */
  const socketsByShare = new Map();

  /** @param {Client} client @param {string} topic */
  function unsubscribe(client, topic) {
    client.topics.delete(topic);
    const listening = subscribers.get(topic);
    listening?.delete(client);
    if (listening?.size === 0) subscribers.delete(topic);
  }

  /** @param {Client} client @param {string} topic */
  function subscribe(client, topic) {
    if (client.topics.size >= limit.topicsPerSocket || topic.length > limit.topicLength) return;
    const listening = subscribers.get(topic);
    if (!listening && subscribers.size >= limit.topics) return;
    client.topics.add(topic);
    if (listening) listening.add(client);
    else subscribers.set(topic, new Set([client]));
  }

  /** Everyone on the topic hears it, its sender included: y-webrtc's own server does the same.
   * @param {Client} client @param {Record<string, unknown>} message */
  function publish(client, message) {
    if (typeof message['topic'] !== 'string') return;
    tap?.(message['topic'], message);
    const listening = subscribers.get(message['topic']);
    if (!listening) return;
    // Encoded once: what waits for many slow readers is one copy in memory.
    const bytes = Buffer.from(JSON.stringify({ ...message, clients: listening.size }));
    for (const receiver of listening) backlog.send(receiver, bytes);
    spend(client, bytes.length * listening.size);
  }

  /** @param {Client} client @param {Record<string, unknown>} message */
  function handle(client, message) {
    const named = Array.isArray(message['topics']) ? message['topics'] : [];
    const topics = named.filter((topic) => typeof topic === 'string');
    switch (message['type']) {
      case 'subscribe':
        for (const topic of topics) subscribe(client, topic);
        break;
      case 'unsubscribe':
        for (const topic of topics) unsubscribe(client, topic);
        break;
      case 'publish':
        publish(client, message);
        break;
      case 'ping':
        backlog.send(client, pong);
        break;
    }
  }

  /** Whoever is in debt is not read from until it is paid back. @param {Client} client @param {number} ms */
  function pause(client, ms) {
    if (client.resume !== undefined) return;
    client.socket.pause();
    client.resume = setTimeout(
      () => {
        client.resume = undefined;
        client.socket.resume();
      },
      Math.min(ms, LONGEST_PAUSE_MS),
    );
  }

  /** Draws on the share of everything at the client's address. @param {Client} client @param {number} bytes */
  function spend(client, bytes) {
    const left = shares.take(client.share, bytes);
    if (left < 0) pause(client, Math.max(100, shares.waitFor(left)));
  }

  /**
   * Takes one frame's worth of tokens. Who has none left is not read from until there are some: no
   * message of an eager but honest client is lost. What was already read is still counted, and a
   * client that is two bursts in debt is cut.
   * @param {Client} client
   */
  function isAllowed(client) {
    const now = clock();
    const earned = ((now - client.refilledAt) / 1000) * limit.framesPerSecond;
    client.tokens = Math.min(limit.burst, client.tokens + earned) - 1;
    client.refilledAt = now;
    if (client.tokens >= 0) return true;
    if (client.tokens < -2 * limit.burst) {
      client.socket.terminate();
      return false;
    }
    pause(client, 1000);
    return true;
  }

  /** @param {Client} client */
  function forget(client) {
    clients.delete(client);
    clearTimeout(client.resume);
    backlog.forget(client);
    for (const topic of [...client.topics]) unsubscribe(client, topic);
    const left = (socketsByShare.get(client.share) ?? 1) - 1;
    if (left === 0) socketsByShare.delete(client.share);
    else socketsByShare.set(client.share, left);
  }

  /** @param {import('ws').WebSocket} socket @param {string} share */
  function welcome(socket, share) {
    /** @type {Client} */
    const client = {
      ...{ socket, share, topics: new Set(), tokens: limit.burst, refilledAt: clock() },
      ...{ unsent: 0, isAlive: true, resume: undefined },
    };
    clients.add(client);
    socketsByShare.set(share, (socketsByShare.get(share) ?? 0) + 1);
    socket.on('pong', () => {
      client.isAlive = true;
    });
    socket.on('close', () => forget(client));
    // A frame too long or malformed: ws closes the socket itself after telling us.
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
      client.isAlive = true;
      if (!Buffer.isBuffer(data) || !isAllowed(client)) return;
      spend(client, data.length);
      const message = isBinary ? undefined : parseMessage(data);
      if (message) handle(client, message);
    });
  }

  const heartbeat = setInterval(() => {
    for (const client of clients) {
      if (client.isAlive) {
        client.isAlive = false;
        client.socket.ping();
      } else client.socket.terminate();
    }
  }, limit.heartbeatMs);
  heartbeat.unref();

  return {
    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:stream').Duplex} socket
     * @param {Buffer} head
     * @param {string} [address] of whom it comes from
     */
    handleUpgrade(request, socket, head, address = request.socket.remoteAddress ?? '') {
      const share = shareOf(address);
      const isFull =
        clients.size >= limit.sockets ||
        (socketsByShare.get(share) ?? 0) >= limit.socketsPerAddress;
      if (isFull || !shares.tryTake(share, OPENING_BYTES)) socket.end(BUSY);
      else server.handleUpgrade(request, socket, head, (ws) => welcome(ws, share));
    },
    /** How many sockets and topics are held now; for tests of what is forgotten. */
    count: () => ({ sockets: clients.size, topics: subscribers.size }),
    /** Tells everyone, waits a moment for them to go, and cuts who is left. @returns {Promise<void>} */
    async close() {
      clearInterval(heartbeat);
      server.close();
      const going = [...clients].map(({ socket }) => {
        const gone = new Promise((resolve) => socket.once('close', resolve));
        socket.close(GOING_AWAY);
        return gone;
      });
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let late;
      const patience = new Promise((resolve) => (late = setTimeout(resolve, FAREWELL_MS)));
      await Promise.race([Promise.all(going), patience]);
      clearTimeout(late);
      for (const { socket } of clients) socket.terminate();
    },
  };
}

const pong = Buffer.from('{"type":"pong"}');

/** @param {Buffer} data @returns {Record<string, unknown> | undefined} */
function parseMessage(data) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(data.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? /** @type {Record<string, unknown>} */ (value)
      : undefined;
  } catch {
    return undefined; // Not JSON: nobody's message, and no reason to fall over.
  }
}
