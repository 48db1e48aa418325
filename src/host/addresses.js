// What the host knows of network addresses: which stay inside this computer, which it has on its
// local network, and who counts as one sender. Keeps none and writes none anywhere.
// @ts-check
import net from 'node:net';
import os from 'node:os';

/** @param {string} host */
export const isLoopback = (host) =>
  host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'));

/** @param {string} host */
export const isEverywhere = (host) => host === '0.0.0.0' || host === '::';

/** An address as it stands in a URL. @param {string} host */
export const inUrl = (host) => (net.isIPv6(host) ? `[${host}]` : host);

/** An IPv4 address that came through an IPv6 socket. */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** @param {string} address */
export const unmapped = (address) => mapped.exec(address)?.[1] ?? address;

/**
 * The name under which one sender's share is counted. IPv6 hands a single home 2^64 addresses: they
 * are one.
 * @param {string} address
 */
export function shareOf(address) {
  const plain = unmapped(address);
  if (!net.isIPv6(plain)) return plain;
  const [bare = ''] = plain.split('%');
  const [head = '', tail = ''] = bare.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const missing = bare.includes('::') ? 8 - front.length - back.length : 0;
  const groups = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Bridges to containers and virtual machines: nobody's phone is there. */
const insideOnly = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|lxc|lxd|podman|cni)/i;

/** Home networks first, then whatever else. @param {string} address */
function rank(address) {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return 2;
  return /^f[cd]/i.test(address) ? 3 : 4;
}

/**
 * This computer's addresses on its local network, the likeliest first. IPv6 only where there is no
 * IPv4: those change daily, and the certificate would change with them.
 * @param {NodeJS.Dict<os.NetworkInterfaceInfo[]>} [interfaces]
 */
export function lanAddresses(interfaces = os.networkInterfaces()) {
  const all = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      .filter(({ internal, address }) => !internal && !/^(169\.254\.|fe80:)/i.test(address))
      .map(({ address, family }) => ({ name, address, family })),
  );
  const outside = all.filter(({ name }) => !insideOnly.test(name));
  const seen = outside.length > 0 ? outside : all;
  const four = seen.filter(({ family }) => family === 'IPv4');
  return [...new Set((four.length > 0 ? four : seen).map(({ address }) => address))].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
}
