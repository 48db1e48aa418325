/** Un círculo mientras alguien nos falta (content/circle-script.ts). RULE: siempre en presente. */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const DISAPPEARED: CircleScript = {
  id: 'disappeared',
  title: 'Mientras buscamos a alguien',
  forWhom:
    'Para quienes buscan y esperan a una persona desaparecida. Aquí todo se dice en presente: hoy también es hija o hijo de alguien, amistad de alguien, parte de este grupo.',
  before: [
    'Lo sostienen dos personas: una lleva la palabra y los turnos, la otra está pendiente de la gente. La familia lo sabe y lo quiere; lo mejor es que una de las dos sea de la familia.',
    'Lo que es de la búsqueda (lugares, nombres, sospechas, lo que dice la fiscalía) va en otra mesa y otro día. Aquí puede asustar, y poner en peligro.',
    'El día y el lugar se acuerdan de viva voz, no en un chat donde esté su teléfono. Todos los teléfonos descansan en otro cuarto.',
    'Una silla, una foto, algo que usa a diario, si la familia quiere. Nada que parezca velorio.',
    'Las familias que buscan saben de esto más que cualquier hoja, y también las personas mayores y quienes curan en su tierra. Si alguien de ahí puede sostenerlo, mejor.',
    'No en un día de noticias, ni justo antes o después de una búsqueda. Tampoco si alguien vendría a averiguar algo.',
  ],
  opening: [
    'Digan su nombre, a una sola voz si quieren. Silencio. Después: «Nos faltas. Te estamos buscando».',
    '«Aquí nadie tiene que tener esperanza, y nadie tiene que soltarla. Las dos cosas caben en un cuerpo, a veces en la misma hora».',
    '«No pedimos noticias ni traemos teorías. Lo que se diga se queda aquí. Se vale pasar, salir y volver».',
  ],
  rounds: [
    {
      prompt: '¿Cómo llega hoy mi cuerpo?',
      hold: 'La espera se mete en los hombros, en la panza, en el sueño; es más fácil empezar por ahí que por lo que se siente. Empieza tú, breve.',
    },
    {
      prompt: '¿Cómo es? ¿Qué hace que me da risa, o que me saca de quicio?',
      hold: 'Ustedes dos hablan en presente: canta, se le hace tarde, discute. Si alguien habla en pasado, no corrijan nada; sigan diciendo «es».',
    },
    {
      prompt: '¿Qué me hace no saber?',
      hold: 'Aquí puede llegar la culpa: por comer, por dormir, por haberse reído. Se puede decir: «Seguir viviendo no traiciona a nadie». Si alguien dice lo que cree que pasó, den las gracias y no sigan por ahí; quizá otra persona no lo puede oír.',
    },
    {
      prompt: '¿Qué me ayuda a seguir, y dónde puedo descansar un rato?',
      hold: 'Buscar es querer, y descansar también. Escuchen quién podría turnarse en algo, sin hacer lista.',
    },
  ],
  closing: [
    'Digan a una voz: «Aquí está tu lugar». O las palabras que usa la familia.',
    'Una palabra por persona, para el camino.',
    'Algo caliente de tomar, y una canción que le gusta.',
  ],
  afterwards: [
    'La gente sale de dos en dos, y se avisan de viva voz que ya llegaron.',
    'Al otro día alguien le pregunta a la familia cómo está, no si hay noticias.',
    'Si alguien dijo algo que le importa a la búsqueda, esa persona decide a quién contarlo, con la familia y con quien lleve lo legal.',
    'Esta espera no se acaba con un círculo. Se puede repetir cada mes, sin que haya motivo.',
    'Quienes sostuvieron platican entre sí, y al otro día alguien les llama.',
  ],
  minutes: 90,
};
