/** Aftercare in English (content/aftercare.ts). */

import type { Aftercare } from '#lib/content/loss-shape.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';

export const ENGLISH_AFTERCARE: Readonly<Record<Status, Aftercare>> = {
  died: {
    week: {
      title: 'A week on',
      lines: [
        'About now the visits thin out. A pot at the door, a bag of washing taken home, the children fetched from school: small things, easy to say no to.',
        'Papers and queues weigh less with two.',
        'If you have carried a lot these days, it can be somebody else’s turn now.',
        'Not sleeping and not being hungry are common. If somebody says that they do not want to go on living, whoever hears it stays with them, and together you call the people your group chose.',
      ],
    },
    month: {
      title: 'A month on',
      lines: [
        'The calls come less often, and for many the hardest part begins. A message that wants no answer is welcome: “I thought of you today.”',
        'Say their name aloud. Those closest are sometimes only waiting for somebody to.',
        'Some of what they carried may be lying open. It can be shared out slowly, or left in peace.',
        'Nobody has to be any particular way by now. Laughing is fine, and so is not coming.',
      ],
    },
    quarter: {
      title: 'Three months on',
      lines: [
        'Who has gone quiet? A walk with no purpose asks less of somebody than a question does.',
        'There are the clothes, the room, the phone. When the family says so, two people beside them are enough.',
        'Meet once for nothing but a meal.',
        'Bodies tell it afterwards: aches, tiredness, a short temper. That is grief too.',
      ],
    },
    year: {
      title: 'A year on',
      lines: [
        'The day itself can weigh, and so can the weeks around it. It helps to know ahead who would like company and who would rather have quiet.',
        'Nothing has to be organised. A candle, the food they liked, their song, or a day like any other: each is right.',
        'Those who held everything up this year may not have been asked how they are.',
        'Family and group may want different things of the day. There is room for both.',
      ],
    },
  },
  disappeared: {
    week: {
      title: 'A week on',
      lines: [
        'Searching eats up sleep and meals. Whoever is not searching today can cook, drive, or be with the children.',
        'To an office, a hospital or a search people go in twos, and a third person knows when they should be back.',
        'One notebook, kept by the family: which office, what day, who received you, under what number.',
        'Lying down for an hour is not giving up on anybody.',
      ],
    },
    month: {
      title: 'A month on',
      lines: [
        'Not knowing tires people in a way of its own: hope and fear in one morning. Nobody has to choose between them.',
        'Speak of them in the present: what they like, what they would say to this.',
        'Families who have been searching for longer know which doors open, and how to keep breathing. It does good to sit with them.',
        'Fares, copies, days of work that nobody pays: a collection with no names on it lifts some of that.',
      ],
    },
    quarter: {
      title: 'Three months on',
      lines: [
        'All around, life has gone on, and that hurts. “How is today?” is kinder than “Any news?”',
        'Let the search have turns, and those who search have days off.',
        'Children notice everything. Somebody they trust can tell them what is true in small words: we do not know, and we are looking.',
        'Nobody has to say what they believe has happened.',
      ],
    },
    year: {
      title: 'A year on',
      lines: [
        'The day comes round for everyone who waits. Company, a march, other families, or nothing at all: each person chooses.',
        'A birthday is still a birthday. A place can be laid for them, if the family would like that.',
        'There is nothing to close. Living and waiting fit into the same life.',
        'Whoever has searched all year may need to be asked what they need, search aside.',
      ],
    },
  },
  imprisoned: {
    week: {
      title: 'A week on',
      lines: [
        'One person speaks with the lawyer and one with the family, so that those who are worn out get fewer calls.',
        'Find out what is let in (clothes, medicine, money, books) before anybody travels there with a bag.',
        'What is told outside can weigh on the case. Asking the lawyer first protects them.',
        'Those who were close to it may be frightened too. Nobody has to spend these nights alone.',
      ],
    },
    month: {
      title: 'A month on',
      lines: [
        'A letter of ordinary things: who cooked, whether it rained, what the dog has done. Others read it before they do, so only what may be read.',
        'Visits cost fares and days of work. Taking turns and a collection spread both.',
        'At home a pair of hands is missing for the rent, the cooking, the school run. To lend some is to support them too.',
        'There is nothing to be ashamed of: not for them, not for the family.',
      ],
    },
    quarter: {
      title: 'Three months on',
      lines: [
        'Outside, attention drifts; inside, days stay long. Little and regular is worth most: a letter a week, by turns.',
        'Ask what they want to hear about, and what they would rather decide themselves.',
        'Whoever comes back from a visit may need somewhere to put down what they bring home.',
        'Their place in the group goes on being theirs.',
      ],
    },
    year: {
      title: 'A year on',
      lines: [
        'For a birthday, or the day that they were taken: a card with many hands in it, sent in good time because post is slow.',
        'How are the money, the lawyer, the family’s strength? It may be somebody else’s turn.',
        'Coming out can be thought about long before: a bed, papers, work, and weeks without meetings.',
        'A year of visiting tires people who love. They may rest from it.',
      ],
    },
  },
  left: {
    week: {
      title: 'A week on',
      lines: [
        'What they carried can rest for some days. Not everything needs new hands at once.',
        'You can tell one another how it feels. Why they went is theirs to tell.',
        'If they asked for no contact, leaving them in peace is a way to care for them.',
      ],
    },
    month: {
      title: 'A month on',
      lines: [
        'One can miss somebody who is alive, and say so.',
        'Perhaps things of theirs are still with you, or yours with them. Two calm people can carry them over.',
        'If it ended in a quarrel, whoever stood in the middle may be the most tired.',
      ],
    },
    quarter: {
      title: 'Three months on',
      lines: [
        'It may hurt less now to look at something together: how much each carries, how you speak with one another.',
        'What you lived through together stays good. It can be told.',
        'A greeting that asks for nothing is fine, if they have not asked for silence. So is none.',
      ],
    },
    year: {
      title: 'A year on',
      lines: [
        'People change in a year, on both sides. Nobody has to come back, and nobody has to keep a door shut.',
        'Some will think of them at a certain meal or march. One can just say so.',
        'If it still weighs on you, speak with somebody you trust.',
      ],
    },
  },
  own: {
    week: {
      title: 'A week on',
      lines: [
        'A pot of food, an errand, an hour with the children: small things, easy to say no to.',
        'Ask before giving advice. Often it is enough that somebody is there.',
        'If you have carried a lot these days, it can be somebody else’s turn now.',
      ],
    },
    month: {
      title: 'A month on',
      lines: [
        'Other people’s attention moves on. A message that wants no answer still does good: “I thought of you today.”',
        'Whatever it is that you miss, it can be called by its name here.',
        'Nobody has to be any particular way by now.',
      ],
    },
    quarter: {
      title: 'Three months on',
      lines: [
        'Who has gone quiet? A walk with no purpose asks less of somebody than a question does.',
        'Some things can be put down for good, others taken up again. It can be talked over while eating.',
        'Tiredness, aches and a short temper can come from this too.',
      ],
    },
    year: {
      title: 'A year on',
      lines: [
        'The day may weigh or pass by; one cannot know beforehand. It helps to say ahead who would like company.',
        'Nothing has to be organised. Something small, or a day like any other: each is right.',
        'Those who held everything up may not have been asked how they are.',
      ],
    },
  },
};
