/** Protocolo comunitario, decidir y reunirse (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const COMMUNITY_PROTOCOL: AgreementTemplate = {
  id: 'community-protocol',
  title: 'Protocolo de la comunidad',
  forWhom:
    'Para comunidades y colectivos que defienden un territorio o un derecho frente a instituciones y empresas, y no quieren que nadie cargue a solas con la cara y el riesgo.',
  digest:
    'Las instituciones tienen obligaciones y se las exigimos, por escrito y en grupo. No tenemos una sola cabeza: la palabra circula y decide la comunidad. Nadie trata a solas con la empresa ni con quien hable por ella. Si tocan a una persona, responde la comunidad.',
  parts: [
    {
      heading: 'Quiénes somos',
      paragraphs: [
        'Somos [quiénes somos] y cuidamos [qué cuidamos]. Lo que sigue lo acordamos en [dónde se acordó].',
      ],
    },
    {
      heading: 'Lo que exigimos',
      items: [
        'Que cada institución cumpla lo que por ley le toca. No pedimos favores: recordamos obligaciones.',
        'Toda petición va por escrito, con copia sellada, y la llevan al menos tres personas.',
        'No firmamos listas ni papeles en la misma reunión en que nos los dan.',
        'Una visita o consulta vale si la comunidad supo antes, en su lengua, y con tiempo de pensarlo.',
      ],
    },
    {
      heading: 'Con la empresa',
      paragraphs: [
        'Con [con quién no se dialoga] no hay mesas, regalos ni pláticas aparte. Quien reciba un ofrecimiento lo cuenta en la asamblea, y se le agradece que lo cuente. Si un día la comunidad piensa otra cosa, lo decide en asamblea y lo dice en público.',
      ],
    },
    {
      heading: 'Sin una sola cabeza',
      items: [
        'La vocería va de dos en dos y cambia cada [cuánto dura la vocería]. Dice lo acordado y nada más.',
        'A la prensa y a las autoridades les damos el nombre de la comunidad. No hay fotos de alguien a solas.',
        'Mujeres, jóvenes y personas mayores llevan la palabra, y se reparte la cocina y el cuidado de las criaturas para que sea posible.',
        'Lo que sabe una persona lo sabe al menos otra más.',
      ],
    },
    {
      heading: 'Cómo decide la comunidad',
      paragraphs: [
        'Lo que nos toca como comunidad se decide en asamblea, avisada con [días de aviso], con la información en palabras sencillas. Se busca el acuerdo; quien objeta dice qué daño ve y se cambia la propuesta. Callar no es aceptar.',
      ],
    },
    {
      heading: 'Si tocan a una persona',
      items: [
        'Responde la comunidad entera, con su nombre colectivo. Antes de decir un nombre en público se pregunta a la persona o a su familia.',
        'Se llama a [a quién se llama]. Alguien se queda con la familia y alguien más sigue con lo de todos los días.',
        'No contestamos provocaciones. Nadie va a un lugar de riesgo a solas.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'quiénes somos',
      means: 'El nombre de la comunidad y, si quieren, cómo se llegó a ser parte.',
    },
    { blank: 'qué cuidamos', means: 'El agua, el cerro, a quienes faltan: en sus palabras.' },
    { blank: 'dónde se acordó', means: 'La asamblea y el mes. Sin lista de asistentes.' },
    {
      blank: 'con quién no se dialoga',
      means: 'La empresa y quien hable por ella. Si lo suyo es otro caso, quiten esta parte.',
    },
    {
      blank: 'cuánto dura la vocería',
      means: 'Un tema, un mes: poco, para que nadie se vuelva el blanco.',
    },
    { blank: 'días de aviso', means: 'Los que alcancen para que llegue quien vive más lejos.' },
    {
      blank: 'a quién se llama',
      means: 'Organizaciones que acompañan, ya avisadas. Los teléfonos, en papel y en otro lado.',
    },
  ],
  talkThrough: [
    '¿Qué hacemos ya que nos ha protegido, aunque nunca se haya escrito?',
    '¿Quién da la cara casi siempre? ¿Qué le ha costado?',
    '¿A quién intentarían comprar, asustar o dividir primero, y qué necesita hoy para no estar a solas? Háblenlo, no lo escriban.',
    '¿Quién no llega a las asambleas? ¿Por la hora, la lengua, las criaturas, el miedo?',
    '¿Qué parte de esto puede leer cualquiera, y qué parte conviene no sacar?',
    '¿Qué nos haría cambiar de opinión, y cómo lo diríamos?',
  ],
  leavesOut: [
    'Rutas, guardias, casas y nombres: no se escriben aquí ni en el tablero.',
    'El registro de agresiones: lo llevan organizaciones que saben guardarlo.',
    'Lo legal: este papel no es consejo legal ni reemplaza los estatutos de su tierra.',
    'El plan de protección de alguien: se hace con esa persona y con quien acompaña.',
  ],
  reviewMonths: 6,
};

export const DECIDING: AgreementTemplate = {
  id: 'deciding',
  title: 'Decidir por consentimiento',
  forWhom:
    'Para grupos que ya no quieren ganar por votos ni esperar a que todo le guste a todo el mundo.',
  digest:
    'Una propuesta se acuerda si nadie ve en ella un daño a lo que nos une y contestó suficiente gente. No hace falta que encante: basta que se pueda vivir con ella. Quien objeta explica el daño y la propuesta se cambia. Callar no es decir que sí, y sobre personas no se decide así.',
  parts: [
    {
      heading: 'Qué se decide dónde',
      items: [
        'Lo que una persona lleva en su rol lo decide ella, y cuenta.',
        'Lo que toca a una comisión lo decide la comisión.',
        'Se decide en conjunto: [qué se decide en conjunto].',
        'Sobre una persona (si tiene razón, si se va, si merece algo) no se decide aquí.',
      ],
    },
    {
      heading: 'La ronda',
      items: [
        'Aclarar: preguntas para entender, sin opinar todavía.',
        'Reaccionar: cada quien dice cómo le cae, una vez, sin contestarse.',
        'Responder: doy mi consentimiento, lo doy con una preocupación, me hago a un lado, u objeto.',
        'Integrar: si hay objeción, se cambia la propuesta, y se responde otra vez desde cero.',
        'Acordar: se lee en voz alta lo que quedó, quién lo cuida y cuándo se revisa.',
      ],
    },
    {
      heading: 'Qué es objetar',
      paragraphs: [
        'Una objeción dice qué daño vería el grupo en lo que nos une: [lo que nos une]. «Yo lo haría distinto» es una preocupación. La objeción es un regalo: alguien vio algo. El grupo ayuda a entenderla, y no se le pide a nadie que la retire por cansancio.',
      ],
    },
    {
      heading: 'Tiempos',
      items: [
        'Las propuestas se leen al menos [días para leer] antes.',
        'Una ronda queda abierta [días de ronda], para que conteste quien trabaja, cuida o no llegó.',
        'Quien descansa no cuenta para el quórum, y puede contestar. Cualquiera puede retirar su respuesta antes del cierre.',
        'En una urgencia deciden [quiénes deciden en urgencia], lo mínimo, y se revisa en la siguiente reunión.',
      ],
    },
    {
      heading: 'Cuando no se puede',
      paragraphs: [
        'Si después de tres versiones sigue la objeción, se prueba algo chico con fecha de término, se pide ayuda de fuera o se deja para después. No pasamos al voto para acabar pronto.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'qué se decide en conjunto',
      means: 'Una lista corta: dinero grande, alianzas, quién entra, los acuerdos.',
    },
    {
      blank: 'lo que nos une',
      means: 'En una frase: para qué existe el grupo. Contra eso se mide una objeción.',
    },
    { blank: 'días para leer', means: 'Tres o más; también en voz, para quien no lee seguido.' },
    {
      blank: 'días de ronda',
      means: 'Una semana suele alcanzar. En el tablero se pone en cada ronda.',
    },
    {
      blank: 'quiénes deciden en urgencia',
      means: 'Tres personas que cambian, y qué es una urgencia.',
    },
  ],
  talkThrough: [
    '¿Cómo decidimos hoy de verdad? ¿Quién decide antes de la reunión?',
    '¿A quién le cuesta objetar aquí? ¿Qué pasó la última vez que alguien dijo que no?',
    '¿Cómo distinguimos un daño a lo que nos une de un gusto o de un miedo?',
    '¿Qué cosas chicas dejaríamos de decidir en conjunto?',
    '¿Qué hacemos si alguien objeta todo? ¿Y si nadie objeta nunca?',
  ],
  leavesOut: [
    'Cuántas respuestas hacen falta y quién abre la puerta: se acuerda en la página «Cómo decidimos» del tablero.',
    'Los conflictos entre personas: tienen su escalera.',
    'Cómo se conduce una reunión: va en el acuerdo de reuniones.',
  ],
  reviewMonths: 12,
};
