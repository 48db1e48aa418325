/* The gallery's own vite: it mounts components to look at, and is no part of the app. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: undefined } })],
  cacheDir: '../out/gallery-cache',
  server: { port: 4150, strictPort: true, fs: { allow: ['../..'] } },
});
