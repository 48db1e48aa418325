/** Access, meetings and values (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const ACCESS: AgreementTemplate = {
  id: 'access',
  title: 'Room for everybody',
  forWhom: 'For any group. Nobody has to say which diagnosis they have, or whether they have one.',
  digest:
    'We prepare the space before somebody has to ask. What is asked for is believed. There are several ways to be there, to speak and to answer, and moving, keeping silent or going out is no lack of interest. What we cannot give we say in good time.',
  parts: [
    {
      heading: 'What is always there',
      items: [
        'The invitation names place, steps, toilets, noise, length, food and who speaks which language.',
        'The agenda comes [days for the agenda] before, and we end when we said we would.',
        'Pauses every [minutes between pauses], a quiet corner and something for the hands.',
        'What matters is said and also written, in plain words; there is [languages].',
      ],
    },
    {
      heading: 'Ways of being there',
      items: [
        'Camera off, eyes shut, knitting, walking about, lying down: one listens like that too.',
        'You can speak, write, send a voice message or answer another day.',
        'Being direct, or slow to answer, is not unkindness. If something was unclear we ask what was meant before we assume.',
      ],
    },
    {
      heading: 'Asking and changing',
      paragraphs: [
        'You tell [whom to ask], without papers or explanations. If two needs collide, those who have them look for a way together with us; neither counts for more.',
      ],
    },
  ],
  blanks: [
    { blank: 'days for the agenda', means: 'Three or more, for those who need to think first.' },
    { blank: 'minutes between pauses', means: 'Between forty and sixty.' },
    { blank: 'languages', means: 'Those spoken here, signed ones among them, and who interprets.' },
    { blank: 'whom to ask', means: 'Two people, and a way to do it in writing.' },
  ],
  talkThrough: [
    'Who stopped coming, and we never learned why?',
    'Which of our habits is hard on somebody, though we like it?',
    'Whom do we call “difficult”, and what might they be needing?',
    'How much time and money will we put into this?',
  ],
  leavesOut: [
    'Diagnoses and lists of who needs what: each writes on their own card what they wish.',
    'Help between two people: it is agreed between the two.',
    'Mistreatment: the way somebody is neither explains nor covers it; see the ladder.',
  ],
  reviewMonths: 12,
};

export const MEETINGS: AgreementTemplate = {
  id: 'meetings',
  title: 'How we meet',
  forWhom: 'For groups that leave their meetings with more tiredness than agreements.',
  digest:
    'We meet when it is needed, with an agenda, somebody who facilitates and a time to go home. Every voice has room once before anybody speaks twice. There is food and care. What was agreed is written down; what was said is not.',
  parts: [
    {
      heading: 'Before and around',
      items: [
        'If it can be a message it is not a meeting. There is a limit of [how many meetings].',
        'Facilitating, minding the time, noting what is agreed, cooking and being with the children are turns.',
        'Phones stay [where phones stay].',
      ],
    },
    {
      heading: 'While it lasts',
      items: [
        'A round to arrive and a round to close. Passing is as good as speaking.',
        'First those who have not spoken. Whoever facilitates may say “let us hear another voice”.',
        'What does not fit today goes on a list for another day. We end at the time we agreed.',
        'If it gets heated, we breathe and stop. A conflict between two is not worked out in front of the whole group.',
      ],
    },
    {
      heading: 'What remains',
      paragraphs: [
        'We write down what was agreed, who carries it and by when; not who said what. Whoever could not come can read it in [where agreements are kept], and ask.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'how many meetings',
      means: 'Hours in a week or month that the person with least time can bear.',
    },
    {
      blank: 'where phones stay',
      means: 'In another room, or off: by your own risk, with one for emergencies.',
    },
    { blank: 'where agreements are kept', means: 'The board, a notebook: one place only.' },
  ],
  talkThrough: [
    'Who speaks most here? Who cleans up afterwards?',
    'Which meeting could we stop having?',
    'For whom is the hour impossible?',
    'What would make us laugh more in meetings?',
  ],
  leavesOut: [
    'How a decision is made: that belongs in the agreement on deciding.',
    'Who facilitates when: that belongs in the turns.',
    'A community’s assemblies: they have ways of their own.',
  ],
  reviewMonths: 6,
};

export const VALUES: AgreementTemplate = {
  id: 'values',
  title: 'What joins us',
  forWhom: 'To be read aloud once a year, and so that newcomers know what house they are entering.',
  digest:
    'A page with what joins us and how it shows. It is no ornament: beside each word stands an example of what we do, and of what we find hard. We read it again every year and change what is no longer true.',
  parts: [
    {
      heading: 'What we are here for',
      paragraphs: ['We exist to [what we exist for]. We come from [where we come from].'],
    },
    {
      heading: 'What we hold to',
      items: [
        'Life goes before the task. It shows when we call something off because somebody could not go on.',
        'Care is everybody’s. It shows in the dishes having a rota too.',
        'Nobody is surplus and nobody is indispensable. It shows in anybody being able to rest.',
        'One can disagree and still be here. It shows when somebody objects and is thanked.',
        'Joy is ours as well. It shows in [how we celebrate].',
        'Our own: [another value], and it shows in [how it shows].',
      ],
    },
    {
      heading: 'What we find hard',
      paragraphs: [
        'To this day we do not manage [what we do not manage yet]. We say so in order that nobody thinks the trouble is theirs.',
      ],
    },
  ],
  blanks: [
    { blank: 'what we exist for', means: 'A sentence that your grandmother would understand.' },
    { blank: 'where we come from', means: 'The struggles, places and people that opened the way.' },
    { blank: 'how we celebrate', means: 'A custom of yours.' },
    { blank: 'another value', means: 'A word that you really use. Add some, take some out.' },
    { blank: 'how it shows', means: 'Something one could see, from this year.' },
    { blank: 'what we do not manage yet', means: 'One thing, said honestly and without names.' },
  ],
  talkThrough: [
    'When were we proud to be here? What was there on that day?',
    'Which value do we say often and live seldom?',
    'Which of these words weighs on somebody, or is strange to them?',
    'What would we not do, for money or for haste?',
  ],
  leavesOut: [
    'Rules: each belongs in its own agreement.',
    'A test for joining: this is told, not asked.',
    'Punishment: a value is no offence to hold against anybody.',
  ],
  reviewMonths: 12,
};
