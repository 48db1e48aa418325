/** Memorials as their pages show them: from the board's records to people, days and addresses. */

import type { MemberId } from '#lib/base/brands.ts';
import { comingGatherings } from '#lib/domain/remembrance/gathering-days.ts';
import type { Memorial, ShownMemory } from '#lib/domain/remembrance/memorial.ts';
import { refOf } from '#lib/domain/remembrance/records.ts';
import { m } from '#lib/paraglide/messages.js';
import { dayOf } from '#lib/platform/today.ts';
import type {
  LinesView,
  MemorialHrefs,
  MemorialItem,
  MemorialView,
  MemoryView,
} from '#lib/ui/screens/remembering/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { hrefs } from '../hrefs.ts';
import { personView } from '../people.ts';

interface Looking {
  readonly me: MemberId;
  readonly people: ReadonlyMap<MemberId, PersonView>;
  readonly today: string;
}

/** What a page is called; its first words may not have come yet. */
export function nameOfMemorial({ name }: Pick<Memorial, 'name'>): string {
  return name === '' ? m.remembering_unnamed() : name;
}

export function createMemorialItem(memorial: Memorial, isQuiet: boolean): MemorialItem {
  return {
    ...{ id: memorial.id, href: hrefs.memorial(memorial.id) },
    ...{ name: nameOfMemorial(memorial), status: memorial.status },
    way: memorial.lines.byField.way.words,
    ...{ portrait: memorial.portrait, isQuiet, isClosed: memorial.closedAt !== null },
  };
}

export function memorialHrefs(id: string): MemorialHrefs {
  return {
    ...{ list: hrefs.remembering, page: hrefs.memorial(id), tell: hrefs.memoryForm(id) },
    ...{ carry: hrefs.carryForm(id), gathering: hrefs.gatheringForm(id) },
    ...{ lines: hrefs.memorialLines(id), tending: hrefs.memorialTending(id) },
    ...{ portrait: hrefs.memorialPortrait(id), keep: hrefs.keepMemorial(id) },
  };
}

export function createMemorialView(
  memorial: Memorial,
  { me, people, today }: Looking,
  hasUnreadable: boolean,
): MemorialView {
  const { id, candles, tenders } = memorial;
  const person = (member: MemberId): PersonView => personView(people, member);
  const mayTend = tenders.includes(me);
  // By id, which is random: side by side and in no order.
  const lights = candles
    .map((one) => ({
      id: one.id,
      member: one.member,
      person: person(one.member),
      until: one.until,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...{ id, lines: createLinesView(memorial), portrait: memorial.portrait },
    isPortraitProposed: memorial.lines.open.some(({ proposal }) => proposal.field === 'portrait'),
    isMineAlone: tendsAlone(memorial, me),
    ...{ lights, myLight: lights.find(({ member }) => member === me) ?? null },
    memories: memorial.memories
      .filter(({ memory, isTakenDown }) => !isTakenDown || memory.member === me)
      .map((one) => createMemoryView(one, { me, people, mayTend })),
    carried: memorial.carries.map((one) => ({
      ...{ id: refOf(one), person: person(one.member), words: one.words },
      editHref: one.member === me ? hrefs.carryForm(id, one.id) : undefined,
    })),
    gatherings: comingGatherings(memorial.gatherings, today).map((one) => ({
      ...{ id: refOf(one), host: person(one.member), occasion: one.occasion, words: one.words },
      ...{ day: one.isYearly ? one.next : one.day, isYearly: one.isYearly },
      editHref: one.member === me ? hrefs.gatheringForm(id, one.id) : undefined,
    })),
    ...{ tenders: tenders.map(person), askedBy: askedBy(memorial, me, person) },
    ...{ hasProposals: memorial.lines.open.length > 0, hasUnreadable },
  };
}

/** What they write in its shared lines stands at once. */
export function tendsAlone({ tenders }: Pick<Memorial, 'tenders'>, me: MemberId): boolean {
  return tenders.length === 1 && tenders.includes(me);
}

/** Nobody is asked who tends it already. */
export function askedBy(
  { asked, tenders }: Memorial,
  me: MemberId,
  person: (id: MemberId) => PersonView,
): PersonView | null {
  const asking = tenders.includes(me) ? undefined : asked.find(({ to }) => to === me);
  return asking === undefined ? null : person(asking.member);
}

function createLinesView(memorial: Memorial): LinesView {
  const words = (field: keyof typeof memorial.lines.byField): string =>
    memorial.lines.byField[field].words;
  return {
    ...{ name: nameOfMemorial(memorial), status: memorial.status },
    ...{ pronouns: words('pronouns'), way: words('way'), dates: words('dates') },
    ...{ said: words('said'), note: words('note') },
    ...{ unspoken: words('unspoken'), cause: words('cause') },
  };
}

function createMemoryView(
  { memory, photos, isTakenDown }: ShownMemory,
  { me, people, mayTend }: Omit<Looking, 'today'> & { readonly mayTend: boolean },
): MemoryView {
  const { member, toldBy, words, song, food } = memory;
  return {
    ...{ id: refOf(memory), author: personView(people, member), words, song, food, toldBy, photos },
    day: dayOf(memory.made),
    changed: changedDay(memory.made, memory.changed),
    editHref: member === me ? hrefs.memoryForm(memory.memorial, memory.id) : undefined,
    ...{ mayTakeDown: mayTend && toldBy !== '' && member !== me, isTakenDown },
  };
}

/** What was set right on the same day needs no mention. */
function changedDay(made: number, changed: number | null): string | null {
  const day = changed === null ? null : dayOf(changed);
  return day === dayOf(made) ? null : day;
}
