/**
 * Versions of the app as the service worker keeps them: each a cache named by the sha-256 of its
 * `files.json`, holding exactly the files of that list, each checked against its sha-256 when it was
 * taken. One of them is *in use*, and only `useVersion` changes which. Nothing is served that was not
 * checked; a version whose files do not all match is not kept at all.
 */

/** `/path` → sha-256 in hex, as src/file-list.js writes it. */
export type FileHashes = Readonly<Record<string, string>>;

/** What looking at the host came to. */
export type Look =
  /** The host gives what is in use. */
  | { readonly kind: 'same'; readonly inUse: string }
  /** Kept whole and in use: the first version that this browser keeps. */
  | { readonly kind: 'first'; readonly inUse: string }
  /** Kept whole, and waiting until somebody says yes. */
  | { readonly kind: 'waiting'; readonly inUse: string; readonly next: string }
  /** A file is not the one in the host's own list. Nothing of it is kept. */
  | { readonly kind: 'refused'; readonly inUse: string | null; readonly path: string }
  | { readonly kind: 'unreachable'; readonly inUse: string | null };

const LIST = '/files.json';
const PAGE = '/index.html';
const PREFIX = 'cobijo-version-';
const USE_CACHE = 'cobijo-in-use';
const USE_KEY = '/in-use';
const AT_ONCE = 4;
/** What of a host's headers goes with a kept file. Others (Refresh, Link …) could act on the page. */
const KEPT_HEADERS = [
  ...['content-type', 'content-security-policy', 'permissions-policy', 'referrer-policy'],
  ...['x-content-type-options', 'x-frame-options'],
  ...['cross-origin-opener-policy', 'cross-origin-resource-policy'],
];

interface InUse {
  readonly now: string;
  /** Windows opened before the last change still fetch parts of it. */
  readonly before: string | null;
}

class Refused extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path} is not what the list says`);
    this.path = path;
  }
}

/** The version in use, or null while none is kept. */
export async function versionInUse(): Promise<string | null> {
  return (await readUse())?.now ?? null;
}

/** Asks the host for its list, and keeps the version that it names if all its files match. */
export async function lookForVersion(): Promise<Look> {
  const inUse = await versionInUse();
  try {
    const list = await fetchList();
    if (list === null) return { kind: 'unreachable', inUse };
    if (list.hash === inUse) return { kind: 'same', inUse };
    await keepVersion(list);
    if (inUse !== null) return { kind: 'waiting', inUse, next: list.hash };
    await writeUse({ now: list.hash, before: null });
    return { kind: 'first', inUse: list.hash };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', inUse, path: error.path };
    return { kind: 'unreachable', inUse };
  }
}

/** Somebody said yes. False if that version is not kept whole. */
export async function useVersion(hash: string): Promise<boolean> {
  const use = await readUse();
  if (use?.now === hash) return true;
  if ((await keptList(hash)) === null) return false;
  const now: InUse = { now: hash, before: use?.now ?? null };
  await writeUse(now);
  await forgetAllBut([now.now, now.before]);
  return true;
}

/** Whether a request is the worker's to answer: the app's own files, and no other origin's. */
export function isOwn(request: Request, origin: string): boolean {
  const url = new URL(request.url);
  // What the host says of itself is no part of a version and is never kept.
  return request.method === 'GET' && url.origin === origin && url.pathname !== '/host.json';
}

/** From the version in use, and from the network only while none is kept. */
export async function answer(request: Request): Promise<Response> {
  const use = await readUse();
  if (use === null) return fetch(request);
  const { pathname } = new URL(request.url);
  const cache = await caches.open(PREFIX + use.now);
  const page = request.mode === 'navigate' ? await cache.match(PAGE) : undefined;
  // The browser has cleared the files and left the mark: the app comes from the host, as at first.
  if (request.mode === 'navigate' && page === undefined) {
    await caches.delete(USE_CACHE);
    return fetch(request);
  }
  const own = (await cache.match(pathname)) ?? page ?? (await matchBefore(use, pathname));
  return own ?? Response.error();
}

/** A window of the version before asks for its parts by names that say their content. */
async function matchBefore({ before }: InUse, pathname: string): Promise<Response | undefined> {
  if (before === null || !pathname.startsWith('/_app/immutable/')) return undefined;
  return (await caches.open(PREFIX + before)).match(pathname);
}

interface FetchedList {
  readonly hash: string;
  readonly bytes: ArrayBuffer;
  readonly files: FileHashes;
}

async function fetchList(): Promise<FetchedList | null> {
  const response = await fetch(LIST, { cache: 'no-store', redirect: 'error' });
  if (!response.ok) return null;
  const bytes = await response.arrayBuffer();
  const files = parseList(bytes);
  return files === null ? null : { hash: await sha256(bytes), bytes, files };
}

/** Null for anything but a list of paths below this origin's root, the page among them. */
export function parseList(bytes: ArrayBuffer): FileHashes | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const files = (parsed as { files?: unknown } | null)?.files;
    if (typeof files !== 'object' || files === null) return null;
    const entries = Object.entries(files);
    const isList = entries.every(
      ([path, hash]) => isPath(path) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash),
    );
    return isList && PAGE in files ? (files as FileHashes) : null;
  } catch {
    return null;
  }
}

function isPath(path: string): boolean {
  return /^\/[^/\\?#][^\\?#]*$/.test(path) && !path.includes('..') && path !== LIST;
}

/** The list is put last: a version that has it is whole. */
async function keepVersion(list: FetchedList): Promise<void> {
  if ((await keptList(list.hash)) !== null) return;
  const use = await readUse();
  await forgetAllBut([use?.now ?? null, use?.before ?? null, list.hash]);
  const cache = await caches.open(PREFIX + list.hash);
  const inUse = use === null ? null : await caches.open(PREFIX + use.now);
  // An attempt that was cut short has taken some already.
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const waiting = Object.entries(list.files).filter(([path]) => !kept.has(path));
  try {
    const takers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await keepFile(cache, ...next, inUse);
    });
    await Promise.all(takers);
  } catch (error) {
    waiting.length = 0;
    if (error instanceof Refused) await caches.delete(PREFIX + list.hash);
    throw error;
  }
  await cache.put(LIST, new Response(list.bytes));
}

async function keepFile(
  cache: Cache,
  path: string,
  hash: string,
  inUse: Cache | null,
): Promise<void> {
  const own = await inUse?.match(path);
  const file = (await checked(own, hash)) ?? (await fetchChecked(path, hash));
  await cache.put(path, file);
}

async function fetchChecked(path: string, hash: string): Promise<Response> {
  // A host answers for its page at the root; some send elsewhere whoever asks for it by name.
  const address = path === PAGE ? '/' : path;
  const isNamedByContent = path.startsWith('/_app/immutable/');
  const ways: RequestCache[] = isNamedByContent ? ['default', 'reload'] : ['no-cache', 'reload'];
  for (const cache of ways) {
    const response = await fetch(address, { cache, redirect: 'error', priority: 'low' });
    if (!response.ok) throw new Refused(path);
    const file = await checked(response, hash);
    if (file !== null) return file;
  }
  throw new Refused(path);
}

/** The same bytes in a response of our own, or null if they are not the listed ones. */
async function checked(response: Response | undefined, hash: string): Promise<Response | null> {
  if (response === undefined) return null;
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) return null;
  const headers = new Headers();
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(bytes, { headers });
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keptList(hash: string): Promise<FileHashes | null> {
  const kept = await (await caches.open(PREFIX + hash)).match(LIST);
  return kept === undefined ? null : parseList(await kept.arrayBuffer());
}

async function readUse(): Promise<InUse | null> {
  const kept = await (await caches.open(USE_CACHE)).match(USE_KEY);
  return kept === undefined ? null : ((await kept.json()) as InUse);
}

async function writeUse(use: InUse): Promise<void> {
  await (await caches.open(USE_CACHE)).put(USE_KEY, Response.json(use));
}

async function forgetAllBut(hashes: readonly (string | null)[]): Promise<void> {
  const kept = new Set(hashes.map((hash) => PREFIX + String(hash)));
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && !kept.has(name)) await caches.delete(name);
}
