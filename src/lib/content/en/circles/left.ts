/** A circle when somebody has left (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const LEFT: CircleScript = {
  id: 'left',
  title: 'When somebody has left',
  forWhom:
    'For those who miss somebody who is alive and no longer here: they left the group, the town or the country, or there is no contact any more. One may grieve for this too.',
  before: [
    'Two of you hold it: one has the words and the turns, the other looks after the people. If there was a quarrel, neither of you was in it.',
    'It is no meeting about that person. Nothing is judged or decided, and nobody plans how to bring them back. A measure: if they came through the door now, could they hear what is being said?',
    'If they had to flee, nobody says where to, how, or with whose help.',
    'Those in your own place who know how to mend and to part have words for this. Ask them first; theirs go before these.',
    'Not if somebody has been harmed: then begin with that person, and with people you have agreed on for it. Not if they have asked you not to speak about them.',
  ],
  opening: [
    'Say their name, as they would like to be called. Three breaths of quiet.',
    '“We speak of what it does to us, and leave the reasons to them. What is said stays here. You may pass, go out and come back in.”',
    '“To miss somebody and to be angry with them go together well enough.”',
  ],
  rounds: [
    {
      prompt: 'How do I arrive? One word.',
      hold: 'Begin yourself. Some arrive relieved, and they may say that too.',
    },
    {
      prompt: 'What do I miss? And what has become easier?',
      hold: 'Both can be true in one sentence. Smooth nothing over, and let nobody be defended or accused.',
    },
    {
      prompt: 'What would I tell them, if they could hear it and did not have to answer?',
      hold: 'Into the middle, and to nobody in the round. When it turns into an accusation, ask softly: “What hurt?”',
    },
    {
      prompt: 'What do I take with me, and what can I put down?',
      hold: 'Keys, tasks and decisions belong to a meeting on another day. Here people only listen for what each of them needs.',
    },
  ],
  closing: [
    'Whoever can wishes them something, be it ever so small. Whoever cannot is silent.',
    'One word each: how do I leave?',
    'Stand up, open a window, eat something together.',
  ],
  afterwards: [
    'Nobody writes to them in the name of all. Whoever writes, writes for themselves, and only if they have not asked for quiet.',
    'A call within two days to whoever stood between the sides, if there were sides.',
    'The two who held it ask each other how they are.',
  ],
  minutes: 60,
};
