/** Un círculo para cualquier otra pérdida (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const OTHER: CircleScript = {
  id: 'other',
  title: 'Otra pérdida, con sus palabras',
  forWhom:
    'Para lo que perdieron y no tiene hoja propia: una casa, la tierra, un embarazo, un animal, las fuerzas, una lengua, un proyecto, la confianza. Ustedes dicen qué es y de qué tamaño; nadie lo compara.',
  before: [
    'Lo sostienen dos personas: una lleva la palabra y los turnos, la otra está pendiente de la gente.',
    'Busquen una frase que nombre la pérdida, y pregunten a quienes más toca si así está bien.',
    'Un lugar donde no entre nadie de fuera, agua, algo de comer, y en medio algo que esté en lugar de lo que falta. Los teléfonos descansan en otro cuarto.',
    'En su tierra hay quien sabe cómo se llora esto. Su modo va antes que esta hoja.',
    'Todavía no, si sigue el peligro o hay algo urgente que salvar: eso va primero. Tampoco con alguien a quien haya que convencer.',
  ],
  opening: [
    'Digan la frase que nombra la pérdida. Tres respiraciones en silencio.',
    '«Lo que aquí se diga, aquí se queda. Nadie aconseja, y nadie dice que hay quien está peor. Se vale pasar, salir y volver».',
  ],
  rounds: [
    {
      prompt: '¿Cómo llego? Una palabra.',
      hold: 'Empieza tú, con una palabra.',
    },
    {
      prompt: '¿Qué es lo que extraño? ¿Qué tenía yo ahí?',
      hold: 'Para alguien es un techo; para alguien más, quien podía ser. Dejen cada versión como viene.',
    },
    {
      prompt: '¿Qué me cuesta decir de esto, o a quién?',
      hold: 'Hay pérdidas para las que nadie manda flores. Basta con que aquí alguien lo crea. Dejen que haya silencio.',
    },
    {
      prompt: '¿Qué me hace falta estos días, y qué puedo dar?',
      hold: 'Cosas sencillas. «Nada» es una respuesta, y «todavía no sé» también.',
    },
  ],
  closing: [
    'Hagan algo con las manos, entre todas las personas: sembrar, encender, enterrar, amarrar, cantar. Una sola cosa.',
    'Una palabra por persona: ¿cómo me voy?',
    'Coman algo en compañía antes de que nadie se vaya.',
  ],
  afterwards: [
    'Antes de dos días, una llamada a quien guardó silencio.',
    'Quienes sostuvieron se preguntan cómo están.',
    'Nada de lo dicho va a un chat, a un acta ni a este tablero.',
  ],
  minutes: 60,
};
