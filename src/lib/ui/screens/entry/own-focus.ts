/*
 * Whether somebody has moved the focus themselves since they last asked for anything. What they pressed
 * may bring a screen, and the focus goes to it; a screen that comes late leaves it where they put it.
 */

let hasMoved = false;

/** A press of any kind is a click; going back is none. */
const ASKING = ['click', 'submit', 'popstate'];
const FIRST = { capture: true };

/** On the window, which hears of everything first. Gives back how to stop. */
export function watchOwnFocus(window: EventTarget): () => void {
  const moved = (event: Event): void => {
    if ((event as KeyboardEvent).key === 'Tab') hasMoved = true;
  };
  const asked = (): void => {
    hasMoved = false;
  };
  window.addEventListener('keydown', moved, FIRST);
  for (const act of ASKING) window.addEventListener(act, asked, FIRST);
  return () => {
    window.removeEventListener('keydown', moved, FIRST);
    for (const act of ASKING) window.removeEventListener(act, asked, FIRST);
  };
}

type Focus = Pick<Document, 'activeElement' | 'body'>;

/** What they had the focus on may have gone meanwhile: then it is nowhere, and nobody’s. */
export function isFocusTheirs({ activeElement, body }: Focus): boolean {
  return hasMoved && activeElement !== null && activeElement !== body;
}
