// Vite for the app and vitest for the unit, property and host tests. Paraglide compiles
// src/messages into src/lib/paraglide, which is never committed.
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { firstScreenInOneChunk } from './src/first-screen.js';
import { ensureMessages, messageSettings } from './src/host/prepare.js';

// Under vitest the compiler runs beforehand and apart; its plugin would keep the run from ending. A
// test build takes them as they are.
const isTesting =
  process.env['VITEST'] !== undefined || process.env['COBIJO_REPLACE'] !== undefined;
if (isTesting) ensureMessages();

const isLong = process.env['COBIJO_LONG'] === '1';

export default defineConfig({
  plugins: [
    ...(isTesting ? [] : [paraglideVitePlugin(messageSettings)]),
    sveltekit(),
    firstScreenInOneChunk(),
  ],
  build: {
    // Nothing is inlined as data: URIs, so that the Content Security Policy can name 'self' alone.
    assetsInlineLimit: 0,
    target: 'es2023',
  },
  worker: { format: 'es' },
  server: { fs: { allow: ['src', 'static', 'node_modules'] } },
  test: {
    environment: 'node',
    passWithNoTests: false,
    testTimeout: isLong ? 600_000 : 300_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // y-webrtc rejects into the void when an answer comes for a connection that is gone by then. It
    // loses nothing: whoever is meant announces itself again.
    onUnhandledError: ({ message }) => !message.includes("setting 'glareToken'"),
    projects: [
      {
        // What lies beside its source keeps nothing between files: modules are read once for all.
        extends: true,
        test: { name: 'src', include: ['src/**/*.test.ts'], pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts', ...(isLong ? ['tests/**/*.long.ts'] : [])],
          exclude: ['tests/e2e/**', 'tests/out/**'],
        },
      },
    ],
  },
});
