/**
 * A .docx as HTML, for the reading that pasted text gets. Whoever made it may mean harm: only the parts
 * that hold words are taken out, each measured and looked over, and the library is given a small file
 * that is made of them. docs/decisions/0012-files-of-other-programs.md.
 */

import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { err, ok, type Result } from '#lib/base/result.ts';
import { READ_STYLES } from './docx-styles.ts';
import { lookOverXml } from './xml-look.ts';
import { readZipParts } from './zip-parts.ts';

export type DocxFault = 'damaged' | 'too-large' | 'too-long';

/** A book of pictures has some hundred entries; the words of fifty pages come to a megabyte or two. */
const LIMITS = { entries: 2_000, part: 12_000_000, whole: 16_000_000 } as const;
const XML_LIMITS = { elements: 200_000, depth: 200 } as const;
const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?(document|footnotes|endnotes|styles|numbering)\d*\.xml(\.rels)?)$/;

export async function htmlOfDocx(file: Uint8Array): Promise<Result<string, DocxFault>> {
  const parts = readZipParts(file, (name) => PARTS.test(name), LIMITS);
  if (!parts.ok) return parts;
  for (const part of parts.value.values()) {
    const fault = lookOverXml(new TextDecoder().decode(part), XML_LIMITS);
    if (fault !== null) return err(fault);
  }
  const small = zipSync(Object.fromEntries(parts.value), { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(inputOf(small), {
      ...{ styleMap: [...READ_STYLES], includeEmbeddedStyleMap: false, externalFileAccess: false },
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    // The way back from a note to its number is a sign and no word.
    return ok(value.replace(/<a href="#[\w-]+">↑<\/a>/g, ''));
  } catch {
    // Whatever is wrong with it: no part of that name, or no XML.
    return err('damaged');
  }
}

function inputOf(file: Uint8Array<ArrayBuffer>): { arrayBuffer: ArrayBuffer } {
  return { arrayBuffer: file.buffer };
}
