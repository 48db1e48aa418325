/** A circle while somebody is disappeared (content/circle-script.ts). RULE: present tense throughout. */

import type { CircleScript } from '#lib/content/circle-script.ts';

export const DISAPPEARED: CircleScript = {
  id: 'disappeared',
  title: 'While we are looking for somebody',
  forWhom:
    'For those who look and wait for somebody who is disappeared. Everything here is said in the present: today, too, they are somebody’s child, somebody’s friend, one of us.',
  before: [
    'Two of you hold it: one has the words and the turns, the other looks after the people. The family knows about it and would like it; best of all, one of you is from the family.',
    'What belongs to the search (places, names, suspicions, what an office says) has another table and another day. Here it can frighten people, and put them in danger.',
    'Agree on the day and place by voice, not through a chat that their phone is in. All phones rest in another room.',
    'A chair, a photo, something they use every day, if the family likes that. Nothing that looks like a wake.',
    'Families who search, and the elders and healers of your own place, know more of this than any sheet. If one of them can hold it, let them.',
    'Not on a day of news, nor right before or after a search. Not if somebody would come to find something out.',
  ],
  opening: [
    'Say their name, all together if you like. Quiet. Then: “We miss you. We are looking for you.”',
    '“Nobody here has to hope, and nobody has to stop hoping. Both live in one body, sometimes in one hour.”',
    '“We ask for no news and bring no theories. What is said stays here. You may pass, go out and come back in.”',
  ],
  rounds: [
    {
      prompt: 'How does my body arrive today?',
      hold: 'Waiting settles in shoulders, stomach and sleep, and it is easier to begin there than with what one feels. Begin yourself, shortly.',
    },
    {
      prompt: 'What are they like? What do they do that makes me laugh, or drives me mad?',
      hold: 'You yourselves speak in the present: they sing, they oversleep, they argue. If somebody puts them in the past, correct nothing; go on saying “is”.',
    },
    {
      prompt: 'What does it do to me, not to know?',
      hold: 'Now guilt may come: for eating, for sleeping, for having laughed. You can say: “To go on living betrays nobody.” If somebody says what they believe has happened, thank them and go no further; others may not be able to hear it.',
    },
    {
      prompt: 'What helps me go on, and where can I rest for a while?',
      hold: 'Searching is love and so is resting. Listen for who could take a turn at something, and make no list of it.',
    },
  ],
  closing: [
    'Say together: “Your place is here.” Or the words that the family uses.',
    'One word each, for the way home.',
    'Something warm to drink, and a song that they like.',
  ],
  afterwards: [
    'People leave in twos, and let one another know by voice that they are home.',
    'The next day somebody asks the family how they are, and not whether there is news.',
    'If somebody said a thing that matters to the search, it is theirs to decide whom they tell, with the family and a lawyer.',
    'This waiting has no end that one circle could bring. It can be held again, each month, for no occasion at all.',
    'The two who held it speak with each other, and somebody calls them the next day.',
  ],
  minutes: 90,
};
