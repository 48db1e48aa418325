/**
 * Which DTLS certificate a session description speaks for. The handshake binds both sides'
 * fingerprints, so whoever rewrites descriptions on the way (the signalling server) ends up with two
 * different transcripts. Exactly one sha-256 fingerprint a side, and no media. docs/PROTOCOL.md §9.
 */

const LINE = /^a=fingerprint:(\S+) (\S+)\s*$/gim;
const MENTION = /fingerprint/gi;

/** The 32 bytes, or null if the description names none, two that differ, or another algorithm. */
export function parseFingerprint(sdp: string): Uint8Array | null {
  let found: string | null = null;
  const lines = [...sdp.matchAll(LINE)];
  // Browsers differ in how a line may be spaced: one that we cannot read may be the one they obey.
  if (lines.length !== (sdp.match(MENTION) ?? []).length) return null;
  for (const [, algorithm = '', value = ''] of lines) {
    if (algorithm.toLowerCase() !== 'sha-256') return null;
    if (found !== null && found !== value.toUpperCase()) return null;
    found = value.toUpperCase();
  }
  if (found === null || !/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/.test(found)) return null;
  return Uint8Array.from(found.split(':'), (pair) => Number.parseInt(pair, 16));
}

/** Whether a description opens data channels and nothing else: no sound, no picture. */
export function isDataOnly(sdp: string): boolean {
  const media = sdp.match(/^m=.*$/gim) ?? [];
  return media.length === 1 && /^m=application /i.test(media[0]);
}
