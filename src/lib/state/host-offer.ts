/**
 * What the host of this page says that it does beside serving it (docs/PROTOCOL.md §8). Whatever it
 * says otherwise is as good as nothing.
 */

import { MOST_URLS, NO_SERVERS, serverKind, type Paths } from '#lib/domain/paths.ts';
import { askHost } from '#lib/platform/host-facts.ts';

/** The STUN server of the app's own host, by the name under which this page was reached; or null. */
export async function readHostStun(): Promise<string | null> {
  return stunOf(await askHost(), location.hostname);
}

export function stunOf(said: unknown, hostname: string): string | null {
  if (typeof said !== 'object' || said === null || !('stun' in said)) return null;
  if (typeof said.stun !== 'number') return null;
  const url = `stun:${hostname.toLowerCase()}:${String(said.stun)}`;
  return serverKind(url) === 'stun' ? url : null;
}

/** The host's own STUN beside what somebody chose for this device; a newcomer may have chosen nothing. */
export function pathsByHost(stun: string | null, own: Paths = NO_SERVERS): Paths {
  if (stun === null || own.relayOnly) return own;
  return { ...own, stun: [...new Set([...own.stun, stun])].slice(0, MOST_URLS) };
}
