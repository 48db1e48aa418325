// y-webrtc's signalling protocol: subscribe, unsubscribe, publish, ping. Holds who listens to which
// topic, in memory, while they are connected, and nothing else; writes no address and no topic
// anywhere. It trusts nobody: a frame that is not a message is ignored, a flood is read slowly, a
// reader too slow for what is sent to it is cut, and every table has a limit.
// @ts-check
import { WebSocket, WebSocketServer } from 'ws';

/**
 * @typedef {object} Limits
 * @property {number} frameBytes       a longer frame closes its socket (an SDP offer is below 20 KB)
 * @property {number} topicsPerSocket  further subscriptions are ignored
 * @property {number} topicLength      in characters
 * @property {number} sockets          in total
 * @property {number} socketsPerAddress
 * @property {number} burst            frames that may come at once
 * @property {number} framesPerSecond  after the burst
 * @property {number} bufferedBytes    unsent bytes at which a slow reader is cut
 * @property {number} heartbeatMs      a socket that stays silent for two of these is cut
 */

/** @type {Readonly<Limits>} */
const defaultLimits = {
  frameBytes: 64 * 1024,
  topicsPerSocket: 64,
  topicLength: 256,
  sockets: 4096,
  socketsPerAddress: 512,
  burst: 600,
  framesPerSecond: 100,
  bufferedBytes: 1024 * 1024,
  heartbeatMs: 30_000,
};

/**
 * One connected socket and what it owns here.
 * @typedef {object} Client
 * @property {WebSocket} socket
 * @property {Set<string>} topics
 * @property {number} tokens       frames it may still send now; below zero its socket is paused
 * @property {number} refilledAt   by the clock, in ms
 * @property {boolean} isAlive
 * @property {ReturnType<typeof setTimeout> | undefined} resume
 */

/**
 * @param {{ clock?: () => number, limits?: Partial<Limits>, tap?: (topic: string, message: Record<string, unknown>) => void }} [options]
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
  /** @type {Map<string, Set<Client>>} */
  const subscribers = new Map();
  /** @type {Set<Client>} */
  const clients = new Set();
  /** @type {Map<string, number>} */
  const socketsByAddress = new Map();

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
    client.topics.add(topic);
    const listening = subscribers.get(topic) ?? new Set();
    listening.add(client);
    subscribers.set(topic, listening);
  }

  /** @param {Client} client @param {string} text */
  function send(client, text) {
    if (client.socket.readyState !== WebSocket.OPEN) return;
    if (client.socket.bufferedAmount > limit.bufferedBytes) client.socket.terminate();
    else client.socket.send(text);
  }

  /** Everyone on the topic hears it, its sender included: y-webrtc's own server does the same.
   * @param {Record<string, unknown>} message */
  function publish(message) {
    if (typeof message['topic'] !== 'string') return;
    tap?.(message['topic'], message);
    const listening = subscribers.get(message['topic']);
    if (!listening) return;
    const text = JSON.stringify({ ...message, clients: listening.size });
    for (const receiver of listening) send(receiver, text);
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
        publish(message);
        break;
      case 'ping':
        send(client, '{"type":"pong"}');
        break;
    }
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
    if (client.resume === undefined) {
      client.socket.pause();
      client.resume = setTimeout(() => {
        client.resume = undefined;
        client.socket.resume();
      }, 1000);
    }
    return true;
  }

  /** @param {Client} client @param {string} address */
  function forget(client, address) {
    clients.delete(client);
    clearTimeout(client.resume);
    for (const topic of [...client.topics]) unsubscribe(client, topic);
    const left = (socketsByAddress.get(address) ?? 1) - 1;
    if (left === 0) socketsByAddress.delete(address);
    else socketsByAddress.set(address, left);
  }

  /** @param {WebSocket} socket @param {string} address */
  function welcome(socket, address) {
    /** @type {Client} */
    const client = {
      socket,
      topics: new Set(),
      tokens: limit.burst,
      refilledAt: clock(),
      isAlive: true,
      resume: undefined,
    };
    clients.add(client);
    socketsByAddress.set(address, (socketsByAddress.get(address) ?? 0) + 1);
    socket.on('pong', () => {
      client.isAlive = true;
    });
    socket.on('close', () => forget(client, address));
    // A frame too long or malformed: ws closes the socket itself after telling us.
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
      client.isAlive = true;
      if (!isAllowed(client) || isBinary) return;
      const message = parseMessage(data);
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
     */
    handleUpgrade(request, socket, head) {
      const address = request.socket.remoteAddress ?? '';
      if (
        clients.size >= limit.sockets ||
        (socketsByAddress.get(address) ?? 0) >= limit.socketsPerAddress
      ) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (ws) => welcome(ws, address));
    },
    /** How many sockets and topics are held now; for tests of what is forgotten. */
    count: () => ({ sockets: clients.size, topics: subscribers.size }),
    close() {
      clearInterval(heartbeat);
      for (const client of clients) client.socket.terminate();
      server.close();
    },
  };
}

/** @param {import('ws').RawData} data @returns {Record<string, unknown> | undefined} */
function parseMessage(data) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? /** @type {Record<string, unknown>} */ (value)
      : undefined;
  } catch {
    return undefined; // Not JSON: nobody's message, and no reason to fall over.
  }
}
