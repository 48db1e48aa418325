/**
 * What every session is handed of this browser: clock, timers, randomness, WebRTC, and where the
 * collective's signalling is. The only place that knows the address of the page.
 */

import { after, now } from '#lib/platform/clock.ts';
import { onOnline, onVisible } from '#lib/platform/lifecycle.ts';
import { sparesData } from '#lib/platform/save-data.ts';
import { randomBytes } from '#lib/platform/random.ts';

export const surroundings = {
  clock: now,
  after,
  random: randomBytes,
  sparesData,
  /** Read when it is needed: a browser without WebRTC is told so, and not met by an error. */
  get platform() {
    return { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate };
  },
  onWake(listener: () => void): () => void {
    const stops = [onOnline(listener), onVisible(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** The collective's own signalling server, or the host that served this page. */
export function signallingOf(own: string | null): readonly string[] {
  const { protocol, host } = location;
  return [own ?? `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/signal`];
}
