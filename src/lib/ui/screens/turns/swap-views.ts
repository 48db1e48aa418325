/* A turn's swaps, as the two whom they concern see them. */
import { swapStory, type SwapStory } from '#lib/domain/rotation/swaps.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { isApart, standingOfTurn } from '#lib/domain/rotation/turn-times.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { TurnFacts } from './facts.ts';
import { whenOf, type WhenView } from './when.ts';

export interface SwapView {
  readonly id: string;
  readonly story: SwapStory;
  readonly other: PersonView;
  /** What I carry by it, and what they do. */
  readonly mine: WhenView;
  readonly theirs: WhenView;
  /** Null: it does not go away by being read. */
  readonly mark: string | null;
  readonly mayUndo: boolean;
}

/** RULE: what both turns of are not ahead any more is over: nothing is said of it, nothing undone. */
export function createSwapViews(facts: TurnFacts): readonly SwapView[] {
  const { rota, turn, me, now, today, departures, read, person } = facts;
  const turns = new Map(rota.turns.map((one) => [one.id, one]));
  const views = rota.swaps.flatMap((swap): SwapView[] => {
    const { id, member, with: other, gives, takes } = swap.swap;
    if (![...gives, ...takes].includes(turn.id)) return [];
    if ([member, other].some((one) => isApart(departures, one, today))) return [];
    const story = swapStory(swap, me, turns, rota.setAside);
    const [given, taken] = [turns.get(gives[0]!), turns.get(takes[0]!)];
    if (story === null || given === undefined || taken === undefined) return [];
    if (![given, taken].every((one) => standingOfTurn(one, now) === 'ahead')) return [];
    const isNews = story === 'declined' || story === 'withdrawn' || story === 'aside';
    const mark = `swap ${id} ${story}`;
    if (isNews && (read === null || read.has(mark))) return [];
    const isMine = member === me;
    const when = (one: Turn): WhenView => whenOf(one, one.days);
    return [
      {
        id,
        story,
        other: person(isMine ? other : member),
        mine: when(isMine ? taken : given),
        theirs: when(isMine ? given : taken),
        mark: isNews ? mark : null,
        mayUndo: story === 'agreed' || story === 'by-me',
      },
    ];
  });
  // That one said no is no news once another has said yes.
  const isSettled = views.some(({ story }) => story === 'agreed');
  return views.filter(({ story }) => !isSettled || (story !== 'declined' && story !== 'withdrawn'));
}
