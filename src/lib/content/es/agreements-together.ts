/** Acceso, reuniones y valores (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const ACCESS: AgreementTemplate = {
  id: 'access',
  title: 'Que todas las personas quepan',
  forWhom: 'Para cualquier grupo. Nadie tiene que decir qué diagnóstico tiene, ni si lo tiene.',
  digest:
    'Preparamos el espacio antes de que alguien tenga que pedirlo. Lo que se pide se cree. Hay varias maneras de estar, hablar y contestar, y moverse, callar o salir no es falta de interés. Si algo no lo podemos dar, lo decimos con tiempo.',
  parts: [
    {
      heading: 'Lo que siempre está',
      items: [
        'La invitación dice lugar, escalones, baños, ruido, duración, comida y quién habla qué lengua.',
        'El orden del día llega [días del orden] antes, y se cumple la hora de salida.',
        'Pausas cada [minutos entre pausas], un rincón tranquilo y algo para las manos.',
        'Lo importante se dice y también se escribe, con palabras sencillas; hay [lenguas].',
      ],
    },
    {
      heading: 'Maneras de estar',
      items: [
        'Cámara apagada, ojos cerrados, tejer, caminar, acostarse: así también se escucha.',
        'Se puede hablar, escribir, mandar un audio o contestar otro día.',
        'Hablar directo, o tardar en responder, no es falta de cariño. Si algo no quedó claro, se pregunta qué quiso decir antes de suponer.',
      ],
    },
    {
      heading: 'Pedir y cambiar',
      paragraphs: [
        'Se le dice a [a quién se le pide], sin papeles ni explicaciones. Si dos necesidades chocan, buscamos entre quienes las tienen; ninguna vale más.',
      ],
    },
  ],
  blanks: [
    { blank: 'días del orden', means: 'Tres o más, para quien necesita pensarlo.' },
    { blank: 'minutos entre pausas', means: 'Entre cuarenta y sesenta.' },
    { blank: 'lenguas', means: 'Las que se hablan aquí, señas entre ellas, y quién interpreta.' },
    { blank: 'a quién se le pide', means: 'Dos personas, y una forma de hacerlo por escrito.' },
  ],
  talkThrough: [
    '¿Quién dejó de venir y nunca supimos por qué?',
    '¿Qué de nuestras costumbres le cuesta a alguien, aunque nos guste?',
    '¿A quién llamamos «difícil», y qué podría estar necesitando?',
    '¿Cuánto tiempo y dinero vamos a poner en esto?',
  ],
  leavesOut: [
    'Diagnósticos y listas de quién necesita qué: cada quien escribe en su ficha lo que quiera.',
    'La ayuda entre dos: se acuerda entre dos.',
    'El maltrato: la forma de ser de alguien no lo explica ni lo cubre; vea la escalera.',
  ],
  reviewMonths: 12,
};

export const MEETINGS: AgreementTemplate = {
  id: 'meetings',
  title: 'Cómo nos reunimos',
  forWhom: 'Para grupos que salen de sus reuniones con más cansancio que acuerdos.',
  digest:
    'Nos reunimos cuando hace falta, con orden del día, con alguien que facilita y con hora de salida. Todas las voces caben una vez antes de que alguien hable dos. Hay comida y cuidado. Lo acordado se escribe; lo dicho, no.',
  parts: [
    {
      heading: 'Antes y alrededor',
      items: [
        'Si puede ser un mensaje, no es reunión. Hay un tope de [cuántas reuniones].',
        'Facilitar, cuidar el tiempo, apuntar acuerdos, cocinar y estar con las criaturas son turnos.',
        'Los teléfonos se quedan [dónde quedan los teléfonos].',
      ],
    },
    {
      heading: 'Mientras dura',
      items: [
        'Ronda para llegar y ronda para cerrar. Pasar vale igual que hablar.',
        'Primero quien no ha hablado. Quien facilita puede decir «vamos a oír otra voz».',
        'Lo que no cabe hoy va a una lista para otro día. A la hora acordada se termina.',
        'Si algo se calienta, se respira y se para. Un conflicto entre dos no se resuelve delante de todo el grupo.',
      ],
    },
    {
      heading: 'Lo que queda',
      paragraphs: [
        'Se escribe qué se acordó, quién lo lleva y para cuándo; no quién dijo qué. Quien no vino lo puede leer en [dónde quedan los acuerdos] y preguntar.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'cuántas reuniones',
      means: 'Horas por semana o mes que aguanta quien menos tiempo tiene.',
    },
    {
      blank: 'dónde quedan los teléfonos',
      means: 'En otro cuarto, o apagados: según su riesgo, y con uno para emergencias.',
    },
    { blank: 'dónde quedan los acuerdos', means: 'El tablero, una libreta: un solo lugar.' },
  ],
  talkThrough: [
    '¿Quién habla más aquí? ¿Quién limpia después?',
    '¿Qué reunión podríamos dejar de tener?',
    '¿A quién le queda imposible la hora?',
    '¿Qué nos haría reír más en las reuniones?',
  ],
  leavesOut: [
    'Cómo se toma una decisión: va en el acuerdo sobre decidir.',
    'Quién facilita cuándo: va en los turnos.',
    'Las asambleas de la comunidad: tienen sus propios modos.',
  ],
  reviewMonths: 6,
};

export const VALUES: AgreementTemplate = {
  id: 'values',
  title: 'Lo que nos une',
  forWhom: 'Para releer en voz alta una vez al año, y para que quien llega sepa a qué casa entra.',
  digest:
    'Una página con lo que nos une y cómo se nota. No es un adorno: a cada palabra le ponemos un ejemplo de lo que hacemos y de lo que nos cuesta. Se relee cada año y se cambia lo que ya no sea cierto.',
  parts: [
    {
      heading: 'Para qué estamos',
      paragraphs: ['Existimos para [para qué existimos]. Venimos de [de dónde venimos].'],
    },
    {
      heading: 'Lo que sostenemos',
      items: [
        'La vida va antes que la tarea. Se nota cuando cancelamos algo porque alguien ya no podía.',
        'El cuidado es de todo el grupo. Se nota en que los trastes también tienen turno.',
        'Nadie sobra y nadie es indispensable. Se nota en que cualquiera puede descansar.',
        'Se puede estar en desacuerdo y seguir aquí. Se nota cuando alguien objeta y se le agradece.',
        'La alegría también es nuestra. Se nota en [cómo celebramos].',
        'Lo propio: [otro valor], y se nota en [cómo se nota].',
      ],
    },
    {
      heading: 'Lo que nos cuesta',
      paragraphs: [
        'Hoy todavía no logramos [lo que aún no logramos]. Lo decimos para que nadie crea que el problema es suyo.',
      ],
    },
  ],
  blanks: [
    { blank: 'para qué existimos', means: 'Una frase que entendería su abuela.' },
    { blank: 'de dónde venimos', means: 'Las luchas, lugares y personas que abrieron camino.' },
    { blank: 'cómo celebramos', means: 'Una costumbre suya.' },
    { blank: 'otro valor', means: 'Una palabra que de verdad usen. Agreguen y quiten.' },
    { blank: 'cómo se nota', means: 'Algo que se pueda ver, de este año.' },
    { blank: 'lo que aún no logramos', means: 'Una cosa, dicha con honestidad y sin nombres.' },
  ],
  talkThrough: [
    '¿Cuándo nos dio orgullo estar aquí? ¿Qué había ese día?',
    '¿Qué valor decimos mucho y hacemos poco?',
    '¿Qué palabra de estas le pesa o le queda ajena a alguien?',
    '¿Qué no haríamos ni por dinero ni por prisa?',
  ],
  leavesOut: [
    'Las reglas: cada una va en su acuerdo.',
    'Un examen para entrar: esto se cuenta, no se pregunta.',
    'Castigos: un valor no es una falta que se le cobre a nadie.',
  ],
  reviewMonths: 12,
};
