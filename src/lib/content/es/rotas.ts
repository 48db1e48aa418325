/** Los comienzos en español para los turnos (content/rota-template.ts). */

import { RHYTHMS, type RotaTemplate } from '#lib/content/rota-template.ts';

export const SPANISH_ROTAS: readonly RotaTemplate[] = [
  {
    key: 'care-coordination',
    fields: {
      name: 'Cuidados de la semana',
      purpose:
        'Dos personas andan esta semana con el oído abierto: cómo estamos, quién se quedó en silencio, qué haría bien. La próxima le toca a alguien más, para que nadie tenga que ser fuerte todo el tiempo.',
      passes: [
        'Quién pidió compañía, y quién más quiere que lo sepa',
        'Lo que se prometió y todavía no se hace',
        'Lo que salió bien y se puede repetir',
        'Las llaves y la tarjeta del fondo de cuidados',
      ].join('\n'),
    },
    rhythm: RHYTHMS['care-coordination'],
  },
  {
    key: 'night-phone',
    fields: {
      name: 'Teléfono de noche',
      purpose:
        'Cada tarde el teléfono cambia de manos. Una persona lo tiene cerca; las demás pueden dormir.',
      passes: [
        'El teléfono con pila, y su cargador',
        'A quién despertar si algo no puede esperar',
        'Las llamadas que quizá vuelvan esta noche, sin nombres',
      ].join('\n'),
    },
    rhythm: RHYTHMS['night-phone'],
  },
  {
    key: 'childcare',
    fields: {
      name: 'Con las niñas y los niños',
      purpose:
        'Mientras dura la reunión dos personas juegan, leen y comparten la merienda con las niñas y los niños, para que quienes crían puedan hablar con calma y se les escuche.',
      passes: [
        'La caja de juegos y el botiquín',
        'Quién recoge a cada criatura, y a quién llamar',
        'Lo que alguien no puede comer o le da miedo',
        'Lo que les gustó, para repetirlo',
      ].join('\n'),
    },
    rhythm: RHYTHMS.childcare,
  },
  {
    key: 'cooking',
    fields: {
      name: 'La olla del viernes',
      purpose: 'Comida caliente para quien llegue, y un plato apartado para quien no pudo venir.',
      passes: [
        'Las llaves de la cocina',
        'Lo que queda en la alacena, y lo que se acabó',
        'Lo que hay en el bote para la próxima compra',
        'Lo que alguien no puede comer',
      ].join('\n'),
    },
    rhythm: RHYTHMS.cooking,
  },
  {
    key: 'spokesperson',
    fields: {
      name: 'La voz del grupo',
      purpose:
        'Por un mes dos personas hablan hacia afuera con lo que acordamos adentro. Luego hablan otras: una voz que circula se cansa menos, y cuesta más callarla.',
      passes: [
        'Lo que se acordó decir, y lo que todavía no',
        'Quién escribió o llamó, y qué falta contestar',
        'A dónde es mejor no ir a solas',
        'El acceso a las cuentas del grupo',
      ].join('\n'),
    },
    rhythm: RHYTHMS.spokesperson,
  },
  {
    key: 'check-ins',
    fields: {
      name: 'La llamada del día',
      purpose:
        'Cada tarde una llamada corta a quienes la quisieron. Para oír una voz, no para examinar a nadie; «hoy no» también es una respuesta.',
      passes: [
        'A quién llamar hoy, y a qué hora le queda bien',
        'Lo que cada quien pidió por si no contesta',
        'Quién pidió silencio, y hasta cuándo',
      ].join('\n'),
    },
    rhythm: RHYTHMS['check-ins'],
  },
  {
    key: 'meals-and-company',
    fields: {
      name: 'Comida y compañía',
      purpose:
        'Por unas semanas, tres días a la semana dos personas llevan comida, y una se queda un rato si así lo quieren. «Hoy no» es una respuesta. Cuando ya no haga falta, estos turnos se archivan.',
      passes: [
        'Qué pueden y qué les gusta comer, y qué no',
        'Las ollas y los trastes que hay que devolver',
        'Si quieren compañía o solo la olla',
        'Algún mandado que pidieron',
      ].join('\n'),
    },
    rhythm: RHYTHMS['meals-and-company'],
  },
];
