/**
 * The invitation with which this page was opened, between the moment its secret was taken out of the
 * address and the moment the app asks for it. In memory only.
 */

let followed: string | null = null;

export function keepFollowedLink(fragment: string): void {
  followed = fragment;
}

/** Gives it once. Null if the page was opened without one. */
export function takeFollowedLink(): string | null {
  const taken = followed;
  followed = null;
  return taken;
}
