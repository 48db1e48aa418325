/** The conflict ladder in two sizes (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const LADDER_SHORT: AgreementTemplate = {
  id: 'ladder-short',
  title: 'When something weighs on us: a short ladder',
  forWhom:
    'For a group of three to eight who see each other often. In such a group everybody is close to everybody, so those who mediate come from elsewhere.',
  digest:
    'If something weighs between two people, they first talk alone; then with someone beside them; then with people from another group whom we chose beforehand; then with help from further away. If it does not mend, we look for a way to go on at a distance and without punishment. We never vote on a person. Violence and abuse do not go this way: the safety of whoever lives through them comes first.',
  parts: [
    {
      heading: 'What this is for',
      paragraphs: [
        'We will rub each other the wrong way: we care, we get tired, and each of us is in a different hurry. We settle this today, while it is calm, so that nobody has to invent it on a day that hurts.',
        'Each person decides whether to take a step and when. On any of them you can stop, go back or rest, and you owe nobody a reason.',
      ],
    },
    {
      heading: 'What does not go up the ladder',
      items: [
        'Blows, sexual violence, threats, controlling somebody’s life, harming a child, passing on what puts us in danger.',
        'There is no mediation for these, and nobody is asked to sit down with whoever harmed them. You talk to [whom to go to]; whoever was harmed says what they need and what they do not want.',
        'If one of those people is involved, go to the other, or straight to [help from further away].',
        'If there is danger now, get away first and call somebody. This page can wait.',
      ],
    },
    {
      heading: 'One: the two of you',
      paragraphs: [
        'I ask for some time, say what it is about, and we pick a place where both of us are at ease. I say what I saw, how it landed and what I ask for; then I listen to the same from you.',
        'We try not to carry it for longer than [days until we talk]. If face to face is too much, a letter or a voice message is fine.',
      ],
    },
    {
      heading: 'Two: with someone beside you',
      paragraphs: [
        'Each of us may bring somebody from the group whom we trust. They do not come to defend or to judge: they listen, help us slow down, and remember the water.',
      ],
    },
    {
      heading: 'Three: people we chose beforehand',
      paragraphs: [
        '[Who mediates], from another group, have already said yes. They hear each of us alone first and then suggest whether to meet. Either of us may ask that the other one of them do it.',
      ],
    },
    {
      heading: 'Four: help from further away',
      paragraphs: [
        'If that is not enough, we turn to [help from further away]. What it costs comes from [where the money comes from], not from the pocket of whoever asked.',
      ],
    },
    {
      heading: 'If it does not mend',
      items: [
        'We look for a way to go on at a distance: other tasks, other days, somebody else to carry messages.',
        'Somebody may want to rest from the group or to leave. The door stays as they wish it, and what is theirs goes back to them.',
        'If it is the whole group that no longer works, we talk about how to end it kindly. That too is a decent way out.',
      ],
    },
    {
      heading: 'What we do not do',
      items: [
        'We do not vote on people: neither on who is right, nor on who should go.',
        'We do not write on the board or in chats who is in conflict.',
        'We do not gather sides. Whoever hears a complaint asks: “Have you been able to tell them? Would you like me to come along?”',
        'We keep no score. [Months until we let go] after it is closed, each of us tears up what we wrote.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'whom to go to',
      means:
        'Two people, in the group or outside, who do not live together and have already said yes.',
    },
    {
      blank: 'help from further away',
      means:
        'A person or organisation who does this well and is outside your circle of friends. Call them before you need them.',
    },
    {
      blank: 'days until we talk',
      means: 'A week, say. It is a wish, not a deadline that runs out.',
    },
    {
      blank: 'Who mediates',
      means: 'Two people from a group nearby who agreed and know what you hope for.',
    },
    {
      blank: 'where the money comes from',
      means: 'The kitty, a fund, a collection. An upper limit helps.',
    },
    {
      blank: 'Months until we let go',
      means:
        'How long anything handwritten is kept before it is torn up. Three months is often enough.',
    },
  ],
  talkThrough: [
    'How did people fight in the homes we grew up in? What of that do we bring along?',
    'Who here can say “that hurt” without risking their roof, their pay or their place? Who cannot?',
    'What belongs on the list of what does not go up the ladder? What is missing from it, given the lives we lead?',
    'Whom outside would we trust with this, and have we asked them?',
    'What if the only two people one could go to are a couple, are siblings, or are in the quarrel?',
    'How will we know that something is behind us?',
  ],
  leavesOut: [
    'Violence and abuse: this only says that they do not go up the ladder. How to stand by people belongs in the safety agreement, with help from those who know.',
    'Disagreement about what to do as a group: that belongs in the agreement on how we decide.',
    'Who is in conflict today: that belongs on each person’s own sheet, on their device or on paper, never on the board.',
  ],
  reviewMonths: 6,
};

export const LADDER_FULL: AgreementTemplate = {
  id: 'ladder-full',
  title: 'When something weighs on us: a fuller ladder',
  forWhom:
    'For a collective of more than eight, with working groups, money or people who live from this work, where not everybody knows everybody equally well.',
  digest:
    'There are five steps: a talk between two, a talk with someone beside you, mediation by people chosen in good time, outside help also chosen in good time, and what we do if it does not mend. Nobody has to climb. Abuse and violence go another way, without mediation. Nobody votes on a person, the board does not know who is in conflict, and what is written is destroyed by a date.',
  parts: [
    {
      heading: 'Where we start from',
      paragraphs: [
        'A conflict is not a failure: it nearly always points at something that matters. Often it is less about two characters than about work badly spread, money, hurry, or rules that nobody ever said aloud.',
        'Each person chooses whether to take part, on which step to begin and when to stop. Saying no to mediation is held against nobody.',
        'Where there is a large gap of power (pay, housing, papers, age, who has the keys) one may begin on the third step.',
      ],
    },
    {
      heading: 'What does not go up the ladder',
      items: [
        'Physical or sexual violence, harassment, threats, controlling somebody’s life, racism or contempt that goes on, harm to a child, passing on what puts people in danger.',
        'For these there is no mediation and no confrontation, and nobody has to prove anything to be stood by. [Who receives] listen, believe, and ask what is needed today.',
        'Whoever was harmed decides what is told, to whom, and what they do not want. One thing nobody promises to keep quiet: that a child, or a life, is still in danger.',
        'Meanwhile we look after the spaces: the person in question does not go where the other one goes. This says nothing about who anybody is and is no sentence; every [days until we look again] it is gone over with whoever was harmed.',
        'If the person in question is one of those who receive, go straight to [outside help].',
      ],
    },
    {
      heading: 'One: the two of you',
      paragraphs: [
        'Whoever feels it asks for some time and says what for. Not in a meeting, not in the chat, not at midnight. Each speaks for themselves, asks for something that can be done, and listens.',
        'It may take more than one talk. If after [how many talks] it is still the same, nobody has to keep trying.',
      ],
    },
    {
      heading: 'Two: with someone beside you',
      paragraphs: [
        'Each brings somebody they trust, or one person sits with both if both want that. To be beside somebody is to be there, to interpret where needed and to ask for a pause. It is not to speak for them.',
      ],
    },
    {
      heading: 'Three: mediation',
      items: [
        'We have [how many mediate], chosen while there is no quarrel: everybody said whom they would trust, those were asked, and they do it for [how long they mediate].',
        'One of them is asked by word of mouth. Whoever is family, partner or boss to somebody involved, or feels that they cannot, steps aside and another comes in.',
        'They listen to each alone, ask what it would take to sit down, and only if both wish it is there a meeting. Anybody may get up and go.',
        'What is agreed is said aloud, with a day to see whether it has helped. If it must be written: the step, the date and what was agreed. No story and no blame, and only those concerned keep it.',
        'Those who mediate have somebody to unload with, and they rest afterwards.',
      ],
    },
    {
      heading: 'Four: outside help',
      paragraphs: [
        'If those who mediate are not enough, or half the collective is touched by it, we call [outside help]. We tell them in advance how we are. It is paid from [where the money comes from].',
      ],
    },
    {
      heading: 'Five: if it does not mend',
      items: [
        'Some things do not mend, and that is not the fault of whoever tried. Those who were beside them ask each side what they could live with.',
        'It may be working apart, a long rest, putting down a role, another working group, or leaving, with time and with the accounts settled.',
        'There is no vote. If what is needed touches the collective (turns, money, spaces), that is what gets decided, by consent, without telling the story.',
        '[Months until we ask again] later, somebody asks each of them whether they would like anything moved.',
      ],
    },
    {
      heading: 'What is for all of us',
      items: [
        'The board does not hold who is in conflict or on which step, and there are no lists of people pointed at.',
        'Nobody loses turns, money or a voice for asking for help, or for declining it.',
        'What is written is destroyed after [months until we let go]. What we learn is told without people in it: “we had never said who opens the storeroom”.',
        'Once a year those who mediate say what keeps coming back, without cases, so that we can change what causes it.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'Who receives',
      means:
        'At least three people with some training, not all of one gender or one working group, who have already said yes.',
    },
    {
      blank: 'days until we look again',
      means:
        'How often one looks whether the arrangement of spaces still helps. It should never be without a date.',
    },
    {
      blank: 'outside help',
      means:
        'One or two organisations who know the craft and agreed to come if called, and one that knows nobody here.',
    },
    {
      blank: 'how many talks',
      means: 'How many tries between two seem reasonable. Two or three, not ten.',
    },
    {
      blank: 'how many mediate',
      means: 'Four to six people of different ages, languages and working groups.',
    },
    { blank: 'how long they mediate', means: 'A year or two, and not all changing at once.' },
    {
      blank: 'where the money comes from',
      means: 'A line of the budget that exists already, with an upper limit.',
    },
    {
      blank: 'Months until we ask again',
      means: 'When one asks again. Between three and six months.',
    },
    {
      blank: 'months until we let go',
      means: 'How long the little that was written is kept. Then it is torn up or burnt.',
    },
  ],
  talkThrough: [
    'Which conflict of our own would have gone better with this? Which would not? Talk about it without names.',
    'Who here has most to lose by speaking? What would change that?',
    'Who will feel entitled to mediate, and who would never be chosen although they could?',
    'What belongs on the list of what does not go up the ladder? Could anything on it be turned against somebody who is merely awkward?',
    'What do we say to the others when two people stop meeting, without saying why?',
    'What if whoever did harm is much loved, or holds up a lot of the work?',
    'What does the law here ask of somebody who learns that a child is being harmed?',
  ],
  leavesOut: [
    'How to stand by people after violence and abuse: this is only the door. The rest belongs in the safety agreement, and with those who know the craft.',
    'Rules of employment where there is pay: they belong in the money agreement and depend on the law where you are.',
    'Disagreement about where we are going: that belongs in the agreement on how we decide.',
    'Cases: never here and never on the board. Each person has a sheet on their own device or on paper.',
  ],
  reviewMonths: 12,
};
