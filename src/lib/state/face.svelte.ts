/**
 * By which name and icon this device shows the app to whoever looks at its screen: its own, or a plain
 * notebook's. It changes the window's title, the tab's icon and what an installation is called, and
 * nothing that the app itself says. Stands outside the vault, like the language.
 */

import { m } from '#lib/paraglide/messages.js';
import { preferences } from '#lib/state/preferences.svelte.ts';

export type Face = 'cobijo' | 'notebook';

const FACE_KEY = 'face';

let current = $state<Face>(readFace());

export const face = {
  get current() {
    return current;
  },
  /** What windows are called. */
  get name() {
    return current === 'cobijo' ? m.app_name() : m.offline_face_notebook();
  },
  choose(chosen: Face) {
    current = chosen;
    if (chosen === 'cobijo') localStorage.removeItem(FACE_KEY);
    else localStorage.setItem(FACE_KEY, chosen);
    show();
  },
  /** Until `reread`, and kept nowhere. */
  tryOn(chosen: Face) {
    current = chosen;
    show();
  },
  reread() {
    current = readFace();
    show();
  },
  /** Writes it onto the page. */
  show,
};

function show(): void {
  const isOwn = current === 'cobijo';
  const manifest = isOwn ? 'cobijo' : preferences.locale === 'es' ? 'notas' : 'notes';
  point('manifest', `/${manifest}.webmanifest`);
  point('icon', isOwn ? '/favicon.svg' : '/notebook.svg');
  point('apple-touch-icon', isOwn ? '/apple-touch-icon.png' : '/notebook-touch-icon.png');
}

function readFace(): Face {
  return localStorage.getItem(FACE_KEY) === 'notebook' ? 'notebook' : 'cobijo';
}

function point(rel: string, href: string): void {
  document.head.querySelector(`link[rel="${rel}"]`)?.setAttribute('href', href);
}
