import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksFor,
  formOf,
  NO_SERVERS,
  parsePaths,
  readForm,
  samePaths,
  serverKind,
  type Paths,
} from '#lib/domain/paths.ts';

const RELAY = { urls: ['turn:relay.example:3478'], username: 'vine', credential: 'a long word' };
const OURS: Paths = { stun: ['stun:relay.example:3478'], relay: RELAY, relayOnly: false };

describe('the address of a server', () => {
  it.each([
    ['stun:care.example', 'stun'],
    ['stun:care.example:3478', 'stun'],
    ['stuns:care.example:5349', 'stun'],
    ['stun:10.77.0.1:3478', 'stun'],
    ['stun:[2001:db8::1]:3478', 'stun'],
    ['turn:care.example', 'turn'],
    ['turn:care.example:3478?transport=udp', 'turn'],
    ['turn:care.example:3478?transport=tcp', 'turn'],
    ['turns:care.example:443?transport=tcp', 'turn'],
  ])('%s is one of %s', (url, kind) => {
    expect(serverKind(url)).toBe(kind);
  });

  it.each([
    '',
    'stun:',
    'stun',
    'https://care.example',
    'javascript:alert(1)',
    'stun://care.example',
    'stun:care.example/path',
    'stun:ana@care.example',
    'stun:care.example:0',
    'stun:care.example:65536',
    'stun:care.example:3478?transport=udp',
    'turn:care.example?transport=tls',
    'turn:care.example?transport=tcp&x=1',
    'turns:care.example?transport=udp',
    'turn:care.example#x',
    'stun:-care.example',
    'stun:care..example',
    'stun:cáre.example',
    'stun:care.example stun:other.example',
    'stun:care.example\n',
    'STUN:care.example',
    `stun:${'a.'.repeat(120)}a`,
  ])('%j is none', (url) => {
    expect(serverKind(url)).toBeNull();
  });
});

describe('a form of servers', () => {
  it('reads what it shows', () => {
    expect(readForm(formOf(OURS))).toEqual({ ok: true, value: OURS });
    expect(readForm(formOf(NO_SERVERS))).toEqual({ ok: true, value: NO_SERVERS });
  });

  it('takes several addresses, however they are parted', () => {
    const turn = ' TURN:care.example , turns:care.example:443\n';
    const read = readForm({ ...formOf(OURS), turn });
    expect(read.ok && read.value.relay?.urls).toEqual([
      'turn:care.example',
      'turns:care.example:443',
    ]);
  });

  it.each([
    [{ stun: 'care.example' }, 'stun', 'malformed'],
    [{ stun: 'turn:care.example' }, 'stun', 'malformed'],
    [{ stun: 'stun:a stun:b stun:c stun:d' }, 'stun', 'too-many'],
    [{ turn: 'stun:care.example' }, 'turn', 'malformed'],
    [{ username: ' ' }, 'username', 'empty'],
    [{ credential: '' }, 'credential', 'empty'],
    [{ credential: 'x'.repeat(201) }, 'credential', 'too-long'],
    [{ username: 'a‮b' }, 'username', 'malformed'],
    [{ turn: '', relayOnly: true }, 'relayOnly', 'no-relay'],
  ] as const)('%j is told at %s: %s', (change, field, problem) => {
    expect(readForm({ ...formOf(OURS), ...change })).toEqual({
      ok: false,
      error: { field, problem },
    });
  });
});

describe('paths from anywhere', () => {
  it('are read as they were written', () => {
    expect(parsePaths(JSON.parse(JSON.stringify(OURS)))).toEqual(OURS);
  });

  it.each([
    null,
    'stun:care.example',
    [],
    {},
    { ...OURS, stun: 'stun:care.example' },
    { ...OURS, stun: ['https://care.example'] },
    { ...OURS, stun: Array.from({ length: 4 }, () => 'stun:care.example') },
    { ...OURS, relay: { ...RELAY, urls: [] } },
    { ...OURS, relay: { ...RELAY, urls: ['stun:care.example'] } },
    { ...OURS, relay: { ...RELAY, username: '' } },
    { ...OURS, relay: { ...RELAY, credential: 7 } },
    { ...OURS, relay: { ...RELAY, credential: 'two\nlines' } },
    { ...OURS, relayOnly: 'yes' },
    { stun: [], relay: null, relayOnly: true },
  ])('%j is nothing', (value) => {
    expect(parsePaths(value)).toBeNull();
  });

  it('whatever comes, it is null or what a form could have given', () => {
    const some = fc.oneof(fc.anything(), fc.constantFrom(...OURS.stun, ...RELAY.urls));
    const shape = fc.record({
      stun: fc.oneof(fc.array(some, { maxLength: 4 }), some),
      relay: fc.oneof(
        fc.constant(null),
        fc.record({ urls: fc.array(some, { maxLength: 4 }), username: some, credential: some }),
      ),
      relayOnly: fc.oneof(fc.boolean(), some),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), shape), (value) => {
        const paths = parsePaths(value);
        if (paths !== null) expect(readForm(formOf(paths)).ok).toBe(true);
      }),
      { seed: Number(process.env['COBIJO_SEED'] ?? 20261121) },
    );
  });
});

describe('what the collective chose', () => {
  const theirs: Paths = { ...OURS, stun: ['stun:elsewhere.example'] };

  it('is asked about once, until it changes', () => {
    expect(asksFor(null, { inUse: NO_SERVERS, declined: null })).toBeNull();
    expect(asksFor(OURS, { inUse: NO_SERVERS, declined: null })).toEqual(OURS);
    expect(asksFor(OURS, { inUse: OURS, declined: null })).toBeNull();
    expect(asksFor(theirs, { inUse: OURS, declined: null })).toEqual(theirs);
    expect(asksFor(theirs, { inUse: OURS, declined: theirs })).toBeNull();
    expect(asksFor(NO_SERVERS, { inUse: OURS, declined: theirs })).toEqual(NO_SERVERS);
  });

  it('is asked about whatever of it changes', () => {
    const changes: Paths[] = [
      NO_SERVERS,
      { ...OURS, relayOnly: true },
      { ...OURS, relay: { ...RELAY, credential: 'another' } },
    ];
    for (const changed of changes) {
      expect(samePaths(changed, OURS)).toBe(false);
      expect(asksFor(changed, { inUse: OURS, declined: null })).toEqual(changed);
    }
  });
});
