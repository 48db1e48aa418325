/** The English go-rounds for the beginning and the end of a gathering (content/circle-script.ts). */

import type { CircleRounds } from '#lib/content/circle-script.ts';

export const ENGLISH_ROUNDS: CircleRounds = {
  opening: {
    id: 'opening-round',
    title: 'Opening go-round',
    forWhom: 'For any gathering, before its work begins, so that everyone has been heard once.',
    before: [
      'Agree who holds the go-round and who watches the time. They can be the same person.',
      'See that everyone can hear and be heard: chairs in a circle, or each person’s sound on the call.',
      'Choose the second question to suit the day. After a hard week, the simplest one will do.',
    ],
    opening: [
      'Before we begin, we go around once, so that we know who is here and how.',
      'Say as much or as little as you like. To pass is as good as to speak.',
      'Nobody answers or comments. We listen, and then the next person has the turn.',
    ],
    rounds: [
      {
        prompt: 'What is your name today, and how do you come in?',
        hold: 'Go first, and be brief and honest. The others take their length from you.',
      },
      {
        prompt: 'Is there something that would help you be here?',
        hold: 'A window, a chair, a child to look after, leaving early. See to it at once where you can.',
      },
    ],
    closing: ['Thank you. Everyone has been heard, also by their silence. Now we can begin.'],
    afterwards: [
      'If somebody came in with something heavy, ask them in the pause what they need. Do it quietly, and beside them.',
    ],
    minutes: 15,
  },
  closing: {
    id: 'closing-round',
    title: 'Closing check-in',
    forWhom: 'For the end of a gathering, so that nobody leaves alone with what it stirred.',
    before: [
      'Keep ten minutes for it, even if the agenda is not done. It is not what gets cut.',
      'Agree who stays a while afterwards, for anyone who would rather not leave at once.',
    ],
    opening: [
      'We stop here and go around once more before we part.',
      'A word is enough. To pass is as good as to speak.',
      'Nothing is decided any more, and nobody answers. What is still open waits for the next time.',
    ],
    rounds: [
      {
        prompt: 'How do you leave?',
        hold: 'If somebody leaves with a weight, do not mend it in the circle. Say that you will stay with them.',
      },
      {
        prompt: 'What do you take with you, and what do you leave here?',
        hold: '',
      },
    ],
    closing: [
      'Thank you for being here.',
      'What was said in this circle stays with those who heard it.',
      'Get home safely. Whoever wants company on the way, say so now.',
    ],
    afterwards: [
      'Stay until the last person who wished to talk has talked.',
      'Write nothing down of what was said. If something has to be done, ask whoever said it first.',
    ],
    minutes: 10,
  },
};
