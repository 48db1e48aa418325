/** A person's own sheet in a conflict, in English (content/conflict-sheet-shape.ts). */

import type { ConflictSheetWords } from '#lib/content/conflict-sheet-shape.ts';

export const ENGLISH_CONFLICT_SHEET: ConflictSheetWords = {
  title: 'Something weighs on me',
  lead: [
    'This sheet is yours. It helps to sort what you carry before you talk, or to decide that it is not time yet.',
    'You need not fill in all of it, nor put anybody’s name.',
  ],
  parts: {
    step: {
      heading: 'Which step am I on?',
      prompts: ['What has been tried already?', 'Do I want to go up, stay, or rest?'],
    },
    beside: {
      heading: 'Who could walk beside me',
      prompts: [
        'With whom can I breathe and tell the truth?',
        'Who will not add wood to the fire?',
        'What would I ask of them: to listen, to come along, to interpret, to remind me to eat?',
      ],
    },
    hopes: {
      heading: 'What I hope for',
      prompts: ['What would be different in a month?', 'With what, less than that, could I live?'],
    },
    worries: {
      heading: 'What I worry about',
      prompts: [
        'What am I afraid will happen if I speak? And if I do not?',
        'If you are afraid of being hurt, go to “What does not go up the ladder”.',
      ],
    },
    helps: {
      heading: 'What helps me take part',
      prompts: [
        'Place, hour, how long, which language.',
        'Speaking, writing or a voice message; pauses; something for the hands.',
        'How can one tell that it is too much for me, and what do we do then?',
      ],
    },
    power: {
      heading: 'The power in between',
      prompts: [
        'Who could lose more: a roof, pay, papers, friends, safety?',
        'Who is believed sooner?',
        'What do I have that weighs, even if I do not feel it?',
        'What would make the ground more even?',
      ],
    },
  },
  steps: {
    two: { name: 'A talk between two', line: 'Alone and calm, when both of you want to.' },
    beside: {
      name: 'With someone beside you',
      line: 'Somebody trusted who listens and fights for nobody.',
    },
    mediation: {
      name: 'Mediation',
      line: 'With those whom the group chose beforehand. You can say no.',
    },
    outside: { name: 'Outside help', line: 'With whoever the group has agreed to call.' },
    unmended: {
      name: 'If it does not mend',
      line: 'Looking for a distance one can live with. Nobody votes.',
    },
  },
  keeping: [
    'It stays on this device alone, locked with your passphrase. Nothing shows on the board, not even that you opened it.',
    'Whoever can open this device with your passphrase can read it. On paper anybody can.',
    'When it is of no more use, delete it or tear up the paper. If there was violence or threats, you decide what you keep: you may need it.',
  ],
  redLines: {
    title: 'What does not go up the ladder',
    lead: [
      'If somebody hurt you, it is not for you to talk it over with them, or to go to mediation. It was not your fault, and you decide what follows.',
      'If there is danger now, leave this: get away if you can, and call somebody.',
    ],
    bypasses: {
      heading: 'For example',
      items: [
        'Blows, or fear that there will be some.',
        'Anything sexual that you did not want, with a partner too.',
        'Threats, following you, going through your phone, taking your money or papers, keeping you from your people.',
        'Contempt or racism that goes on.',
        'Harm to a child.',
        'Using what somebody knows about you to make you obey.',
        'If you are not sure that it is “bad enough”, you may ask as well.',
      ],
    },
    instead: {
      heading: 'What you can do',
      items: [
        'Talk to one person whom you choose, in the group or outside. The group’s agreement may say who receives.',
        'Say what may be told and what may not. You can change your mind.',
        'Ask for plain things: somewhere else to sleep, company, that this person does not go where you go.',
        'To report it or not, to see a doctor or not: you decide. Some matters of health are better seen to soon, even if you report nothing.',
        'Think who may look at this device before you write anything. If somebody checks it, better by voice and from another phone.',
        'If it is a child, or a life is in danger, find somebody today who knows about this.',
      ],
    },
    ifItWasMe: {
      heading: 'If it was I who did harm',
      items: [
        'Stop, and keep away. Do not seek that person out to explain yourself or to be forgiven.',
        'Tell somebody who will help you not to do it again, and will not help you to hide it.',
      ],
    },
    end: 'You need do none of this today. Drink some water; find where you are safe tonight.',
  },
};
