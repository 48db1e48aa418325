/** The example collective’s pages of Remembering in English (content/example-collective.ts). */

import type { ExampleMemorial } from '#lib/content/example-collective.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

export const ENGLISH_MEMORIALS: readonly ExampleMemorial[] = [
  {
    by: 'June',
    beganDaysAgo: 210,
    lines: {
      name: 'Auntie Pearl',
      pronouns: 'she',
      status: 'died',
      way: 'Gone ahead to put the kettle on',
      dates: 'Born on a third of May. Which one she kept to herself.',
      said: lines(
        'She taught us to sew, and to stop asking permission.',
        'Where there were two chairs she saw room for five.',
      ),
      unspoken: 'The name of her street, and nothing about her grandchildren.',
    },
    story: [
      'Pearl came to Lantern Street to ask whether anyone had a hem that needed taking up, and stayed eleven years. The first blanket was made from her old clothes and ours. You can still tell the squares apart.',
      'A meeting without food, she said, is a telling-off. When somebody cried she never asked why. She moved her chair over and went on sewing, and sooner or later you told her.',
    ],
    memories: [
      {
        by: 'Femi',
        words:
          'The night I was thrown out she gave me her blanket and said it was a spare. It was not a spare. I found that out years afterwards.',
      },
      {
        by: 'Odette',
        words:
          'She laughed behind her hand, and then it got out anyway. I still turn round when I hear that laugh in the market.',
        song: 'Moon River, always two keys too high',
      },
      {
        by: 'Mo',
        words: 'She called the children “my employers” and paid them in toast.',
        food: 'Bread pudding, no raisins in Idris’s corner',
        toldBy: 'her sister Vi',
      },
      { by: 'Wren', words: 'I have her thimble. On my week I put it on, just for the company.' },
    ],
    lights: ['June', 'Tomasz'],
    carries: [
      {
        by: 'Idris',
        words: 'The Sunday pot gets filled to the top, her way: in case someone comes.',
      },
      { by: 'Bex', words: 'Sewing on Saturdays goes on, at the same table.' },
    ],
    gatherings: [
      {
        by: 'June',
        occasion: 'birthday',
        words: 'Tea, and the blanket on the table. Bring a scrap of cloth.',
        on: '05-03',
        isYearly: true,
      },
    ],
  },
  {
    by: 'Tomasz',
    beganDaysAgo: 95,
    lines: {
      name: 'Nico',
      pronouns: 'he',
      status: 'imprisoned',
      way: 'In prison for standing in front of a pipeline',
      said: lines('He reads at night and draws in every margin.', 'We keep his chair out.'),
    },
    story: [
      'Nico looks after Lantern Street’s toolbox and can tell which screw is missing from the sound of the door. We write every week. He answers in drawings.',
    ],
    memories: [
      {
        by: 'Idris',
        words:
          'In his last letter he asks if the lemon tree has flowered. We sent three flowers pressed between two recipes.',
      },
      { by: 'Tomasz', words: 'He calls me brother. By now we look alike.', toldBy: 'his mother' },
    ],
    lights: ['Tomasz', 'Wren', 'Idris'],
    carries: [{ by: 'Tomasz', words: 'One letter every Sunday, however short.' }],
    gatherings: [],
  },
];
