// Where the main thread's time went in a kept trace: samples of V8's profiler, by the part of the code
// in which they fell, as tables for docs/BENCH.md. The harness that was traced is still on the disk,
// and its source maps tell whose code it was.
// @ts-check
import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

const harnessDir = path.resolve(import.meta.dirname, '../out/harness');
/** Shares below that are told together. */
const LEAST_SHARE = 0.02;

/**
 * @typedef {{ name: string, pid: number, tid: number, id?: string, args?: any }} TraceEvent
 * @typedef {{ functionName: string, url?: string, lineNumber?: number, columnNumber?: number }} CallFrame
 */

/** @type {Map<string, SourceMap | null>} */
const maps = new Map();

/**
 * Milliseconds by part of the code, the most first; time in which nothing ran is left out.
 * @param {readonly TraceEvent[]} events
 */
function profileOf(events) {
  const main = mainThreadProfile(events);
  /** @type {Map<number, CallFrame>} */
  const frames = new Map();
  /** @type {Map<string, number>} */
  const taken = new Map();
  for (const { args } of main) {
    const { cpuProfile = {} } = args.data;
    const deltas = /** @type {number[]} */ (args.data.timeDeltas ?? []);
    for (const { id, callFrame } of cpuProfile.nodes ?? []) frames.set(id, callFrame);
    for (const [at, id] of (cpuProfile.samples ?? []).entries()) {
      const part = partOf(frames.get(id));
      if (part !== null) taken.set(part, (taken.get(part) ?? 0) + (deltas[at] ?? 0) / 1_000);
    }
  }
  return [...taken].sort((a, b) => b[1] - a[1]);
}

/** The page's own: of all threads that are profiled, the one with the most samples. @param {readonly TraceEvent[]} events */
function mainThreadProfile(events) {
  /** @type {Map<string, TraceEvent[]>} */
  const threads = new Map();
  for (const event of events) {
    if (event.name !== 'ProfileChunk') continue;
    const thread = `${String(event.pid)} ${String(event.id)}`;
    threads.set(thread, [...(threads.get(thread) ?? []), event]);
  }
  const samples = (/** @type {TraceEvent[]} */ all) =>
    all.reduce((sum, { args }) => sum + Number(args.data.cpuProfile?.samples?.length ?? 0), 0);
  return [...threads.values()].sort((a, b) => samples(b) - samples(a))[0] ?? [];
}

/** @param {CallFrame | undefined} frame */
function partOf(frame) {
  if (frame === undefined || ['(idle)', '(root)'].includes(frame.functionName)) return null;
  if (frame.functionName === '(garbage collector)') return 'garbage collector';
  const source = sourceOf(frame);
  const library = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  const own = /\/src\/lib\/(.+)$/.exec(source)?.[1];
  return library ?? own ?? 'the browser itself';
}

/** @param {CallFrame} frame */
function sourceOf({ url = '', lineNumber = 0, columnNumber = 0 }) {
  const script = path.basename(url);
  if (script === '') return '';
  const known = maps.get(script) ?? readMap(script);
  maps.set(script, known);
  const found = known?.findEntry(lineNumber, columnNumber);
  return found !== undefined && 'originalSource' in found ? found.originalSource : '';
}

/** @param {string} script */
function readMap(script) {
  for (const name of fs.readdirSync(harnessDir)) {
    const file = path.join(harnessDir, name, 'assets', `${script}.map`);
    if (fs.existsSync(file)) return new SourceMap(JSON.parse(fs.readFileSync(file, 'utf8')));
  }
  return null;
}

/**
 * A table for each trace of Cobijo's own in `folder`, as Markdown.
 * @param {string} folder
 */
export function profileTables(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.startsWith('trace-') && !name.includes('plain'))
    .sort()
    .map((name) => tableOf(path.join(folder, name)))
    .join('\n');
}

/** @param {string} file */
function tableOf(file) {
  const trace = JSON.parse(fs.readFileSync(file, 'utf8'));
  const parts = profileOf(trace.traceEvents ?? trace);
  const whole = parts.reduce((sum, [, ms]) => sum + ms, 0);
  const told = parts.filter(([, ms]) => ms / whole >= LEAST_SHARE);
  const rest = whole - told.reduce((sum, [, ms]) => sum + ms, 0);
  const lines = [...told, /** @type {const} */ (['everything else', rest])].map(
    ([part, ms]) => `| ${part} | ${ms.toFixed(0)} ms | ${((100 * ms) / whole).toFixed(0)} % |`,
  );
  const name = path.basename(file, '.json').replace('trace-', '');
  const head = [`| ${name} | ${whole.toFixed(0)} ms | |`, '|---|--:|--:|'];
  return [...head, ...lines, ''].join('\n');
}
