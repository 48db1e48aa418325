/** The English beginnings for care roles (content/role-template.ts). */

import type { RoleTemplate } from '#lib/content/role-template.ts';

const noteHeadings = [
  'What is under way',
  'What is coming up',
  'Whom to ask',
  'What I would have liked to know',
];

export const ENGLISH_ROLES: readonly RoleTemplate[] = [
  {
    key: 'care-coordination',
    fields: {
      title: 'Care coordination',
      purpose:
        'Keeping an eye on how we are, so that nobody goes through something hard alone and the care in this group has a shape, not just good will.',
      carries: [
        'Asks how people are doing, and listens.',
        'Knows who is carrying too much, and brings it to the group before it breaks.',
        'Opens our gatherings with a round and closes them with one.',
        'Knows whom to call when we need more than we have.',
        'Writes down what the next person will need to know.',
      ].join('\n'),
      limits: [
        'Does not do all the caring: they see that it gets done, by many.',
        'Is not a therapist, and not on call day and night.',
        'Does not keep other people’s secrets on this board.',
        'May stop at any time, without saying why.',
      ].join('\n'),
      places: 2,
      term: 'Three months, then it passes on',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'night-phone',
    fields: {
      title: 'Night phone',
      purpose: 'Somebody answers at night, so that everyone else can sleep.',
      carries: [
        'Keeps the phone on and near through the agreed night.',
        'Listens first; then finds out with the caller what can wait until morning.',
        'Knows whom to wake if something cannot wait.',
        'In the morning tells the next person what they need, with no names written down.',
      ].join('\n'),
      limits: [
        'Never two nights running.',
        'Does not leave the house alone because of a call.',
        'Does not promise what the group cannot give.',
        'Rests the day after.',
      ].join('\n'),
      places: 1,
      term: 'A week, then it passes on',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'food',
    fields: {
      title: 'The pot',
      purpose: 'When we gather, or when somebody cannot cook, there is warm food.',
      carries: [
        'Asks what people cannot eat, and what does them good.',
        'Sees what there is, what is missing and what pays for it.',
        'Cooks, or finds who cooks and who carries.',
        'Makes sure there is a plate left for whoever washes up.',
      ].join('\n'),
      limits: [
        'Does not pay out of their own pocket.',
        'It is not always the same person who cooks.',
        'Who cooks does not wash up.',
      ].join('\n'),
      places: 2,
      term: 'A month',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'childcare',
    fields: {
      title: 'A place for children',
      purpose:
        'Those who care for children can be in the meeting, and the children have a good time too.',
      carries: [
        'Prepares a safe place, something to eat and something to play with.',
        'Agrees with each family what is needed and whom to call.',
        'There are always two people, in sight of each other.',
        'Says so half an hour before the end.',
      ].join('\n'),
      limits: [
        'Nobody is ever alone with the children.',
        'Takes no photos.',
        'Gives no medicine.',
        'If there is nobody to care, the meeting moves, not the care.',
      ].join('\n'),
      places: 2,
      term: 'One gathering at a time',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'check-ins',
    fields: {
      title: 'Calls to hear how we are',
      purpose: 'Nobody disappears in silence: a voice, now and then, that asks and wants nothing.',
      carries: [
        'Calls those who wished to be called, as often as each of them chose.',
        'Asks, listens, and lets “not today” be an answer.',
        'If somebody needs something, asks whom they may tell.',
        'If somebody does not answer, does what that person asked for in that case.',
      ].join('\n'),
      limits: [
        'Keeps no record of what was said.',
        'Tells nothing without leave.',
        'Does not press anyone who asked for quiet.',
      ].join('\n'),
      places: 2,
      term: 'Two months',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'company',
    fields: {
      title: 'Going along',
      purpose:
        'Nobody goes alone to where it is frightening to go: a hearing, a hospital, an office.',
      carries: [
        'Asks what the person wants, and what they do not want.',
        'Two go, with food, water and a charged phone.',
        'Tells someone trusted when they set out and when they should be back.',
        'Stays a while afterwards, or calls the next day.',
      ].join('\n'),
      limits: [
        'Does not speak for the person unless asked to.',
        'Gives no legal or medical advice that is not theirs to give.',
        'Nobody goes along to something very hard twice running.',
      ].join('\n'),
      places: 2,
      term: 'As long as the matter lasts',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'voice',
    fields: {
      title: 'Speaking for us',
      purpose: 'What we say outside was agreed inside, and does not always have the same face.',
      carries: [
        'Says what the group agreed, and nothing more.',
        'Before speaking asks whom the words could hurt.',
        'Takes in the questions from outside and brings them here.',
        'Prepares whoever is next.',
      ].join('\n'),
      limits: [
        'Does not decide alone.',
        'Gives no names and no places.',
        'May say “we have to talk about that”.',
        'Goes with somebody, and not twice running.',
      ].join('\n'),
      places: 2,
      term: 'One matter or one month, whichever ends first',
      until: null,
    },
    noteHeadings,
  },
  {
    key: 'welcome',
    fields: {
      title: 'Welcome',
      purpose:
        'Whoever arrives knows in weeks, not months, how things are here and where there is room.',
      carries: [
        'Is the person who can be asked everything twice.',
        'Tells what we agreed, and why.',
        'Invites them to watch a turn before taking one.',
        'Asks what they know and enjoy, before offering tasks.',
      ].join('\n'),
      limits: [
        'Does not test anyone.',
        'Does not tell other people’s stories.',
        'Ends after four weeks, with a talk.',
      ].join('\n'),
      places: 1,
      term: 'Four weeks a person',
      until: null,
    },
    noteHeadings,
  },
];
