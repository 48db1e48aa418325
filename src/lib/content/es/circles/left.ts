/** Un círculo cuando alguien se fue (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const LEFT: CircleScript = {
  id: 'left',
  title: 'Cuando alguien se fue',
  forWhom:
    'Para quienes extrañan a alguien que vive y ya no está aquí: se fue del grupo, de la ciudad o del país, o se rompió el contacto. También esto se llora.',
  before: [
    'Lo sostienen dos personas: una lleva la palabra y los turnos, la otra está pendiente de la gente. Si hubo pleito, que no haya sido de ninguna de las dos.',
    'No es una reunión sobre esa persona. No se juzga, no se decide, ni se planea cómo traerla de vuelta. Una medida: si entrara ahora por la puerta, ¿podría oír lo que se está diciendo?',
    'Si tuvo que huir, nadie dice a dónde, cómo, ni con ayuda de quién.',
    'En su tierra hay quien sabe reparar y quien sabe despedir. Pregúntenle antes; sus palabras van primero.',
    'No, si hay alguien a quien se le hizo daño: entonces se empieza por esa persona, y con quienes hayan acordado para eso. Tampoco si pidió que no se hable de su vida.',
  ],
  opening: [
    'Digan su nombre, como le gusta que le llamen. Tres respiraciones en silencio.',
    '«Hablamos de lo que nos pasa, y las razones se las dejamos a quien se fue. Lo que se diga se queda aquí. Se vale pasar, salir y volver».',
    '«Extrañar y estar con enojo pueden ir de la mano».',
  ],
  rounds: [
    {
      prompt: '¿Cómo llego? Una palabra.',
      hold: 'Empieza tú. Hay quien llega con alivio, y también lo puede decir.',
    },
    {
      prompt: '¿Qué extraño? ¿Y qué se volvió más ligero?',
      hold: 'Las dos cosas caben en una frase. No suavicen nada, y que no se defienda ni se acuse a nadie.',
    },
    {
      prompt: '¿Qué le diría, si lo pudiera oír sin tener que contestar?',
      hold: 'Se dice hacia el centro, no a alguien de la rueda. Si se vuelve reclamo, pregunten bajito: «¿Qué te dolió?».',
    },
    {
      prompt: '¿Qué me llevo, y qué puedo soltar?',
      hold: 'Las llaves, las tareas y las decisiones son para una reunión, otro día. Aquí solo se escucha qué necesita cada quien.',
    },
  ],
  closing: [
    'Quien pueda le desea algo, por pequeño que sea. Quien no, guarda silencio.',
    'Una palabra por persona: ¿cómo me voy?',
    'Pónganse de pie, abran una ventana, coman algo en compañía.',
  ],
  afterwards: [
    'Nadie le escribe a nombre del grupo. Quien escriba, lo hace por su cuenta, y solo si no pidió silencio.',
    'Antes de dos días, una llamada a quien quedó en medio, si hubo lados.',
    'Quienes sostuvieron se preguntan cómo están.',
  ],
  minutes: 60,
};
