/** Presentes del colectivo de ejemplo en español (content/example-collective.ts). Nadie de aquí existe. */

import type { ExampleMemorial } from '#lib/content/example-collective.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

export const SPANISH_MEMORIALS: readonly ExampleMemorial[] = [
  {
    by: 'Inés',
    beganDaysAgo: 210,
    lines: {
      name: 'Doña Meche',
      pronouns: 'ella',
      status: 'died',
      way: 'Se nos adelantó a poner el café',
      dates: 'Nació un 3 de mayo. Del año no quiso que supiéramos.',
      said: lines(
        'Nos enseñó a coser y a no pedir permiso.',
        'Donde había dos sillas, ella veía lugar para cinco.',
      ),
      unspoken: 'El nombre de su pueblo, y nada de sus nietos.',
    },
    story: [
      'Meche llegó a La Enredadera a preguntar si alguien tenía un dobladillo que arreglar, y se quedó once años. La primera manta salió de su ropa vieja y de la nuestra; todavía se reconocen los cuadros.',
      'Decía que una junta sin comida es un regaño. Cuando alguien lloraba no preguntaba por qué: arrimaba su silla y seguía cosiendo, y una terminaba contándole.',
    ],
    memories: [
      {
        by: 'Lucho',
        words:
          'La noche que me corrieron de la casa me dio su cobija y dijo que le sobraba. No le sobraba. Me enteré años después.',
      },
      {
        by: 'Chelo',
        words:
          'Se reía tapándose la boca y luego se le salía igual. Todavía volteo cuando oigo reír así en el mercado.',
        song: 'Cielito lindo, siempre dos tonos más arriba',
      },
      {
        by: 'Nayeli',
        words: 'A las gemelas les decía “mis patronas” y les pagaba con pan.',
        food: 'Capirotada, sin pasas para Beto',
        toldBy: 'su hermana Cuca',
      },
      {
        by: 'Alma',
        words: 'Tengo su dedal. Cuando toca mi turno me lo pongo, nomás para platicar.',
      },
    ],
    lights: ['Inés', 'Tavo'],
    carries: [
      {
        by: 'Beto',
        words: 'La olla del viernes se llena hasta arriba, como decía ella: por si llega alguien.',
      },
      { by: 'Brisa', words: 'Los sábados de costura siguen, en la misma mesa.' },
    ],
    gatherings: [
      {
        by: 'Inés',
        occasion: 'birthday',
        words: 'Café de olla y la manta sobre la mesa. Traigan un retazo.',
        on: '05-03',
        isYearly: true,
      },
    ],
  },
  {
    by: 'Tavo',
    beganDaysAgo: 95,
    lines: {
      name: 'Toño',
      pronouns: 'él',
      status: 'imprisoned',
      way: 'Está preso por cuidar el río',
      said: lines(
        'Lee de noche y dibuja en el margen de todo.',
        'Lo esperamos con su silla puesta.',
      ),
    },
    story: [
      'Toño cuida la caja de herramientas de La Enredadera y sabe qué tornillo falta con sólo oír la puerta. Le escribimos cada semana; contesta con dibujos.',
    ],
    memories: [
      {
        by: 'Beto',
        words:
          'En su última carta pregunta si ya floreó el limón. Le mandamos tres flores aplastadas entre dos recetas.',
      },
      {
        by: 'Tavo',
        words: 'Me dice mano aunque no somos hermanos, y ya nos parecemos.',
        toldBy: 'su mamá',
      },
    ],
    lights: ['Tavo', 'Alma', 'Beto'],
    carries: [{ by: 'Tavo', words: 'Una carta cada domingo, aunque sea corta.' }],
    gatherings: [],
  },
];
