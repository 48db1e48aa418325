/** Dinero y seguridad (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const MONEY: AgreementTemplate = {
  id: 'money',
  title: 'Dinero y pago',
  forWhom: 'Para grupos que mueven dinero, aunque sea poco, o donde hay quien cobra y quien no.',
  digest:
    'Decimos en voz alta cuánto entra, en qué se va y quién lo decide. Lo llevan dos personas que cambian. Los gastos de participar se devuelven pronto. Si hay pago, se mide por tiempo y por necesidad, y el trabajo de cuidado cuenta. Hay dinero que no aceptamos.',
  parts: [
    {
      heading: 'A la vista',
      items: [
        'Cada [cuándo se cuenta] contamos en palabras sencillas qué entró, qué salió y qué queda.',
        'Dos personas llevan la caja por [cuánto dura la caja]; firman ambas y otra revisa.',
        'Hasta [gasto sin preguntar] se gasta y se avisa. De ahí para arriba se decide en conjunto.',
      ],
    },
    {
      heading: 'Que nadie pague por participar',
      items: [
        'Pasajes, comida, saldo y cuidado de las criaturas se devuelven en una semana, o se dan antes a quien no puede adelantarlos.',
        'Quien no tiene recibo dice cuánto fue y se le cree.',
      ],
    },
    {
      heading: 'Cuando se paga',
      items: [
        'Se paga así: [cómo se paga]. Quien coordina no gana más que quien cocina por el mismo tiempo.',
        'Quien sostiene una casa o una deuda puede pedir más, con dos personas y en privado.',
        'Trabajar sin pago es una elección que se pregunta de nuevo cada año.',
      ],
    },
    {
      heading: 'De dónde no',
      paragraphs: [
        'No recibimos dinero de [de quién no se acepta], ni el que pida nombres, fotos o historias a cambio.',
      ],
    },
    {
      heading: 'Si no cuadra',
      paragraphs: [
        'Primero se busca el error en compañía y sin culpas. Si alguien tomó dinero, se acuerda cómo se devuelve y deja la caja; lo demás sigue la escalera. No hay juicio en reunión.',
      ],
    },
  ],
  blanks: [
    { blank: 'cuándo se cuenta', means: 'Cada mes o cada tres. Que quepa en una hoja.' },
    { blank: 'cuánto dura la caja', means: 'Un año, con alguien que aprende al lado.' },
    { blank: 'gasto sin preguntar', means: 'Una cantidad que no asuste a nadie.' },
    {
      blank: 'cómo se paga',
      means: 'Por hora igual, por necesidad, o una mezcla. Si no hay pago, quítenlo.',
    },
    {
      blank: 'de quién no se acepta',
      means: 'Empresas, partidos, gobiernos, fundaciones: su lista y el porqué.',
    },
  ],
  talkThrough: [
    '¿Qué nos enseñaron en casa sobre hablar de dinero?',
    '¿Quién ha puesto de su bolsa sin decirlo?',
    '¿Quién cobra aquí, quién no, y quién lo decidió?',
    '¿Qué haríamos si mañana llegara mucho? ¿Y si dejara de llegar?',
    '¿Qué dato de dinero pondría en peligro a alguien si saliera?',
  ],
  leavesOut: [
    'Cuentas, montos de cada quien y claves del banco: no van en el tablero.',
    'Contratos, impuestos y seguro: según la ley de su país, con quien sepa.',
    'Quién pidió ayuda del fondo: solo lo saben las dos personas que lo sueltan.',
  ],
  reviewMonths: 12,
};

export const SAFETY: AgreementTemplate = {
  id: 'safety',
  title: 'Seguridad sin policía',
  forWhom:
    'Para grupos a quienes llamar a la policía les ha traído más daño, o que quieren tener otra cosa lista antes.',
  digest:
    'Nos cuidamos con preparación y compañía. Hay personas con tarea en cada encuentro, salidas pensadas y a quién llamar. Quien vive el daño decide qué sigue, también si quiere llamar a la policía: nadie le va a juzgar. A quien hizo daño se le detiene en lo que hace; no se le humilla.',
  parts: [
    {
      heading: 'Antes',
      items: [
        'En cada encuentro, [cuántas personas cuidan] cuidan el lugar: no beben, saben las salidas y descansan al otro día.',
        'Averiguamos quién de aquí y de cerca sabe calmar, curar y acompañar, y practicamos cada [meses para practicar].',
        'Tenemos en papel [a quién llamamos], para salud, violencia en casa y asuntos legales.',
      ],
    },
    {
      heading: 'Cuando algo pasa',
      items: [
        'Primero, que nadie quede en peligro: distancia, aire, una salida. Dos personas van con quien recibió el daño y otras dos con quien lo hizo.',
        'Se habla bajo y con frases cortas. No se toca a nadie sin permiso, salvo para impedir un golpe.',
        'Con una herida grave, un fuego o una vida en riesgo se llama a emergencias, y alguien acompaña.',
        'La decisión de llamar a la policía es de quien vivió el daño. Contamos qué podría pasar y nos quedamos a su lado, elija lo que elija.',
      ],
    },
    {
      heading: 'Después de una violencia o un abuso',
      items: [
        'No hay mediación. Acompañan [quiénes acompañan], al paso de quien lo vivió: techo, salud, denuncia o ninguna.',
        'Quien hizo daño no va a donde vaya esa persona. Alguien aparte le acompaña a parar, sin esconderlo.',
        'Con niñas y niños, primero su seguridad, y se busca enseguida a quien sabe de esto y de lo que la ley obliga.',
        'No se interroga, no se graba, no se cuenta en chats.',
      ],
    },
    {
      heading: 'Si llega la policía',
      paragraphs: [
        'Hablan con ella [quiénes hablan con la policía]. Las demás personas no contestan preguntas. Se cuida primero a quien corre más riesgo por papeles, por color de piel o por su historia, sin señalar a nadie.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'cuántas personas cuidan',
      means: 'Dos como mínimo, una por cada veinte, y que vayan cambiando.',
    },
    { blank: 'meses para practicar', means: 'Se olvida pronto lo que no se ensaya.' },
    {
      blank: 'a quién llamamos',
      means: 'Gente y organizaciones que ya dijeron que sí, y un número de emergencias médicas.',
    },
    {
      blank: 'quiénes acompañan',
      means: 'Personas con formación, de aquí o de fuera. Si no hay, una organización.',
    },
    {
      blank: 'quiénes hablan con la policía',
      means: 'Dos, que conozcan sus derechos, y no siempre las mismas.',
    },
  ],
  talkThrough: [
    '¿A quién de aquí le ha servido la policía, y a quién le ha hecho daño?',
    '¿Qué es incómodo, qué es conflicto y qué es peligro? ¿Quién lo decide?',
    '¿Qué sabemos hacer de verdad, y qué no debemos prometer?',
    '¿Cómo cuidamos a quien cuida después de una noche así?',
    '¿Y si quien hizo daño es alguien de quien dependemos?',
  ],
  leavesOut: [
    'Los conflictos sin violencia: tienen su escalera.',
    'Lo que se vivió, quién lo hizo y pruebas: nada de eso va en el tablero.',
    'Amenazas de fuera y protección de alguien: van en un plan aparte, con quien acompaña.',
    'Formación médica o legal: un acuerdo no la da.',
  ],
  reviewMonths: 6,
};
