/**
 * What simple-peer gets for an RTCPeerConnection: a front that shows it only what it needs, hands it
 * guarded channels, and closes what does not come to an open door in time. A door that was refused
 * keeps its place in y-webrtc's list for a while, so that two who disagree do not knock in a loop.
 * Works over a browser's WebRTC and over Node's. docs/PROTOCOL.md §9.
 */

import { equalBytes } from '#lib/base/bytes.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import { namesNoHost, withoutHostNames } from '#lib/sync/door/candidates.ts';
import { isDataOnly, parseFingerprint } from '#lib/sync/door/fingerprints.ts';
import type { IceChoice } from '#lib/sync/door/ice.ts';
import type { Role } from '#lib/sync/door/key-agreement.ts';
import type { PathWatch } from '#lib/sync/door/path-watch.ts';

/** Calls once after so many milliseconds; the result calls it off. */
export type After = (milliseconds: number, act: () => void) => () => void;

/** The part of RTCDataChannel that simple-peer uses. */
export interface GuardedChannel {
  binaryType: string;
  readonly label: string;
  readonly readyState: RTCDataChannelState;
  readonly bufferedAmount: number;
  bufferedAmountLowThreshold: number;
  onopen: ((event: unknown) => void) | null;
  onclose: ((event: unknown) => void) | null;
  onerror: ((event: unknown) => void) | null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  onbufferedamountlow: ((event: unknown) => void) | null;
  send(data: ArrayBufferView | ArrayBuffer | string): void;
  close(): void;
}

/** A data channel as the guard meets it. */
export interface RawConnection {
  readonly channel: RTCDataChannel;
  readonly role: Role;
  /** Null if a description names none, or another than before. */
  fingerprints(): Readonly<Record<Role, Uint8Array>> | null;
  /** The door is open: the watchdog goes home. */
  settle(): void;
  /** Ends the connection; its place in y-webrtc's list is freed after `holdMs`. */
  refuse(holdMs?: number): void;
}

export interface WebRtcPlatform {
  readonly RTCPeerConnection: typeof RTCPeerConnection;
  readonly RTCSessionDescription: typeof RTCSessionDescription;
  readonly RTCIceCandidate: typeof RTCIceCandidate;
}

export interface ConnectionConfig {
  readonly platform: WebRtcPlatform;
  readonly after: After;
  createChannel(connection: RawConnection): GuardedChannel;
  /** A connection that ended before any channel could say why. */
  onFailure(reason: DoorReason): void;
  /** Left out: no server, whatever the configuration says that comes with a connection. */
  readonly ice?: IceChoice | undefined;
  readonly paths?: PathWatch | undefined;
  readonly unfinishedAfterMs?: number;
  readonly holdMs?: number;
}

export const UNFINISHED_AFTER_MS = 20_000;
export const HOLD_MS = 5_000;
const LAST_WORD_MS = 500;

const FORWARDED = [
  'iceconnectionstatechange',
  'icegatheringstatechange',
  'connectionstatechange',
  'signalingstatechange',
  'icecandidate',
] as const;
type Handler = ((event: unknown) => void) | null;

/** simple-peer's `wrtc` option. */
export function makeWrtc(config: ConnectionConfig): object {
  const { RTCSessionDescription, RTCIceCandidate } = config.platform;
  const PeerConnection = createPeerConnection(config);
  return { RTCPeerConnection: PeerConnection, RTCSessionDescription, RTCIceCandidate };
}

function createPeerConnection(config: ConnectionConfig) {
  const { after, platform, holdMs: usualHoldMs = HOLD_MS } = config;

  return class GuardedPeerConnection {
    oniceconnectionstatechange: Handler = null;
    onicegatheringstatechange: Handler = null;
    onconnectionstatechange: Handler = null;
    onsignalingstatechange: Handler = null;
    onicecandidate: Handler = null;
    ondatachannel: ((event: { channel: GuardedChannel }) => void) | null = null;
    /** Never called: no media crosses. */
    ontrack: Handler = null;
    readonly #raw: RTCPeerConnection;
    readonly #pinned = new Map<'local' | 'remote', Uint8Array>();
    #channel: RTCDataChannel | null = null;
    #isRefused = false;
    #stopTimer: () => void;
    readonly #stopWatchingIce: (() => void) | undefined;

    constructor(configuration: RTCConfiguration) {
      const servers = config.ice?.now() ?? { iceServers: [] };
      this.#raw = new platform.RTCPeerConnection({ ...configuration, ...servers });
      // Made anew by the new servers: whoever lets go of it announces itself again.
      this.#stopWatchingIce = config.ice?.onChanged(() => this.#refuse(0));
      for (const event of FORWARDED)
        this.#raw.addEventListener(event, (detail: Event) => {
          if (!this.#isRefused) this[`on${event}`]?.(detail);
        });
      this.#raw.addEventListener('datachannel', (event: RTCDataChannelEvent) => {
        // One channel a connection; a second one would go around the guard of the first.
        if (this.#channel !== null || this.#isRefused) event.channel.close();
        else this.ondatachannel?.({ channel: this.#guard(event.channel, 'answerer') });
      });
      this.#stopTimer = after(config.unfinishedAfterMs ?? UNFINISHED_AFTER_MS, () => {
        config.onFailure('handshake-late');
        this.#refuse(0);
      });
    }

    get iceConnectionState() {
      return this.#isRefused ? 'closed' : this.#raw.iceConnectionState;
    }
    get iceGatheringState() {
      return this.#raw.iceGatheringState;
    }
    get connectionState() {
      return this.#raw.connectionState;
    }
    get signalingState() {
      return this.#raw.signalingState;
    }
    get localDescription() {
      return this.#raw.localDescription;
    }
    get remoteDescription() {
      return this.#raw.remoteDescription;
    }

    createDataChannel(label: string, options?: RTCDataChannelInit) {
      return this.#guard(this.#raw.createDataChannel(label, options), 'caller');
    }
    createOffer(options?: RTCOfferOptions) {
      return this.#raw.createOffer(options);
    }
    createAnswer(options?: RTCAnswerOptions) {
      return this.#raw.createAnswer(options);
    }
    async setLocalDescription(description: RTCSessionDescriptionInit) {
      this.#pin('local', description.sdp ?? '');
      await this.#raw.setLocalDescription(description);
      this.#meet();
    }
    async setRemoteDescription(description: RTCSessionDescriptionInit) {
      this.#pin('remote', description.sdp ?? '');
      const sdp = withoutHostNames(description.sdp ?? '');
      await this.#raw.setRemoteDescription({ type: description.type, sdp });
      this.#meet();
    }
    async addIceCandidate(candidate: RTCIceCandidateInit) {
      if (namesNoHost(candidate.candidate ?? '')) await this.#raw.addIceCandidate(candidate);
    }
    getStats() {
      return this.#raw.getStats();
    }
    close() {
      this.#end();
      this.#raw.close();
    }

    #end() {
      this.#stopTimer();
      this.#stopWatchingIce?.();
      config.paths?.ended(this);
    }

    /** Each has described itself to the other; whether a way leads there is not known yet. */
    #meet() {
      if (this.#pinned.size < 2 || this.#isRefused) return;
      if (this.#channel?.readyState !== 'open') config.paths?.met(this);
    }

    /** Throws, and so ends the connection, for a description whose certificate is unclear or new. */
    #pin(side: 'local' | 'remote', sdp: string) {
      const fingerprint = parseFingerprint(sdp);
      const before = this.#pinned.get(side);
      const isClear = fingerprint !== null && isDataOnly(sdp);
      if (!isClear || (before !== undefined && !equalBytes(before, fingerprint))) {
        // A peer that knocks again while its place is kept has a new certificate: nobody's attack.
        if (!this.#isRefused) config.onFailure('handshake-fingerprint');
        throw new Error('the session description names no certificate, or not the one before');
      }
      this.#pinned.set(side, fingerprint);
    }

    #fingerprints(role: Role) {
      const local = this.#pinned.get('local');
      const remote = this.#pinned.get('remote');
      if (local === undefined || remote === undefined) return null;
      return role === 'caller'
        ? { caller: local, answerer: remote }
        : { caller: remote, answerer: local };
    }

    #guard(channel: RTCDataChannel, role: Role): GuardedChannel {
      this.#channel = channel;
      const tellOpen = () => {
        if (!this.#isRefused) config.paths?.opened(this);
      };
      if (channel.readyState === 'open') tellOpen();
      else channel.addEventListener('open', tellOpen, { once: true });
      return config.createChannel({
        channel,
        role,
        fingerprints: () => this.#fingerprints(role),
        settle: () => this.#stopTimer(),
        refuse: (holdMs = usualHoldMs) => this.#refuse(holdMs),
      });
    }

    #refuse(holdMs: number) {
      if (this.#isRefused) return;
      this.#isRefused = true;
      this.#end();
      // simple-peer, and y-webrtc after it, let go of a connection whose ICE is closed.
      const free = () => this.oniceconnectionstatechange?.({});
      if (holdMs === 0) return free();
      // A last word, why the door stays shut, is still on its way.
      this.#channel?.close();
      const stopClosing = after(Math.min(LAST_WORD_MS, holdMs), () => this.#raw.close());
      const stopFreeing = after(holdMs, free);
      this.#stopTimer = () => {
        stopClosing();
        stopFreeing();
      };
    }
  };
}
