/**
 * Looks over XML that somebody else made before a parser takes it in: how much there is of it and how
 * deep, and that it declares nothing of its own. No program that writes .docx declares a document type.
 */

export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
}

/** One mark of whatever kind, quotes in which may hold what looks like an end; last, one that is none. */
const MARK = /<(?:!--|!\[CDATA\[|\?|!|\/|[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>|)/g;
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

export function lookOverXml(xml: string, limits: XmlLimits): 'damaged' | 'too-long' | null {
  let [elements, depth] = [0, 0];
  MARK.lastIndex = 0;
  for (let found = MARK.exec(xml); found !== null; found = MARK.exec(xml)) {
    const [mark] = found;
    const ends = ENDS[mark];
    if (mark === '<!' || mark === '<') return 'damaged';
    if (ends !== undefined) {
      const at = xml.indexOf(ends, MARK.lastIndex);
      if (at === -1) return 'damaged';
      MARK.lastIndex = at + ends.length;
    } else if (mark === '</') depth -= 1;
    else {
      elements += 1;
      if (!mark.endsWith('/>')) depth += 1;
      if (elements > limits.elements || depth > limits.depth) return 'too-long';
    }
  }
  return null;
}
