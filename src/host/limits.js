// How much of the host anybody may take. Each limit is far above what a collective of sixty needs and
// far below what would bring a small computer down.
// @ts-check

/**
 * @typedef {object} Limits
 *
 * Messages:
 * @property {number} frameBytes       a longer frame closes its socket (an SDP offer is below 20 KB)
 * @property {number} topicsPerSocket  further subscriptions are ignored
 * @property {number} topicLength      in characters
 * @property {number} topics           in total; further ones are ignored
 * @property {number} burst            frames that may come from one socket at once
 * @property {number} framesPerSecond  after the burst
 * @property {number} shareBytes       what one address may make the host read and relay at once
 * @property {number} shareBytesPerSecond  after that; its sockets are read more slowly, none is cut
 * @property {number} bufferedBytes    unsent bytes at which a slow reader is cut
 * @property {number} bufferedTotal    unsent bytes of all sockets at which the slowest are cut
 * @property {number} heartbeatMs      a socket that stays silent for two of these is cut
 *
 * Sockets:
 * @property {number} sockets             in total
 * @property {number} socketsPerAddress   a household or an office shares one address
 * @property {number} connections         in total, before anything was said on them
 * @property {number} connectionsPerAddress
 *
 * Requests:
 * @property {number} headerBytes
 * @property {number} headersMs    from the first byte, or from connecting, to the end of the headers
 * @property {number} requestMs    to the end of the request
 * @property {number} keepAliveMs  between two requests on one connection
 * @property {number} idleMs       without a byte either way
 */

/** @type {Readonly<Limits>} */
export const defaultLimits = {
  frameBytes: 64 * 1024,
  topicsPerSocket: 64,
  topicLength: 256,
  topics: 131_072,
  burst: 600,
  framesPerSecond: 100,
  shareBytes: 32 * 1024 * 1024,
  shareBytesPerSecond: 8 * 1024 * 1024,
  bufferedBytes: 1024 * 1024,
  bufferedTotal: 64 * 1024 * 1024,
  heartbeatMs: 30_000,
  sockets: 4096,
  socketsPerAddress: 512,
  connections: 5120,
  connectionsPerAddress: 640,
  headerBytes: 8 * 1024,
  headersMs: 10_000,
  requestMs: 15_000,
  keepAliveMs: 5_000,
  idleMs: 30_000,
};
