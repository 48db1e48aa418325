/**
 * Qué hacer con sus aparatos (content/loss-path.ts). RULE: cuidar a todo el grupo, nunca sacar a nadie;
 * nada que Cobijo no pueda; nada que dañe un teléfono que puede ayudar a encontrar a alguien.
 */

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

const SHARED =
  'Cambien las claves de lo que comparten: correo, redes, archivos, banco, puertas y alarmas. Vean si alguna manda sus códigos a ese número.';
const LOCKED =
  'Si Cobijo está cerrado ahí, solo se ven tamaños, y nada lo abre más que su frase. Se cierra por su cuenta tras unos minutos sin tocarlo. Si está abierto, cuenten con que se lee todo este tablero: nombres, turnos, notas.';
const STILL_COMING =
  'Cobijo todavía no puede cortar el acceso a un aparato. Lo que escriban aquí de hoy en adelante también le llega al suyo cuando está en línea, y lo lee quien lo tenga abierto. Lo que ya está ahí, ahí se queda.';
const INVITATIONS =
  'En Personas, Invitar a alguien, retiren cada invitación que siga abierta. No dejen entrar a nadie con un enlace de ese teléfono, ni a nadie cuya voz no hayan escuchado.';
const ANEW =
  'Si creen que alguien está leyendo, funden otro tablero e invítense de viva voz. Eso no hay que decidirlo esta noche.';

const TODAY: Part = {
  title: 'Hoy',
  lines: [
    'Avisen a quienes podrían correr peligro por lo que hay en él: de viva voz, y mejor cara a cara.',
    'Por ahora no escriban nada delicado en este tablero ni en los chats donde está. Abran otro chat y pásenlo de boca en boca.',
    'Los chats de antes déjenlos como están, en silencio y con su número, hasta hablar con quien lleve lo legal: sacarlo avisa que ya lo saben, y todavía puede llegar un mensaje.',
    'Júntense en otros lugares y a otras horas que las que están escritas ahí.',
    SHARED,
    'Si llaman a ese número, no digan nada que pueda dañar a alguien. Apunten la hora, si suena y quién contesta.',
  ],
};
const BOARD: Part = {
  title: 'Qué se ve ahí de este tablero',
  lines: [LOCKED, STILL_COMING, INVITATIONS, ANEW],
};

export const PHONE_SEARCHED: readonly Part[] = [
  TODAY,
  {
    title: 'Puede ayudar a la búsqueda',
    lines: [
      'No borren nada a distancia ni reporten la línea como robada hasta que lo digan la familia y quien lleve lo legal. Sigan pagando la línea.',
      'Guarden los últimos mensajes y la hora de la última señal: tómenle foto a la pantalla y no borren nada. Si un grupo borra solo sus mensajes, háganlo pronto.',
      'En la caja o en la factura del teléfono está su IMEI, quince números. Es para la familia y quien lleve lo legal, en papel.',
      'Si una cuenta muestra dónde está el teléfono: apunten lugar y hora, y llamen a quien lleve lo legal. Nadie va ahí por su cuenta.',
    ],
  },
  BOARD,
];

export const PHONE_IMPRISONED: readonly Part[] = [
  TODAY,
  {
    title: 'Primero la defensa',
    lines: [
      'No borren nada a distancia ni quiten nada suyo hasta que la defensa lo diga. Puede usarse en su contra, y puede servir para probar el trato que recibe.',
      'Pregunten si el teléfono está en la lista de lo que le quitaron. En la caja o la factura está su IMEI, quince números: es para la defensa.',
      'Antes de que alguien pruebe su frase o entregue la propia, pregunten a la defensa qué vale donde están.',
    ],
  },
  BOARD,
];

export const PHONE_CALM: readonly Part[] = [
  {
    title: 'Cuando haya tiempo',
    lines: [
      'Pregunten a la gente más cercana dónde está, y que no se borre ni se regale: antes hay que guardar lo que alguien va a querer tener.',
      'Si alguien investiga lo que pasó, el teléfono puede ser prueba. Entonces nadie le cambia nada hasta que lo diga quien lleve lo legal.',
      SHARED,
    ],
  },
  {
    title: 'Qué se ve ahí de este tablero',
    lines: [
      LOCKED,
      'Cobijo todavía no puede cortar el acceso a un aparato: lo que escriban aquí le sigue llegando al suyo cuando está en línea. Si lo tiene gente de confianza, no hay apuro.',
      'Si nadie sabe dónde está, hagan como si estuviera en otras manos: avisen a quienes podrían correr peligro, por ahora no escriban aquí nada delicado y, en Personas, Invitar a alguien, retiren las invitaciones que sigan abiertas.',
    ],
  },
];

export const PHONE_LEFT: readonly Part[] = [
  {
    title: 'Cuando puedan',
    lines: [
      'Si hay plática: pídanle que borre el tablero de su aparato (Ajustes, Borrar de este aparato), y denle las gracias.',
      SHARED,
      'Antes de sacar su número de un chat, díganle de cuál, para que no se entere por una pantalla.',
    ],
  },
  {
    title: 'Qué se ve ahí de este tablero',
    lines: [
      'Su aparato conserva lo que ya le llegó, y Cobijo todavía no puede cortarle el acceso: lo que escriban aquí le sigue llegando cuando está en línea.',
      'En Personas, Invitar a alguien, retiren las invitaciones suyas que sigan abiertas, si hizo alguna.',
      'Si la separación trajo miedo, funden otro tablero. Eso no hay que decidirlo esta noche.',
    ],
  },
];
