import { expect, it } from 'vitest';
import { stunOf } from '#lib/state/host-offer.ts';

it.each([
  [{ lan: false, stun: 3478 }, 'care.example', 'stun:care.example:3478'],
  [{ lan: true, stun: 3478 }, '192.168.1.7', 'stun:192.168.1.7:3478'],
  [{ lan: false, stun: 3478 }, '[2001:db8::1]', 'stun:[2001:db8::1]:3478'],
  [{ lan: false, stun: null }, 'care.example', null],
  [{ lan: false }, 'care.example', null],
  [{ stun: '3478' }, 'care.example', null],
  [{ stun: 3478.5 }, 'care.example', null],
  [{ stun: 70_000 }, 'care.example', null],
  [{ stun: -1 }, 'care.example', null],
  [null, 'care.example', null],
  ['stun:elsewhere.example', 'care.example', null],
] as const)('of %j at %s comes %s', (said, hostname, url) => {
  expect(stunOf(said, hostname)).toBe(url);
});
