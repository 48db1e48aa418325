/**
 * The servers by which connections are made, read anew for each one: when the choice changes, every
 * connection is made again, so that none outlives what a person decided. None by default (G8).
 */

import type { Paths } from '#lib/domain/paths.ts';

export interface IceChoice {
  now(): RTCConfiguration;
  onChanged(listener: () => void): () => void;
}

export function iceConfigurationOf({ stun, relay, relayOnly }: Paths): RTCConfiguration {
  const iceServers: RTCIceServer[] = stun.length === 0 ? [] : [{ urls: [...stun] }];
  if (relay !== null) {
    const { urls, username, credential } = relay;
    iceServers.push({ urls: [...urls], username, credential });
  }
  return { iceServers, iceTransportPolicy: relayOnly ? 'relay' : 'all' };
}

/** A choice that does not change: of one attempt to join, say. */
export function fixedIce(paths: Paths): IceChoice {
  const configuration = iceConfigurationOf(paths);
  return { now: () => configuration, onChanged: () => () => undefined };
}
