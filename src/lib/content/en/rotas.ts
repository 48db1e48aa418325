/** The English beginnings for rotas (content/rota-template.ts). */

import { RHYTHMS, type RotaTemplate } from '#lib/content/rota-template.ts';

export const ENGLISH_ROTAS: readonly RotaTemplate[] = [
  {
    key: 'care-coordination',
    fields: {
      name: 'Care for the week',
      purpose:
        'Two people keep an ear open this week: how we are, who has gone quiet, what would help. Next week it is somebody else’s, so that nobody has to be strong all the time.',
      passes: [
        'Who asked for company, and whom else they want to know',
        'What was promised and is not done yet',
        'What went well and may be repeated',
        'The keys and the card of the care fund',
      ].join('\n'),
    },
    rhythm: RHYTHMS['care-coordination'],
  },
  {
    key: 'night-phone',
    fields: {
      name: 'Night phone',
      purpose:
        'Each evening the phone changes hands. One person keeps it near; everybody else may sleep.',
      passes: [
        'The phone, charged, and its charger',
        'Whom to wake if something cannot wait',
        'Calls that may come back tonight, without names',
      ].join('\n'),
    },
    rhythm: RHYTHMS['night-phone'],
  },
  {
    key: 'childcare',
    fields: {
      name: 'With the children',
      purpose:
        'While the meeting lasts two people play, read and share the snack with the children, so that those who raise them can speak and be heard.',
      passes: [
        'The box of games and the first-aid bag',
        'Who picks up each child, and whom to call',
        'What somebody cannot eat or is afraid of',
        'What they liked, to do it again',
      ].join('\n'),
    },
    rhythm: RHYTHMS.childcare,
  },
  {
    key: 'cooking',
    fields: {
      name: 'Friday’s pot',
      purpose: 'Warm food for whoever comes, and a plate put aside for whoever could not.',
      passes: [
        'The keys to the kitchen',
        'What is left in the pantry, and what has run out',
        'What there is in the kitty for the next shopping',
        'What somebody cannot eat',
      ].join('\n'),
    },
    rhythm: RHYTHMS.cooking,
  },
  {
    key: 'spokesperson',
    fields: {
      name: 'The group’s voice',
      purpose:
        'For a month two people speak outside with what we agreed inside. Then others do: a voice that moves on is hard to wear out, and hard to silence.',
      passes: [
        'What was agreed to say, and what not yet',
        'Who has written or called, and what is left to answer',
        'Where it is better not to go alone',
        'The access to the group’s accounts',
      ].join('\n'),
    },
    rhythm: RHYTHMS.spokesperson,
  },
  {
    key: 'check-ins',
    fields: {
      name: 'The call of the day',
      purpose:
        'A short call each afternoon to those who wished for one. To hear a voice, not to examine anybody; “not today” is an answer.',
      passes: [
        'Whom to call today, and at what time it suits them',
        'What each one asked for in case they do not answer',
        'Who asked for quiet, and until when',
      ].join('\n'),
    },
    rhythm: RHYTHMS['check-ins'],
  },
  {
    key: 'meals-and-company',
    fields: {
      name: 'Meals and company',
      purpose:
        'For some weeks two people bring a meal three days a week, and one of them stays for a while if that is wanted. “Not today” is an answer. When it is no longer needed, the rota is put away.',
      passes: [
        'What they can and like to eat, and what not',
        'The pots and dishes that have to go home',
        'Whether company is wanted, or only the pot',
        'An errand that somebody asked for',
      ].join('\n'),
    },
    rhythm: RHYTHMS['meals-and-company'],
  },
];
