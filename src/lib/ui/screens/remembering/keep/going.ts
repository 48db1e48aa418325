/* What goes along as it is chosen now, and what stays on the board, each in one line. */
import {
  chosenPhotos,
  type KeepChoice,
  type KeepSource,
} from '#lib/domain/remembrance/kept-choice.ts';
import { hasWords } from '#lib/domain/remembrance/kept-story.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayList } from '../../shell/words.ts';

interface Part {
  readonly say: () => string;
  /** There is some of it on the page. */
  readonly isThere: boolean;
  readonly goes: boolean;
  /** What of it does not go; null: all of it does, or it is told apart. */
  readonly stays: (() => string) | null;
}

function partsOf(source: KeepSource, choice: KeepChoice): readonly Part[] {
  const { lines, carries, gatherings, tenders, memories } = source;
  const isTaken = ({ id }: { readonly id: string }): boolean => choice.memories.includes(id);
  const here = memories.filter(({ isTold }) => !isTold);
  const outside = memories.filter(({ isTold }) => isTold);
  const hasNames = memories.some(isTaken) || carries.length + gatherings.length > 0;
  const part = (say: () => string, isThere: boolean, goes: boolean): Part => ({
    ...{ say, isThere, goes, stays: goes ? null : say },
  });
  const ofHere = part(m.keep_goes_here, here.length > 0, here.some(isTaken));
  const ofOutside = part(m.keep_goes_outside, outside.length > 0, outside.some(isTaken));
  return [
    part(m.keep_goes_story, hasWords(source.story), choice.story),
    ofHere.goes && !here.every(isTaken) ? { ...ofHere, stays: m.keep_stays_some_here } : ofHere,
    { ...ofOutside, stays: null },
    part(m.keep_goes_photos, source.photos.length > 0, chosenPhotos(source, choice).length > 0),
    part(m.keep_goes_carries, carries.length > 0, choice.carries),
    part(m.keep_goes_gatherings, gatherings.length > 0, choice.gatherings),
    part(m.keep_goes_names, hasNames, choice.names),
    part(m.keep_goes_tenders, tenders.length > 0, choice.tenders),
    part(m.keep_goes_cause, lines.cause !== '', choice.cause),
    part(m.keep_goes_unspoken, lines.unspoken !== '', choice.unspoken),
  ];
}

export function sayGoing(source: KeepSource, choice: KeepChoice): string {
  const going = partsOf(source, choice).filter(({ isThere, goes }) => isThere && goes);
  return going.length === 0 ? m.keep_goes_lines() : sayList(going.map(({ say }) => say()));
}

/**
 * RULE: nobody finds out on paper that a family's words are missing. Empty: all of it goes. The number is
 * for whoever keeps the page, and stands nowhere else.
 */
export function sayStaying(source: KeepSource, choice: KeepChoice): string {
  const outside = source.memories.filter(
    ({ id, isTold }) => isTold && !choice.memories.includes(id),
  ).length;
  const others = partsOf(source, choice).flatMap(({ isThere, stays }) =>
    isThere && stays !== null ? [stays()] : [],
  );
  return [
    ...(outside > 0 ? [m.keep_stays_outside({ n: outside })] : []),
    ...(others.length > 0 ? [m.keep_stays({ list: sayList(others) })] : []),
  ].join(' ');
}
