/** El colectivo de ejemplo en español (content/example-collective.ts). Nada ni nadie de aquí existe. */

import { SPANISH_EXAMPLE_AGREEMENTS } from '#lib/content/es/example-agreements.ts';
import { SPANISH_MEMORIALS } from '#lib/content/es/example-memorials.ts';
import { SPANISH_ROLES } from '#lib/content/es/example-roles.ts';
import { SPANISH_RESTS, SPANISH_ROTAS } from '#lib/content/es/example-rotas.ts';
import type { ExampleCollective } from '#lib/content/example-collective.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

export const SPANISH_EXAMPLE: ExampleCollective = {
  title: 'La Enredadera',
  people: [
    {
      name: 'Alma',
      pronouns: 'ella',
      languages: 'español, un poco de mixteco',
      helps: lines(
        'Llamadas antes que textos largos.',
        'Si terminamos antes de las nueve, llego al último camión.',
      ),
    },
    {
      name: 'Chelo',
      pronouns: 'ella',
      languages: 'español',
      helps: 'Que me pregunten dos veces: a la primera siempre digo que puedo.',
    },
    {
      name: 'Brisa',
      pronouns: 'elle',
      languages: 'lengua de señas, español',
      helps:
        'Que alguien tome nota, para poder mirar a quien habla. De noche respondo mejor que de mañana.',
    },
    {
      name: 'Beto',
      pronouns: 'él',
      languages: 'español',
      helps: 'Letra grande y café. Los jueves cuido a mi nieta: con ella llego a donde sea.',
    },
    {
      name: 'Inés',
      pronouns: 'ella',
      languages: 'náhuatl, español',
      helps: 'Una silla con respaldo y que no me apuren. Lo que sé, lo sé platicando.',
    },
    {
      name: 'Tavo',
      pronouns: 'él',
      languages: 'español, inglés de la frontera',
      helps: 'Avisarme con un día. Si me quedo sin palabras, dame una tarea con las manos.',
    },
    {
      name: 'Nayeli',
      pronouns: 'ella',
      languages: 'español',
      helps:
        'Que haya quien cuide a las gemelas. Puedo escribir de madrugada, pero no esperen que conteste de día.',
    },
    {
      name: 'Lucho',
      pronouns: 'él',
      languages: 'español, el zapoteco de mi abuela',
      helps: 'Reuniones con descanso a la mitad. Y que se valga reír.',
    },
    {
      name: 'Maru',
      pronouns: 'ella',
      languages: '',
      helps: 'Este mes descanso. Una foto de la olla siempre cae bien.',
    },
  ],
  roles: SPANISH_ROLES,
  rotas: SPANISH_ROTAS,
  rests: SPANISH_RESTS,
  memorials: SPANISH_MEMORIALS,
  agreements: SPANISH_EXAMPLE_AGREEMENTS,
};
