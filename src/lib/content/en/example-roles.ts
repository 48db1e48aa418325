/** What people of the example in English carry, and what they left written for whoever comes next. */

import type { ExampleRole } from '#lib/content/example-collective.ts';

const UNDER_WAY = 'What is under way';
const COMING = 'What is coming up';
const WHOM_TO_ASK = 'Whom to ask';
const TO_KNOW = 'What I would have liked to know';

const lines = (...all: readonly string[]): string => all.join('\n');

export const ENGLISH_ROLES: readonly ExampleRole[] = [
  {
    title: 'Care coordination',
    purpose:
      'Somebody keeps half an eye on all of us, so that hard weeks are noticed and good ones get a cheer.',
    carries: lines(
      'Opens Tuesdays with a go-round and closes them with one.',
      'Asks how people are and waits for the second answer.',
      'Notices who is doing three jobs, and says so kindly, early.',
      'Knows whom to ring when we need more than we’ve got.',
    ),
    limits: lines(
      'Doesn’t do the caring for everyone. Makes sure there are many of us doing it.',
      'Not after ten at night: that’s what the night phone is for.',
      'Keeps nobody’s secrets on this board.',
      'Can be put down any day, no reasons.',
    ),
    places: 2,
    term: 'Three months, then it moves on',
    endsInDays: 9,
    holders: ['Wren', 'Idris'],
    beside: ['Mo'],
    learning: ['June'],
    next: ['Odette'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'The go-round works best with the kettle on. One sentence each, passing is fine, and nobody mends anybody until it’s gone all the way round.',
          'Some people have a lot on. I’m not putting names here. Walk to the bus with me or Idris and we’ll tell you what we were told we could tell.',
        ],
      },
      {
        heading: COMING,
        paragraphs: [
          'Half-term: the hall fills up with other people’s badminton. Idris has asked the library for the back room, with the good chairs.',
          'Mo turns seventy. She says no fuss. She means no speeches; cake has never been fuss.',
        ],
      },
      {
        heading: WHOM_TO_ASK,
        paragraphs: [
          'Money, Odette. Keys, Tomasz. How to hear something heavy and still sleep, Mo. Thirty years of night buses will teach you that.',
        ],
      },
      {
        heading: TO_KNOW,
        paragraphs: [
          'That it isn’t a list of problems with my name at the top. For a month I thought so. Then June said “who asks you?” and I went home and cried into a perfectly good pie.',
          'So: you’re in the go-round too. If they forget to ask, put your hand up.',
        ],
      },
    ],
  },
  {
    title: 'Sunday soup',
    purpose: 'A hot bowl and a bit of company, no questions at the door.',
    carries: lines(
      'Looks in the fridge on Friday and asks round for what’s missing.',
      'Cooks for two dozen, or finds who will.',
      'Puts two bowls by for whoever is on shift.',
      'Keeps the list of who can’t eat what, and asks again each month.',
    ),
    limits: lines(
      'Nobody pays for it out of their own pocket.',
      'Who cooks doesn’t wash up.',
      'Toast counts.',
    ),
    places: 2,
    term: 'A month at a time',
    endsInDays: null,
    holders: ['Femi', 'Tomasz'],
    beside: ['Odette'],
    learning: ['Bex'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'The big pot takes longer than you think: light it at ten. Red lentils forgive everything, rice forgives nothing.',
          'The greengrocer lets us have Saturday’s last crate. Take the crate back with something in it. She’s fond of Femi’s pepper sauce.',
        ],
      },
      {
        heading: TO_KNOW,
        paragraphs: [
          'That people come for the soup and stay for the washing-up. Some of the best talk all week is at that sink, so don’t be too efficient about it.',
        ],
      },
    ],
  },
  {
    title: 'Night phone',
    purpose: 'A voice you know, for when it’s late and the house is loud or much too quiet.',
    carries: lines(
      'Has the phone close by from ten till two.',
      'Listens first. Then works out together what can wait for daylight.',
      'Knows whom to wake for what can’t.',
    ),
    limits: lines(
      'Never two nights in a row.',
      'Doesn’t go out alone because of a call.',
      'Owes nobody anything the next day.',
    ),
    places: 2,
    term: 'A fortnight',
    endsInDays: null,
    holders: ['Bex'],
    beside: ['Wren'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'It hardly ever rings for an emergency. Mostly it’s someone walking home, or someone whose tea’s gone cold. Stay on while they find their keys.',
          'When you’ve put it down, send me a full stop. I’ll send one back. That’s all it has to say.',
        ],
      },
      {
        heading: TO_KNOW,
        paragraphs: ['“I don’t know what to say, but I’m not going anywhere” is a whole answer.'],
      },
    ],
  },
  {
    title: 'The children’s corner',
    purpose:
      'So that people with children come to the meeting, and the children ask when the next one is.',
    carries: lines(
      'Rug, crayons, the tin with the animals.',
      'Agrees with each family what’s needed and whom to fetch.',
      'Two grown-ups, in sight of each other, always.',
    ),
    limits: lines(
      'Nobody is alone with the children.',
      'No photos.',
      'If there aren’t two of us, we move the meeting.',
    ),
    places: 2,
    term: 'One meeting at a time',
    endsInDays: null,
    holders: ['June', 'Tomasz'],
    note: [
      {
        heading: TO_KNOW,
        paragraphs: [
          'A torch, a sheet and your own two hands: forty minutes of shadow rabbits. Let them run the torch.',
          'If someone cries, you’re not doing it wrong. Walk over together, find the right knees in the circle, walk back.',
        ],
      },
    ],
  },
  {
    title: 'Going along',
    purpose: 'Nobody sits in a waiting room by themselves unless they’d rather.',
    carries: lines(
      'Asks what the person wants from it, and what they don’t.',
      'Two of us go: water, biscuits, a jumper, a charged phone.',
      'Somebody at home knows when we left and when we’re back.',
    ),
    limits: lines(
      'Doesn’t speak for anyone who hasn’t asked.',
      'Doesn’t promise how it’ll turn out.',
      'After a very hard one, somebody else takes the next.',
    ),
    places: 2,
    term: 'As long as the thing takes',
    endsInDays: null,
    holders: ['Odette', 'Femi'],
    next: ['Mo'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'Afterwards we get chips. Doesn’t matter how it went. That slow half-hour on the wall is half of what we came to do.',
        ],
      },
    ],
  },
  {
    title: 'Shopping and lifts',
    purpose: 'Stairs, rain and bad knees shouldn’t decide who gets to come.',
    carries: lines(
      'Asks on Thursday who needs what, and who needs fetching.',
      'Matches people who are going anyway.',
    ),
    limits: lines('Doesn’t drive tired.', 'Doesn’t carry anything up more than two floors alone.'),
    places: 1,
    term: 'Until the clocks change',
    endsInDays: null,
    holders: ['Mo'],
    learning: ['Idris'],
    note: [
      {
        heading: TO_KNOW,
        paragraphs: [
          'People apologise for needing milk. Ask what they’d like from the shop that they don’t need. It changes the whole phone call.',
        ],
      },
    ],
  },
  {
    title: 'Thursday singing',
    purpose: 'Something we do that is no use whatsoever.',
    carries: lines(
      'Picks three songs, one that everybody knows.',
      'Sees that there are chairs for those who sit and room for those who don’t.',
    ),
    limits: lines('No auditions.', 'No minutes are taken.', 'Nobody turns it into a meeting.'),
    places: 1,
    term: 'As long as it’s fun',
    endsInDays: null,
    holders: ['Odette'],
    note: [
      {
        heading: TO_KNOW,
        paragraphs: [
          'Start lower than you think. Tomasz will do a harmony if you look at your shoes while he does it.',
        ],
      },
    ],
  },
  {
    title: 'Checking in',
    purpose: 'So that none of us goes quiet without anyone noticing.',
    carries: lines(
      'Gets in touch with those who’ve asked for it, as often as they said.',
      'Takes “not today” for an answer.',
    ),
    limits: lines('Writes nothing down.', 'Leaves people be who’ve asked for quiet.'),
    places: 1,
    term: 'Six weeks',
    endsInDays: null,
    holders: [],
    beside: ['Femi'],
    note: [
      {
        heading: UNDER_WAY,
        paragraphs: [
          'I’ve put this down for now and it felt all right, which is rather the point. Whoever picks it up: begin with something small about your own day. Then it isn’t a survey, it’s only you. Bex',
        ],
      },
    ],
  },
  {
    title: 'The warm room',
    purpose: 'One room that’s heated all day, with the door on the latch.',
    carries: 'Opening up, the urn, the jigsaw, locking up.',
    limits: 'Never one person for the whole day.',
    places: 3,
    term: 'November to March',
    endsInDays: null,
    holders: ['Idris'],
    archived: true,
    note: [
      {
        heading: 'How it went',
        paragraphs: [
          'We finished the lighthouse jigsaw on the last day, one piece short, and June’s eldest drew the piece. See you when it’s cold again.',
        ],
      },
    ],
  },
];
