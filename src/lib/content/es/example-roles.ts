/** Lo que llevan las personas del ejemplo en español, y lo que dejan escrito para quien sigue. */

import type { ExampleRole } from '#lib/content/example-collective.ts';

const UNDER_WAY = 'Lo que está en marcha';
const COMING = 'Lo que viene';
const WHOM_TO_ASK = 'A quién preguntar';
const TO_KNOW = 'Lo que me hubiera gustado saber';

const lines = (...all: readonly string[]): string => all.join('\n');

export const SPANISH_ROLES: readonly ExampleRole[] = [
  {
    title: 'Coordinación de cuidados',
    purpose:
      'Que alguien esté al pendiente de cómo vamos, para que lo difícil no se pase a solas y lo bueno también se cuente.',
    carries: lines(
      'Abre la asamblea del martes con una ronda y la cierra con otra.',
      'Pregunta cómo está la gente, y se queda a oír la respuesta.',
      'Se da cuenta de quién carga de más, y lo dice a tiempo y con cariño.',
      'Sabe a quién llamar cuando hace falta más de lo que tenemos.',
    ),
    limits: lines(
      'No cuida a todo el mundo: procura que nos cuidemos.',
      'No contesta después de las diez. Para eso está el teléfono de noche.',
      'No guarda secretos en este tablero.',
      'Se puede soltar cualquier día, sin dar explicaciones.',
    ),
    places: 2,
    term: 'Tres meses, y luego se pasa',
    endsInDays: 9,
    holders: ['Alma', 'Chelo'],
    beside: ['Inés'],
    learning: ['Tavo'],
    next: ['Nayeli'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'La ronda del martes: cómo llegas, qué traes, y si hoy prefieres pasar. Casi siempre lo importante se dice en la puerta, al irse. Vale la pena quedarse cinco minutos más, aunque sea barriendo.',
          'Hay quien anda cargando mucho. No escribo nombres aquí: te contamos caminando, Chelo y yo, el día que nos digas.',
        ],
      },
      {
        heading: COMING,
        paragraphs: [
          'Ya casi es el cumpleaños de Inés. Dice que no quiere nada. Con que haya arroz con leche y alguien lo llame «postre de la asamblea», queda feliz.',
          'Cuando empiecen las lluvias, pasen la reunión a la biblioteca: en el salón no se oye ni lo que una piensa.',
        ],
      },
      {
        heading: WHOM_TO_ASK,
        paragraphs: [
          'De la caja, a Nayeli. De llaves, a Lucho. De cómo no llevarse todo a la almohada, a Inés.',
        ],
      },
      {
        heading: TO_KNOW,
        paragraphs: [
          'Que no hay que arreglarlo todo. Las primeras semanas apunté lo que le dolía a cada quien y dejé de dormir. Ahora pregunto: ¿quieres que hagamos algo, o que lo sepamos?',
          'Que tú también entras en la ronda. Si nadie te pregunta, dilo: a mí todavía no me preguntan. Alguien te va a hacer un lugar.',
        ],
      },
    ],
  },
  {
    title: 'La olla del viernes',
    purpose: 'Que nadie llegue con hambre, y que nadie coma a solas si no quiere.',
    carries: lines(
      'Ve el miércoles qué hay y qué falta.',
      'Cocina para veinte, o consigue quien cocine.',
      'Aparta un plato para quien sale tarde de trabajar.',
      'Pregunta cada mes quién no come qué.',
    ),
    limits: lines(
      'No pone de su bolsa: para eso está la caja.',
      'Quien cocina no lava.',
      'Si no hay ánimo, hay pan con aguacate. También es olla.',
    ),
    places: 2,
    term: 'Un mes',
    endsInDays: null,
    holders: ['Beto', 'Nayeli'],
    beside: ['Chelo'],
    learning: ['Lucho'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'Kilo y medio de frijol alcanza para veinte. Si vienen criaturas, una ollita aparte sin chile.',
          'En el puesto de la esquina nos guardan la verdura del jueves. Devuelvan la canasta con algo adentro: una bolsita de galletas, un dibujo. Así nos cobran.',
        ],
      },
      {
        heading: WHOM_TO_ASK,
        paragraphs: [
          'Lo que cada quien no puede comer está pegado por dentro de la alacena. El comal bueno lo tiene Chelo, y lo presta con recomendaciones.',
        ],
      },
      {
        heading: TO_KNOW,
        paragraphs: [
          'Que cocinar con música rinde más. Y que la sobremesa es parte del turno: no la recorten por lavar pronto.',
        ],
      },
    ],
  },
  {
    title: 'Teléfono de noche',
    purpose: 'Una voz conocida para quien no puede dormir o vuelve tarde.',
    carries: lines(
      'Tiene el teléfono cerca, de diez a dos.',
      'Oye primero; después ve con quien llama qué puede esperar a mañana.',
      'Sabe a quién despertar si algo no espera.',
    ),
    limits: lines(
      'Nunca dos noches seguidas.',
      'No sale de casa a solas por una llamada.',
      'Al día siguiente no se le pide nada.',
    ),
    places: 2,
    term: 'Dos semanas',
    endsInDays: null,
    holders: ['Brisa'],
    beside: ['Alma'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'Casi nadie llama por una urgencia. Llaman para oír a alguien mientras calientan la cena o esperan a que llegue quien falta. Con estar, basta.',
          'Cuando cuelgues mándame un punto por mensaje. No hace falta contar nada: te contesto con otro, y las dos puntas saben que hay alguien.',
        ],
      },
      {
        heading: TO_KNOW,
        paragraphs: [
          'Que el té es para ti. Prepáralo antes de las diez.',
          'Que «no sé qué decirte, pero aquí sigo» es una respuesta completa.',
        ],
      },
    ],
  },
  {
    title: 'Espacio para niñas y niños',
    purpose: 'Que quienes cuidan puedan estar en la asamblea, y que las criaturas quieran volver.',
    carries: lines(
      'Tiende el tapete y saca la caja de la estrella.',
      'Acuerda con cada familia qué hace falta y a quién avisar.',
      'Están siempre dos personas, y se ven una a la otra.',
    ),
    limits: lines(
      'Nadie se queda a solas con las criaturas.',
      'No se toman fotos.',
      'Si falta quien cuide, se mueve la asamblea, no el cuidado.',
    ),
    places: 2,
    term: 'Una asamblea a la vez',
    endsInDays: null,
    holders: ['Lucho', 'Brisa'],
    note: [
      {
        heading: TO_KNOW,
        paragraphs: [
          'Que el juego de las sombras con lámpara compra cuarenta minutos de paz.',
          'Que si alguien llora no es que lo hagas mal. A veces solo quiere saber en qué silla está su mamá: vayan a verla y regresen.',
        ],
      },
    ],
  },
  {
    title: 'Acompañamiento',
    purpose: 'Que nadie vaya a solas al hospital, a una oficina o a donde dé nervio ir.',
    carries: lines(
      'Pregunta qué quiere la persona, y qué no quiere.',
      'Van dos. En la bolsa: agua, galletas, suéter, cargador.',
      'Avisan a alguien de confianza cuando salen y cuando llegan.',
    ),
    limits: lines(
      'No habla en nombre de nadie si no se lo piden.',
      'No promete cómo va a salir.',
      'Después de algo muy duro, la siguiente la toma alguien más.',
    ),
    places: 2,
    term: 'Lo que dure el asunto',
    endsInDays: null,
    holders: ['Inés', 'Tavo'],
    next: ['Brisa'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'Al salir vamos por un atole, aunque sea tarde. Ese rato sin prisa es la mitad del acompañamiento.',
        ],
      },
      {
        heading: TO_KNOW,
        paragraphs: [
          'Que las filas cansan más que los trámites. Llevo un tejido: a la gente se le acomoda el pulso viéndolo crecer.',
        ],
      },
    ],
  },
  {
    title: 'Llamadas para saber cómo estamos',
    purpose: 'Que nadie se nos pierda en silencio.',
    carries: lines(
      'Llama a quienes pidieron que se les llame, con el ritmo que eligió cada quien.',
      'Deja que «hoy no» sea una respuesta.',
    ),
    limits: lines('No anota lo que le cuentan.', 'No insiste con quien pidió silencio.'),
    places: 1,
    term: 'Mientras Maru descansa',
    endsInDays: null,
    holders: ['Beto'],
    learning: ['Nayeli'],
    note: [
      {
        heading: TO_KNOW,
        paragraphs: [
          'Que conviene empezar contando algo mío, cualquier cosa: que se quemó el arroz, que ya floreció la bugambilia. Así no parece visita médica.',
        ],
      },
    ],
  },
  {
    title: 'Música y fiesta',
    purpose: 'Que también nos juntemos para nada.',
    carries: lines(
      'Lleva la lista de cumpleaños que sí quieren fiesta.',
      'Cuida que haya música para bailar de pie y en silla.',
      'Presta, pide prestado y devuelve.',
    ),
    limits: lines(
      'No convierte la fiesta en asamblea.',
      'A las once se baja el volumen: hay quien madruga.',
    ),
    places: 2,
    term: 'Hasta que se acaben las ganas',
    endsInDays: null,
    holders: ['Tavo', 'Chelo'],
    note: [
      {
        heading: WHOM_TO_ASK,
        paragraphs: [
          'La bocina es de Lucho y el cable es de Brisa: si falta uno, no hay baile. Inés canta, siempre y cuando nadie se lo pida.',
        ],
      },
    ],
  },
  {
    title: 'Bienvenida',
    purpose: 'Que quien llega sepa pronto cómo es esto y dónde hay lugar.',
    carries: lines(
      'Es la persona a la que se le puede preguntar todo dos veces.',
      'Se sienta junto a quien llega en su primera asamblea.',
      'Pregunta qué disfruta, antes de ofrecer tareas.',
    ),
    limits: lines('No examina a nadie.', 'A las cuatro semanas termina, con un café.'),
    places: 1,
    term: 'Cuatro semanas por persona',
    endsInDays: null,
    holders: [],
    beside: ['Inés'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'Lo llevé hasta que me fui a descansar, y me hizo bien a mí también. A quien lo tome: no hace falta saberlo todo. Con decir «yo tampoco sabía, vente», la mitad está hecha. Maru.',
        ],
      },
    ],
  },
  {
    title: 'El techo del salón',
    purpose: 'Que dejara de llover adentro.',
    carries: 'Juntar láminas, manos y fechas.',
    limits: 'Con viento no se sube nadie.',
    places: 3,
    term: 'Hasta que dejó de gotear',
    endsInDays: null,
    holders: ['Lucho'],
    archived: true,
    note: [
      {
        heading: 'Cómo quedó',
        paragraphs: [
          'Quedó. En el primer aguacero nos callamos para oír: ni una gota. Gracias a quienes subieron, a quienes detuvieron la escalera y a quien trajo el agua de jamaica.',
        ],
      },
    ],
  },
];
