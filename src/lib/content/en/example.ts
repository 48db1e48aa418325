/** The example collective in English (content/example-collective.ts). Nothing and nobody of it exists. */

import { ENGLISH_EXAMPLE_AGREEMENTS } from '#lib/content/en/example-agreements.ts';
import { ENGLISH_MEMORIALS } from '#lib/content/en/example-memorials.ts';
import { ENGLISH_ROLES } from '#lib/content/en/example-roles.ts';
import { ENGLISH_RESTS, ENGLISH_ROTAS } from '#lib/content/en/example-rotas.ts';
import type { ExampleCollective } from '#lib/content/example-collective.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

export const ENGLISH_EXAMPLE: ExampleCollective = {
  title: 'Lantern Street',
  people: [
    {
      name: 'Wren',
      pronouns: 'they',
      languages: 'English',
      helps: lines(
        'Texts rather than calls. I read all of them, I answer some.',
        'Someone else talking first.',
      ),
    },
    {
      name: 'Mo',
      pronouns: 'she',
      languages: 'English, a little Welsh',
      helps: 'Ground floor, or a strong arm. I’m up at five, so ask me things early.',
    },
    {
      name: 'Idris',
      pronouns: 'he',
      languages: 'Somali, Arabic, English',
      helps:
        'Knowing by Sunday what the week wants. Tea, and ten minutes of nothing before we start.',
    },
    {
      name: 'Odette',
      pronouns: 'she',
      languages: 'French, English',
      helps: 'Please face me when you talk; my left ear is only decoration.',
    },
    {
      name: 'Femi',
      pronouns: 'he',
      languages: 'Yoruba, English',
      helps: 'I work shifts. A yes from me on Monday is a promise, on Friday it’s a wish.',
    },
    {
      name: 'June',
      pronouns: 'she',
      languages: 'English, learning to sign',
      helps:
        'Coming with the pram and nobody minding. Being asked what I think, not only if I can.',
    },
    {
      name: 'Bex',
      pronouns: 'they',
      languages: 'English',
      helps: 'Plain plans. If it changes, tell me it changed and I’m fine.',
    },
    {
      name: 'Tomasz',
      pronouns: 'he',
      languages: 'Polish, English',
      helps: 'Something to fix while we talk.',
    },
  ],
  roles: ENGLISH_ROLES,
  rotas: ENGLISH_ROTAS,
  rests: ENGLISH_RESTS,
  memorials: ENGLISH_MEMORIALS,
  agreements: ENGLISH_EXAMPLE_AGREEMENTS,
};
