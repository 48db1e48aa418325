// The host's own certificate for the local network: made once, kept in a folder of the person who
// starts the host, and used again, so that its fingerprint stays what people have compared. It is
// made anew only where the old one would not do, and the reason is handed on to be told. The private
// key is readable by its owner alone and never leaves that file.
// @ts-check
import { X509Certificate, createPrivateKey } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * Why a certificate was made: there was none, or the old one had lapsed, does not name an address
 * that this computer has now, could be read by other accounts, or was no certificate.
 * @typedef {'first' | 'lapsed' | 'moved' | 'exposed' | 'damaged'} Reason
 * @typedef {{ key: string, cert: string }} KeyAndCert
 * @typedef {KeyAndCert & { fingerprint: string, made: Reason | null, file: string }} Certificate
 *   `fingerprint` is SHA-256 in groups of four hexadecimal digits
 */

const DAY_MS = 24 * 60 * 60 * 1000;
/** Apple's devices take none that is valid for longer. */
const VALID_DAYS = 397;
/** Cheap phones' clocks run behind. */
const ALREADY_DAYS = 2;

/**
 * Where a person's programs keep what is theirs; outside the checkout, so that a new clone or build
 * finds the same certificate.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, home?: string }} [where]
 */
export function certificateDir({
  env = process.env,
  platform = process.platform,
  home = os.homedir(),
} = {}) {
  if (platform === 'win32') {
    return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'Cobijo');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Cobijo');
  const data = env['XDG_DATA_HOME'] ?? '';
  return path.join(path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'cobijo');
}

/** "AB:CD:EF:…" as "ABCD EF…": what people read to one another. @param {string} colons */
const inGroups = (colons) => colons.replaceAll(':', '').replace(/(.{4})(?!$)/g, '$1 ');

/** @param {string} pem @param {'PRIVATE KEY' | 'CERTIFICATE'} label */
const partOf = (pem, label) =>
  new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----\n?`).exec(pem)?.[0] ?? '';

/**
 * @param {string} file @param {readonly string[]} addresses @param {number} now
 * @returns {KeyAndCert | Reason}
 */
function readKept(file, addresses, now) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return 'first';
  // Windows keeps a person's own folder to that person by other means than these bits.
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) return 'exposed';
  try {
    const pem = fs.readFileSync(file, 'utf8');
    const [key, cert] = [partOf(pem, 'PRIVATE KEY'), partOf(pem, 'CERTIFICATE')];
    const parsed = new X509Certificate(cert);
    if (!parsed.checkPrivateKey(createPrivateKey(key))) return 'damaged';
    if (Date.parse(parsed.validTo) <= now + DAY_MS) return 'lapsed';
    const isNamed = (/** @type {string} */ address) =>
      net.isIP(address) === 0 || parsed.checkIP(address) !== undefined;
    return addresses.every(isNamed) ? { key, cert } : 'moved';
  } catch {
    return 'damaged'; // Whatever is in there, it cannot be served with.
  }
}

/** @param {readonly string[]} addresses @param {number} now @returns {Promise<KeyAndCert>} */
async function makeCertificate(addresses, now) {
  const { generate } = await import('selfsigned');
  // The name is in every certificate viewer and says nothing about who runs this.
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - ALREADY_DAYS * DAY_MS),
    notAfterDate: new Date(now + (VALID_DAYS - ALREADY_DAYS) * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...addresses
            .filter((address) => net.isIP(address) !== 0)
            .map((ip) => ({ type: /** @type {const} */ (7), ip })),
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** Whole or not at all, and never readable by others in between. @param {string} file @param {KeyAndCert} pair */
function keep(file, { key, cert }) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.${String(process.pid)}`;
  fs.rmSync(next, { force: true });
  fs.writeFileSync(next, `${key.trim()}\n${cert.trim()}\n`, { mode: 0o600, flag: 'wx' });
  fs.renameSync(next, file);
}

/**
 * The kept certificate if it will do for these addresses, or a new one, kept from now on. Throws
 * Node's own error where the folder cannot be written.
 * @param {{ addresses: readonly string[], dir?: string, now?: number }} options
 * @returns {Promise<Certificate>}
 */
export async function ensureCertificate({ addresses, dir = certificateDir(), now = Date.now() }) {
  const file = path.join(dir, 'local-network.pem');
  const kept = readKept(file, addresses, now);
  const made = typeof kept === 'string' ? kept : null;
  const pair = typeof kept === 'string' ? await makeCertificate(addresses, now) : kept;
  if (made !== null) keep(file, pair);
  const fingerprint = inGroups(new X509Certificate(pair.cert).fingerprint256);
  return { ...pair, fingerprint, made, file };
}
