/** Care and rest (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const CARE: AgreementTemplate = {
  id: 'care',
  title: 'How we look after one another',
  forWhom: 'For any group that has noticed: care is shared out, or it falls to the same few.',
  digest:
    'Looking after one another is part of the work and has turns, time and money like the rest of it. Two people coordinate it for a while and pass it on. Each of us says what we can and cannot do, and “not today” is an answer. We look at how we are as a group, never at one person.',
  parts: [
    {
      heading: 'What we hold to be true',
      paragraphs: [
        'When somebody is worn out, it usually tells of how we work: of what nobody else does, of long meetings, of emergencies that were none. So we ask nobody to bear it better; we change what wears people out.',
        'Cooking, being with the children, calling whoever has gone quiet and cleaning up are also how a struggle is kept going.',
      ],
    },
    {
      heading: 'Who coordinates',
      items: [
        'Two people coordinate care for [how long], with somebody learning alongside. They do not do it all: they see to it that many hands do.',
        'What they are told is not written down. If more help is needed, they ask who may know.',
        'When they pass the role on, they rest from it for at least as long.',
      ],
    },
    {
      heading: 'What we always do',
      items: [
        'A short round when a gathering begins and another when it closes. You may pass.',
        'Any gathering of more than [hours with a meal] hours has food, a pause, and somebody with the children.',
        'For each heavy thing we take on, we leave an empty stretch in the calendar after it.',
        'Every [months to celebrate] we celebrate something, whether or not it was won.',
      ],
    },
    {
      heading: 'When somebody is having a hard time',
      items: [
        'They say what they want and who may know. If they do not know what they want, we offer plain things: a pot of food, a lift, company.',
        'For what costs money there is [care fund]. One asks those who coordinate, without telling the whole story.',
        'For what we do not know how to do we have [who knows more], and we go along to get there.',
      ],
    },
    {
      heading: 'How far it goes',
      paragraphs: [
        'We are no therapy and nobody is on call day and night. Whoever gives care may say “enough”, and nobody asks why. If no one can cover something, we say aloud that there is a gap, and the group does less.',
      ],
    },
  ],
  blanks: [
    { blank: 'how long', means: 'Three months is a good beginning.' },
    {
      blank: 'hours with a meal',
      means: 'From what length on nobody should have to go home to eat. Two or three.',
    },
    { blank: 'months to celebrate', means: 'A rhythm that you will really keep.' },
    {
      blank: 'care fund',
      means:
        'How much there is in a year, and the limit for one person. If there is none yet, say so.',
    },
    {
      blank: 'who knows more',
      means: 'Healers, therapists, doctors: a name or organisation, and whether they charge.',
    },
  ],
  talkThrough: [
    'Who cooks, cleans and asks how we are at present? Since when?',
    'What do we do that tires us and is not needed?',
    'What care is there already in our families and places that has no name here?',
    'Who finds it hard to ask? Who finds it hard to say no?',
    'What would we stop doing if we really counted this time?',
  ],
  leavesOut: [
    'Rest: it has an agreement of its own.',
    'Who has which turn: that belongs in the board’s turns and roles.',
    'Anybody’s health: it is written in no agreement.',
    'What is done after a loss: that belongs in Remembering.',
  ],
  reviewMonths: 6,
};

export const TIME_OFF: AgreementTemplate = {
  id: 'time-off',
  title: 'Time off without giving reasons',
  forWhom: 'For groups in which nobody dares to be the first to stop.',
  digest:
    'Anybody may rest when they need to, by letting us know and without saying why. They say until when, if they know, and whether they may be contacted. Somebody else covers their turns or these stay open; on coming back they owe nothing.',
  parts: [
    {
      heading: 'How one takes time off',
      items: [
        'You say two things: from when and until when. “I do not know yet” will do.',
        'Nobody asks why, in earnest or as a joke.',
        'You say whether you may be contacted: not at all, only for [what may interrupt], or gladly.',
        'You need not earn it, nor wait until you cannot go on. We try to have each person take at least [rest in a year].',
      ],
    },
    {
      heading: 'What becomes of what you carried',
      items: [
        'Turns go to whoever is next. If nobody can, they stay visible as a gap and the group decides whether to do less.',
        'If you can, you leave a short handover. If you cannot, you do not.',
        'Whoever rests keeps their place and their voice. They are not counted against the quorum, and may answer if they wish.',
      ],
    },
    {
      heading: 'When many rest at once',
      paragraphs: [
        'Nobody is asked to come back. Those of us who are there meet and choose what to let go of first: [what goes first]. If it is always the same people who cover, something stops.',
      ],
    },
    {
      heading: 'Coming back',
      items: [
        'Somebody meets you over coffee and tells you what has been agreed, without a list of what is waiting.',
        'In the first week nothing falls to you that you have not asked for.',
        'If you decide not to come back, that is fine too, and we say goodbye properly.',
      ],
    },
    {
      heading: 'Money',
      paragraphs: [
        'Where there is pay, during rest we go on paying [how much and for how long]. Whatever the law grants beyond that stands.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'what may interrupt',
      means: 'A very short list. If everything is urgent, nobody rests.',
    },
    {
      blank: 'rest in a year',
      means: 'Weeks for each person, also for those who say they do not need any.',
    },
    {
      blank: 'what goes first',
      means: 'Two or three activities that can wait, chosen while it is calm.',
    },
    {
      blank: 'how much and for how long',
      means: 'What you can truly pay. If there is no pay, take this part out.',
    },
  ],
  talkThrough: [
    'When did somebody here last rest without falling ill first?',
    'Who cannot rest because a second shift begins at home?',
    'What are we afraid of if somebody stops? How much of it is true?',
    'What do we do in an emergency so that it does not become a habit?',
    'How do we notice that somebody has been covering for others for months?',
  ],
  leavesOut: [
    'Leave and holidays by law: this adds to them and replaces none.',
    'Anybody’s dates: they belong in Rest, on the board, without a reason.',
    'Somebody who does not answer and gives cause for worry: that belongs in the safety agreement.',
  ],
  reviewMonths: 12,
};
