/** Money and safety (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const MONEY: AgreementTemplate = {
  id: 'money',
  title: 'Money and pay',
  forWhom: 'For groups that handle money, even a little, or where some are paid and some are not.',
  digest:
    'We say aloud how much comes in, where it goes and who decides. Two people keep the purse, and they change. What it costs to take part is paid back soon. Where there is pay, it goes by time and by need, and care work counts. Some money we do not take.',
  parts: [
    {
      heading: 'In plain view',
      items: [
        'Every [when we tell] we tell in plain words what came in, what went out and what is left.',
        'Two people keep the purse for [how long the purse]; both sign, and somebody else looks it over.',
        'Up to [spending without asking] one spends and says so. Beyond that we decide together.',
      ],
    },
    {
      heading: 'So that nobody pays to take part',
      items: [
        'Fares, food, phone credit and childcare are paid back within a week, or given beforehand to whoever cannot advance them.',
        'Whoever has no receipt says what it was, and is believed.',
      ],
    },
    {
      heading: 'Where there is pay',
      items: [
        'We pay like this: [how we pay]. Whoever coordinates earns no more than whoever cooks for the same time.',
        'Whoever keeps a household or carries a debt may ask for more, with two people and in private.',
        'Working without pay is a choice, and every year we ask again.',
      ],
    },
    {
      heading: 'Money we do not take',
      paragraphs: [
        'We take none from [whose money we refuse], and none that asks for names, pictures or stories in return.',
      ],
    },
    {
      heading: 'If it does not add up',
      paragraphs: [
        'First we look for the mistake together, without blame. If somebody took money, we settle how it comes back and they put down the purse; the rest goes up the ladder. There is no trial in a meeting.',
      ],
    },
  ],
  blanks: [
    { blank: 'when we tell', means: 'Every month or every three. It should fit on a sheet.' },
    { blank: 'how long the purse', means: 'A year, with somebody learning alongside.' },
    { blank: 'spending without asking', means: 'A sum that frightens nobody.' },
    {
      blank: 'how we pay',
      means: 'The same by the hour, by need, or a mixture. If there is no pay, take it out.',
    },
    {
      blank: 'whose money we refuse',
      means: 'Companies, parties, governments, foundations: your list, and why.',
    },
  ],
  talkThrough: [
    'What were we taught at home about speaking of money?',
    'Who has been paying out of their own pocket without saying so?',
    'Who is paid here, who is not, and who decided it?',
    'What would we do if a great deal came tomorrow? And if it stopped?',
    'Which fact about money would put somebody in danger if it got out?',
  ],
  leavesOut: [
    'Accounts, anybody’s sums and bank codes: they do not go on the board.',
    'Contracts, taxes and insurance: by the law where you are, with somebody who knows it.',
    'Who asked the fund for help: only the two people who release it know.',
  ],
  reviewMonths: 12,
};

export const SAFETY: AgreementTemplate = {
  id: 'safety',
  title: 'Safety without police',
  forWhom:
    'For groups to whom calling the police has brought more harm, or who want something else to be ready first.',
  digest:
    'We keep safe by preparing and by company. At every gathering some have that task, ways out are thought of, and we know whom to call. Whoever is harmed decides what follows, also if they want to call the police: nobody will judge them. Whoever does harm is stopped in what they do; they are not humiliated.',
  parts: [
    {
      heading: 'Before',
      items: [
        'At each gathering [how many look out] look after the place: they do not drink, they know the ways out, and they rest the day after.',
        'We find out who among us and nearby can calm, heal and accompany, and we practise every [months to practise].',
        'We have on paper [whom we call], for health, for violence at home and for legal matters.',
      ],
    },
    {
      heading: 'When something happens',
      items: [
        'First, that nobody stays in danger: distance, air, a way out. Two people go with whoever was harmed and two others with whoever did it.',
        'We speak low and in short sentences. Nobody is touched without leave, except to stop a blow.',
        'With a grave injury, a fire or a life at risk we call the emergency services, and somebody goes along.',
        'Calling the police is for whoever was harmed to decide. We say what might follow, and stay beside them whatever they choose.',
      ],
    },
    {
      heading: 'After violence or abuse',
      items: [
        'There is no mediation. [Who accompanies] go at the pace of whoever lived it: a roof, health, a report or none.',
        'Whoever did harm does not go where that person goes. Somebody else goes with them so that they stop, and does not hide it.',
        'With children, their safety comes first, and we turn at once to those who know about this and about what the law requires.',
        'Nobody is questioned, nothing is recorded, nothing is told in chats.',
      ],
    },
    {
      heading: 'If the police come',
      paragraphs: [
        '[Who speaks to the police] speak to them. Everybody else answers no questions. Those who risk most, by their papers, the colour of their skin or their past, are looked after first, without pointing anybody out.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'how many look out',
      means: 'Two at least, one for every twenty, and not always the same.',
    },
    { blank: 'months to practise', means: 'What is not rehearsed is soon forgotten.' },
    {
      blank: 'whom we call',
      means:
        'People and organisations who have already said yes, and a number for medical emergencies.',
    },
    {
      blank: 'Who accompanies',
      means: 'People with training, from here or outside. If there are none, an organisation.',
    },
    {
      blank: 'Who speaks to the police',
      means: 'Two who know their rights, and not always the same.',
    },
  ],
  talkThrough: [
    'To whom here have the police been of use, and whom have they harmed?',
    'What is uncomfortable, what is conflict and what is danger? Who decides?',
    'What can we really do, and what must we not promise?',
    'How do we look after those who looked after others on a night like that?',
    'And if whoever did harm is somebody we depend on?',
  ],
  leavesOut: [
    'Conflicts without violence: they have their ladder.',
    'What somebody lived through, who did it, and evidence: none of it goes on the board.',
    'Threats from outside and protecting somebody: they belong in a plan of its own, with those who accompany.',
    'Medical or legal training: an agreement does not give it.',
  ],
  reviewMonths: 6,
};
