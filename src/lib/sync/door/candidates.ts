/**
 * The addresses that another peer names for itself. A browser would ask the name service for a host
 * name among them, whoever wrote it, and so tell it of the meeting (G8): only addresses, and the
 * random names under which browsers hide a local one, are passed on. RFC 8839 §5.1, RFC 8828.
 */

const ADDRESS =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.local)$/i;
const CANDIDATE =
  /^(?:a=)?candidate:[\w+/]{1,32} \d{1,5} (?:udp|tcp|ssltcp) \d{1,10} (\S+) \d{1,5} typ [a-z]+(?: [ -~]*)?$/i;

/** False for what names a host, and for what cannot be read. The end of candidates is an empty one. */
export function namesNoHost(candidate: string): boolean {
  if (candidate === '') return true;
  const address = CANDIDATE.exec(candidate)?.[1];
  return address !== undefined && ADDRESS.test(address);
}

/** The session description without the candidates that name a host. */
export function withoutHostNames(sdp: string): string {
  return sdp
    .split(/(?<=\n)/)
    .filter((line) => !/^a=candidate/i.test(line) || namesNoHost(line.trimEnd()))
    .join('');
}
