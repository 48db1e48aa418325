/** A community's protocol, and deciding (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';

export const COMMUNITY_PROTOCOL: AgreementTemplate = {
  id: 'community-protocol',
  title: 'A community’s protocol',
  forWhom:
    'For communities and collectives that defend a territory or a right against institutions and companies, and do not want anybody to be the face of it, and carry the risk, alone.',
  digest:
    'Institutions have duties, and we hold them to these, in writing and as a group. We have no single head: the word goes round and the community decides. Nobody deals alone with the company or with whoever speaks for it. If one person is touched, the community answers.',
  parts: [
    {
      heading: 'Who we are',
      paragraphs: [
        'We are [who we are], and we look after [what we look after]. We agreed on what follows at [where it was agreed].',
      ],
    },
    {
      heading: 'What we demand',
      items: [
        'That each institution does what the law asks of it. We do not beg favours: we remind them of duties.',
        'Every request goes in writing, with a stamped copy, and at least three people take it there.',
        'We sign no list and no paper in the meeting in which it is handed to us.',
        'A visit or consultation counts if the community knew beforehand, in its own language, with time to think.',
      ],
    },
    {
      heading: 'With the company',
      paragraphs: [
        'With [whom we do not talk to] there are no round tables, no gifts and no private talks. Whoever receives an offer tells the assembly, and is thanked for telling. Should the community come to think otherwise, it decides so in assembly and says so in public.',
      ],
    },
    {
      heading: 'No single head',
      items: [
        'Two people at a time speak for us and change every [how long one speaks]. They say what was agreed and nothing more.',
        'To the press and the authorities we give the community’s name. There are no pictures of one person alone.',
        'Women, young people and elders speak too, and we share the cooking and the children so that they can.',
        'What one person knows, at least one other knows.',
      ],
    },
    {
      heading: 'How the community decides',
      paragraphs: [
        'What touches us as a community is decided in assembly, called [days of notice] ahead, with the facts in plain words. We look for agreement; whoever objects says what harm they see, and the proposal is changed. Keeping silent is not accepting.',
      ],
    },
    {
      heading: 'If one person is touched',
      items: [
        'The whole community answers, under its common name. Before a name is said in public, that person or their family is asked.',
        'We call [whom to call]. Somebody stays with the family, and somebody else keeps everyday life going.',
        'We do not answer provocation. Nobody goes alone to where there is danger.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'who we are',
      means: 'The community’s name and, if you like, how one came to belong to it.',
    },
    {
      blank: 'what we look after',
      means: 'The water, the hill, those who are missing: in your words.',
    },
    {
      blank: 'where it was agreed',
      means: 'The assembly and the month. No list of who was there.',
    },
    {
      blank: 'whom we do not talk to',
      means:
        'The company and whoever speaks for it. If yours is another matter, take this part out.',
    },
    {
      blank: 'how long one speaks',
      means: 'One subject, one month: short, so that nobody becomes the target.',
    },
    { blank: 'days of notice', means: 'Enough for whoever lives furthest away.' },
    {
      blank: 'whom to call',
      means:
        'Organisations that accompany people and have been told. Keep the numbers on paper, elsewhere.',
    },
  ],
  talkThrough: [
    'What do we do already that has kept us safe, although nobody ever wrote it down?',
    'Who is nearly always the face? What has it cost them?',
    'Whom would they try to buy, frighten or split off first, and what does that person need today so as not to be alone? Say it, do not write it.',
    'Who does not make it to assemblies? Is it the hour, the language, the children, fear?',
    'Which part of this may anybody read, and which part should not leave the room?',
    'What would make us change our minds, and how would we say so?',
  ],
  leavesOut: [
    'Routes, watches, houses and names: they are written neither here nor on the board.',
    'A register of attacks: organisations that know how to keep one do it.',
    'The law: this page is no legal advice, and does not replace the statutes of your own land.',
    'Anybody’s protection plan: it is made with that person and with those who accompany them.',
  ],
  reviewMonths: 6,
};

export const DECIDING: AgreementTemplate = {
  id: 'deciding',
  title: 'Deciding by consent',
  forWhom:
    'For groups who want neither to win by votes nor to wait until everybody likes everything.',
  digest:
    'A proposal is agreed if nobody sees in it a harm to what joins us, and enough people have answered. It need not delight: it is enough that one can live with it. Whoever objects explains the harm and the proposal is changed. Silence is not a yes, and we do not decide about persons in this way.',
  parts: [
    {
      heading: 'What is decided where',
      items: [
        'What a person carries in their role they decide, and tell.',
        'What touches a working group the working group decides.',
        'Decided together: [what we decide together].',
        'About a person (whether they are right, whether they go, what they deserve) nothing is decided here.',
      ],
    },
    {
      heading: 'The round',
      items: [
        'Clarify: questions in order to understand, no opinions yet.',
        'React: each says once how it strikes them, without answering one another.',
        'Answer: I consent, I consent with a concern, I stand aside, or I object.',
        'Integrate: if there is an objection the proposal is changed, and everybody answers afresh.',
        'Agree: we read aloud what it has become, who tends it and when we look at it again.',
      ],
    },
    {
      heading: 'What objecting is',
      paragraphs: [
        'An objection says what harm it would do to what joins us: [what joins us]. “I would do it differently” is a concern. An objection is a gift: somebody has seen something. The group helps to understand it, and nobody is asked to drop it out of tiredness.',
      ],
    },
    {
      heading: 'How long it takes',
      items: [
        'Proposals can be read at least [days to read] before.',
        'A round stays open for [days of a round], so that those who work, care for others or could not come can answer.',
        'Whoever rests is not counted against the quorum and may answer. Anybody may take an answer back before the end.',
        'In an emergency [who decides in an emergency] decide as little as possible, and the next meeting looks at it again.',
      ],
    },
    {
      heading: 'When it cannot be done',
      paragraphs: [
        'If an objection still stands after three versions, we try something small with an end date, ask for outside help, or leave it for later. We do not turn to a vote to be done sooner.',
      ],
    },
  ],
  blanks: [
    {
      blank: 'what we decide together',
      means: 'A short list: large sums, alliances, who comes in, agreements.',
    },
    {
      blank: 'what joins us',
      means: 'In one sentence: what the group is for. An objection is measured against it.',
    },
    { blank: 'days to read', means: 'Three or more; aloud as well, for those who seldom read.' },
    {
      blank: 'days of a round',
      means: 'A week is often enough. On the board it is set for each round.',
    },
    {
      blank: 'who decides in an emergency',
      means: 'Three people who change, and what an emergency is.',
    },
  ],
  talkThrough: [
    'How do we really decide now? Who decides before the meeting?',
    'Who finds it hard to object here? What happened the last time somebody said no?',
    'How do we tell a harm to what joins us from a taste or a fear?',
    'Which small things would we stop deciding together?',
    'What do we do if somebody objects to everything? And if nobody ever objects?',
  ],
  leavesOut: [
    'How many answers it takes and who opens the door: that is agreed on the board’s page “How we decide”.',
    'Conflicts between people: they have their ladder.',
    'How a meeting is held: that belongs in the agreement on meetings.',
  ],
  reviewMonths: 12,
};
