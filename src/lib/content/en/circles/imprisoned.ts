/** A circle while somebody is in prison (content/circle-script.ts). RULE: present tense throughout. */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const IMPRISONED: CircleScript = {
  id: 'imprisoned',
  title: 'While somebody is in prison',
  forWhom:
    'For friends, family and all who miss somebody who is detained or in prison. They are inside, they are one of us, and nobody has anything to be ashamed of.',
  before: [
    'Two of you hold it: one has the words and the turns, the other looks after the people.',
    'Ask the lawyer what had better not be spoken about, even among yourselves. The circle is about how you are; never about who did what, or about plans.',
    'If there is a way, ask them whether they like the idea and would send a greeting.',
    'Invite those who carry much and say little: whoever makes the visits, whoever is left with the children and the rent.',
    'All phones rest in another room. If the usual place may be known to those who took them, meet elsewhere.',
    'People who have been inside, and their families, know more of this than any sheet; so do the elders and healers of your place. Ask them to come, and do it their way.',
    'Not in the first two days, when a lawyer, food and company come first. Not if somebody may be looking for what could be used against them or against you.',
  ],
  opening: [
    'Say their name. Quiet. Then: “Your place at this table is yours.”',
    '“We do not speak about the case, nor about what anybody did. If it comes up, I will stop you, to protect all of us.”',
    '“Fear, anger at them too, tiredness, shame in front of the neighbours: one may say it here, and it stays here. You may pass, go out and come back in.”',
  ],
  rounds: [
    {
      prompt: 'How do I arrive, and what have I left undone to be here?',
      hold: 'Begin yourself. Whoever comes from a queue at the gates may need a glass of water before any words.',
    },
    {
      prompt: 'Something from today that I would tell them if they sat here.',
      hold: 'The smallest things are best: what is growing, who has quarrelled, what there is to eat. Afterwards each may put their own sentence into a letter.',
    },
    {
      prompt: 'What has become different in my life? What frightens me, or makes me angry?',
      hold: 'Money, the looks in the street, being watched, an empty side of the bed. Solve nothing now. Shame gets smaller when somebody else says “so do I”.',
    },
    {
      prompt: 'What can we carry by turns: letters, visits, fares, children, the lawyer?',
      hold: 'Now it may be practical. Little and regular helps more than much and once. “I cannot” is an answer, and nobody asks why.',
    },
  ],
  closing: [
    'Say together what you would call up to their window: their name, or “you are not alone”.',
    'One word each, for the way home.',
    'Stand up, shake out arms and legs, and eat something together.',
  ],
  afterwards: [
    'A letter of ordinary things leaves this week. Others read it first: only what may be read.',
    'Whoever visits next tells them that you sat together and said their name.',
    'Turns for letters, visits and meals can go on the board, with only those who said yes, and nothing about the case.',
    'Within two days a call to those who were silent. The two who held it ask each other how they are.',
  ],
  minutes: 75,
};
