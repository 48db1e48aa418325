import { describe, expect, it } from 'vitest';
import { namesNoHost, withoutHostNames } from '#lib/sync/door/candidates.ts';
import { makeWrtc, type WebRtcPlatform } from '#lib/sync/door/peer-connection.ts';

const candidate = (address: string): string =>
  `candidate:842163049 1 udp 1677729535 ${address} 46154 typ srflx raddr 0.0.0.0 rport 0 generation 0`;

const PLAIN = ['192.168.1.7', '203.0.113.9', '2001:db8::1', '::ffff:192.0.2.1'].map(candidate);
const HIDDEN = candidate('0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0.local');
const NAMED = ['tracker.example.com', 'localhost', 'printer.local', '1.2.3.4.example', '01.x'].map(
  candidate,
);

describe('candidates of another peer', () => {
  it.each([...PLAIN, HIDDEN, '', `a=${HIDDEN}`])('passes %s', (line) => {
    expect(namesNoHost(line)).toBe(true);
  });

  it.each([
    ...NAMED,
    `${PLAIN[0]}\r\na=${NAMED[0]}`,
    PLAIN[0]!.replace(' 192', '  192'),
    'candidate:',
    'nothing',
  ])('stops %s', (line) => {
    expect(namesNoHost(line)).toBe(false);
  });

  it('leaves the rest of a description as it is', () => {
    const before = ['v=0', 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel'];
    const after = ['a=ice-ufrag:x', ''];
    const of = (lines: readonly string[]) => [...before, ...lines, ...after].join('\r\n');
    const all = [...NAMED, ...PLAIN, HIDDEN].map((line) => `a=${line}`);
    const kept = [...PLAIN, HIDDEN].map((line) => `a=${line}`);
    expect(withoutHostNames(of(all))).toBe(of(kept));
  });

  it('reach the browser without host names', async () => {
    const heard: unknown[] = [];
    class Listening extends EventTarget {
      addIceCandidate = (init: unknown): void => void heard.push(init);
      setRemoteDescription = (init: RTCSessionDescriptionInit): void => void heard.push(init.sdp);
    }
    const { RTCPeerConnection } = makeWrtc({
      platform: { RTCPeerConnection: Listening } as unknown as WebRtcPlatform,
      after: () => () => undefined,
      createChannel: () => {
        throw new Error('no channel comes');
      },
      onFailure: () => undefined,
    }) as WebRtcPlatform;
    const connection = new RTCPeerConnection();
    const all = [...NAMED, ...PLAIN].map((line) => ({ candidate: line, sdpMid: '0' }));
    for (const init of all) await connection.addIceCandidate(init);
    expect(heard.splice(0)).toEqual(all.slice(NAMED.length));

    const described = [
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
      '',
    ].join('\r\n');
    const sdp = described + NAMED.map((line) => `a=${line}\r\n`).join('');
    await connection.setRemoteDescription({ type: 'offer', sdp });
    expect(heard).toEqual([described]);
  });
});
