/*
 * Mounts one state of the threshold, of joining or of inviting: /?state=lock-wrong&lang=es&scheme=dark.
 * Without a state it lists them all. For looking, for the contact sheet and for axe.
 */
import '../../../src/app.css';
import { mount } from 'svelte';
import { setLocale } from '#lib/paraglide/runtime.js';
import InFrame from './InFrame.svelte';
import { states, type State } from './states.ts';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'en' ? 'en' : 'es';
await setLocale(language, { reload: false });
document.documentElement.lang = language;
const scheme = query.get('scheme');
if (scheme) document.documentElement.dataset['scheme'] = scheme;

const target = document.getElementById('gallery')!;
const all: Record<string, State> = states(language);
const state = all[query.get('state') ?? ''];
if (!state) {
  for (const name of Object.keys(all)) {
    const link = document.createElement('a');
    link.href = `?state=${name}&lang=${language}`;
    link.textContent = name;
    target.append(link, document.createElement('br'));
  }
} else if (state.framed) mount(InFrame, { target, props: state });
else mount(state.component, { target, props: state.props });
document.body.dataset['ready'] = Object.keys(all).join(' ');
