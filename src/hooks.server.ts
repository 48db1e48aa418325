/**
 * Runs when the build writes its one page, and nowhere else: there is no server. Styles in the head
 * hold back every word until they have come; after the words that src/app.html has for a slow network
 * they hold back the app alone, whose script waits for them.
 */

import type { Handle } from '@sveltejs/kit';

const APP = '<div id="cobijo">';
const STYLE_LINK = /\s*<link href="[^"]+" rel="stylesheet">/g;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => putStylesAfterWords(html) });

function putStylesAfterWords(html: string): string {
  const links = html.match(STYLE_LINK) ?? [];
  return html.replaceAll(STYLE_LINK, '').replace(APP, `${links.join('')}\n    ${APP}`);
}
