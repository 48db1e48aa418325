/**
 * Language and light: the two choices that stand outside the vault, because the lock screen needs
 * them. They say nothing about anyone but which language the device is read in.
 */

import { getLocale, locales, setLocale, type Locale } from '#lib/paraglide/runtime.js';

export type Scheme = 'system' | 'light' | 'dark';

const SCHEME_KEY = 'cobijo-scheme';

let locale = $state<Locale>(getLocale());
let scheme = $state<Scheme>(readScheme());

export const LANGUAGES: readonly { readonly code: Locale; readonly name: string }[] = [
  { code: 'es', name: 'Español' },
  { code: 'en', name: 'English' },
];

export const preferences = {
  get locale() {
    return locale;
  },
  /** Without a reload: that would lock the vault and lose one's place. */
  setLocale(code: string) {
    const chosen = locales.find((known) => known === code);
    if (chosen === undefined) return;
    void setLocale(chosen, { reload: false });
    locale = chosen;
    show();
  },
  get scheme() {
    return scheme;
  },
  setScheme(chosen: Scheme) {
    scheme = chosen;
    if (chosen === 'system') localStorage.removeItem(SCHEME_KEY);
    else localStorage.setItem(SCHEME_KEY, chosen);
    show();
  },
  /** Until `rereadScheme`, and kept nowhere. */
  tryScheme(chosen: Scheme) {
    scheme = chosen;
    show();
  },
  rereadScheme() {
    scheme = readScheme();
    show();
  },
  /** Writes both onto the page. */
  show,
};

function show(): void {
  document.documentElement.lang = locale;
  if (scheme === 'system') delete document.documentElement.dataset['scheme'];
  else document.documentElement.dataset['scheme'] = scheme;
}

function readScheme(): Scheme {
  const kept = localStorage.getItem(SCHEME_KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
