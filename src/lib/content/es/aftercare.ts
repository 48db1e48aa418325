/** Los cuidados de después, en español (content/aftercare.ts). */

import type { Aftercare } from '#lib/content/loss-shape.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';

export const SPANISH_AFTERCARE: Readonly<Record<Status, Aftercare>> = {
  died: {
    week: {
      title: 'Una semana después',
      lines: [
        'Por estos días las visitas se van acabando. Una olla en la puerta, llevarse la ropa a lavar, pasar por las niñas y los niños: cosas chicas, que se ofrecen y se puede decir que no.',
        'Los papeles y las filas pesan menos entre dos.',
        'Si has cargado mucho estos días, ya le puede tocar a alguien más.',
        'No dormir y no tener hambre es común. Si alguien dice que ya no quiere vivir, quien lo escucha se queda a su lado, y entre las dos personas llaman a quienes eligió el grupo.',
      ],
    },
    month: {
      title: 'Un mes después',
      lines: [
        'Llaman menos, y para mucha gente ahí empieza lo más duro. Cae bien un mensaje que no espera respuesta: «Hoy pensé en ti».',
        'Decir su nombre en voz alta. A veces su gente solo espera que alguien lo diga.',
        'Puede que haya quedado abierto algo de lo que llevaba. Se reparte despacio, o se deja en paz.',
        'Nadie tiene que estar ya de ningún modo. Se vale reír, y se vale no venir.',
      ],
    },
    quarter: {
      title: 'Tres meses después',
      lines: [
        '¿Quién se ha ido quedando en silencio? Salir a caminar sin motivo pide menos que una pregunta.',
        'Ahí están la ropa, el cuarto, el teléfono. Cuando la familia diga, con dos personas al lado alcanza.',
        'Juntarse una vez nada más a comer.',
        'El cuerpo lo cuenta después: dolores, cansancio, poca paciencia. También es duelo.',
      ],
    },
    year: {
      title: 'Un año después',
      lines: [
        'El día mismo puede pesar, y las semanas alrededor también. Ayuda saber con tiempo quién quiere compañía y quién prefiere silencio.',
        'No hay que organizar nada. Una vela, la comida que le gustaba, su canción o un día como cualquiera: todo está bien.',
        'A quienes sostuvieron este año, quizá nadie les ha preguntado cómo están.',
        'La familia y el grupo pueden querer cosas distintas de ese día. Caben las dos.',
      ],
    },
  },
  disappeared: {
    week: {
      title: 'Una semana después',
      lines: [
        'Buscar se come el sueño y la comida. Quien hoy no sale a buscar puede cocinar, manejar o quedarse con las criaturas.',
        'A una oficina, a un hospital o a una búsqueda se va de dos en dos, y alguien más sabe a qué hora deben volver.',
        'Un cuaderno, que guarda la familia: qué oficina, qué día, quién atendió, con qué número.',
        'Acostarse una hora no es dejar de buscar.',
      ],
    },
    month: {
      title: 'Un mes después',
      lines: [
        'No saber cansa a su manera: en una misma mañana caben la esperanza y el miedo. Nadie tiene que escoger.',
        'Hablar en presente: lo que le gusta, lo que diría de esto.',
        'Hay familias que llevan más tiempo buscando. Saben qué puertas se abren y cómo seguir respirando; hace bien sentarse con ellas.',
        'Pasajes, copias, días de trabajo que nadie paga: una cooperación sin nombres aligera algo.',
      ],
    },
    quarter: {
      title: 'Tres meses después',
      lines: [
        'Afuera la vida siguió, y duele. «¿Cómo está el día de hoy?» se recibe mejor que «¿Ya se supo algo?».',
        'Que la búsqueda tenga turnos, y quienes buscan, días libres.',
        'Las niñas y los niños se dan cuenta de todo. Alguien de su confianza puede decirles la verdad en chiquito: no sabemos, y estamos buscando.',
        'Nadie está obligado a decir qué cree que pasó.',
      ],
    },
    year: {
      title: 'Un año después',
      lines: [
        'El día llega para toda la gente que espera. Compañía, una marcha, otras familias, o nada: cada quien elige.',
        'Su cumpleaños sigue siendo su cumpleaños. Se le puede poner un lugar en la mesa, si la familia quiere.',
        'No hay nada que cerrar. Vivir y esperar caben en la misma vida.',
        'A quien ha buscado todo el año le puede hacer falta que le pregunten qué necesita, aparte de buscar.',
      ],
    },
  },
  imprisoned: {
    week: {
      title: 'Una semana después',
      lines: [
        'Una persona habla con quien lleva la defensa y otra con la familia, para que quienes ya no pueden más reciban menos llamadas.',
        'Antes de que alguien viaje con una bolsa: averiguar qué dejan entrar (ropa, medicinas, dinero, libros).',
        'Lo que se cuenta afuera puede pesar en el caso. Preguntar primero a la defensa también es protección.',
        'Quienes estaban cerca pueden tener miedo. Nadie tiene que pasar estas noches a solas.',
      ],
    },
    month: {
      title: 'Un mes después',
      lines: [
        'Una carta con cosas de todos los días: quién cocinó, si llovió, qué hizo el perro. Antes la lee alguien más, así que solo lo que se pueda leer.',
        'Las visitas cuestan pasajes y días de trabajo. Con turnos y una cooperación pesan menos.',
        'En su casa faltan dos manos para la renta, la comida, la escuela. Prestarlas también es estar a su lado.',
        'No hay de qué avergonzarse: ni quien está adentro, ni su familia.',
      ],
    },
    quarter: {
      title: 'Tres meses después',
      lines: [
        'Afuera la atención se va; adentro los días son largos. Poquito y seguido vale más: una carta por semana, por turnos.',
        'Preguntarle de qué quiere saber, y qué quiere seguir decidiendo.',
        'Quien vuelve de una visita puede necesitar dónde dejar lo que trae.',
        'Su lugar en el grupo sigue siendo suyo.',
      ],
    },
    year: {
      title: 'Un año después',
      lines: [
        'Para su cumpleaños, o para el día de la detención: una carta de muchas manos, mandada con tiempo, porque el correo es lento.',
        '¿Cómo van el dinero, la defensa, las fuerzas de la familia? Tal vez ya le toca a alguien más.',
        'La salida se puede ir pensando desde mucho antes: una cama, papeles, trabajo, y semanas sin reuniones.',
        'Un año de visitas cansa a quien quiere. Se vale descansar de eso.',
      ],
    },
  },
  left: {
    week: {
      title: 'Una semana después',
      lines: [
        'Lo que llevaba puede esperar unos días. No todo necesita manos nuevas luego luego.',
        'Entre quienes se quedan se puede hablar de cómo se siente. El porqué le toca contarlo a quien se fue.',
        'Si pidió que no le busquen, dejarle en paz es una manera de cuidar.',
      ],
    },
    month: {
      title: 'Un mes después',
      lines: [
        'Se puede extrañar a alguien que vive, y decirlo.',
        'Quizá quedaron cosas suyas aquí, o del grupo allá. Dos personas con calma las pueden llevar.',
        'Si hubo pleito, quien se quedó en medio puede ser quien más cansancio trae.',
      ],
    },
    quarter: {
      title: 'Tres meses después',
      lines: [
        'Tal vez ya duele menos mirar algo en común: cuánto lleva cada quien, cómo nos hablamos.',
        'Lo que vivieron sigue siendo bueno. Se puede contar.',
        'Un saludo que no pide nada está bien, si no pidió silencio. También está bien que no haya saludo.',
      ],
    },
    year: {
      title: 'Un año después',
      lines: [
        'En un año la gente cambia, de los dos lados. Nadie tiene que volver, ni nadie que dejar la puerta cerrada.',
        'A alguien le vendrá a la mente en una comida o en una marcha. Basta con decirlo.',
        'Si todavía te pesa, habla con alguien de tu confianza.',
      ],
    },
  },
  own: {
    week: {
      title: 'Una semana después',
      lines: [
        'Una olla de comida, un mandado, una hora con las criaturas: cosas chicas, que se ofrecen y se puede decir que no.',
        'Preguntar antes de aconsejar. Muchas veces basta con que alguien esté.',
        'Si has cargado mucho estos días, ya le puede tocar a alguien más.',
      ],
    },
    month: {
      title: 'Un mes después',
      lines: [
        'La atención de la gente se va a otra parte. Sigue cayendo bien un mensaje que no espera respuesta: «Hoy pensé en ti».',
        'Lo que falta, sea lo que sea, aquí se puede llamar por su nombre.',
        'Nadie tiene que estar ya de ningún modo.',
      ],
    },
    quarter: {
      title: 'Tres meses después',
      lines: [
        '¿Quién se ha ido quedando en silencio? Salir a caminar sin motivo pide menos que una pregunta.',
        'Hay cosas que se pueden soltar y otras que se pueden retomar. Se platica mientras se come.',
        'El cansancio, los dolores y la poca paciencia también pueden venir de aquí.',
      ],
    },
    year: {
      title: 'Un año después',
      lines: [
        'El día puede pesar o pasar de largo; no se sabe. Ayuda decir con tiempo quién quiere compañía.',
        'No hay que organizar nada. Algo pequeño, o un día como cualquiera: todo está bien.',
        'A quienes sostuvieron, quizá nadie les ha preguntado cómo están.',
      ],
    },
  },
};
