// The host in a process of its own, so that its memory can be measured and its end would be noticed.
// Started with its settings as JSON in the last word; answers every message with what it holds after
// collecting garbage, and with the most it held.
// @ts-check
import { createHost } from '../../src/host/serve.js';

/** @type {unknown} */
const words = JSON.parse(process.argv.at(-1) ?? '{}');
const settings = /** @type {import('./host-process.ts').Settings} */ (words);
const host = await createHost({ port: 0, ...settings });

/** Bytes on the heap and outside it. */
const held = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
let most = 0;
setInterval(() => (most = Math.max(most, held())), 20).unref();

process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ ...host.count(), held: held(), most });
});
process.once('SIGTERM', () => void host.close().then(() => process.disconnect()));
process.send?.({ url: host.url, port: host.port });
