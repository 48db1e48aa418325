/** Los acuerdos del colectivo de ejemplo en español (content/example-collective.ts). */

import { CARE, TIME_OFF } from '#lib/content/es/agreements-care.ts';
import { LADDER_SHORT } from '#lib/content/es/agreements-conflict.ts';
import type { ExampleAgreement } from '#lib/content/example-collective.ts';

export const SPANISH_EXAMPLE_AGREEMENTS: readonly ExampleAgreement[] = [
  {
    from: LADDER_SHORT,
    by: 'Inés',
    beganDaysAgo: 160,
    filled: {
      'a quién acudir': 'Inés, o con doña Luz, de la clínica comunitaria',
      'ayuda de más lejos': 'la casa de mujeres del puerto',
      'días para hablar': 'una semana',
      'quiénes median': 'Rosa y Martín, de la cooperativa de la otra orilla',
      'de dónde sale el dinero': 'la caja común',
      'meses para soltar': 'tres meses',
    },
    comments: [],
    round: {
      ...{ by: 'Inés', openedDaysAgo: 120, endsInDays: -106, reviewInDays: 245 },
      answers: [
        { by: 'Inés', says: 'consent', words: 'Ya hablé con la casa de mujeres. Dicen que sí.' },
        { by: 'Alma', says: 'consent' },
        { by: 'Chelo', says: 'consent', words: 'Más vale ahora que estamos de buenas.' },
        { by: 'Brisa', says: 'concern', words: 'Que quien medie pueda hablar en señas.' },
        { by: 'Beto', says: 'consent' },
        { by: 'Tavo', says: 'aside', words: 'A mí me cuesta la idea, pero no les detengo.' },
        { by: 'Nayeli', says: 'consent' },
        { by: 'Lucho', says: 'consent' },
      ],
    },
  },
  {
    from: TIME_OFF,
    by: 'Chelo',
    beganDaysAgo: 24,
    filled: {
      'qué sí puede interrumpir': 'una desaparición o una detención',
      'descanso al año': 'tres semanas',
      'qué se suelta primero': 'el boletín y la segunda asamblea del mes',
      'cuánto y por cuánto tiempo': 'lo mismo, hasta dos meses',
    },
    comments: [],
    round: {
      ...{ by: 'Chelo', openedDaysAgo: 3, endsInDays: 5, reviewInDays: 370 },
      answers: [
        { by: 'Chelo', says: 'consent' },
        { by: 'Beto', says: 'consent', words: 'Y que empiece por Chelo.' },
        { by: 'Nayeli', says: 'concern', words: 'Veamos en seis meses si la caja alcanza.' },
      ],
    },
  },
  {
    from: CARE,
    by: 'Alma',
    beganDaysAgo: 6,
    filled: { 'cuánto dura': 'tres meses', 'horas con comida': 'dos' },
    comments: [
      {
        by: 'Lucho',
        words: 'Para la celebración yo digo cada dos meses. Y que haya música en vivo.',
      },
    ],
    round: null,
  },
];
