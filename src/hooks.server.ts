/**
 * Runs when the build writes its one page, and nowhere else: there is no server. Styles in the head
 * hold back every word until they have come; after the words that src/app.html has for a slow network
 * they hold back the app alone, whose script waits for them. There the browser would fetch one at a
 * time, half a second each on a slow line, so the head asks for all of them at once.
 */

import type { Handle } from '@sveltejs/kit';

const APP = '<div id="cobijo">';
const FIRST_SCRIPT = /(?=\s*<link href="[^"]+" rel="modulepreload">)/;
const STYLE_LINK = /\s*<link href="[^"]+" rel="stylesheet">/g;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => putStylesAfterWords(html) });

function putStylesAfterWords(html: string): string {
  const links = html.match(STYLE_LINK) ?? [];
  const asked = links.map((link) => link.replace('rel="stylesheet"', 'rel="preload" as="style"'));
  return html
    .replaceAll(STYLE_LINK, '')
    .replace(APP, `${links.join('')}\n    ${APP}`)
    .replace(FIRST_SCRIPT, asked.join(''));
}
