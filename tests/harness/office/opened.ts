/** The page of files of other programs, in a real browser: the libraries are those that the app ships. */

import { toBase64Url } from '#lib/base/bytes.ts';
import type { OfficePage } from './office-page.ts';
import { servePage } from '../served-page.ts';

type Found = Awaited<ReturnType<OfficePage['read']>>;

export async function openOfficePage() {
  const served = await servePage('office');
  const page = await served.browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(served.url);

  async function call<K extends keyof OfficePage>(
    name: K,
    ...args: Parameters<OfficePage[K]>
  ): Promise<Awaited<ReturnType<OfficePage[K]>>> {
    const found: unknown = await page.evaluate(
      ([method, given]) =>
        (globalThis as unknown as { page: Record<string, (...all: unknown[]) => unknown> }).page[
          method as string
        ]!(...(given as unknown[])),
      [name, args] as const,
    );
    return found as Awaited<ReturnType<OfficePage[K]>>;
  }
  return {
    ...{ call, complaints, requested: served.requested, close: () => served.close() },
    read: async (name: string, file: Uint8Array) =>
      saying(await call('read', name, toBase64Url(file))),
  };
}

/** What was found, or why nothing was. */
export function saying(found: Found) {
  if (!('ok' in found)) return found.kind;
  return found.ok ? found.value : found.error;
}
