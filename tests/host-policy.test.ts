// What the real build may do in a browser, as the host serves it: no script but the app's own files,
// nothing evaluated from text, WebAssembly only where Argon2id runs, no page but this host's may frame
// it. Read from the files that were built and the headers that were sent.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, root } from '../src/host/prepare.js';
import { createHost } from '../src/host/serve.js';

const buildDir = path.join(root, 'build');
let host: Awaited<ReturnType<typeof createHost>>;

beforeAll(async () => {
  await ensureBuilt();
  host = await createHost({ port: 0, buildDir });
}, 300_000);

afterAll(() => host.close());

type Policy = Map<string, string[]>;
const parsePolicy = (text: string): Policy =>
  new Map(
    text.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

const files = () =>
  readdirSync(buildDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|\.(?:br|gz)$/.test(entry.name))
    .map((entry) => `/${path.relative(buildDir, path.join(entry.parentPath, entry.name))}`);

async function policyOf(file: string): Promise<Policy> {
  const response = await fetch(host.url + file);
  await response.arrayBuffer();
  expect(response.status).toBe(200);
  return parsePolicy(response.headers.get('content-security-policy') ?? '');
}

describe('the page', () => {
  const html = () => readFileSync(path.join(buildDir, 'index.html'), 'utf8');
  const policy = () =>
    parsePolicy(/http-equiv="content-security-policy" content="([^"]*)"/i.exec(html())?.[1] ?? '');

  test('runs its own files and its one inline script, by hash, and evaluates nothing', () => {
    const sources = policy().get('script-src') ?? [];
    const [, inline = ''] = /<script>([\s\S]*?)<\/script>/.exec(html()) ?? [];
    const hash = `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
    expect(sources.toSorted()).toEqual(["'self'", hash].toSorted());
    expect(html().match(/<script[\s>]/g)).toHaveLength(1);
    expect(html()).not.toMatch(/\son\w+=/);
  });

  test('takes nothing from elsewhere, is framed by nobody and sends no form', async () => {
    const page = policy();
    expect(page.get('default-src')).toEqual(["'self'"]);
    // Beside its own files the few words that are there before any: their styles, by hash.
    const [, ...inline] = page.get('style-src') ?? [];
    const styles = [...html().matchAll(/<style>([^]*?)<\/style>/g)].map(
      ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    expect(page.get('style-src')?.[0]).toBe("'self'");
    expect(inline.toSorted()).toEqual(styles.toSorted());
    expect(page.get('worker-src')).toEqual(["'self'"]);
    for (const none of ['object-src', 'frame-src', 'base-uri', 'form-action'])
      expect(page.get(none), none).toEqual(["'none'"]);
    for (const [name, sources] of page)
      for (const source of sources)
        expect(source, name).toMatch(
          /^('self'|'none'|'sha256-.*'|'unsafe-inline'|data:|blob:|wss?:)$/,
        );
    // Style attributes alone: ProseMirror sets them.
    const loose = [...page].filter(([, sources]) => sources.includes("'unsafe-inline'"));
    expect(loose.map(([name]) => name)).toEqual(['style-src-attr']);
    expect((await policyOf('/')).get('frame-ancestors')).toEqual(["'none'"]);
  });
});

describe('every file', () => {
  test('is confined by its own header, and WebAssembly is for workers alone', async () => {
    const allowed: string[] = [];
    for (const file of files().filter((name) => !name.endsWith('.html'))) {
      const policy = await policyOf(file);
      expect(policy.get('default-src'), file).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors'), file).toEqual(["'none'"]);
      const all = [...policy.values()].flat();
      expect(all, file).not.toContain("'unsafe-inline'");
      expect(all, file).not.toContain("'unsafe-eval'");
      if (all.includes("'wasm-unsafe-eval'")) allowed.push(file);
    }
    const folder = '/_app/immutable/workers/';
    expect(allowed.filter((file) => !file.startsWith(folder))).toEqual([]);
    // Argon2id for the passphrase; libwebp, for photos in a browser that makes no WebP itself.
    const workers = allowed.map((file) => file.slice(folder.length).replace(/-[\w-]{8}\./, '.'));
    expect(workers.filter((file) => !file.startsWith('chunks/')).sort()).toEqual([
      ...['assets/webp_enc_simd.wasm', 'passphrase-worker.js', 'photo-worker.js'],
    ]);
  });

  test('that compiles WebAssembly is one of those workers', () => {
    const compiling = files().filter(
      (file) =>
        file.endsWith('.js') &&
        /WebAssembly\.(compile|instantiate|Module)\(/.test(readFileSync(buildDir + file, 'utf8')),
    );
    expect(compiling.filter((file) => !file.includes('/immutable/workers/'))).toEqual([]);
    expect(compiling.length).toBeGreaterThan(0);
  });

  test('comes with the common headers, and so does what is not there', async () => {
    for (const where of ['/', '/host.json', '/favicon.svg', '/_app/immutable/none.js']) {
      const { headers } = await fetch(host.url + where);
      expect(headers.get('x-content-type-options'), where).toBe('nosniff');
      expect(headers.get('x-frame-options'), where).toBe('DENY');
      expect(headers.get('referrer-policy'), where).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy'), where).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy'), where).toBe('same-origin');
      expect(headers.get('content-security-policy'), where).toContain("frame-ancestors 'none'");
      expect(headers.get('permissions-policy'), where).toContain('geolocation=()');
      expect(headers.get('server'), where).toBeNull();
      expect(headers.get('x-powered-by'), where).toBeNull();
    }
  });
});
