/* How paths are said: what is in use, who then sees what, what was wrong in the form. */
import type { PathsField, PathsProblem } from '#lib/domain/paths.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayList } from '../shell/words.ts';
import type { Paths, TryOutcome } from './view-model.ts';

/** Without the scheme's own noise: the server, as one would name it. */
function sayServers(urls: readonly string[]): string {
  return sayList([...new Set(urls.map((url) => url.replace(/^[a-z]+:|\?.*$/g, '')))]);
}

/** What a device goes by, one line each. */
export function sayPaths({ stun, relay, relayOnly }: Paths): string[] {
  const servers = relay === null ? '' : sayServers(relay.urls);
  if (relayOnly) return [m.far_now_relay_only({ servers })];
  return [
    ...(stun.length > 0 ? [m.far_now_stun({ servers: sayServers(stun) })] : []),
    ...(relay === null ? [] : [m.far_now_turn({ servers })]),
  ];
}

/** Who would see what, if this device went by them. */
export function sayWhoSees({ stun, relay, relayOnly }: Paths): string[] {
  if (stun.length === 0 && relay === null) return [m.far_ask_direct()];
  return [
    ...(stun.length > 0 && !relayOnly ? [m.far_ask_sees_stun({ servers: sayServers(stun) })] : []),
    ...(relay === null ? [] : [m.far_ask_sees_turn({ servers: sayServers(relay.urls) })]),
    ...(relayOnly ? [m.far_ask_sees_only()] : []),
  ];
}

export function problemText(field: PathsField, problem: PathsProblem): string {
  switch (problem) {
    case 'too-many':
      return m.far_wrong_many();
    case 'empty':
      return m.far_wrong_empty();
    case 'no-relay':
      return m.far_wrong_no_relay();
    case 'too-long':
      return m.far_wrong_secret();
    case 'malformed':
      if (field === 'stun') return m.far_wrong_stun();
      return field === 'turn' ? m.far_wrong_turn() : m.far_wrong_secret();
  }
}

export function sayTry(kind: 'stun' | 'turn', outcome: TryOutcome): string {
  switch (outcome) {
    case 'found':
      return kind === 'stun' ? m.far_try_found_stun() : m.far_try_found_turn();
    case 'same':
      return m.far_try_same();
    case 'refused':
      return m.far_try_refused();
    case 'silent':
      return m.far_try_silent();
  }
}
