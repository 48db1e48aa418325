/** A made-up collective, in both languages, for the pictures. Nobody of it exists. */

import type { Lang } from './shots.ts';

export interface RoleWords {
  readonly title: string;
  readonly purpose?: string;
  readonly carries?: string;
  readonly limits?: string;
  readonly term?: string;
}

export interface Collective {
  readonly title: string;
  readonly alma: { pronouns: string; languages: string; helps: string };
  readonly brisa: { pronouns: string; languages: string; helps: string };
  readonly pot: RoleWords;
  readonly phone: RoleWords;
  /** Under the headings that the first role brings along, one each. */
  readonly note: readonly string[];
  readonly brisasLine: string;
}

export const PASSPHRASE = 'bonas kifer mimal kisol lifil';

export const COLLECTIVE: Readonly<Record<Lang, Collective>> = {
  es: {
    title: 'La Enredadera',
    alma: {
      pronouns: 'ella',
      languages: 'español, un poco de mixteco',
      helps: 'Llamadas antes que textos largos. Terminar antes de las nueve.',
    },
    brisa: {
      pronouns: 'elle',
      languages: 'español, lengua de señas',
      helps: 'Que alguien tome nota para poder mirar a quien habla.',
    },
    pot: {
      title: 'La olla del viernes',
      purpose: 'Que nadie llegue con hambre a la asamblea.',
      carries: 'Pedir las verduras el miércoles, cocinar para doce, preguntar quién no come qué.',
      limits: 'No paga de su bolsa. Si está cansada, hay pan y frijoles y está bien.',
      term: 'hasta la cosecha',
    },
    phone: {
      title: 'Teléfono de noche',
      purpose: 'Una voz conocida para quien no puede dormir o vuelve tarde.',
      limits: 'De diez a dos. No resuelve: escucha y llama a la mañana siguiente.',
    },
    note: [
      'Los martes pregunto cómo estamos, sin prisa y sin lista. Casi siempre alguien dice algo en la puerta, al irse: vale la pena quedarse cinco minutos más.',
      'La olla queda coja cuando llueve, porque el mercado cierra. Chelo sabe a quién llamar.',
      'Si algo pesa demasiado, se dice en la siguiente asamblea. No hay que poder con todo.',
    ],
    brisasLine: 'Las llaves del salón están con doña Inés, la de la papelería.',
  },
  en: {
    title: 'The Vine',
    alma: {
      pronouns: 'she',
      languages: 'English, a little Mixtec',
      helps: 'Calls rather than long texts. Ending before nine.',
    },
    brisa: {
      pronouns: 'they',
      languages: 'English, sign language',
      helps: 'Someone taking notes, so that I can look at whoever speaks.',
    },
    pot: {
      title: 'Friday’s pot',
      purpose: 'That nobody comes hungry to the assembly.',
      carries:
        'Ordering vegetables on Wednesday, cooking for twelve, asking who does not eat what.',
      limits: 'Pays nothing out of pocket. When tired, there is bread and beans and that is fine.',
      term: 'until the harvest',
    },
    phone: {
      title: 'Night phone',
      purpose: 'A voice one knows, for whoever cannot sleep or comes home late.',
      limits: 'From ten to two. It does not solve: it listens, and calls again in the morning.',
    },
    note: [
      'On Tuesdays I ask how we are, without haste and without a list. Someone nearly always says a thing at the door, on leaving: it is worth staying five minutes more.',
      'The pot limps when it rains, because the market closes. Chelo knows whom to call.',
      'When something weighs too much, say so at the next assembly. Nobody has to manage it all.',
    ],
    brisasLine: 'The keys of the hall are with Inés, at the paper shop.',
  },
};
