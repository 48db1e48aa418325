// @ts-nocheck
// Hashes, derived keys, secretbox and strict Ed25519 of docs/PROTOCOL.md §1. SHA-256, HMAC, HKDF,
// the curve and Ed25519 itself are Node's; XSalsa20-Poly1305 is written out after the NaCl papers.
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  sign as nodeSign,
  timingSafeEqual,
  verify as nodeVerify,
} from 'node:crypto';
import { ascii, concat, fromHex, refuse, toText } from './bytes.js';

export const label = (name) => ascii(`cobijo/v1/${name}\0`);
export const H = (name, ...parts) =>
  new Uint8Array(
    createHash('sha256')
      .update(concat(label(name), ...parts))
      .digest(),
  );
export const hmac = (key, ...parts) =>
  new Uint8Array(
    createHmac('sha256', key)
      .update(concat(...parts))
      .digest(),
  );
/** `info` is the whole label, its zero byte included, and what may be appended to it. */
export const hkdf = (ikm, salt, info, length) =>
  new Uint8Array(hkdfSync('sha256', ikm, salt, info, length));

// — XSalsa20 —
const rotate = (value, by) => (value << by) | (value >>> (32 - by));
const QUARTERS = [
  [0, 4, 8, 12], [5, 9, 13, 1], [10, 14, 2, 6], [15, 3, 7, 11],
  [0, 1, 2, 3], [5, 6, 7, 4], [10, 11, 8, 9], [15, 12, 13, 14],
]; // prettier-ignore
const SIGMA = ascii('expand 32-byte k');

const words = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
};
const bytesOf = (list) => {
  const view = new DataView(new ArrayBuffer(list.length * 4));
  list.forEach((word, i) => view.setUint32(i * 4, word, true));
  return new Uint8Array(view.buffer);
};
const salsaStart = (key, input) => {
  const [k, n, s] = [words(key), words(input), words(SIGMA)];
  return Uint32Array.from([
    s[0], ...k.slice(0, 4), s[1], ...n, s[2], ...k.slice(4), s[3],
  ]); // prettier-ignore
};
const salsaRounds = (start) => {
  const x = start.slice();
  for (let round = 0; round < 10; round += 1) {
    for (const [a, b, c, d] of QUARTERS) {
      x[b] ^= rotate(x[a] + x[d], 7);
      x[c] ^= rotate(x[b] + x[a], 9);
      x[d] ^= rotate(x[c] + x[b], 13);
      x[a] ^= rotate(x[d] + x[c], 18);
    }
  }
  return x;
};
const hsalsa = (key, input) => {
  const x = salsaRounds(salsaStart(key, input));
  return bytesOf([0, 5, 10, 15, 6, 7, 8, 9].map((i) => x[i]));
};
const xsalsaStream = (key, nonce, length) => {
  const inner = hsalsa(key, nonce.slice(0, 16));
  const out = new Uint8Array(Math.ceil(length / 64) * 64);
  for (let block = 0; block * 64 < length; block += 1) {
    const counter = bytesOf([block, 0]);
    const start = salsaStart(inner, concat(nonce.slice(16), counter));
    out.set(bytesOf(salsaRounds(start).map((word, i) => word + start[i])), block * 64);
  }
  return out.slice(0, length);
};

// — Poly1305 —
const little = (bytes) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const poly1305 = (key, message) => {
  const r = little(key.slice(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16) {
    const piece = message.slice(at, at + 16);
    sum = ((sum + little(piece) + (1n << BigInt(piece.length * 8))) * r) % ((1n << 130n) - 5n);
  }
  const tag = sum + little(key.slice(16, 32));
  return Uint8Array.from({ length: 16 }, (_, i) => Number((tag >> BigInt(8 * i)) & 255n));
};

const xored = (bytes, stream) => bytes.map((byte, i) => byte ^ stream[i]);
export const secretbox = (key, nonce, plain) => {
  const stream = xsalsaStream(key, nonce, 32 + plain.length);
  const sealed = xored(plain, stream.slice(32));
  return concat(poly1305(stream.slice(0, 32), sealed), sealed);
};
export const secretboxOpen = (key, nonce, boxed, reason = 'unsealed') => {
  if (boxed.length < 16) refuse(reason);
  const sealed = boxed.slice(16);
  const stream = xsalsaStream(key, nonce, 32 + sealed.length);
  if (!timingSafeEqual(poly1305(stream.slice(0, 32), sealed), boxed.slice(0, 16))) refuse(reason);
  return xored(sealed, stream.slice(32));
};

// — Ed25519 and X25519 —
const P = (1n << 255n) - 19n;
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const EIGHTH = little(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'));
const SMALL_ORDER = new Set([0n, 1n, P - 1n, EIGHTH, P - EIGHTH]);
const isGoodPoint = (bytes) => {
  const y = little(bytes) & ((1n << 255n) - 1n);
  return y < P && !SMALL_ORDER.has(y);
};
const okp = (crv, x, d) => ({ kty: 'OKP', crv, x: toText(x), ...(d ? { d: toText(d) } : {}) });
const privateKey = (crv, secret) => {
  const oid = crv === 'Ed25519' ? '70' : '6e';
  const der = concat(fromHex(`302e020100300506032b65${oid}04220420`), secret);
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
};
export const publicOf = (crv, secret) =>
  new Uint8Array(
    Buffer.from(createPublicKey(privateKey(crv, secret)).export({ format: 'jwk' }).x, 'base64url'),
  );
export const sign = (seed, ...parts) =>
  new Uint8Array(nodeSign(null, concat(...parts), privateKey('Ed25519', seed)));
export const verify = (key, signature, ...parts) => {
  const R = signature.slice(0, 32);
  if (signature.length !== 64 || !isGoodPoint(key) || !isGoodPoint(R)) return false;
  if (little(signature.slice(32)) >= L) return false;
  const publicKey = createPublicKey({ key: okp('Ed25519', key), format: 'jwk' });
  return nodeVerify(null, concat(...parts), publicKey, signature);
};
export const agree = (secret, theirs) => {
  const publicKey = createPublicKey({ key: okp('X25519', theirs), format: 'jwk' });
  let shared;
  try {
    shared = new Uint8Array(diffieHellman({ privateKey: privateKey('X25519', secret), publicKey }));
  } catch {
    return refuse('weak-key');
  }
  return shared.some((byte) => byte !== 0) ? shared : refuse('weak-key');
};
