/** Un círculo después de una muerte (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const DEATH: CircleScript = {
  id: 'death',
  title: 'Cuando alguien murió',
  forWhom:
    'Para quienes perdieron a alguien que murió, haya sido como haya sido: enfermedad, agotamiento, accidente, violencia en la calle o en la casa. Todas son pérdidas de la lucha y ninguna vale más que otra. Para después de un suicidio hay un círculo aparte.',
  before: [
    'Lo sostienen dos personas: una lleva la palabra y los turnos, la otra está pendiente de la gente. Mejor si no es a quien más le duele. Si a todo el grupo le duele igual, pidan ayuda a un colectivo de confianza.',
    'Un lugar donde no entre nadie de fuera. Sillas en rueda, agua, pañuelos, algo de comer para después. En medio una tela y, si las hay, cosas que hablen de quien murió.',
    'Avisen desde antes cuánto dura, y que se puede venir solo a escuchar.',
    'Los teléfonos descansan en otro cuarto, menos el que sirva para leer esto.',
    'Las personas mayores, quienes curan y quienes rezan en su tierra saben lo que ninguna hoja sabe. Si su modo es otro, va primero el suyo.',
    'Mejor otro día si la familia pide esperar, si hay un pleito abierto entre quienes vendrían, si alguien viene con copas o si ustedes dos no han dormido.',
  ],
  opening: [
    'Digan el nombre con el que vivió. Luego, tres respiraciones en silencio.',
    '«Lo que aquí se diga, aquí se queda. Nadie apunta, nadie graba. Cada quien habla de lo suyo. Se vale pasar, llorar, reír, salir y volver».',
    '«No damos consejos ni explicamos nada. Escuchamos».',
    'Quien está pendiente de la gente dice: «Si necesitas salir, mírame, y si quieres voy contigo».',
  ],
  rounds: [
    {
      prompt: '¿Cómo llego? Una palabra, o solo un respiro.',
      hold: 'Empieza tú, con una palabra, para que nadie sienta que debe decir más. El silencio también pasa el turno.',
    },
    {
      prompt:
        'Algo suyo que se queda conmigo: un dicho, una receta, algo que enseñó, una metida de pata.',
      hold: 'Las historias chiquitas llegan más lejos que las palabras grandes. Alguien dirá que no tenía defectos; alguien más contará un pleito que no se arregló. Caben las dos cosas y no se corrige a nadie.',
    },
    {
      prompt: '¿Qué es lo más duro ahora? ¿Qué no alcancé a decirle?',
      hold: 'Aquí puede doler, y no es que algo vaya mal. Dejen que haya silencio. Antes de tocar a alguien, pregunten. Si alguien no puede más, la segunda persona se sienta a su lado y el círculo respira hasta poder seguir.',
    },
    {
      prompt: '¿Qué me hace falta estos días, y qué puedo dar?',
      hold: 'Cosas sencillas: una cama, un aventón, un caldo, ayuda con los trámites, que me dejen en paz. Si algo no encuentra respuesta hoy, no pasa nada: se busca después, con calma.',
    },
  ],
  closing: [
    'Cada quien se despide por hoy a su modo: una palabra, una canción, la mano sobre la tela, una vela que se apaga o se queda encendida.',
    'Una palabra por persona: ¿cómo me voy?',
    'Pónganse de pie, sacudan brazos y piernas, tomen agua. Coman algo en compañía antes de que nadie se vaya.',
  ],
  afterwards: [
    'Quien no quiera llegar a solas a su casa, no llega a solas.',
    'Quienes sostuvieron se quedan un cuarto de hora y se preguntan cómo están. Al otro día alguien les llama.',
    'Antes de dos días, una llamada a quien guardó silencio o se fue temprano. Una sola pregunta, sin insistir.',
    'Nada de lo dicho va a un chat, a un acta ni a este tablero.',
  ],
  minutes: 90,
};
