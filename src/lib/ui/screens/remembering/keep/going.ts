/* What goes along as it is chosen now, in one line. */
import {
  chosenPhotos,
  type KeepChoice,
  type KeepSource,
} from '#lib/domain/remembrance/kept-choice.ts';
import { hasWords } from '#lib/domain/remembrance/kept-story.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayList } from '../../shell/words.ts';

export function sayGoing(source: KeepSource, choice: KeepChoice): string {
  const taken = source.memories.filter(({ id }) => choice.memories.includes(id));
  const { lines, carries, gatherings, tenders } = source;
  const parts: readonly (readonly [boolean, () => string])[] = [
    [choice.story && hasWords(source.story), m.keep_goes_story],
    [taken.some(({ isTold }) => !isTold), m.keep_goes_here],
    [taken.some(({ isTold }) => isTold), m.keep_goes_outside],
    [chosenPhotos(source, choice).length > 0, m.keep_goes_photos],
    [choice.carries && carries.length > 0, m.keep_goes_carries],
    [choice.gatherings && gatherings.length > 0, m.keep_goes_gatherings],
    [choice.names && taken.length + carries.length + gatherings.length > 0, m.keep_goes_names],
    [choice.tenders && tenders.length > 0, m.keep_goes_tenders],
    [choice.cause && lines.cause !== '', m.keep_goes_cause],
    [choice.unspoken && lines.unspoken !== '', m.keep_goes_unspoken],
  ];
  const going = parts.flatMap(([goes, say]) => (goes ? [say()] : []));
  return going.length === 0 ? m.keep_goes_lines() : sayList(going);
}
