/**
 * Files that come from other programs, and those that mean harm: each has its answer. What is read is
 * read in a document, so that all of it runs in a real browser.
 */

import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { err } from '#lib/base/result.ts';
import type { Block } from '#lib/domain/consent/version.ts';
import {
  docxFile,
  documentXml,
  placeOf,
  WORD_QUIRKS,
} from '../../../../tests/harness/office/docx-files.ts';
import { openOfficePage } from '../../../../tests/harness/office/opened.ts';
import { h2, h3, p } from '../../../../tests/harness/office/texts.ts';
import { readOfficeFile } from './read-office-file.ts';

let office: Awaited<ReturnType<typeof openOfficePage>>;

beforeAll(async () => {
  office = await openOfficePage();
}, 120_000);

afterAll(() => office.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file of another program', () => {
  it('begins with its title if that stands above the rest, else is called as the file is', async () => {
    const cases: [string, string, (string | Block)[]][] = [
      ['# Cómo *vivimos*\n\n## Casa\n\nuno', 'Cómo vivimos', [h2('Casa'), p('uno')]],
      ['# Uno\n\n# Dos\n\n## Tres', 'Uno', [h2('Dos'), h3('Tres')]],
      ['## Uno\n\n### Dos', 'Uno', [h3('Dos')]],
      ['## Uno\n\n## Dos', 'Acuerdo viejo', [h2('Uno'), h2('Dos')]],
      ['uno\n\n# Dos', 'Acuerdo viejo', [p('uno'), h2('Dos')]],
      ['## Uno\n\n# Dos', 'Acuerdo viejo', [h3('Uno'), h2('Dos')]],
    ];
    for (const [file, title, blocks] of cases)
      expect(await office.read('Acuerdo viejo.md', utf8(file)), file).toEqual({ title, blocks });
  });

  it('is read in the letters that it was written in', async () => {
    const words = 'Mañana “sí” — ¿y tú?';
    const wide = (isBig: boolean) => {
      const units = [0xfeff, ...Array.from(words, (one) => one.charCodeAt(0))];
      return Uint8Array.from(
        units.flatMap((one) => (isBig ? [one >> 8, one & 255] : [one & 255, one >> 8])),
      );
    };
    const old = Uint8Array.from(words, (one) => {
      const at = '“”—'.indexOf(one);
      return at === -1 ? one.charCodeAt(0) : [0x93, 0x94, 0x97][at]!;
    });
    for (const file of [utf8(words), utf8(`\ufeff${words}`), wide(true), wide(false), old])
      expect(await office.read('a.txt', file)).toEqual({ title: 'a', blocks: [p(words)] });
  });

  it('keeps the lines of a text file, and joins those of Markdown', async () => {
    const file = utf8('uno\ndos\n\n- tres');
    const list: Block = { type: 'ul', items: [[p('tres')]] };
    expect(await office.read('a.txt', file)).toMatchObject({ blocks: [p('uno'), p('dos'), list] });
    expect(await office.read('a.md', file)).toMatchObject({ blocks: [p('uno dos'), list] });
  });

  it('leaves its words of what is no shape here, runs nothing and fetches nothing', async () => {
    const file = [
      ...['<script>alert(1)</script>', '<img src=/leak.png onerror=alert(1)>', '![a](/leak.png)'],
      ...['[b](javascript:alert(1)) [c](data:text/html,x) [d](https://u:p@a.example/)'],
      ...['| A | B |\n|---|---|\n| 1 | 2 |', '---', '    x = 1', '<https://a.example/>'],
    ];
    office.requested.length = 0;
    expect(await office.read('a.md', utf8(file.join('\n\n')))).toEqual({
      title: 'a',
      blocks: [
        ...[p('<script>alert(1)</script>'), p('<img src=/leak.png onerror=alert(1)>'), p('b c d')],
        ...[p('A: 1 · B: 2'), p('x = 1')],
        p({ text: 'https://a.example/', marks: '', href: 'https://a.example/' }),
      ],
    });
    expect(office.requested).toEqual([]);
    expect(office.complaints).toEqual([]);
  });

  it('is told by its first bytes, whatever it is called', async () => {
    const bytes = (...head: number[]) => Uint8Array.from([...head, ...new Uint8Array(20)]);
    const zip = [0x50, 0x4b, 3, 4];
    const cases: [string, Uint8Array, string][] = [
      ['a.doc', bytes(0xd0, 0xcf, 0x11, 0xe0), 'sealed'],
      ['a.docx', bytes(0xd0, 0xcf, 0x11, 0xe0), 'sealed'],
      ['a.pdf', utf8('%PDF-1.7'), 'other-program'],
      ['a.md', utf8('%PDF-1.7'), 'other-program'],
      ['a.rtf', utf8('{\\rtf1'), 'other-program'],
      ['a.doc', utf8('{\\rtf1'), 'other-program'],
      ['a.odt', bytes(...zip), 'other-program'],
      ['a.docx', bytes(...zip), 'damaged'],
      ['a.docx', utf8('words'), 'damaged'],
      ['a.txt', bytes(1, 2, 0), 'damaged'],
      ['a.md', utf8(' \n\n'), 'no-words'],
      ['a.html', utf8('<p>'), 'html'],
      ['a', utf8('<!DOCTYPE html>'), 'html'],
      ['a.zip', bytes(...zip), 'other-program'],
      ['a.png', bytes(0x89, 0x50), 'unknown'],
      ['a', utf8('words'), 'unknown'],
    ];
    for (const [name, file, said] of cases) expect(await office.read(name, file), name).toBe(said);
  });
});

describe('a .docx', () => {
  it('comes as Word writes it: runs cut in mid-word, lists by number, links by name, changes kept track of', async () => {
    expect(await office.read('a.docx', docxFile(WORD_QUIRKS))).toEqual({
      title: 'Cómo vivimos',
      blocks: [
        h2('Casa'),
        p('Nadie cuida ', { text: 'a solas', marks: 'b', href: '' }, '.'),
        { type: 'ol', items: [[p('uno'), { type: 'ul', items: [[p('adentro')]] }], [p('dos')]] },
        p('Lee ', { text: 'aquí', marks: '', href: 'https://a.example/x' }, ' y allá.'),
        p('Queda lo nuevo.'),
        p('A · B'),
        p('C · D'),
        p('Con nota[1]'),
        { type: 'ol', items: [[p('Al pie.')]] },
      ],
    });
    expect(office.complaints).toEqual([]);
  });
});

describe('a hostile file', () => {
  const word = (body: string, more: Record<string, Uint8Array> = {}) =>
    docxFile({ 'word/document.xml': documentXml(body), ...more });
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('that unpacks into more than an agreement is refused while it unpacks', async () => {
    const spaces = new Uint8Array(40_000_000).fill(32);
    const bomb = docxFile({ 'word/document.xml': documentXml(''), 'word/styles.xml': spaces });
    expect(bomb.length).toBeLessThan(100_000);
    // It says of itself that it is small.
    const entry = placeOf(bomb, 'word/styles.xml');
    for (const said of [0, 9_000]) {
      new DataView(bomb.buffer).setUint32(entry + 24, said, true);
      expect(await office.read('a.docx', bomb)).toBe('too-large');
    }
    const pictures = docxFile({
      'word/document.xml': documentXml(paragraph('uno')),
      'word/media/a.png': spaces,
    });
    expect(await office.read('a.docx', pictures)).toMatchObject({ blocks: [p('uno')] });
  });

  it('with more parts, two of a name, a lock, or half of itself is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, at) => [`word/media/${String(at)}`, new Uint8Array(0)]),
    );
    const plain = word(paragraph('uno'));
    expect(await office.read('a.docx', word(paragraph('uno'), many))).toBe('too-large');
    for (const at of [10, 40, Math.floor(plain.length / 2), plain.length - 30, plain.length - 5])
      expect(await office.read('a.docx', plain.slice(0, at))).toBe('damaged');
    const twice = word(paragraph('uno'), {
      'word/styles1.xml': documentXml(''),
      'word/styles2.xml': documentXml(''),
    });
    twice[placeOf(twice, 'word/styles2.xml') + 46 + 'word/styles'.length] = 0x31;
    expect(await office.read('a.docx', twice)).toBe('damaged');
    const locked = plain.slice();
    locked[placeOf(locked, 'word/document.xml') + 8]! |= 1;
    expect(await office.read('a.docx', locked)).toBe('damaged');
    const large = await readOfficeFile('a.docx', new Uint8Array(10_000_001), 'docx');
    expect(large).toEqual(err('too-large'));
  });

  it('with entities, macros, scripts or pictures from elsewhere runs none of it', async () => {
    const xml = strFromU8(documentXml(paragraph('uno')));
    const entity = xml.replace('?>', '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    expect(await office.read('a.docx', docxFile({ 'word/document.xml': utf8(entity) }))).toBe(
      'damaged',
    );
    office.requested.length = 0;
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="/leak.png" TargetMode="External"/></Relationships>`;
    const body = `<w:p><w:hyperlink r:id="r1"><w:r><w:t>aquí</w:t></w:r></w:hyperlink><w:r><w:drawing><wp:inline><wp:docPr descr="foto"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${paragraph('&lt;img src=/leak.png onerror=alert(1)&gt;')}`;
    const file = word(body, {
      'word/_rels/document.xml.rels': utf8(relations),
      'word/vbaProject.bin': utf8('Sub AutoOpen()'),
    });
    expect(await office.read('a.docm', file)).toMatchObject({
      blocks: [p('aquí'), p('<img src=/leak.png onerror=alert(1)>')],
    });
    expect(office.requested).toEqual([]);
    expect(office.complaints).toEqual([]);
  });

  it('nested without end, or of one enormous paragraph, has an answer and soon', async () => {
    const tables =
      '<w:tbl><w:tr><w:tc>'.repeat(3_000) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(3_000);
    const few =
      '<w:tbl><w:tr><w:tc>'.repeat(20) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(20);
    const cases: [string, Uint8Array, string | object][] = [
      ['a.docx', word(tables), 'too-long'],
      ['a.docx', word(few), { blocks: [p('x')] }],
      ['a.docx', word(paragraph('x').repeat(90_000)), 'too-long'],
      [
        'a.docx',
        word('<w:p>' + '<w:r><w:t>x</w:t></w:r>'.repeat(80_000) + '</w:p>'),
        { blocks: [p('x'.repeat(80_000))] },
      ],
      ['a.docx', word(paragraph('x '.repeat(1_500_000))), {}],
      ['a.md', utf8(`${'> '.repeat(5_000)}x`), 'too-long'],
      [
        'a.md',
        utf8(Array.from({ length: 1_000 }, (_, at) => `${'  '.repeat(at % 200)}- x`).join('\n')),
        'too-long',
      ],
      ['a.md', utf8('- '.repeat(5_000) + 'x'), 'too-long'],
      ['a.md', utf8('x'.repeat(300_001)), 'too-long'],
      ['a.md', utf8('x '.repeat(150_000)), {}],
      ...[
        '[',
        '*a_',
        '![',
        '`',
        '<',
        '**a ',
        '[a](',
        '\\',
        '&',
        '~~a',
        '_a*',
        '"',
        '|a|\n',
        '# a\n',
        '[a]: b\n',
      ].map((sign): [string, Uint8Array, object] => [
        'a.md',
        utf8(sign.repeat(300_000 / sign.length)),
        {},
      ]),
    ];
    for (const [name, file, said] of cases) {
      const answer = await office.read(name, file);
      const told = new TextDecoder('latin1').decode(file.subarray(0, 20));
      if (typeof said === 'string') expect(answer, told).toBe(said);
      else if (typeof answer !== 'string') expect(answer).toMatchObject(said);
    }
    expect(office.complaints).toEqual([]);
  });
});
