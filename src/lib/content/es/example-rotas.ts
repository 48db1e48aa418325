/** Los turnos del colectivo de ejemplo en español (content/example-collective.ts). */

import type { ExampleRota, ExampleRest } from '#lib/content/example-collective.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export const SPANISH_ROTAS: readonly ExampleRota[] = [
  {
    name: 'Noches de teléfono',
    purpose: 'Que cada noche alguien conteste, y que nadie conteste muchas noches.',
    passes: 'El teléfono, cargado.\nA quién devolverle la llamada.',
    beganDaysAgo: 63,
    at: '22:00',
    every: { unit: 'day', count: 2 },
    weekdays: EVERY_DAY,
    together: 1,
    places: [
      { carry: ['Brisa'] },
      { carry: ['Alma'] },
      { carry: ['Chelo'], learn: ['Tavo'] },
      { carry: ['Inés'] },
      { carry: ['Maru'] },
    ],
  },
  {
    name: 'Quién cocina el viernes',
    purpose: 'Comprar, pelar, servir y lavar, entre quienes tocan esa semana.',
    passes: 'La llave de la cocina.\nLa lista de lo que falta.',
    beganDaysAgo: 56,
    at: '09:00',
    every: { unit: 'week', count: 1 },
    weekdays: EVERY_DAY,
    together: 2,
    places: [
      { carry: ['Beto'] },
      { carry: ['Nayeli'] },
      { carry: ['Lucho'] },
      { carry: ['Tavo'] },
      { carry: ['Chelo'] },
      { carry: [] },
    ],
  },
  {
    name: 'Tarde de niñas y niños',
    purpose: 'Para que quien cuida pueda venir a la asamblea.',
    passes: 'La caja de colores.\nQuién no puede comer cacahuate.',
    beganDaysAgo: 49,
    at: '17:00',
    every: { unit: 'day', count: 1 },
    weekdays: [2, 4],
    together: 1,
    places: [{ carry: ['Nayeli', 'Maru'] }, { carry: ['Beto'] }, { carry: ['Lucho'] }],
  },
];

export const SPANISH_RESTS: readonly ExampleRest[] = [
  { name: 'Inés', fromDays: -3, untilDays: 11, contact: 'quiet' },
  { name: 'Lucho', fromDays: 20, untilDays: null, contact: 'may-ask' },
];
