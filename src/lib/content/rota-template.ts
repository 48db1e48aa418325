/**
 * A ready-made beginning for a rota: its words and its rhythm, and no people. A collective changes all
 * of it; nothing on the board remembers which one a rota began with.
 */

import type { Span } from '#lib/domain/rotation/records.ts';

export interface RotaTemplate {
  readonly key:
    | 'care-coordination'
    | 'night-phone'
    | 'childcare'
    | 'cooking'
    | 'spokesperson'
    | 'check-ins'
    | 'meals-and-company';
  readonly fields: {
    readonly name: string;
    readonly purpose: string;
    /** What passes on at each handover, a line each. */
    readonly passes: string;
  };
  readonly rhythm: Pick<Span, 'every' | 'weekdays' | 'at' | 'together'>;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The same in every language; how often, on which days, when it passes on, how many at once. */
export const RHYTHMS: Readonly<Record<RotaTemplate['key'], RotaTemplate['rhythm']>> = {
  'care-coordination': {
    ...{ every: { unit: 'week', count: 1 }, weekdays: EVERY_DAY, at: '09:00', together: 2 },
  },
  'night-phone': {
    ...{ every: { unit: 'day', count: 1 }, weekdays: EVERY_DAY, at: '20:00', together: 1 },
  },
  childcare: { every: { unit: 'week', count: 1 }, weekdays: [6], at: '10:00', together: 2 },
  cooking: { every: { unit: 'week', count: 1 }, weekdays: [5], at: '12:00', together: 2 },
  spokesperson: {
    ...{ every: { unit: 'month', count: 1 }, weekdays: EVERY_DAY, at: '09:00', together: 2 },
  },
  'check-ins': {
    ...{ every: { unit: 'day', count: 1 }, weekdays: EVERY_DAY, at: '18:00', together: 1 },
  },
  // Three times a week: what some few can hold up for as long as it takes.
  'meals-and-company': {
    ...{ every: { unit: 'day', count: 1 }, weekdays: [1, 3, 5], at: '12:00', together: 2 },
  },
};
