/** Los comienzos en español para roles de cuidado (content/role-template.ts). */

import type { RoleTemplate } from '#lib/content/role-template.ts';

const noteHeadings = [
  'Lo que está en marcha',
  'Lo que viene',
  'A quién preguntar',
  'Lo que me hubiera gustado saber',
];

export const SPANISH_ROLES: readonly RoleTemplate[] = [
  {
    key: 'care-coordination',
    fields: {
      title: 'Coordinación de cuidados',
      purpose:
        'Estar al pendiente de cómo estamos, para que nadie pase a solas por algo difícil y el cuidado en este grupo tenga forma, no solo buena voluntad.',
      carries: [
        'Pregunta cómo está la gente, y escucha.',
        'Se da cuenta de quién carga demasiado, y lo lleva al grupo antes de que algo se rompa.',
        'Abre nuestros encuentros con una ronda y los cierra con otra.',
        'Sabe a quién llamar cuando hace falta más de lo que tenemos.',
        'Deja escrito lo que va a necesitar saber la persona que sigue.',
      ].join('\n'),
      limits: [
        'No hace todo el cuidado: procura que se haga, entre muchas manos.',
        'No da terapia, ni está disponible día y noche.',
        'No guarda en este tablero los secretos de nadie.',
        'Puede dejarlo cuando quiera, sin decir por qué.',
      ].join('\n'),
      places: 2,
      term: 'Tres meses, y luego se pasa',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'night-phone',
    fields: {
      title: 'Teléfono de noche',
      purpose: 'Que de noche alguien conteste, y que las demás personas puedan dormir.',
      carries: [
        'Tiene el teléfono encendido y cerca durante la noche acordada.',
        'Escucha primero; luego ve con quien llama qué puede esperar a mañana.',
        'Sabe a quién despertar si algo no puede esperar.',
        'Por la mañana cuenta lo necesario a quien sigue, sin nombres escritos.',
      ].join('\n'),
      limits: [
        'No atiende dos noches seguidas.',
        'No sale de casa a solas por una llamada.',
        'No promete lo que el grupo no puede dar.',
        'Al día siguiente descansa.',
      ].join('\n'),
      places: 1,
      term: 'Una semana, y luego se pasa',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'food',
    fields: {
      title: 'La olla',
      purpose: 'Que cuando nos juntamos, o cuando alguien no puede cocinar, haya comida caliente.',
      carries: [
        'Pregunta qué no puede comer la gente, y qué le cae bien.',
        'Ve qué hay, qué falta y con qué se compra.',
        'Cocina, o consigue quien cocine y quien lleve.',
        'Se asegura de que también alcance para quien lava los trastes.',
      ].join('\n'),
      limits: [
        'No pone el dinero de su bolsa.',
        'No cocina siempre la misma persona.',
        'Quien cocina no lava.',
      ].join('\n'),
      places: 2,
      term: 'Un mes',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'childcare',
    fields: {
      title: 'Espacio para niñas y niños',
      purpose:
        'Que quienes cuidan puedan estar en la reunión, y que las niñas y los niños también la pasen bien.',
      carries: [
        'Prepara un lugar seguro, algo de comer y con qué jugar.',
        'Acuerda con cada familia qué necesita y a quién llamar.',
        'Están siempre dos personas, y se ven una a la otra.',
        'Avisa media hora antes de que termine.',
      ].join('\n'),
      limits: [
        'Nunca se queda una persona sola con las criaturas.',
        'No toma fotos.',
        'No da medicinas.',
        'Si falta quien cuide, se mueve la reunión, no el cuidado.',
      ].join('\n'),
      places: 2,
      term: 'Un encuentro a la vez',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'check-ins',
    fields: {
      title: 'Llamadas para saber cómo estamos',
      purpose:
        'Que nadie desaparezca en silencio: una voz, de vez en cuando, que pregunta y no pide nada.',
      carries: [
        'Llama a quienes quisieron que se les llame, con el ritmo que cada quien eligió.',
        'Pregunta, escucha, y deja que «hoy no» sea una respuesta.',
        'Si alguien necesita algo, pregunta a quién se lo puede contar.',
        'Si alguien no contesta, hace lo que esa persona pidió para ese caso.',
      ].join('\n'),
      limits: [
        'No lleva registro de lo que se dijo.',
        'No cuenta nada sin permiso.',
        'No insiste con quien pidió silencio.',
      ].join('\n'),
      places: 2,
      term: 'Dos meses',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'company',
    fields: {
      title: 'Acompañamiento',
      purpose:
        'Que nadie vaya a solas a donde da miedo ir: una audiencia, un hospital, una oficina.',
      carries: [
        'Pregunta qué quiere la persona, y qué no quiere.',
        'Van dos, con comida, agua y pila en el teléfono.',
        'Dice a alguien de confianza a qué hora salen y a qué hora llegan.',
        'Después se queda un rato, o llama al día siguiente.',
      ].join('\n'),
      limits: [
        'No habla en nombre de la persona si no lo pide.',
        'No da consejo legal ni médico si no es lo suyo.',
        'Nadie acompaña dos veces seguidas algo muy duro.',
      ].join('\n'),
      places: 2,
      term: 'Mientras dure el asunto',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'voice',
    fields: {
      title: 'Vocería',
      purpose:
        'Que lo que decimos hacia afuera se haya acordado adentro, y que no tenga siempre la misma cara.',
      carries: [
        'Dice lo que el grupo acordó, y nada más.',
        'Antes de hablar pregunta a quién podría dañar lo dicho.',
        'Recibe las preguntas de afuera y las trae.',
        'Prepara a la persona que sigue.',
      ].join('\n'),
      limits: [
        'No decide a solas.',
        'No da nombres ni lugares.',
        'Puede decir «eso lo tenemos que hablar».',
        'Va con alguien, y no va dos veces seguidas.',
      ].join('\n'),
      places: 2,
      term: 'Un tema o un mes, lo que termine primero',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'welcome',
    fields: {
      title: 'Bienvenida',
      purpose:
        'Que quien llega sepa en unas semanas, y no en unos meses, cómo es esta casa y dónde hay lugar.',
      carries: [
        'Es la persona a la que se le puede preguntar todo dos veces.',
        'Cuenta lo que acordamos y por qué.',
        'Invita a mirar un turno antes de tomar uno.',
        'Pregunta qué sabe y qué disfruta quien llega, antes de ofrecer tareas.',
      ].join('\n'),
      limits: [
        'No examina a nadie.',
        'No cuenta las historias de otras personas.',
        'Termina a las cuatro semanas, con una plática.',
      ].join('\n'),
      places: 1,
      term: 'Cuatro semanas por persona',
      until: null,
    },
    noteHeadings,
  },
];
