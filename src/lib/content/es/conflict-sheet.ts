/** La hoja propia en un conflicto, en español (content/conflict-sheet-shape.ts). */

import type { ConflictSheetWords } from '#lib/content/conflict-sheet-shape.ts';

export const SPANISH_CONFLICT_SHEET: ConflictSheetWords = {
  title: 'Algo me pesa',
  lead: [
    'Esta hoja es tuya. Sirve para ordenar lo que traes antes de hablar, o para decidir que todavía no.',
    'No hace falta llenarla toda, ni poner el nombre de nadie.',
  ],
  parts: {
    step: {
      heading: '¿En qué peldaño estoy?',
      prompts: ['¿Qué ya se intentó?', '¿Quiero subir, quedarme o descansar?'],
    },
    beside: {
      heading: 'Quién podría caminar a mi lado',
      prompts: [
        '¿Con quién puedo respirar y decir la verdad?',
        '¿Quién no va a echar más leña?',
        '¿Qué le pediría: escuchar, acompañar, traducir, recordarme comer?',
      ],
    },
    hopes: {
      heading: 'Lo que espero',
      prompts: ['¿Qué sería distinto en un mes?', '¿Con qué menos que eso podría vivir?'],
    },
    worries: {
      heading: 'Lo que me preocupa',
      prompts: [
        '¿Qué temo que pase si hablo? ¿Y si no?',
        'Si lo que temo es que me lastimen, ve a «Lo que no pasa por la escalera».',
      ],
    },
    helps: {
      heading: 'Lo que me ayuda a estar',
      prompts: [
        'Lugar, hora, cuánto dura, qué idioma o lengua.',
        'Hablar, escribir o mandar un audio; pausas; algo para las manos.',
        '¿Cómo se me nota que ya es mucho, y qué hacemos entonces?',
      ],
    },
    power: {
      heading: 'El poder que hay de por medio',
      prompts: [
        '¿Quién puede perder más: techo, sueldo, papeles, amistades, seguridad?',
        '¿A quién se le cree más rápido?',
        '¿Qué tengo yo que pesa, aunque no lo sienta?',
        '¿Qué haría más parejo el piso?',
      ],
    },
  },
  steps: {
    two: { name: 'Hablarlo entre dos', line: 'A solas, con calma, cuando las dos partes quieran.' },
    beside: {
      name: 'Con alguien al lado',
      line: 'Alguien de confianza que escucha y no pelea por nadie.',
    },
    mediation: {
      name: 'Mediación',
      line: 'Con quienes el grupo escogió antes. Puedes decir que no.',
    },
    outside: { name: 'Ayuda de fuera', line: 'Con quien el grupo ya acordó llamar.' },
    unmended: {
      name: 'Si no se compone',
      line: 'Buscar con qué distancia se puede vivir. Nadie vota.',
    },
  },
  keeping: [
    'Queda solo en este aparato, cerrada con tu frase. En el tablero no aparece nada, ni que la abriste.',
    'Quien pueda abrir este aparato con tu frase puede leerla. En papel la puede leer cualquiera.',
    'Cuando ya no te sirva, bórrala o rompe el papel. Si hubo violencia o amenazas, tú decides qué guardas: puede hacerte falta.',
  ],
  redLines: {
    title: 'Lo que no pasa por la escalera',
    lead: [
      'Si te lastimaron, no te toca hablarlo con quien lo hizo ni ir a una mediación. No fue tu culpa, y tú decides qué sigue.',
      'Si hay peligro ahora, deja esto: sal de ahí si puedes, y llama a alguien.',
    ],
    bypasses: {
      heading: 'Por ejemplo',
      items: [
        'Golpes, o miedo a que los haya.',
        'Cualquier cosa sexual que no querías, también con tu pareja.',
        'Amenazas, seguirte, revisar tu teléfono, quitarte dinero o papeles, no dejarte ver a tu gente.',
        'Desprecio o racismo que se repite.',
        'Daño a una niña o a un niño.',
        'Usar lo que alguien sabe de ti para que obedezcas.',
        'Si dudas si «es para tanto», también puedes preguntar.',
      ],
    },
    instead: {
      heading: 'Lo que puedes hacer',
      items: [
        'Habla con una persona que elijas, del grupo o de fuera. El acuerdo del grupo puede decir quiénes reciben.',
        'Di qué puede contarse y qué no. Puedes cambiar de idea.',
        'Pide cosas concretas: dormir en otro lado, compañía, que esa persona no vaya a donde vas.',
        'Denunciar o no, ir a un hospital o no: es tu decisión. Hay cosas de salud que conviene ver pronto, aunque no denuncies.',
        'Piensa quién puede ver este aparato antes de escribir algo. Si lo revisan, mejor de viva voz y desde otro teléfono.',
        'Si es una niña o un niño, o una vida está en peligro, busca hoy mismo a quien sepa de esto.',
      ],
    },
    ifItWasMe: {
      heading: 'Si quien hizo daño fui yo',
      items: [
        'Para, y toma distancia. No busques a esa persona para explicarte ni para pedir perdón.',
        'Díselo a alguien que te ayude a no repetirlo y no te ayude a esconderlo.',
      ],
    },
    end: 'No tienes que hacer nada de esto hoy. Toma agua; busca dónde estés a salvo esta noche.',
  },
};
