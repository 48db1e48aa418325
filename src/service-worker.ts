/**
 * The app's own service worker: opens Cobijo without a network, from files that it has checked. All
 * its rules are in platform/kept-versions.ts. It answers three questions of a page, and decides
 * nothing: which version is in use, whether the host has another, and "use that one".
 */

/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

import {
  answer,
  isOwn,
  lookForVersion,
  useVersion,
  versionInUse,
  type Look,
} from '#lib/platform/kept-versions.ts';
import type { WorkerNews, WorkerQuestion } from '#lib/platform/offline-worker.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Several windows may ask at once; the host is looked at once. */
let looking: Promise<Look> | null = null;

function look(): Promise<Look> {
  looking ??= lookForVersion().finally(() => (looking = null));
  return looking;
}

async function use(hash: string): Promise<boolean> {
  const isUsed = await useVersion(hash);
  const news: WorkerNews = { kind: 'used' };
  const windows = isUsed ? await worker.clients.matchAll({ type: 'window' }) : [];
  for (const each of windows) each.postMessage(news);
  return isUsed;
}

function reply(question: WorkerQuestion): Promise<unknown> {
  switch (question.ask) {
    case 'in-use':
      return versionInUse();
    case 'look':
      return look();
    case 'use':
      return use(question.hash);
    case 'take-over':
      return worker.skipWaiting();
  }
}

// With the first one every window gets its files from here at once. A later worker waits, and would
// serve the same version as the one before: which is in use is not the worker's to say.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const answered = reply(event.data as WorkerQuestion).then((said) =>
    event.ports[0]?.postMessage(said),
  );
  event.waitUntil(answered);
});

worker.addEventListener('fetch', (event) => {
  if (isOwn(event.request, worker.location.origin)) event.respondWith(answer(event.request));
});
