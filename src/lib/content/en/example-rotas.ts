/** The rotas of the English example collective (content/example-collective.ts). */

import type { ExampleRota, ExampleRest } from '#lib/content/example-collective.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export const ENGLISH_ROTAS: readonly ExampleRota[] = [
  {
    name: 'Phone nights',
    purpose: 'Somebody picks up every night, and nobody picks up too many.',
    passes: 'The phone, charged.\nWho wants a call back.',
    beganDaysAgo: 63,
    at: '22:00',
    every: { unit: 'day', count: 2 },
    weekdays: EVERY_DAY,
    together: 1,
    places: [
      { carry: ['Idris'] },
      { carry: ['Wren'] },
      { carry: ['Mo'], learn: ['June'] },
      { carry: ['Femi'] },
      { carry: ['Bex'] },
    ],
  },
  {
    name: 'Sunday’s cooks',
    purpose: 'Shop, peel, ladle and wash up: whoever has the week.',
    passes: 'The kitchen key.\nThe list of what we’re out of.',
    beganDaysAgo: 56,
    at: '09:00',
    every: { unit: 'week', count: 1 },
    weekdays: EVERY_DAY,
    together: 2,
    places: [
      { carry: ['Odette'] },
      { carry: ['Tomasz'] },
      { carry: ['June'] },
      { carry: ['Mo'] },
      { carry: ['Bex'] },
      { carry: [] },
    ],
  },
  {
    name: 'Children’s corner',
    purpose: 'So that whoever has little ones can sit in the meeting.',
    passes: 'The box of crayons.\nWho can’t have peanuts.',
    beganDaysAgo: 49,
    at: '17:00',
    every: { unit: 'day', count: 1 },
    weekdays: [2, 4],
    together: 1,
    places: [{ carry: ['Bex', 'June'] }, { carry: ['Odette'] }, { carry: ['Tomasz'] }],
  },
];

export const ENGLISH_RESTS: readonly ExampleRest[] = [
  { name: 'Femi', fromDays: -3, untilDays: 11, contact: 'quiet' },
  { name: 'Tomasz', fromDays: 20, untilDays: null, contact: 'may-ask' },
];
