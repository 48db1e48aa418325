import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { encodeCalendarFile } from '#lib/domain/rotation/calendar-file.ts';
import { exchange, id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import type { Life, Rota, Span } from '#lib/domain/rotation/records.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { intervalsOf } from '#lib/domain/rotation/wall-clock.ts';

const options = {
  ...{ member: null, titleOf: () => 'Turno', now: 1_800_000_000_000, remindBefore: null },
};
const uidOf = (text: string): string => text;

const turnsOf = (of: Rota, until: string, with_: Life = life()): readonly Turn[] =>
  resolveRotas([of], with_, dayNumberOf(until)).get('r')!.turns;

/** As a calendar would: zones first, then when each event begins and ends. */
function parse(file: string): { uid: string; start: number; end: number; status: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toUnixTime() * 1000,
      end: event.endDate.toUnixTime() * 1000,
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}

afterEach(() => ICAL.TimezoneService.reset());

const daily = (from: string, zone: string, at: string): Span =>
  span(from, places('Ana', 'Ben'), { zone, at, every: { unit: 'day', count: 1 } });

/** The hard cases of hard-cases.test.ts, which has their dates. */
const CASES: readonly [string, Rota, string, Life?][] = [
  ['Madrid in spring', rota([daily('2027-03-26', 'Europe/Madrid', '02:30')]), '2027-03-31'],
  ['Madrid in autumn', rota([daily('2027-10-29', 'Europe/Madrid', '02:30')]), '2027-11-03'],
  ['Santiago in spring', rota([daily('2027-09-03', 'America/Santiago', '00:30')]), '2027-09-08'],
  ['Santiago in autumn', rota([daily('2027-04-01', 'America/Santiago', '23:30')]), '2027-04-06'],
  ['Mexico City', rota([daily('2027-04-02', 'America/Mexico_City', '02:30')]), '2027-04-06'],
  ['Mexico City, 2022', rota([daily('2022-04-01', 'America/Mexico_City', '02:30')]), '2022-04-06'],
  [
    'Mexico City, a year',
    rota([daily('2022-10-01', 'America/Mexico_City', '02:30')]),
    '2023-05-01',
  ],
  [
    'Lord Howe in spring',
    rota([daily('2027-10-01', 'Australia/Lord_Howe', '02:15')]),
    '2027-10-06',
  ],
  [
    'Lord Howe in autumn',
    rota([daily('2027-04-02', 'Australia/Lord_Howe', '01:45')]),
    '2027-04-07',
  ],
  [
    'monthly from a 31st',
    rota([span('2027-01-31', places('Ana', 'Ben'), { every: { unit: 'month', count: 1 } })]),
    '2028-03-01',
  ],
  [
    'two weeks across a year’s end, in Madrid',
    rota([
      span('2026-10-12', places('Ana', 'Ben', 'Carmen'), {
        ...{ every: { unit: 'week', count: 2 }, zone: 'Europe/Madrid', at: '09:00' },
      }),
    ]),
    '2027-05-01',
  ],
  [
    'two days a week',
    rota([span('2026-12-01', places('Ana', 'Ben'), { weekdays: [2, 4] })]),
    '2027-01-20',
  ],
  [
    'a cover of some days, a cycle of swaps, a rest',
    rota([span('2026-12-07', places('Ana', 'Ben', 'Carmen', 'Dalia'))], {
      exchanges: [
        exchange('cover', 1, 's.5 Ben>Dalia @2027-01-12..2027-01-13'),
        exchange('swap', 2, 's.0 Ana>Ben', 's.1 Ben>Ana'),
        exchange('swap', 3, 's.0 Ben>Carmen', 's.2 Carmen>Ben'),
      ],
    }),
    '2027-02-01',
    life({ rests: [{ member: id('Dalia'), from: '2026-12-28', until: '2027-01-03' }] }),
  ],
  [
    'two spans, the second in another zone, which cuts a shift',
    rota([
      span('2026-12-07', places('Ana', 'Ben'), { zone: 'Europe/Madrid' }),
      span('2026-12-21', places('Ana', 'Ben'), { id: 't', at: '08:00' }),
    ]),
    '2027-01-10',
  ],
];

describe('a calendar file', () => {
  it.each(CASES)('says, read back by a calendar, what the rota says: %s', (_, of, until, with_) => {
    const turns = turnsOf(of, until, with_);
    const file = encodeCalendarFile(turns, { ...options, uidOf });
    const events = parse(file).filter(({ status }) => status === 'CONFIRMED');
    const carried = turns.flatMap((turn) =>
      turn.seats.flatMap(({ stretches }) =>
        stretches.flatMap((stretch) =>
          stretch.carriers.flatMap(({ member }) =>
            intervalsOf(turn, stretch).map((each) => `${member} ${each.start} ${each.end}`),
          ),
        ),
      ),
    );
    expect(carried.length).toBeGreaterThan(2);
    const read = events.map(({ uid, start, end }) => `${uid.split(' ')[1]!} ${start} ${end}`);
    expect(read.toSorted()).toEqual(carried.toSorted());
  });

  it('keeps the name of each event, and takes back what somebody passed on', () => {
    const weekly = [span('2026-12-07', places('Ana', 'Ben'))];
    const mine = { ...options, uidOf, member: id('Ana') };
    const before = parse(encodeCalendarFile(turnsOf(rota(weekly), '2026-12-28'), mine));
    expect(before.map(({ uid, status }) => `${uid} ${status}`)).toEqual([
      's.0 Ana 0 CONFIRMED',
      's.2 Ana 0 CONFIRMED',
    ]);
    const exchanges = [exchange('cover', 1, 's.2 Ana>Ben')];
    const turns = turnsOf(rota(weekly, { exchanges }), '2026-12-28');
    const after = parse(encodeCalendarFile(turns, { ...mine, now: options.now + 60_000 }));
    expect(after.map(({ uid, status }) => `${uid} ${status}`)).toEqual([
      's.0 Ana 0 CONFIRMED',
      's.2 Ana 0 CANCELLED',
    ]);
  });

  it('holds the title it was given and no name, and reminds only if asked', () => {
    const turns = turnsOf(rota([span('2026-12-07', places('Ana', 'Ben'))]), '2026-12-28');
    const quiet = encodeCalendarFile(turns, { ...options, uidOf: (text) => String(text.length) });
    expect(quiet).not.toMatch(/Ana|Ben|VALARM/);
    expect(quiet).toContain('SUMMARY:Turno\r\n');
    const reminding = encodeCalendarFile(turns, { ...options, uidOf, remindBefore: 60 });
    expect(reminding).toContain('TRIGGER:-PT1H\r\n');
    expect(reminding.split('\r\n').every((line) => line.length <= 75)).toBe(true);
  });

  it('is the same file for the same turns and moment, byte for byte', () => {
    const make = (): string =>
      encodeCalendarFile(turnsOf(rota([span('2026-12-07', places('Ana', 'Ben'))]), '2027-02-01'), {
        ...options,
        uidOf,
      });
    expect(make()).toBe(make());
    expect(make()).toContain('DTSTAMP:20270115T080000Z\r\n');
    expect(make()).toContain('SEQUENCE:30000000\r\n');
  });

  it('keeps what somebody writes for a title within its line, however it is written', () => {
    const words = `Olla; pan, \\ y más ${'ñandú 🧵 '.repeat(20)}`;
    const titleOf = (): string => `${words}\r\nBEGIN:VALARM\rBEGIN:VALARM\u0085\nX`;
    const turns = turnsOf(rota([span('2026-12-07', places('Ana', 'Ben'))]), '2026-12-21');
    const file = encodeCalendarFile(turns, { ...options, uidOf, titleOf });
    expect(file).not.toMatch(/^BEGIN:VALARM/m);
    const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe(`${words} BEGIN:VALARM BEGIN:VALARM X`);
  });
});
