/** "We lost someone" in English (content/loss-path.ts). */

import {
  PHONE_CALM,
  PHONE_IMPRISONED,
  PHONE_LEFT,
  PHONE_SEARCHED,
} from '#lib/content/en/loss-phone.ts';
import type { LossWords } from '#lib/content/loss-shape.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';

const BREATHE =
  'Both feet on the floor. Breathe out slowly, three times. That is enough for the first minute.';

const TAKEN_PHONE = {
  title: 'Their phone may be in other hands',
  lines: [
    'Somebody else may have it and be reading. What you do about it today keeps everybody safe, and them most of all. It takes nothing away from them: their place is theirs.',
    'If they have had to hand over a code or a passphrase, they did it to come through. Nobody holds it against them.',
  ],
};
const MEALS = {
  title: 'Meals and company',
  lines: [
    'A pot three days a week, and somebody who stays for a while if that is wanted. The rota is filled in already; change what you like, and put it away when it is no longer needed.',
    'Ask those at home first. “Not today” is an answer, and you can ask again tomorrow.',
  ],
};
const AFTERCARE = {
  title: 'In the weeks after',
  lines: [
    'After a week, a month, three months and a year, Cobijo can put some lines on Today, your first page: small things that people can do for one another.',
    'Only for you, on this device, and only if you would like it. You can stop it on any day.',
  ],
};
const END = {
  title: 'This is as far as the path goes',
  lines: [
    'You can come back to any of it, in any order, or to none. Nothing here runs out.',
    'Now drink some water. Is there somebody who could be near you tonight, or on the phone?',
  ],
};

export const ENGLISH_LOSS: Readonly<Record<Status, LossWords>> = {
  died: {
    title: 'Somebody has died',
    lead: 'We are sorry. There is no hurry in any of this: take one thing, or none.',
    steps: {
      call: {
        title: 'Breathe, and call one person',
        lines: [
          BREATHE,
          'Then call somebody who can come, or stay on the line, at whatever hour. You need not explain: “Something has happened, please stay with me” is enough.',
          'If you yourself do not want to go on living, say exactly that, to them or to a help line where you are.',
          'Let the others hear it by voice, so that nobody reads it alone at night. The family first, and as they want it told.',
        ],
      },
      phone: {
        title: 'Their phone, when there is time',
        lines: [
          'It holds voices and photos that somebody will long for, and things that others told them in confidence. It is good to know where it lies.',
        ],
      },
      apart: {
        title: 'So that no turn calls their name',
        lines: [
          'On their page one step does it: from that day turns, roles and lists go on without them. Nobody is told that anything was “reassigned”, and the past stays as it is.',
          'It can be done by anyone, at any time, and taken back.',
        ],
      },
      meals: MEALS,
      circle: {
        title: 'A circle, when it is time',
        lines: [
          'To sit together and say what it is like, held by two people. Here are words for it, to use from a phone or on paper. The people who know how one mourns in your own place know better than any sheet.',
          'It need not be this week.',
        ],
      },
      memorial: {
        title: 'A page for them',
        lines: [
          'A place where everybody can tell something: a memory, a photo, a dish, a song. It can begin with the name alone.',
          'Ask the family what they would like, and what is better left unwritten.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_CALM,
    end: END,
  },
  disappeared: {
    title: 'We are looking for somebody',
    lead: 'Breathe out once, slowly. The first two things help today; all the others can wait, and each can be left out.',
    steps: {
      call: {
        title: 'Breathe, and make three calls',
        lines: [
          BREATHE,
          'Call somebody who comes and stays with you. Then the family. Then a lawyer or an organisation that your group trusts: a search ought to begin at once, and if an office says that one has to wait, insist, with the lawyer.',
          'On paper: when and where somebody last saw them, what they are wearing, who says so. Not on this board.',
        ],
      },
      phone: TAKEN_PHONE,
      apart: {
        title: 'Their turns can rest',
        lines: [
          'So that no rota calls somebody who cannot answer: on their page one step does it, and from that day turns, roles and lists go on without them. Nobody gets a notice about it.',
          'It is not a farewell. Their place is kept, and one step brings everything back.',
        ],
      },
      meals: {
        title: MEALS.title,
        lines: [
          'Searching eats up sleep and meals. A pot three days a week for those who search and those who wait, and somebody who stays for a while if that is wanted. The rota is filled in already; change what you like.',
          'Ask those at home first. “Not today” is an answer, and you can ask again tomorrow.',
        ],
      },
      circle: {
        title: 'A circle for those who wait',
        lines: [
          'To sit together, held by two people, and not to have to be strong for an hour. Everything in it is said in the present. Families who have searched for longer know more than any sheet.',
          'Not on a day of news. It can be held again and again.',
        ],
      },
      memorial: {
        title: 'A page where they are present',
        lines: [
          'Memories, photos, a song that they like. It speaks of them in the present, and what it says of how things stand can change on any day.',
          'Everybody on the board sees it, and perhaps whoever holds their phone. It can wait; and nothing that belongs to the search goes there.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_SEARCHED,
    end: END,
  },
  imprisoned: {
    title: 'Somebody is detained or in prison',
    lead: 'Breathe out once, slowly. The first two things help today; all the others can wait, and each can be left out.',
    steps: {
      call: {
        title: 'Breathe, and make two calls',
        lines: [
          BREATHE,
          'Call the lawyer or the organisation that your group trusts, then the family. Three questions first: where are they held, are they hurt, have they seen a lawyer?',
          'Whoever goes there goes with somebody, and a third person knows when they should be back. What you know of what happened is for the lawyer, and for nobody else just now.',
        ],
      },
      phone: TAKEN_PHONE,
      apart: {
        title: 'Their turns can rest',
        lines: [
          'So that no rota calls somebody who cannot come: on their page one step does it, and from that day turns, roles and lists go on without them. Nobody gets a notice about it.',
          'Their place is kept, and one step brings everything back.',
        ],
      },
      meals: {
        title: MEALS.title,
        lines: [
          'For those at home: a pot three days a week, and somebody who stays for a while if that is wanted. The same rota works for letters, fares and visits.',
          'Ask first. “Not today” is an answer, and you can ask again tomorrow.',
        ],
      },
      circle: {
        title: 'A circle for those outside',
        lines: [
          'To sit together, held by two people: about how you are, and never about the case. People who have been inside, and their families, know more than any sheet.',
          'In the first days the lawyer, food and company come before it.',
        ],
      },
      memorial: {
        title: 'A page where they are present',
        lines: [
          'Greetings, photos, what you carry on meanwhile. It speaks of them in the present, and what it says of how things stand can change on any day.',
          'Everybody on the board sees it, and perhaps whoever holds their phone. It can wait; and nothing about the case goes there.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_IMPRISONED,
    end: END,
  },
  left: {
    title: 'Somebody has left',
    lead: 'That can hurt as much as other losses. There is no hurry in any of this.',
    steps: {
      call: {
        title: 'Breathe, and talk to somebody',
        lines: [
          BREATHE,
          'Call somebody who does not have to take sides. You need not know yet what you think.',
          'If they asked for quiet, nobody needs to go after them, not even with kindness.',
        ],
      },
      phone: {
        title: 'What their devices still have',
        lines: [
          'Speaking about it is not mistrust; best with them, if you are in touch. It keeps them safe as well: nobody can press out of them what they do not have.',
        ],
      },
      apart: {
        title: 'Turns and roles, from now on',
        lines: [
          'On their page one step does it: from that day turns, roles and lists go on without them. Nobody gets a notice, and what they carried still counts.',
          'If they come back, one step brings everything back.',
        ],
      },
      meals: {
        title: MEALS.title,
        lines: [
          'For whoever is hit hardest, or was carrying two people’s work already. A pot three days a week, and somebody who stays for a while if that is wanted.',
          'Ask first. “Not today” is an answer.',
        ],
      },
      circle: {
        title: 'A circle, when it is time',
        lines: [
          'To say what you miss, and what has become easier, held by two people. It is not a meeting about them.',
          'If somebody has been harmed, begin with that person, and in another way.',
        ],
      },
      memorial: {
        title: 'A page, if it feels right',
        lines: [
          'What you lived through together may be told. Ask yourselves whether they would like to read it, and ask them if you can.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_LEFT,
    end: END,
  },
  own: {
    title: 'Another loss',
    lead: 'Whatever it is, it may be called a loss here. There is no hurry in any of this.',
    steps: {
      call: {
        title: 'Breathe, and call one person',
        lines: [
          BREATHE,
          'Then call somebody who listens without advising. You need not explain: “I am not well, please stay with me” is enough.',
        ],
      },
      phone: {
        title: 'If a phone is not where it should be',
        lines: [
          'If somebody’s device is lost along with the rest, or lies with people you do not know, these things keep everybody safe. Otherwise leave it out.',
        ],
      },
      apart: {
        title: 'If somebody cannot be here',
        lines: [
          'On a person’s page one step does it: from that day turns, roles and lists go on without them. Nobody gets a notice, and one step brings everything back.',
          'For some weeks of quiet, a rest is enough: everybody sets their own.',
        ],
      },
      meals: MEALS,
      circle: {
        title: 'A circle, when it is time',
        lines: [
          'For a loss that has no sheet of its own. You find the sentence that names it, and two people hold the round.',
          'It need not be this week.',
        ],
      },
      memorial: {
        title: 'A page for what is missing',
        lines: [
          'A house, a piece of land, an animal or a project can have one too. It can begin with a name alone.',
        ],
      },
      aftercare: AFTERCARE,
    },
    phone: PHONE_CALM,
    end: END,
  },
};
