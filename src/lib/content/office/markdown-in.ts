/**
 * Markdown as HTML, for the reading that pasted text gets. Raw HTML in it is words: nothing of a
 * file becomes an element but what the signs of Markdown make.
 */

import MarkdownIt from 'markdown-it';
import { err, ok, type Result } from '#lib/base/result.ts';

/** Quotes and lists within one another. What is deeper would be left out without a word. */
const DEEPEST = 60;

/** `lines`: a text file, in which a line's end is meant. */
export function htmlOfMarkdown(
  text: string,
  kind: 'markdown' | 'lines',
): Result<string, 'too-long'> {
  const reader = new MarkdownIt({ html: false, linkify: false, breaks: kind === 'lines' });
  // Whoever reads on lets no address through that no page would open; its words stay.
  reader.validateLink = () => true;
  reader.renderer.rules['image'] = () => '';
  reader.set({ maxNesting: DEEPEST });
  const tokens = reader.parse(text, {});
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) return err('too-long');
  return ok(reader.renderer.render(tokens, reader.options, {}));
}
