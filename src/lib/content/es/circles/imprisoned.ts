/** Un círculo mientras alguien está en prisión (content/circle-script.ts). RULE: siempre en presente. */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const IMPRISONED: CircleScript = {
  id: 'imprisoned',
  title: 'Mientras alguien está en prisión',
  forWhom:
    'Para amistades, familia y todas las personas a quienes les falta alguien que está en detención o en la cárcel. Está adentro, sigue siendo de aquí, y nadie tiene de qué avergonzarse.',
  before: [
    'Lo sostienen dos personas: una lleva la palabra y los turnos, la otra está pendiente de la gente.',
    'Pregunten a la defensa qué es mejor no hablar ni entre ustedes. El círculo trata de cómo están; nunca de quién hizo qué, ni de planes.',
    'Si hay manera, pregunten a quien está adentro si le gusta la idea y si quiere mandar un saludo.',
    'Inviten a quienes cargan mucho y hablan poco: quien va a las visitas, quien se quedó con las criaturas y la renta.',
    'Todos los teléfonos descansan en otro cuarto. Si el lugar de siempre puede estar vigilado, júntense en otro.',
    'Quienes han estado adentro, y sus familias, saben de esto más que cualquier hoja; también las personas mayores y quienes curan en su tierra. Pídanles que vengan, y háganlo a su modo.',
    'No en los primeros dos días: antes van la defensa, la comida y la compañía. Tampoco si alguien pudiera venir a buscar con qué perjudicar.',
  ],
  opening: [
    'Digan su nombre. Silencio. Después: «Tu lugar en esta mesa es tuyo».',
    '«No hablamos del caso ni de lo que hizo nadie. Si sale, te voy a parar, para que nadie corra peligro».',
    '«Miedo, enojo también con quien está adentro, cansancio, pena con el vecindario: aquí se puede decir, y aquí se queda. Se vale pasar, salir y volver».',
  ],
  rounds: [
    {
      prompt: '¿Cómo llego, y qué dejé pendiente para estar aquí?',
      hold: 'Empieza tú. Quien viene de hacer fila en la puerta del penal quizá necesita un vaso de agua antes que palabras.',
    },
    {
      prompt: 'Algo de hoy que le contaría si estuviera aquí en la mesa.',
      hold: 'Mientras más chiquito, mejor: qué está creciendo, quién se peleó, qué hay de comer. Después cada quien puede poner su frase en una carta.',
    },
    {
      prompt: '¿Qué cambió en mi vida? ¿Qué me da miedo o coraje?',
      hold: 'El dinero, las miradas en la calle, la vigilancia, la mitad vacía de la cama. Ahora no resuelvan nada. La pena se hace chica cuando otra persona dice «yo también».',
    },
    {
      prompt: '¿Qué podemos llevar por turnos: cartas, visitas, pasajes, criaturas, la defensa?',
      hold: 'Ahora sí, cosas concretas. Poquito y seguido ayuda más que mucho y una vez. «No puedo» es una respuesta, y nadie pregunta por qué.',
    },
  ],
  closing: [
    'Digan a una voz lo que gritarían hacia su ventana: su nombre, o «no estás a solas».',
    'Una palabra por persona, para el camino.',
    'Pónganse de pie, sacudan brazos y piernas, y coman algo en compañía.',
  ],
  afterwards: [
    'Esta semana sale una carta con cosas de todos los días. La lee alguien más primero: solo lo que se pueda leer.',
    'Quien vaya a la siguiente visita le cuenta que se juntaron y dijeron su nombre.',
    'Los turnos de cartas, visitas y comida pueden ir en el tablero, solo con quienes dijeron que sí, y nada del caso.',
    'Antes de dos días, una llamada a quien guardó silencio. Quienes sostuvieron se preguntan cómo están.',
  ],
  minutes: 75,
};
