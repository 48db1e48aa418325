/** A circle for any other loss (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const OTHER: CircleScript = {
  id: 'other',
  title: 'Another loss, in your own words',
  forWhom:
    'For what you have lost and what has no sheet of its own: a home, land, a pregnancy, an animal, one’s strength, a language, a project, trust. You say what it is and how large it is; nobody compares it.',
  before: [
    'Two of you hold it: one has the words and the turns, the other looks after the people.',
    'Find one sentence that names the loss, and ask those whom it touches most whether it is right.',
    'A place where nobody walks in, water, something to eat, something in the middle that stands for what is missing. Phones rest in another room.',
    'In your own place there are people who know how one mourns this. Their way goes before this sheet.',
    'Not yet if there is still danger, or something urgent to be saved: first that. Not with anybody who has to be persuaded.',
  ],
  opening: [
    'Say the sentence that names the loss. Three breaths of quiet.',
    '“What is said here stays here. Nobody gives advice, nobody says that others have it worse. You may pass, go out and come back in.”',
  ],
  rounds: [
    {
      prompt: 'How do I arrive? One word.',
      hold: 'Begin yourself, with one word.',
    },
    {
      prompt: 'What is it that I miss? What did I have in it?',
      hold: 'For one person it is a roof, for another who they were. Let every version stand.',
    },
    {
      prompt: 'What is hard to say about it, or to whom?',
      hold: 'Some losses nobody brings a wreath for. It is enough that here somebody believes them. Let silences be.',
    },
    {
      prompt: 'What do I need these days, and what can I give?',
      hold: 'Simple things. “Nothing” is an answer, and so is “I do not know yet”.',
    },
  ],
  closing: [
    'Do something together with your hands: plant, light, bury, tie, sing. One small thing.',
    'One word each: how do I leave?',
    'Eat together before anybody goes.',
  ],
  afterwards: [
    'Within two days, a call to whoever kept silent.',
    'The two who held it ask each other how they are.',
    'What was said goes into no chat, no minutes, and not on this board.',
  ],
  minutes: 60,
};
