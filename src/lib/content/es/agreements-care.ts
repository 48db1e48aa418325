/** Cuidados y descanso (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const CARE: AgreementTemplate = {
  id: 'care',
  title: 'Cómo nos cuidamos',
  forWhom:
    'Para cualquier grupo que ya sabe que el cuidado se reparte, o recae en las mismas personas.',
  digest:
    'Cuidarnos es parte del trabajo y tiene turnos, tiempo y dinero, como lo demás. Dos personas coordinan por un rato y luego pasan. Cada quien dice qué puede y qué no, y «hoy no» es una respuesta. Revisamos cómo estamos como grupo, nunca a una persona.',
  parts: [
    {
      heading: 'Lo que creemos',
      paragraphs: [
        'El cansancio de una persona casi siempre habla de cómo trabajamos: de lo que nadie más hace, de juntas largas, de urgencias que no lo eran. Por eso no le pedimos a nadie que aguante mejor; cambiamos lo que cansa.',
        'Cocinar, estar con las criaturas, llamar a quien se quedó en silencio y limpiar también es sostener la lucha.',
      ],
    },
    {
      heading: 'Quién coordina',
      items: [
        'Dos personas coordinan los cuidados por [cuánto dura], con alguien que aprende al lado. No hacen todo: procuran que se haga entre muchas manos.',
        'Lo que les cuentan no se escribe. Si hace falta más ayuda, preguntan a quién se le puede decir.',
        'Cuando pasan el rol, descansan de él al menos otro tanto.',
      ],
    },
    {
      heading: 'Lo que hacemos siempre',
      items: [
        'Al empezar un encuentro, una ronda corta; al cerrar, otra. Se vale pasar.',
        'En todo encuentro de más de [horas con comida] horas hay comida, pausa y alguien con las niñas y los niños.',
        'Por cada actividad pesada dejamos en el calendario un rato vacío después.',
        'Cada [meses para celebrar] celebramos algo, aunque no se haya ganado.',
      ],
    },
    {
      heading: 'Cuando alguien la pasa mal',
      items: [
        'La persona dice qué quiere y quién puede saberlo. Si no sabe qué quiere, se le ofrecen cosas concretas: una olla, un aventón, compañía.',
        'Para gastos hay [fondo de cuidados]. Se pide a quienes coordinan, sin contar la historia entera.',
        'Para lo que no sabemos hacer tenemos a [quién sabe más], y acompañamos a llegar.',
      ],
    },
    {
      heading: 'Hasta dónde',
      paragraphs: [
        'No somos terapia ni guardia de día y de noche. Quien cuida puede decir «suficiente» y nadie pregunta por qué. Si nadie puede cubrir algo, ese hueco se dice en voz alta y el grupo hace menos.',
      ],
    },
  ],
  blanks: [
    { blank: 'cuánto dura', means: 'Tres meses es un buen comienzo.' },
    {
      blank: 'horas con comida',
      means: 'Desde qué duración nadie debería llegar a comer a su casa. Dos o tres.',
    },
    { blank: 'meses para celebrar', means: 'Un ritmo que sí puedan cumplir.' },
    {
      blank: 'fondo de cuidados',
      means: 'Cuánto hay al año y el tope por persona. Si todavía no hay, díganlo.',
    },
    {
      blank: 'quién sabe más',
      means: 'Quienes curan, terapeutas, personal médico: nombre u organización, y si cobran.',
    },
  ],
  talkThrough: [
    '¿Quién cocina, limpia y pregunta cómo estamos hoy? ¿Desde cuándo?',
    '¿Qué hacemos que cansa y no hace falta?',
    '¿Qué cuidado hay ya en nuestras familias y pueblos, que aquí no tiene nombre?',
    '¿A quién le cuesta pedir? ¿A quién le cuesta decir que no?',
    '¿Qué dejaríamos de hacer si de verdad contáramos este tiempo?',
  ],
  leavesOut: [
    'Los descansos: tienen su propio acuerdo.',
    'Quién lleva qué turno: va en los turnos y roles del tablero.',
    'La salud de cada quien: no se escribe en ningún acuerdo.',
    'Lo que se hace después de una pérdida: va en Presentes.',
  ],
  reviewMonths: 6,
};

export const TIME_OFF: AgreementTemplate = {
  id: 'time-off',
  title: 'Descansar sin dar razones',
  forWhom: 'Para grupos donde nadie se atreve a parar primero.',
  digest:
    'Cualquier persona puede descansar cuando lo necesite, con un aviso y sin decir por qué. Dice hasta cuándo, si lo sabe, y si se le puede buscar. Sus turnos los cubre alguien más o quedan abiertos; a la vuelta no debe nada.',
  parts: [
    {
      heading: 'Cómo se descansa',
      items: [
        'Se avisa con dos datos: desde cuándo y hasta cuándo. «No sé todavía» también vale.',
        'Nadie pregunta por qué, ni en serio ni en broma.',
        'Cada quien dice si se le puede buscar: para nada, solo por [qué sí puede interrumpir], o con gusto.',
        'No hay que juntar méritos ni esperar a no poder más. Procuramos que cada persona tome al menos [descanso al año].',
      ],
    },
    {
      heading: 'Qué pasa con lo que llevaba',
      items: [
        'Los turnos pasan a quien sigue. Si nadie puede, quedan como hueco a la vista, y el grupo decide si se hace menos.',
        'Quien puede deja un relevo corto. Quien no puede, no lo deja.',
        'Quien descansa conserva su lugar y su voz. No se le cuenta para llegar al quórum, y puede contestar si quiere.',
      ],
    },
    {
      heading: 'Si descansan muchas personas a la vez',
      paragraphs: [
        'No se le pide a nadie que vuelva. Nos juntamos quienes estamos y escogemos qué soltar primero: [qué se suelta primero]. Si las mismas personas cubren siempre, algo se para.',
      ],
    },
    {
      heading: 'Volver',
      items: [
        'Alguien recibe a quien vuelve con un café y un resumen de lo acordado, sin lista de lo pendiente.',
        'La primera semana no toca nada que no se haya pedido.',
        'Si se decide no volver, se vale, y nos despedimos bien.',
      ],
    },
    {
      heading: 'El dinero',
      paragraphs: [
        'Si hay pago, durante el descanso se sigue pagando [cuánto y por cuánto tiempo]. Lo que la ley dé de más, se respeta.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'qué sí puede interrumpir',
      means: 'Una lista muy corta. Si todo es urgente, nadie descansa.',
    },
    {
      blank: 'descanso al año',
      means: 'Semanas por persona, también para quien dice que no le hace falta.',
    },
    {
      blank: 'qué se suelta primero',
      means: 'Dos o tres actividades que pueden esperar, decididas en calma.',
    },
    {
      blank: 'cuánto y por cuánto tiempo',
      means: 'Lo que de verdad puedan pagar. Si no hay pago, quiten esta parte.',
    },
  ],
  talkThrough: [
    '¿Cuándo fue la última vez que alguien descansó aquí sin enfermarse antes?',
    '¿Quién no puede descansar porque en su casa empieza el otro turno?',
    '¿Qué miedo nos da que alguien pare? ¿Qué hay de cierto?',
    '¿Qué hacemos en una emergencia para que no se vuelva costumbre?',
    '¿Cómo se nota que alguien lleva meses cubriendo a otras personas?',
  ],
  leavesOut: [
    'Las licencias y vacaciones de ley: esto las completa, no las reemplaza.',
    'Las fechas de cada quien: van en Descanso, en el tablero, sin motivo.',
    'Quien no responde y preocupa: va en el acuerdo de seguridad.',
  ],
  reviewMonths: 12,
};
