/** Files as word processors write them, made by hand of their parts. */

import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const part = (name: string, inside: string): Uint8Array =>
  strToU8(`${HEAD}<w:${name} ${SPACES}>${inside}</w:${name}>`);

export function documentXml(body: string): Uint8Array {
  return part('document', `<w:body>${body}</w:body>`);
}

/** What every file has, and these parts. */
export function docxFile(parts: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    ...parts,
  });
}

/** Where the list at the end of a zip has this name. */
export function placeOf(zip: Uint8Array, name: string): number {
  const view = new DataView(zip.buffer);
  for (let at = zip.length - 46; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const said = zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (new TextDecoder().decode(said) === name) return at;
  }
  throw new Error(`no ${name}`);
}

const run = (text: string, look = ''): string =>
  `<w:r w:rsidR="00A1"><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (style: string, inside: string): string =>
  `<w:p w:rsidR="00B2"><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;
const plain = (inside: string): string => `<w:p>${inside}</w:p>`;
const item = (level: number, inside: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Prrafodelista"/><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="7"/></w:numPr></w:pPr>${inside}</w:p>`;
const cell = (text: string): string => `<w:tc>${plain(run(text))}</w:tc>`;
const note = (id: number, inside: string, kind = ''): string =>
  `<w:footnote ${kind} w:id="${String(id)}">${plain(inside)}</w:footnote>`;

/** A Spanish Word: styles are known by what they are called in English, and not by their ids. */
export const WORD_QUIRKS: Record<string, Uint8Array> = {
  'word/document.xml': documentXml(
    [
      styled(
        'Ttulo',
        run('Cómo ') + '<w:proofErr w:type="spellStart"/>' + run('vivi') + run('mos'),
      ),
      styled(
        'Ttulo1',
        `<w:bookmarkStart w:id="0" w:name="_Toc1"/>${run('Casa')}<w:bookmarkEnd w:id="0"/>`,
      ),
      plain(
        run('Na') +
          run('die cui') +
          run('da ') +
          run('a s', '<w:b/>') +
          run('olas', '<w:b/><w:color w:val="C00000"/>') +
          run('.'),
      ),
      item(0, run('uno')),
      item(1, run('adentro')),
      item(0, run('dos')),
      plain(
        run('Lee ') +
          `<w:hyperlink r:id="rId9" w:history="1">${run('aquí', '<w:rStyle w:val="Hipervnculo"/>')}</w:hyperlink>` +
          run(' y ') +
          `<w:hyperlink r:id="rId10">${run('allá')}</w:hyperlink>` +
          run('.'),
      ),
      plain(
        run('Queda ') +
          `<w:del w:id="3" w:author="Ana" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>lo viejo</w:delText></w:r></w:del>` +
          `<w:ins w:id="4" w:author="Ana" w:date="2026-01-01T00:00:00Z">${run('lo nuevo')}</w:ins>` +
          '<w:commentRangeStart w:id="1"/>' +
          run('.') +
          '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
      ),
      `<w:tbl><w:tr>${cell('A')}${cell('B')}</w:tr><w:tr>${cell('C')}${cell('D')}</w:tr></w:tbl>`,
      plain(run('Con nota') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      '<w:sectPr/>',
    ].join(''),
  ),
  'word/styles.xml': part(
    'styles',
    [
      ['Ttulo', 'Title'],
      ['Ttulo1', 'heading 1'],
      ['Prrafodelista', 'List Paragraph'],
    ]
      .map(
        ([id, name]) =>
          `<w:style w:type="paragraph" w:styleId="${id!}"><w:name w:val="${name!}"/></w:style>`,
      )
      .join('') +
      '<w:style w:type="character" w:styleId="Hipervnculo"><w:name w:val="Hyperlink"/></w:style>',
  ),
  'word/numbering.xml': part(
    'numbering',
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>',
  ),
  'word/footnotes.xml': part(
    'footnotes',
    note(0, '', 'w:type="separator"') + note(2, `<w:r><w:footnoteRef/></w:r>${run('Al pie.')}`),
  ),
  'word/comments.xml': part(
    'comments',
    `<w:comment w:id="1" w:author="Ana">${plain(run('¿Seguro?'))}</w:comment>`,
  ),
  'word/_rels/document.xml.rels': strToU8(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      ['styles', 'numbering', 'footnotes', 'comments']
        .map(
          (name, at) =>
            `<Relationship Id="rId${String(at + 1)}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rId9" Type="${OFFICE}/hyperlink" Target="https://a.example/x" TargetMode="External"/>` +
      `<Relationship Id="rId10" Type="${OFFICE}/hyperlink" Target="file:///C:/casa.docx" TargetMode="External"/>` +
      '</Relationships>',
  ),
};
