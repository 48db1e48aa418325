/**
 * Turns as an iCalendar file (RFC 5545) that a calendar on any device imports. Each event keeps its
 * UID, so that importing again replaces what changed; what somebody no longer carries is marked as
 * cancelled. Titles are the caller's, who keeps them neutral unless asked otherwise: a calendar app may
 * send the file to strangers.
 */

import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { MemberId } from '#lib/base/brands.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { intervalsOf, startOfShift, type Interval } from '#lib/domain/rotation/wall-clock.ts';

export interface CalendarFileOptions {
  /** Whose shifts; null: everybody's. */
  readonly member: MemberId | null;
  /** Of an event, by whose it is. */
  titleOf(member: MemberId): string;
  /** Names a turn and a person for ever, and tells nothing of them. */
  uidOf(text: string): string;
  /** When the file is made, in ms. */
  readonly now: number;
  /** A neutral reminder so many minutes before; null: none. */
  readonly remindBefore: number | null;
}

// It does not count the blank that begins a folded line.
ICAL.foldLength = 74;

interface Event extends Interval {
  readonly uid: string;
  readonly zone: string;
  readonly title: string;
  readonly isCancelled: boolean;
}

export function encodeCalendarFile(turns: readonly Turn[], options: CalendarFileOptions): string {
  const events = turns.flatMap((turn) => eventsOf(turn, options));
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Cobijo//Cobijo//EN');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  for (const zone of new Set(events.map((event) => event.zone)))
    calendar.addSubcomponent(zoneComponent(zone, events));
  for (const event of events) calendar.addSubcomponent(eventComponent(event, options));
  return `${calendar.toString()}\r\n`;
}

function eventsOf(turn: Turn, { member, uidOf, titleOf }: CalendarFileOptions): Event[] {
  const { span, id } = turn;
  const stretches = turn.seats.flatMap((seat) => seat.stretches);
  const people = new Set(stretches.flatMap(({ carriers }) => carriers.map((one) => one.member)));
  // Whose turn it is by the order: they may have imported it before they passed it on.
  for (const { place } of turn.seats)
    for (const one of span.places.find((each) => each.id === place)?.people ?? [])
      if (!one.learns) people.add(one.member);
  return [...people]
    .filter((one) => member === null || one === member)
    .flatMap((one): Event[] => {
      const days = stretches
        .filter(({ carriers }) => carriers.some((carrier) => carrier.member === one))
        .flatMap((stretch) => stretch.days);
      const carried = intervalsOf(turn, { days });
      const event = (interval: Interval, at: number, isCancelled: boolean): Event => ({
        ...interval,
        ...{ uid: uidOf(`${id} ${one} ${String(at)}`), zone: span.zone },
        ...{ title: inOneLine(titleOf(one)), isCancelled },
      });
      if (carried.length > 0) return carried.map((interval, at) => event(interval, at, false));
      const start = startOfShift(span, turn.days[0]!);
      return [event({ start, end: startOfShift(span, turn.days[0]! + 1) }, 0, true)];
    });
}

/** Lenient calendars take a lone carriage return for the end of a line. */
function inOneLine(title: string): string {
  return title.replaceAll(/\p{Cc}+/gu, ' ');
}

function eventComponent(event: Event, { now, remindBefore }: CalendarFileOptions): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', event.uid);
  component.addPropertyWithValue('dtstamp', utcTime(now));
  // Later files replace earlier ones.
  component.addPropertyWithValue('sequence', Math.floor(now / 60_000));
  component.addProperty(timeProperty('dtstart', event.start, event.zone));
  component.addProperty(timeProperty('dtend', event.end, event.zone));
  component.addPropertyWithValue('summary', event.title);
  component.addPropertyWithValue('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  component.addPropertyWithValue('class', 'PRIVATE');
  component.addPropertyWithValue('transp', 'TRANSPARENT');
  if (remindBefore !== null && !event.isCancelled) {
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', event.title);
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * remindBefore));
    component.addSubcomponent(alarm);
  }
  return component;
}

/** By the clock there, so that it stays right in a calendar whose zone rules are newer. */
function timeProperty(name: string, moment: number, zone: string): ICAL.Property {
  const property = new ICAL.Property(name);
  const local = Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime();
  // A time that comes twice is the first by RFC 5545 and the second in many calendars.
  if (comesTwice(local, zone)) property.setValue(utcTime(moment));
  else {
    property.setParameter('tzid', zone);
    property.setValue(ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: 'second' })));
  }
  return property;
}

function comesTwice(local: Temporal.PlainDateTime, zone: string): boolean {
  const [first, second] = (['earlier', 'later'] as const).map(
    (disambiguation) => local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  return first !== second;
}

function utcTime(moment: number): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${new Date(moment).toISOString().slice(0, 19)}Z`);
}

/** Every change of that zone's clock over the time of the events, each as an observance of its own. */
function zoneComponent(zone: string, events: readonly Event[]): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const own = events.filter((event) => event.zone === zone);
  const end = Math.max(...own.map((event) => event.end));
  const first = Math.min(...own.map((event) => event.start));
  let at = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
  at = at.getTimeZoneTransition('previous') ?? at.subtract({ hours: 24 });
  for (let before = offsetBefore(at); ;) {
    component.addSubcomponent(observance(at, before));
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > end) return component;
    before = at.offsetNanoseconds;
    at = next;
  }
}

function offsetBefore(at: Temporal.ZonedDateTime): number {
  return at.subtract({ nanoseconds: 1 }).offsetNanoseconds;
}

/** RFC 5545 §3.6.5: it begins by the clock as it stood before. */
function observance(at: Temporal.ZonedDateTime, before: number): ICAL.Component {
  const after = at.offsetNanoseconds;
  const component = new ICAL.Component(after > before ? 'daylight' : 'standard');
  const local = new Date(at.epochMilliseconds + before / 1e6).toISOString().slice(0, 19);
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(local));
  component.addPropertyWithValue('tzoffsetfrom', utcOffset(before));
  component.addPropertyWithValue('tzoffsetto', utcOffset(after));
  return component;
}

function utcOffset(nanoseconds: number): ICAL.UtcOffset {
  return ICAL.UtcOffset.fromSeconds(nanoseconds / 1e9);
}
