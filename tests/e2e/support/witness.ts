/**
 * What a failed test can be read by where nobody could watch it: the last lines that a person's pages
 * logged, the requests that failed, and what the page shows.
 */

import type { Page } from '@playwright/test';

export interface Witness {
  watch(page: Page): void;
  /** Prints it. Waits for no page that does not answer. */
  tell(): Promise<void>;
}

const LINES = 40;
const SHOWN_CHARACTERS = 1_500;
const ANSWER_WITHIN_MS = 5_000;

export function createWitness(name: string): Witness {
  const lines: string[] = [];
  let watched: Page | null = null;
  const keep = (line: string): void => {
    lines.push(`${new Date().toISOString().slice(14, 23)} ${line}`);
    if (lines.length > LINES) lines.shift();
  };
  return {
    watch(page) {
      watched = page;
      page.on('console', (message) => keep(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => keep(`error: ${error.stack ?? error.message}`));
      page.on('crash', () => keep('the page crashed'));
      page.on('framenavigated', (frame) => keep(`at ${frame.url().split('#')[0] ?? ''}`));
      page.on('requestfailed', (request) =>
        keep(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
      );
    },
    async tell() {
      const shown = watched === null ? 'nothing yet' : await shownBy(watched);
      console.log([`— ${name}`, ...lines, shown].join('\n  '));
    },
  };
}

async function shownBy(page: Page): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noAnswer = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('the page does not answer'), ANSWER_WITHIN_MS);
  });
  const answer = page
    .evaluate(() => `${location.pathname} ${document.visibilityState}\n${document.body.innerText}`)
    .catch((error: unknown) => `gone: ${String(error)}`);
  const shown = await Promise.race([answer, noAnswer]);
  clearTimeout(timer);
  return `shows: ${shown.slice(0, SHOWN_CHARACTERS).replaceAll('\n', '\n    ')}`;
}
