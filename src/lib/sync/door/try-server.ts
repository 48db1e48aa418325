/**
 * Tries one's own STUN or TURN servers: gathers candidates and tells whether one came that only the
 * server can have given. Asks those servers and nobody else.
 */

import type { Relay } from '#lib/domain/paths.ts';
import type { After, WebRtcPlatform } from '#lib/sync/door/peer-connection.ts';

/**
 * `same`: nothing failed, and no outer address came that differs from the device's own, as in a
 * network without translation. `refused`: TURN did not take name and word.
 */
type TryOutcome = 'found' | 'same' | 'refused' | 'silent';

interface TryConfig {
  readonly platform: Pick<WebRtcPlatform, 'RTCPeerConnection'>;
  readonly after: After;
}

const TRY_FOR_MS = 12_000;
/** Of STUN and TURN, RFC 8489 §14.8: who asks is not let in. 701 is the browser's own: no answer. */
const REFUSALS = new Set([400, 401, 403, 431, 438, 441]);

export function tryStun(urls: readonly string[], config: TryConfig): Promise<TryOutcome> {
  return gather({ iceServers: [{ urls: [...urls] }] }, 'srflx', config);
}

export function tryRelay(relay: Relay, config: TryConfig): Promise<TryOutcome> {
  const { urls, username, credential } = relay;
  const iceServers = [{ urls: [...urls], username, credential }];
  return gather({ iceServers, iceTransportPolicy: 'relay' }, 'relay', config);
}

async function gather(
  configuration: RTCConfiguration,
  wanted: 'srflx' | 'relay',
  { platform, after }: TryConfig,
): Promise<TryOutcome> {
  const connection = new platform.RTCPeerConnection(configuration);
  let wasRefused = false;
  let wasSilent = false;
  let stop: () => void = () => undefined;
  const outcome = new Promise<TryOutcome>((resolve) => {
    const giveUp = (orElse: TryOutcome) => resolve(wasRefused ? 'refused' : orElse);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.type === wanted) resolve('found');
      else if (candidate === null) giveUp(wasSilent || wanted === 'relay' ? 'silent' : 'same');
    });
    connection.addEventListener('icecandidateerror', ({ errorCode }) => {
      if (REFUSALS.has(errorCode)) wasRefused = true;
      else wasSilent = true;
    });
    stop = after(TRY_FOR_MS, () => giveUp('silent'));
  });
  try {
    connection.createDataChannel('');
    await connection.setLocalDescription(await connection.createOffer());
    return await outcome;
  } finally {
    stop();
    connection.close();
  }
}
