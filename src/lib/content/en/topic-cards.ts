/** The cards on conflict in English (content/topic-card.ts). */

import type { TopicCard } from '#lib/content/topic-card.ts';

export const ENGLISH_TOPIC_CARDS: readonly TopicCard[] = [
  {
    id: 'mapping-power',
    title: 'Seeing power',
    whatFor:
      'To say aloud what everybody feels already: whose word weighs more here, in what, and why.',
    prompts: [
      'Who has the keys, the codes, the contacts, the money?',
      'Whom do we look at before we decide?',
      'Who could leave tomorrow without losing their roof, their pay or their papers?',
      'What power do I have here that I never asked for? Which do I like having?',
      'Whom do we believe at once, and who has to say it again?',
      'Which power should go round, and how?',
    ],
    notWhen: [
      'While a quarrel is open: the map turns into an accusation.',
      'If whoever pays the wages is there and nobody has agreed what becomes of what is said.',
    ],
    minutes: 60,
  },
  {
    id: 'self-accountability',
    title: 'Looking at my part',
    whatFor: 'To answer for what I did without punishing myself, and before somebody has to ask.',
    prompts: [
      'What did I do or leave undone, in one sentence and without “but”?',
      'What did I mean, and what reached the other person?',
      'What story do I tell so as not to feel bad?',
      'What can I repair without asking to be comforted or forgiven?',
      'What must I change so as not to do it again, and who helps me remember?',
      'Which part of this is not mine?',
    ],
    notWhen: [
      'With somebody who is living with violence: they have been told often enough to look for their part.',
      'In a round and aloud, if anybody feels that they have to confess.',
    ],
    minutes: 30,
  },
  {
    id: 'conflict-culture',
    title: 'How we fight here',
    whatFor: 'To recognise the group’s habits when something bursts.',
    prompts: [
      'What did my people do with anger: shout, go quiet, cook, leave?',
      'What happens here in the five minutes after somebody gets upset?',
      'What is only talked about in the corridor?',
      'Who always puts out the fires? Who asks how they are?',
      'What do we forgive in some and not in others?',
      'Which habit do we want to drop, and which to keep?',
    ],
    notWhen: [
      'To talk about a case without saying that it is that case.',
      'When the group has just lost somebody, or has not slept.',
    ],
    minutes: 75,
  },
  {
    id: 'hard-conversations',
    title: 'Saying the hard thing',
    whatFor: 'To prepare a talk that has been put off.',
    prompts: [
      'What do I want to be different afterwards? One thing only?',
      'What did I see and hear, without guessing why they did it?',
      'What am I afraid will happen? And what happens if I say nothing?',
      'What do I not know yet about the other person?',
      'Where, when and with whom nearby would it be easier for us both?',
      'What is my first sentence? Say it aloud, twice.',
      'How do I pause without slamming a door?',
    ],
    notWhen: [
      'If you fear what they might do to your body, your home or your work: look for company and safety first.',
      'If they have said that they do not want to talk.',
    ],
    minutes: 45,
  },
  {
    id: 'generative-destructive',
    title: 'Conflict that opens, conflict that breaks',
    whatFor:
      'To tell the friction that makes us grow from the kind that wears us down, and to notice when one turns into the other.',
    prompts: [
      'Which quarrel left us with something good? What made that possible?',
      'How do I notice that I am still curious about what the other one says?',
      'How do I notice that I only want to win?',
      'What feeds it from outside: hurry, money, rumours, somebody whom it suits?',
      'What would make this quarrel smaller without hiding it?',
      'When is stopping the healthiest thing to do?',
    ],
    notWhen: [
      'Where there is abuse: that is no conflict to learn from.',
      'To persuade somebody that what hurts them is good for them.',
    ],
    minutes: 60,
  },
  {
    id: 'accountability',
    title: 'Answering for it, not paying for it',
    whatFor: 'To part answering for what one did from punishment, shame and spectacle.',
    prompts: [
      'When was I called to account in a way that helped me? What was it like?',
      'And when in a way that only made me hide?',
      'What does whoever was harmed really ask for? Have we asked?',
      'When will we know that it is done? Does it have an end?',
      'Of whom do we ask more than of others for the same thing?',
      'What does the group change, besides the person?',
    ],
    notWhen: [
      'As a trial of somebody who is there, or who is not.',
      'While whoever was harmed has nobody with whom to be safe.',
    ],
    minutes: 75,
  },
  {
    id: 'when-tough',
    title: 'When the process is stuck',
    whatFor: 'For those who hold a long process: how to go on, stop or ask for help.',
    prompts: [
      'What have we promised that we cannot keep?',
      'Who cannot go on, and has not said so?',
      'Whom does the process serve today? Does whoever asked for it still want it?',
      'What are we avoiding?',
      'What do we not know, and who outside does?',
      'How does one end well what did not mend?',
    ],
    notWhen: [
      'With names or details in front of anybody who is not part of it.',
      'If there is danger now: safety first.',
    ],
    minutes: 60,
  },
  {
    id: 'neurodivergence',
    title: 'Different minds in one quarrel',
    whatFor: 'So that a misunderstanding between ways of thinking is not read as ill will.',
    prompts: [
      'How can you tell that it is too much for me, and what helps?',
      'Would I rather talk, write, walk, or let a day go by?',
      'What do I not understand unless I am told directly?',
      'Which gesture, tone or silence of mine is often misread?',
      'Which rules here have never been said aloud?',
      'What can the group change, so that it is not always the same person who adapts?',
    ],
    notWhen: [
      'To guess at a diagnosis or ask for one.',
      'To explain abuse, or to doubt whoever tells of it.',
    ],
    minutes: 60,
  },
];
