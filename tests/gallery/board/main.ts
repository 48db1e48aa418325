/*
 * Mounts one state of the board's screens: /?state=home&lang=es&scheme=dark. Without a state it lists them all.
 * For looking, for the contact sheet and for axe.
 */
import '../../../src/app.css';
import { mount } from 'svelte';
import { setLocale } from '#lib/paraglide/runtime.js';
import Scene from './Scene.svelte';
import { createStates } from './states.ts';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'en' ? 'en' : 'es';
await setLocale(language, { reload: false });
document.documentElement.lang = language;
const scheme = query.get('scheme');
if (scheme) document.documentElement.dataset['scheme'] = scheme;

const target = document.getElementById('gallery')!;
const all = createStates(language);
const scene = all[query.get('state') ?? ''];
if (scene) mount(Scene, { target, props: { scene } });
else {
  for (const name of Object.keys(all)) {
    const link = document.createElement('a');
    link.href = `?state=${name}&lang=${language}`;
    link.textContent = name;
    target.append(link, document.createElement('br'));
  }
}
document.body.dataset['ready'] = Object.keys(all).join(' ');
