/** «Perdimos a alguien» en español (content/loss-path.ts). */

import {
  PHONE_CALM,
  PHONE_IMPRISONED,
  PHONE_LEFT,
  PHONE_SEARCHED,
} from '#lib/content/es/loss-phone.ts';
import type { LossWords } from '#lib/content/loss-shape.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';

const BREATHE =
  'Los dos pies en el suelo. Suelta el aire despacio, tres veces. Para el primer minuto, con eso basta.';

const TAKEN_PHONE = {
  title: 'Su teléfono puede estar en otras manos',
  lines: [
    'Puede que alguien más lo tenga y esté leyendo. Lo que hagan hoy cuida a todo el grupo, y más que a nadie a quien falta. No le quita nada: su lugar es suyo.',
    'Si tuvo que dar una clave o su frase, lo hizo para salir adelante. Nadie se lo va a reprochar.',
  ],
};
const MEALS = {
  title: 'Comida y compañía',
  lines: [
    'Una olla tres días a la semana, y alguien que se quede un rato si así lo quieren. Los turnos ya vienen armados; cambia lo que quieras y archívalos cuando ya no hagan falta.',
    'Antes pregunten en la casa. «Hoy no» es una respuesta, y mañana se vuelve a preguntar.',
  ],
};
const AFTERCARE = {
  title: 'En las semanas que siguen',
  lines: [
    'A la semana, al mes, a los tres meses y al año, Cobijo puede poner unas líneas en Hoy, tu primera página: cosas chicas que la gente puede hacer entre sí.',
    'Solo para ti, en este aparato, y solo si quieres. Lo dejas el día que sea.',
  ],
};
const END = {
  title: 'Hasta aquí llega este camino',
  lines: [
    'Puedes volver a cualquier parte, en el orden que sea, o a ninguna. Aquí nada se vence.',
    'Ahora toma agua. ¿Hay alguien que pueda estar contigo esta noche, o del otro lado del teléfono?',
  ],
};

export const SPANISH_LOSS: Readonly<Record<Status, LossWords>> = {
  died: {
    title: 'Alguien murió',
    lead: 'Lo sentimos mucho. Nada de esto corre prisa: toma una cosa, o ninguna.',
    steps: {
      call: {
        title: 'Respira, y llama a una persona',
        lines: [
          BREATHE,
          'Luego llama a alguien que pueda venir, o quedarse en la línea, a la hora que sea. No tienes que explicar: «Pasó algo, quédate conmigo» alcanza.',
          'Si quien ya no quiere vivir eres tú, dilo así, con esas palabras, a esa persona o a una línea de ayuda de donde estás.',
          'Que el resto del grupo lo sepa por una voz, y que nadie lo lea a solas de noche. Primero la familia, y como quiera que se cuente.',
        ],
      },
      phone: {
        title: 'Su teléfono, cuando haya tiempo',
        lines: [
          'Ahí hay voces y fotos que alguien va a extrañar, y cosas que otras personas le contaron en confianza. Hace bien saber dónde está.',
        ],
      },
      apart: {
        title: 'Que su nombre no salga en los turnos',
        lines: [
          'En su página basta un paso: desde ese día los turnos, los roles y las listas siguen sin su nombre. A nadie le llega un aviso de «reasignado», y lo vivido se queda como está.',
          'Lo puede hacer cualquiera, cuando sea, y se puede deshacer.',
        ],
      },
      meals: MEALS,
      circle: {
        title: 'Un círculo, cuando sea tiempo',
        lines: [
          'Sentarse y decir cómo se siente, con dos personas que lo sostienen. Aquí hay palabras, para leer del teléfono o en papel. Quienes en su tierra saben cómo se llora saben más que cualquier hoja.',
          'No tiene que ser esta semana.',
        ],
      },
      memorial: {
        title: 'Una página para quien murió',
        lines: [
          'Un lugar donde cada quien puede contar algo: un recuerdo, una foto, un platillo, una canción. Puede empezar con solo el nombre.',
          'Pregunten a la familia qué quiere, y qué es mejor no escribir.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_CALM,
    end: END,
  },
  disappeared: {
    title: 'Buscamos a alguien',
    lead: 'Suelta el aire una vez, despacio. Las dos primeras cosas ayudan hoy mismo; las demás pueden esperar, y todas se pueden dejar.',
    steps: {
      call: {
        title: 'Respira, y haz tres llamadas',
        lines: [
          BREATHE,
          'Llama a alguien que venga y se quede. Luego a la familia. Luego a quien lleve lo legal o a una organización de confianza: la búsqueda debe empezar de inmediato. Si en una oficina dicen que hay que esperar, insistan, con apoyo legal.',
          'En papel: a qué hora y dónde le vieron por última vez, qué ropa trae, quién lo dice. No en este tablero.',
        ],
      },
      phone: TAKEN_PHONE,
      apart: {
        title: 'Que sus turnos descansen',
        lines: [
          'Para que ningún turno llame a quien no puede contestar: en su página basta un paso, y desde ese día los turnos, los roles y las listas siguen sin su nombre. A nadie le llega un aviso.',
          'No es despedirse. Su lugar se guarda, y un paso lo trae todo de vuelta.',
        ],
      },
      meals: {
        title: MEALS.title,
        lines: [
          'Buscar se come el sueño y la comida. Una olla tres días a la semana para quienes buscan y quienes esperan, y alguien que se quede un rato si así lo quieren. Los turnos ya vienen armados; cambia lo que quieras.',
          'Antes pregunten en la casa. «Hoy no» es una respuesta, y mañana se vuelve a preguntar.',
        ],
      },
      circle: {
        title: 'Un círculo para quienes esperan',
        lines: [
          'Sentarse, con dos personas que lo sostienen, y que por una hora no haga falta ser fuertes. Todo se dice en presente. Las familias que llevan más tiempo buscando saben más que cualquier hoja.',
          'No en un día de noticias. Se puede repetir las veces que quieran.',
        ],
      },
      memorial: {
        title: 'Una página donde está presente',
        lines: [
          'Recuerdos, fotos, una canción que le gusta. Habla en presente, y lo que dice de cómo están las cosas puede cambiar cualquier día.',
          'La ve todo el tablero, y quizá quien tenga su teléfono. Puede esperar; y ahí no va nada de la búsqueda.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_SEARCHED,
    end: END,
  },
  imprisoned: {
    title: 'Alguien está en detención o en prisión',
    lead: 'Suelta el aire una vez, despacio. Las dos primeras cosas ayudan hoy mismo; las demás pueden esperar, y todas se pueden dejar.',
    steps: {
      call: {
        title: 'Respira, y haz dos llamadas',
        lines: [
          BREATHE,
          'Llama a la defensa o a la organización de confianza del grupo, y luego a la familia. Primero tres preguntas: ¿dónde le tienen?, ¿le han hecho daño?, ¿ya vio a su defensa?',
          'A donde le tienen se va en compañía, y alguien más sabe a qué hora deben volver. Lo que sepan de lo que pasó es para la defensa, y por ahora para nadie más.',
        ],
      },
      phone: TAKEN_PHONE,
      apart: {
        title: 'Que sus turnos descansen',
        lines: [
          'Para que ningún turno llame a quien no puede venir: en su página basta un paso, y desde ese día los turnos, los roles y las listas siguen sin su nombre. A nadie le llega un aviso.',
          'Su lugar se guarda, y un paso lo trae todo de vuelta.',
        ],
      },
      meals: {
        title: MEALS.title,
        lines: [
          'Para quienes se quedaron en la casa: una olla tres días a la semana, y alguien que se quede un rato si así lo quieren. Los mismos turnos sirven para cartas, pasajes y visitas.',
          'Antes pregunten. «Hoy no» es una respuesta, y mañana se vuelve a preguntar.',
        ],
      },
      circle: {
        title: 'Un círculo para quienes están afuera',
        lines: [
          'Sentarse, con dos personas que lo sostienen, a hablar de cómo están y nunca del caso. Quienes han estado adentro, y sus familias, saben más que cualquier hoja.',
          'En los primeros días van antes la defensa, la comida y la compañía.',
        ],
      },
      memorial: {
        title: 'Una página donde está presente',
        lines: [
          'Saludos, fotos, lo que ustedes siguen llevando mientras tanto. Habla en presente, y lo que dice de cómo están las cosas puede cambiar cualquier día.',
          'La ve todo el tablero, y quizá quien tenga su teléfono. Puede esperar; y ahí no va nada del caso.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_IMPRISONED,
    end: END,
  },
  left: {
    title: 'Alguien se fue',
    lead: 'Puede doler tanto como otras pérdidas. Nada de esto corre prisa.',
    steps: {
      call: {
        title: 'Respira, y habla con alguien',
        lines: [
          BREATHE,
          'Llama a alguien que no tenga que tomar partido. Todavía no hace falta saber qué piensas.',
          'Si pidió silencio, nadie tiene que ir tras sus pasos, ni con cariño.',
        ],
      },
      phone: {
        title: 'Lo que sigue en sus aparatos',
        lines: [
          'Hablar de esto no es desconfiar; lo mejor es hablarlo con quien se fue, si hay plática. También es por su bien: nadie le puede sacar lo que no tiene.',
        ],
      },
      apart: {
        title: 'Turnos y roles, de aquí en adelante',
        lines: [
          'En su página basta un paso: desde ese día los turnos, los roles y las listas siguen sin su nombre. A nadie le llega un aviso, y lo que llevó se sigue contando.',
          'Si vuelve, un paso lo trae todo de vuelta.',
        ],
      },
      meals: {
        title: MEALS.title,
        lines: [
          'Para a quien más le pegó, o para quien ya cargaba con el trabajo de dos. Una olla tres días a la semana, y alguien que se quede un rato si así lo quiere.',
          'Antes pregunten. «Hoy no» es una respuesta.',
        ],
      },
      circle: {
        title: 'Un círculo, cuando sea tiempo',
        lines: [
          'Para decir qué extrañan y qué se volvió más ligero, con dos personas que lo sostienen. No es una reunión sobre quien se fue.',
          'Si a alguien se le hizo daño, se empieza por esa persona, y de otra manera.',
        ],
      },
      memorial: {
        title: 'Una página, si así lo sienten',
        lines: [
          'Lo que vivieron se puede contar. Pregúntense si a quien se fue le gustaría leerlo, y si pueden, pregúntenle.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_LEFT,
    end: END,
  },
  own: {
    title: 'Otra pérdida',
    lead: 'Sea lo que sea, aquí se puede llamar pérdida. Nada de esto corre prisa.',
    steps: {
      call: {
        title: 'Respira, y llama a una persona',
        lines: [
          BREATHE,
          'Luego llama a alguien que sepa escuchar sin aconsejar. No tienes que explicar: «No estoy bien, quédate conmigo» alcanza.',
        ],
      },
      phone: {
        title: 'Si un teléfono no está donde debe',
        lines: [
          'Si con lo demás se perdió el aparato de alguien, o lo tiene gente que no conocen, estas cosas cuidan a todo el grupo. Si no, déjalo.',
        ],
      },
      apart: {
        title: 'Si alguien no puede estar',
        lines: [
          'En la página de una persona basta un paso: desde ese día los turnos, los roles y las listas siguen sin su nombre. A nadie le llega un aviso, y un paso lo trae todo de vuelta.',
          'Para unas semanas de calma basta un descanso: cada quien pone el suyo.',
        ],
      },
      meals: MEALS,
      circle: {
        title: 'Un círculo, cuando sea tiempo',
        lines: [
          'Para una pérdida que no tiene hoja propia. Ustedes buscan la frase que la nombra, y dos personas sostienen la ronda.',
          'No tiene que ser esta semana.',
        ],
      },
      memorial: {
        title: 'Una página para lo que falta',
        lines: [
          'También una casa, una tierra, un animal o un proyecto pueden tener la suya. Puede empezar con solo un nombre.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_CALM,
    end: END,
  },
};
