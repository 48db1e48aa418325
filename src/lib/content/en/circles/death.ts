/** A circle after a death (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const DEATH: CircleScript = {
  id: 'death',
  title: 'When somebody has died',
  forWhom:
    'For people who have lost somebody to death, however it came: illness, exhaustion, an accident, violence in the street or at home. Each of these is a loss of the struggle, and none is put above another. After a suicide there is a circle of its own.',
  before: [
    'Two of you hold it: one has the words and the turns, the other looks after the people. Better if neither is the one who hurts most. If all of you do, ask somebody from a group you trust.',
    'A place where nobody walks in. Chairs in a round, water, handkerchiefs, something to eat afterwards. In the middle a cloth, with things that speak of them if you have any.',
    'Tell everyone ahead how long it takes, and that one may come only to listen.',
    'Phones rest in another room, except the one that these words are read from.',
    'The elders, the healers and those who pray in your own place know ways that no sheet knows. Where theirs differ, go by theirs.',
    'Wait with it if the family asks you to, if a quarrel is open among those who would come, if somebody has been drinking, or if the two of you have not slept.',
  ],
  opening: [
    'Say the name they lived by. Then three breaths of quiet.',
    '“What is said here stays here. Nobody writes it down or records it. Each of us speaks for ourselves. You may pass, cry, laugh, go out and come back in.”',
    '“We give no advice and we explain nothing. We listen.”',
    'Whoever looks after the people says: “If you go out, look at me, and I will come along if you would like that.”',
  ],
  rounds: [
    {
      prompt: 'How do I arrive? One word, or only a breath.',
      hold: 'Begin yourself, with one word, so that nobody feels they owe more. Silence passes the turn on as well as a word does.',
    },
    {
      prompt:
        'Something of theirs that stays with me: what they said, cooked, taught, or got wrong.',
      hold: 'Small stories carry further than large words. One person will make a saint of them, another will tell of a fight that was never mended. Both may stand; nobody is corrected.',
    },
    {
      prompt: 'What is hardest now? What did I not get to say?',
      hold: 'It may hurt here, and that is no mistake. Let silences be. Ask before you touch anybody. If somebody is overcome, the second of you sits down beside them, and the circle breathes until it can go on.',
    },
    {
      prompt: 'What do I need these days, and what can I give?',
      hold: 'Simple things: a bed, a lift, soup, a hand with the papers, to be left alone. A need that finds no answer today is no failure; look for one afterwards, calmly.',
    },
  ],
  closing: [
    'Each says goodbye to them for today in their own way: a word, a song, a hand on the cloth, a candle put out or left to burn.',
    'One word each: how do I leave?',
    'Stand up, shake out arms and legs, drink water. Eat together before anybody goes.',
  ],
  afterwards: [
    'Whoever does not want to go home alone does not.',
    'The two who held it sit for a quarter of an hour and ask each other how they are. The next day somebody calls them.',
    'Within two days, a call to those who kept silent or left early. One question, no insisting.',
    'What was said goes into no chat, no minutes, and not on this board.',
  ],
  minutes: 90,
};
