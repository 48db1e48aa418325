/** Un círculo después de un suicidio (content/circle-script.ts). RULE: nada de cómo ni dónde, ni una sola causa. */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const SUICIDE: CircleScript = {
  id: 'suicide',
  title: 'Después de un suicidio',
  forWhom:
    'Esta hoja habla de un suicidio; no dice cómo ni dónde, y en el círculo tampoco hace falta. Léela primero a solas, a una hora en que puedas llamar a alguien. No ir hoy también es una buena respuesta.',
  before: [
    'Antes que nada, elijan a quién acudir si alguien necesita más que un círculo: una persona, una línea de ayuda, alguien de salud en quien confíen. Escríbanlo grande, donde se vea.',
    'Díganlo al invitar: «Vamos a hablar de un suicidio, y no de cómo ni de dónde». Quien no venga no debe explicaciones.',
    'Lo sostienen dos personas, y cada una tiene a quién llamar, antes y después.',
    'Pregunten a la familia qué se puede decir y con qué palabras. Lo que la familia no ha contado, el grupo no lo cuenta.',
    'Si en su tierra hay quien cure o acompañe este duelo, vale la pena esperarle. Su palabra va antes que esta hoja.',
    'Déjenlo para más adelante en los primeros días: entonces basta con comer, dormir y estar. Tampoco, si después no hubiera a quién llamar. Si alguien está en peligro ahora, no hagan círculo: quédense con esa persona y pidan ayuda.',
  ],
  opening: [
    'Digan el nombre con el que vivió. Luego, tres respiraciones en silencio.',
    '«No hablamos de cómo ni de dónde. Nadie aquí tiene por qué saberlo. Si sale, te voy a parar, con cariño».',
    '«Nadie muere así por una sola razón. Se juntan muchas cosas, y algunas nadie las podía ver. No buscamos culpables, ni en esta rueda ni en el espejo».',
    '«Enojo, culpa, alivio, no sentir nada: todo tiene lugar aquí, y aquí se queda. Se vale pasar, salir y volver».',
    'Muestren dónde está escrito a quién llamar. La segunda persona va con quien salga.',
  ],
  rounds: [
    {
      prompt: '¿Cómo llego? Una palabra.',
      hold: 'Empieza tú. «No sé» es una respuesta completa.',
    },
    {
      prompt: 'Algo de cómo vivió que quiero guardar.',
      hold: 'Una vida es más que su último día. Si alguien empieza a contar cómo pasó: «Quedémonos con cómo vivió».',
    },
    {
      prompt: '¿Qué me da vueltas por la noche?',
      hold: 'Mucha gente se pregunta qué debió haber visto. No lo discutan ni lo contesten: «Muchas personas aquí nos lo preguntamos. Nadie sabía todo lo que cargaba». No lo llamen valentía ni egoísmo, y no digan que ahora está mejor.',
    },
    {
      prompt: 'En un mal día, ¿qué me sostiene, y a quién llamo?',
      hold: 'Cada quien piensa en una persona, en voz alta o por dentro. Si alguien no encuentra a nadie, no lo dejen así: al terminar, la segunda persona se sienta a su lado hasta que haya alguien.',
    },
  ],
  closing: [
    'Lean despacio: «Queremos darnos cuenta si alguien se aparta, deja de dormir o de comer, regala lo que más quiere, dice que estorba, o de pronto está en calma después de días muy oscuros. Puede no significar nada. De todos modos preguntamos».',
    '«Preguntamos con palabras claras: ¿estás pensando en morirte? Preguntar no mete la idea en nadie. Si dice que sí, nos quedamos, escuchamos, y en compañía llamamos a quienes elegimos».',
    'Cada quien dice algo chiquito que va a hacer esta noche porque le hace bien. Los pies en el suelo, tres respiraciones, algo caliente.',
  ],
  afterwards: [
    'Si alguien dijo que piensa en morir, esta noche no se queda a solas. Avisen a quienes eligieron, y díganle que lo hacen: este secreto no se guarda.',
    'Antes de dos días, alguien llama a cada persona que vino, y a quienes no vinieron.',
    'Acuerden desde ahora quién vuelve a preguntar al mes, en su cumpleaños, al año.',
    'Si se habla de esto hacia afuera: ni cómo, ni dónde, ni una sola razón; y siempre a quién se puede acudir.',
    'Quienes sostuvieron lo platican con alguien que no estuvo, y descansan.',
  ],
  minutes: 90,
};
