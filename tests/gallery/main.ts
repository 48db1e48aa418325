/* Mounts one page of the gallery: /?page=forms&scheme=dark. For looking, and for axe. */
import '../../src/app.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';

const query = new URLSearchParams(location.search);
const scheme = query.get('scheme');
if (scheme) document.documentElement.dataset['scheme'] = scheme;
mount(Gallery, {
  target: document.getElementById('gallery')!,
  props: { page: query.get('page') ?? 'yarn' },
});
