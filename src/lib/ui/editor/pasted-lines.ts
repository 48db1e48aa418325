/** Lines that were read from a paste, written as the plain HTML that a note's schema reads. */

export interface Run {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEm: boolean;
  /** One that may be opened, or null. */
  readonly href: string | null;
}

export interface Line {
  readonly kind: 'p' | 'h2' | 'h3';
  readonly isQuote: boolean;
  /** How deep in lists; 0 for none. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** It is the first of its item; others go on in the one before. */
  readonly begins: boolean;
  readonly runs: readonly Run[];
}

export function writeLines(lines: readonly Line[]): string {
  const html: string[] = [];
  /** The lists that are open, from the outermost; in each an item is. */
  const open: ('ul' | 'ol')[] = [];
  let isQuote = false;

  function closeTo(level: number): void {
    while (open.length > level) html.push(`</li></${open.pop()!}>`);
  }
  for (const line of lines) {
    if (line.isQuote !== isQuote) {
      closeTo(0);
      html.push(isQuote ? '</blockquote>' : '<blockquote>');
      isQuote = line.isQuote;
    }
    placeInLists(line);
    html.push(`<${line.kind}>`, ...line.runs.map(writeRun), `</${line.kind}>`);
  }
  closeTo(0);
  if (isQuote) html.push('</blockquote>');
  return html.join('');

  function placeInLists({ level, isOrdered, begins }: Line): void {
    const tag = isOrdered ? 'ol' : 'ul';
    // An item cannot stand two levels below the one before it.
    const wanted = Math.min(level, open.length + 1);
    closeTo(wanted);
    if (wanted === open.length && begins && wanted > 0) {
      if (open.at(-1) === tag) {
        html.push('</li><li>');
        return;
      }
      closeTo(wanted - 1);
    }
    if (wanted > open.length) {
      open.push(tag);
      html.push(`<${tag}><li>`);
    }
  }
}

function writeRun({ text, isStrong, isEm, href }: Run): string {
  let html = escape(text);
  if (isEm) html = `<em>${html}</em>`;
  if (isStrong) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escape(href)}">${html}</a>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
