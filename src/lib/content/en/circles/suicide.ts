/** A circle after a suicide (content/circle-script.ts). RULE: nothing of how or where, and no single cause. */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const SUICIDE: CircleScript = {
  id: 'suicide',
  title: 'After a suicide',
  forWhom:
    'This sheet speaks about a suicide; it says nothing of how or where, and the circle need not either. Read it first on your own, at an hour when somebody is within reach. Staying away today is a good answer too.',
  before: [
    'Choose together, before anything else, whom you turn to if somebody needs more than a circle: a person, a telephone line, a health worker you trust. Write it large and leave it where everybody sees it.',
    'Say it when you invite: “We will speak about a suicide, and not about how or where.” Whoever does not come owes no reason.',
    'Two of you hold it, and each has somebody of their own to call, before and after.',
    'Ask the family what may be said and in which words. What they have not told, you do not tell.',
    'A healer or therapist of your own place who knows this grief is worth waiting for, and their word goes before this sheet.',
    'Leave it for later in the first days, when eating, sleeping and being together are enough. Leave it if nobody could be called afterwards. If somebody is in danger now, do not hold a circle: stay with that person and call for help.',
  ],
  opening: [
    'Say the name they lived by. Then three breaths of quiet.',
    '“We do not speak of how or where. Nobody here has to know. If it comes up, I will stop you, gently.”',
    '“No one dies of this for one single reason. Many things come together, and some of them nobody could see. We look for nobody to blame, not in this room and not in ourselves.”',
    '“Anger, guilt, relief, nothing at all: everything has a place here and stays here. You may pass, go out and come back in.”',
    'Show where the names to call are written. The second of you goes along with whoever goes out.',
  ],
  rounds: [
    {
      prompt: 'How do I arrive? One word.',
      hold: 'Begin yourself. “I do not know” is a whole answer.',
    },
    {
      prompt: 'Something of how they lived that I want to keep.',
      hold: 'A life is more than its last day. If somebody begins to tell how it happened: “Let us stay with how they lived.”',
    },
    {
      prompt: 'What goes round in me at night?',
      hold: 'Many ask what they should have seen. Do not talk them out of it and do not answer it: “Many of us ask ourselves that. None of us knew everything they carried.” Call it neither brave nor selfish, and do not say that they are better off now.',
    },
    {
      prompt: 'On a bad day, what keeps me here, and whom do I call?',
      hold: 'Each names one person, aloud or inwardly. If somebody finds none, do not leave it open: afterwards the second of you sits down with them until there is one.',
    },
  ],
  closing: [
    'Read slowly: “We want to notice when somebody among us withdraws, stops sleeping or eating, gives away what they love, calls themselves a burden, or is suddenly calm after very dark days. It need not mean anything. We ask all the same.”',
    '“We ask in plain words: are you thinking about dying? To ask puts no idea into anybody. If it is a yes, we stay, we listen, and together we call those we have chosen.”',
    'Each says one small thing that they will do tonight because it does them good. Feet on the ground, three breaths, something warm.',
  ],
  afterwards: [
    'If somebody said that they think about dying, they are not alone tonight. Tell those you have chosen, and tell that person that you do: this is not a secret to keep.',
    'Within two days somebody calls everyone who came, and those who stayed away.',
    'Arrange now who asks again in a month, on the birthday, in a year.',
    'If you speak about it outside: not how, not where, not one reason; and always whom one can turn to.',
    'The two who held it talk with somebody who was not there, and rest.',
  ],
  minutes: 90,
};
