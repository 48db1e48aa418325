/*
 * How devices find each other, as the screens show it: what is in use here, what the collective chose, what helps
 * where there is no path. Every server is named with what whoever runs it then sees.
 */
import type { Paths } from '#lib/domain/paths.ts';

export type { Paths } from '#lib/domain/paths.ts';

/** What trying a server told (sync/door/try-server.ts). */
export type TryOutcome = 'found' | 'same' | 'refused' | 'silent';

export interface Tries {
  readonly stun: (urls: readonly string[]) => Promise<TryOutcome>;
  readonly turn: (relay: NonNullable<Paths['relay']>) => Promise<TryOutcome>;
}

/** What the collective chose and this device does not go by; `asked` until somebody answered. */
export interface Proposal {
  readonly paths: Paths;
  readonly asked: boolean;
}

/** From whose side no path was found. */
export type PathSide = 'newcomer' | 'member' | 'members';
