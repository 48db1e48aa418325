/** The example collective’s agreements in English (content/example-collective.ts). */

import { CARE, TIME_OFF } from '#lib/content/en/agreements-care.ts';
import { LADDER_SHORT } from '#lib/content/en/agreements-conflict.ts';
import type { ExampleAgreement } from '#lib/content/example-collective.ts';

export const ENGLISH_EXAMPLE_AGREEMENTS: readonly ExampleAgreement[] = [
  {
    from: LADDER_SHORT,
    by: 'Mo',
    beganDaysAgo: 160,
    filled: {
      'whom to go to': 'Mo, or Ruth at the health centre',
      'help from further away': 'the women’s centre across town',
      'days until we talk': 'a week',
      'Who mediates': 'Anwen and Cass, from the allotments',
      'where the money comes from': 'the kitty',
      'Months until we let go': 'Three months',
    },
    comments: [],
    round: {
      ...{ by: 'Mo', openedDaysAgo: 120, endsInDays: -106, reviewInDays: 245 },
      answers: [
        { by: 'Mo', says: 'consent', words: 'I have asked the women’s centre. They said yes.' },
        { by: 'Wren', says: 'consent' },
        { by: 'Idris', says: 'consent', words: 'Better now, while we like each other.' },
        { by: 'Odette', says: 'concern', words: 'Whoever mediates must face me when they talk.' },
        { by: 'June', says: 'consent' },
        { by: 'Bex', says: 'aside', words: 'It is not how I would do it. I won’t hold it up.' },
        { by: 'Tomasz', says: 'consent' },
      ],
    },
  },
  {
    from: TIME_OFF,
    by: 'Odette',
    beganDaysAgo: 24,
    filled: {
      'what may interrupt': 'somebody in custody or in hospital',
      'rest in a year': 'three weeks',
      'what goes first': 'the newsletter and the second meeting of the month',
      'how much and for how long': 'the same, for up to two months',
    },
    comments: [],
    round: {
      ...{ by: 'Odette', openedDaysAgo: 3, endsInDays: 5, reviewInDays: 370 },
      answers: [
        { by: 'Odette', says: 'consent' },
        { by: 'Mo', says: 'consent', words: 'And may Odette go first.' },
        { by: 'June', says: 'concern', words: 'Let’s see in half a year if the kitty lasts.' },
      ],
    },
  },
  {
    from: CARE,
    by: 'Wren',
    beganDaysAgo: 6,
    filled: { 'how long': 'three months', 'hours with a meal': 'two' },
    comments: [
      {
        by: 'Tomasz',
        words: 'I say we celebrate every two months. And somebody bring a real fiddle.',
      },
    ],
    round: null,
  },
];
