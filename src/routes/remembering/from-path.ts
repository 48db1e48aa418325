/** What had happened on the path that leads to a new page; in no address, and asked for once. */

import type { Status } from '#lib/domain/remembrance/records.ts';

let kind: Status | null = null;

export function leaveKind(chosen: Status | null): void {
  kind = chosen;
}

export function takeKind(): Status | null {
  const chosen = kind;
  kind = null;
  return chosen;
}
