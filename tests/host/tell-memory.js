// Loaded before a server that is measured, ours or another's: answers "memory" with the resident bytes
// of its process after collecting garbage.
// @ts-check
process.on('message', (message) => {
  if (message !== 'memory') return;
  globalThis.gc?.();
  process.send?.({ resident: process.memoryUsage.rss() });
});
