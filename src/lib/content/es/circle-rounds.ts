/** Las rondas en español para empezar y cerrar un encuentro (content/circle-script.ts). */

import type { CircleRounds } from '#lib/content/circle-script.ts';

export const SPANISH_ROUNDS: CircleRounds = {
  opening: {
    id: 'opening-round',
    title: 'Ronda para empezar',
    forWhom:
      'Para cualquier encuentro, antes de entrar en materia: que se oiga a cada quien una vez.',
    before: [
      'Acuerden quién sostiene la ronda y quién mira el tiempo. Puede ser la misma persona.',
      'Vean que todas las personas puedan oír y hacerse oír: sillas en círculo, o el sonido de cada quien en la llamada.',
      'Elijan la segunda pregunta según el día. Después de una semana dura basta la más sencilla.',
    ],
    opening: [
      'Antes de empezar damos una vuelta, para saber quién está y cómo está.',
      'Di tanto o tan poco como quieras. Pasar vale lo mismo que hablar.',
      'Nadie responde ni comenta. Escuchamos, y le toca a la siguiente persona.',
    ],
    rounds: [
      {
        prompt: '¿Cómo te llamas hoy y cómo llegas?',
        hold: 'Empieza tú, con brevedad y con verdad. De ahí toman la medida las demás personas.',
      },
      {
        prompt: '¿Hay algo que te ayudaría a estar aquí?',
        hold: 'Una ventana, una silla, alguien que cuide a la niña, salir antes. Si se puede, resuélvanlo en el momento.',
      },
    ],
    closing: ['Gracias. Ya nos oímos, también en los silencios. Ahora sí podemos empezar.'],
    afterwards: [
      'Si alguien llegó con algo pesado, acércate en la pausa y pregúntale qué necesita, en voz baja y a su lado.',
    ],
    minutes: 15,
  },
  closing: {
    id: 'closing-round',
    title: 'Ronda para cerrar',
    forWhom: 'Para el final de un encuentro: que nadie se vaya a solas con lo que se movió.',
    before: [
      'Guarden diez minutos para esto, aunque falten puntos por ver. No es lo que se recorta.',
      'Acuerden quién se queda un rato después, por si alguien prefiere no irse enseguida.',
    ],
    opening: [
      'Paramos aquí y damos una última vuelta antes de despedirnos.',
      'Basta una palabra. Pasar vale lo mismo que hablar.',
      'Ya no se decide nada y nadie responde. Lo que sigue abierto espera a la próxima vez.',
    ],
    rounds: [
      {
        prompt: '¿Cómo te vas?',
        hold: 'Si alguien se va con un peso, no lo arreglen en el círculo. Dile que te quedas a su lado.',
      },
      {
        prompt: '¿Qué te llevas y qué dejas aquí?',
        hold: '',
      },
    ],
    closing: [
      'Gracias por estar.',
      'Lo que se dijo en este círculo se queda con quienes lo oyeron.',
      'Que llegues bien a casa. Si quieres compañía en el camino, dilo ahora.',
    ],
    afterwards: [
      'Quédense hasta que haya hablado la última persona que quería hacerlo.',
      'No escriban nada de lo que se dijo. Si hay algo que hacer, pregunten primero a quien lo dijo.',
    ],
    minutes: 10,
  },
};
