/** Cards as the pages of people show them. */

import type { Person } from '#lib/board/people.ts';
import { readRests } from '#lib/board/rests.ts';
import { restOn } from '#lib/domain/rotation/turn-times.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { createPersonCardView, type PersonCardView } from '#lib/ui/screens/people/view-model.ts';
import { apartToday } from '../apart.ts';
import { hrefs } from '../hrefs.ts';

export function personCards(board: BoardState, today: string): readonly PersonCardView[] {
  const { people, me, docs, members } = board;
  const rests = readRests(docs, members);
  const apart = apartToday(board, today);
  return people.map((person) =>
    createPersonCardView(person, {
      href: hrefs.person(person.member),
      me: person.member === me,
      twin: hasTwin(person, people),
      resting: restOn(rests, person.member, today),
      standing: apart.get(person.member) ?? null,
    }),
  );
}

function hasTwin({ member, name }: Person, people: readonly Person[]): boolean {
  const same = (a: string, b: string): boolean =>
    a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
  return (
    name !== null &&
    people.some((one) => one.member !== member && one.name !== null && same(one.name, name))
  );
}
