/*
 * Stands the states of a gallery in its page, one in place of the other, in the language of the
 * address: /?lang=en&state=home&scheme=dark. Without a state it lists them all; `gallery.show` is for
 * whoever goes through them.
 */
import '../../src/app.css';
import { flushSync, unmount } from 'svelte';
import { setLocale } from '#lib/paraglide/runtime.js';

export interface Stage {
  /** In the order of the walk. */
  readonly names: readonly string[];
  /** Takes away what stood there before. Throws what the state throws. */
  show(name: string): Promise<void>;
}

declare global {
  var gallery: Stage;
}

export async function openStage<State>(
  createStates: (language: 'es' | 'en') => Record<string, State>,
  mountIn: (target: HTMLElement, state: State) => Record<string, unknown>,
): Promise<void> {
  const query = new URLSearchParams(location.search);
  const language = query.get('lang') === 'en' ? 'en' : 'es';
  await setLocale(language, { reload: false });
  document.documentElement.lang = language;
  const scheme = query.get('scheme');
  if (scheme !== null) document.documentElement.dataset['scheme'] = scheme;

  const target = document.getElementById('gallery')!;
  const states = createStates(language);
  let standing: Record<string, unknown> | null = null;
  globalThis.gallery = {
    names: Object.keys(states),
    async show(name) {
      if (standing !== null) await unmount(standing);
      standing = null;
      target.replaceChildren();
      scrollTo(0, 0);
      const state = states[name];
      if (state === undefined) throw new Error(`there is no state ${name}`);
      standing = mountIn(target, state);
      flushSync();
    },
  };

  const asked = query.get('state');
  if (asked !== null) await globalThis.gallery.show(asked);
  else
    target.append(
      ...globalThis.gallery.names.map((name) => {
        const link = document.createElement('a');
        link.href = `?state=${name}&lang=${language}`;
        link.textContent = name;
        link.style.display = 'block';
        return link;
      }),
    );
  document.body.dataset['ready'] = 'true';
}
