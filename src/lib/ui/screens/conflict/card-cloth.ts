/* The cover of each card: a piece of brocade of its own. Nobody's thread. */
import type { TopicCard } from '#lib/content/topic-card.ts';
import { layBrocade, type Brocade, type Dye } from '../../weave/brocade.ts';

const SIDE = 17;
const MIDDLE = 8;

/** What lies so far from the middle; `aside` is negative to the left, `along` above. */
type Motif = (aside: number, along: number) => Dye | null;

const within = (far: number, deep: readonly number[], pale: readonly number[]): Dye | null =>
  deep.includes(far) ? 'deep' : pale.includes(far) ? 'pale' : null;
const far = (aside: number, along: number): number => Math.abs(aside) + Math.abs(along);
const ring = (aside: number, along: number): number => Math.max(Math.abs(aside), Math.abs(along));

const MOTIFS: Record<TopicCard['id'], Motif> = {
  // One place from which all the others are seen.
  'mapping-power': (aside, along) => within(far(aside, along), [0, 1, 5], [3, 7]),
  // One lozenge, whole.
  'self-accountability': (aside, along) => within(far(aside, along), [6], [0, 1, 2, 3, 4]),
  // The same again and again.
  'conflict-culture': (aside, along) =>
    within((Math.abs(((aside + 24) % 6) - 3) + along + 24) % 6, [0], [3]),
  // Two that turn to each other, and the room between them.
  'hard-conversations': (aside, along) => {
    const near = Math.abs(aside) - 2;
    return near >= 0 && near + Math.abs(along) <= 5
      ? within(near + Math.abs(along), [5, 4], [2])
      : null;
  },
  // Opens upwards, frays below.
  'generative-destructive': (aside, along) => {
    if (along > 0) return (aside + along) % 3 === 0 && Math.abs(aside) <= 7 - along ? 'pale' : null;
    return within(Math.abs(aside) + along + 8, [8, 7], [4]);
  },
  // A ring with a way out of it.
  accountability: (aside, along) => {
    if (aside > 0 && Math.abs(along) <= 1) return null;
    return within(ring(aside, along), [6, 5], [2, 1, 0]);
  },
  // Threads that cross, held in the middle.
  'when-tough': (aside, along) => {
    if (Math.abs(aside) > 7 || Math.abs(along) > 7) return null;
    if (far(aside, along) <= 2) return 'pale';
    return Math.abs(Math.abs(aside) - Math.abs(along)) <= 1 ? 'deep' : null;
  },
  // Two rhythms in one cloth.
  neurodivergence: (aside, along) => {
    if (Math.abs(along) > 7 || Math.abs(aside) > 7 || aside === 0) return null;
    if (aside < 0) return within((along + 8) % 4, [0], []);
    return within((aside + along + 16) % 4, [0], [2]);
  },
};

export function layCardCloth(id: TopicCard['id']): Brocade {
  return layBrocade({
    columns: SIDE,
    rows: SIDE,
    dyeAt: (column, row) =>
      ring(column - MIDDLE, row - MIDDLE) > 7 ? null : MOTIFS[id](column - MIDDLE, row - MIDDLE),
  });
}
