/** Today's date by this device's calendar, as `YYYY-MM-DD`. */

import { Temporal } from 'temporal-polyfill';
import { now } from '#lib/platform/clock.ts';

export function today(): string {
  return Temporal.Instant.fromEpochMilliseconds(now())
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
}
