import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#lib/base/bytes.ts';
import {
  checkFile,
  createFileForOthers,
  createOwnFile,
  createSignedFile,
  encodeFileStatement,
} from '#lib/board/agreement-file.ts';
import { dataInHtml, encodeAgreementHtml } from '#lib/content/agreement-file/agreement-html.ts';
import type { AgreementSheet } from '#lib/content/agreement-file/agreement-sheet.ts';
import { sign } from '#lib/crypto/sign.ts';
import type { FileData, SignedData } from '#lib/domain/consent/agreement-file.ts';
import {
  about,
  alteredCopies,
  ana,
  at,
  ben,
  board,
  dalia,
  decided,
  ENDS,
  leavesOf,
  nameOf,
  OPENED,
  people,
  plain,
  put,
  signed,
  text,
} from '../../../tests/agreement-files.ts';

const sheet = (more: Partial<AgreementSheet> = {}): AgreementSheet => ({
  ...{ language: 'en', title: text.title, digestTitle: 'In short', digest: text.digest },
  ...{ blocks: text.blocks, facts: [], answersTitle: '', answers: [], proofTitle: '', proof: [] },
  ...{ foot: '', ...more },
});
function html(data: FileData, more: Partial<AgreementSheet> = {}): string {
  const file = encodeAgreementHtml(data, sheet(more), 'text');
  if (file === null) throw new Error('no file');
  return file;
}
function opened(file: string) {
  const data = dataInHtml(file);
  return data.ok ? checkFile(data.value) : data;
}

const own = createOwnFile(text, { ...about, adopted: '2029-05-20', agreed: 2, asked: 4 });
const other = createFileForOthers(text, 'es');

describe('an agreement as a file', () => {
  it('comes back as it was, in each of its three ways', () => {
    for (const data of [own, other, signed()]) {
      const found = opened(html(data));
      if (!found.ok) throw new Error(found.error);
      const review = data.kind === 'other' ? null : text.review;
      expect(found.value).toEqual({ ...data, version: { ...text, review } });
    }
  });

  it('names nobody when it is for ourselves, whoever answered', () => {
    const file = html(own, { facts: ['Agreed by 2 of 4.'] });
    expect(secretsIn(file)).toEqual([]);
  });

  it('for others has no name, no day, no answer and no number of them', () => {
    const file = html(other);
    expect(secretsIn(file)).toEqual([]);
    expect(file).not.toMatch(/\d{4}-\d\d-\d\d|20[23]\d|agreed|asked|made|adopted/i);
  });

  it('when signed has the names of those who answered, opened it and made it, and no others', () => {
    const { people: named } = signed();
    expect(named.map(({ name }) => name).sort()).toEqual(['Ana', 'Ben', 'Carmen']);
    expect(html(signed())).not.toContain('Dalia');
  });

  it('is not made of a round in which somebody objects', () => {
    expect(createSignedFile(ana, decided('object'), about, nameOf)).toBeNull();
  });

  it('takes along nothing that the format does not name', () => {
    const more = { ...own, answers: ['Ben said no'], board: 'b' } as unknown as FileData;
    expect(html(more)).not.toMatch(/Ben said no|"board"/);
  });

  it('runs nothing and shows words as words, whatever they are', () => {
    const nasty = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
    const run = { text: nasty, marks: 'bi' as const, href: 'javascript:alert(1)' };
    const hostile = {
      ...text,
      title: nasty,
      digest: nasty,
      blocks: [{ type: 'p' as const, runs: [run] }],
    };
    const data = createOwnFile(hostile, { ...about, adopted: '2029-05-20', agreed: 2, asked: 4 });
    const file = html(data, {
      title: nasty,
      digest: nasty,
      blocks: hostile.blocks,
      facts: [nasty],
    });
    expect(file.match(/<script\b/g)).toHaveLength(1);
    expect(file).not.toMatch(/<(img|a|svg|iframe)\b|<\w[^>]*\s(on\w+|src|href)=/);
    const found = opened(file);
    expect(found.ok && found.value.version).toEqual(hostile);
  });
});

function secretsIn(file: string): string[] {
  const { round, answers } = decided();
  const secrets = [
    ...people.values(),
    ...people.keys(),
    ...[round.version, round.signature, round.device, round.id, toBase64Url(board), 'Not in May'],
    ...answers.flatMap(({ signature, device, id }) => [signature, device, id]),
    ...[OPENED, ENDS, OPENED + 1].map(String),
    ...['consent', 'concern', 'object', '"signature"', '"device"', '"member"'],
  ];
  return secrets.filter((secret) => file.includes(secret));
}

describe('a file that is opened', () => {
  it('is refused when one letter of it was altered, wherever', () => {
    const whole = plain(signed());
    const untouched = checkFile(whole);
    expect(untouched.ok).toBe(true);
    const faults = new Set<string>();
    for (const { place, copy } of alteredCopies(whole)) {
      const found = checkFile(copy);
      expect(found, place).toMatchObject({ ok: false });
      if (!found.ok) faults.add(found.error);
    }
    expect([...faults].sort()).toEqual([
      ...['altered-answers', 'altered-names', 'altered-round', 'altered-text'],
      ...['damaged', 'newer', 'not-agreement'],
    ]);
  });

  it('is refused when an answer was left out, told twice, put in, or given another name', () => {
    const file = signed();
    const [first, second] = [file.answers[0]!, file.answers[1]!];
    const [ours] = [file.people[0]!];
    const changes: Partial<SignedData>[] = [
      { answers: [first] },
      { answers: [second, first] },
      { answers: [first, first, second] },
      { answers: [first, { ...second, member: dalia.me }] },
      { people: file.people.slice(1) },
      { people: [...file.people, { member: dalia.me, name: 'Dalia' }] },
      { people: [{ ...ours, name: 'Eva' }, ...file.people.slice(1)] },
    ];
    for (const change of changes)
      expect(checkFile(plain({ ...file, ...change })), JSON.stringify(change)).toMatchObject({
        ok: false,
      });
  });

  it('is refused when somebody else has signed in a person’s name', () => {
    const file = signed();
    const device = toBase64Url(dalia.keys.publicKey);
    const forged = { ...file, by: { ...file.by, device } };
    const signature = toBase64Url(sign(encodeFileStatement(file, ana.me), dalia.keys));
    expect(checkFile(plain({ ...forged, by: { ...forged.by, signature } }))).toMatchObject({
      error: 'altered-names',
    });
  });

  it('is refused when an answer was given after the end, or to another round', () => {
    const { round, answers } = decided();
    const late = answers.map((one) => ({ ...one, round: `${ben.me}.other` }));
    expect(createSignedFile(ana, { round, answers: late }, about, nameOf)).toBeNull();
    const other = decided('concern', 75);
    expect(createSignedFile(ana, { round, answers: other.answers }, about, nameOf)).toBeNull();
  });

  it('says what is wrong with it, and never throws, whatever it holds', () => {
    expect(opened('<html>hello</html>')).toMatchObject({ error: 'not-agreement' });
    expect(opened(html(own).split('adopted')[0]!)).toMatchObject({ ok: false });
    expect(opened('x'.repeat(20_000_001))).toMatchObject({ error: 'too-large' });
    expect(checkFile({ ...plain(own), version: 2 })).toMatchObject({ error: 'newer' });
    const later = '["cobijo-agreement",2,"adopt"]';
    expect(checkFile({ ...plain(own), text: later })).toMatchObject({ error: 'newer' });
    expect(checkFile({ ...plain(own), format: 'cobijo-memorial' })).toMatchObject({
      error: 'not-agreement',
    });
    const deep = `${'[["quote",'.repeat(5_000)}[]${']]'.repeat(5_000)}`;
    const text5000 = `["cobijo-agreement",1,"adopt","plain","t","d","",${deep}]`;
    expect(checkFile({ ...plain(other), text: text5000 })).toMatchObject({ error: 'damaged' });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkFile(value).ok).toBe(false);
      }),
    );
    const paths = leavesOf(plain(signed()));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const copy = plain(signed());
        fc.pre(JSON.stringify(at(copy, path)) !== JSON.stringify(value));
        put(copy, path, value);
        expect(checkFile(copy).ok).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
