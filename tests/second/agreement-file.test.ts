// Two implementations of one page judge the same agreement files: as the board makes one, altered in
// every place, signed by somebody else, and cut short.
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#lib/base/bytes.ts';
import {
  checkFile,
  createFileForOthers,
  encodeFileStatement,
  type CheckFault,
} from '#lib/board/agreement-file.ts';
import { dataInHtml } from '#lib/content/agreement-file/agreement-html.ts';
import { sign } from '#lib/crypto/sign.ts';
import {
  about,
  alteredCopies,
  ana,
  dalia,
  decided,
  nameOf,
  plain,
  signed,
  text,
} from '../agreement-files.ts';
import { createSignedFile } from '#lib/board/agreement-file.ts';
import { checkAgreementFile } from './agreement-file.js';

/** What the first says, in the words of the second. */
const SAYS: Record<CheckFault, string> = {
  'not-agreement': '1 none',
  newer: '1 newer',
  damaged: '1 damaged',
  'altered-text': '2 text',
  'altered-round': '3 round',
  'altered-answers': '4 answer',
  'altered-names': '5 list',
};

/** A page of anybody's with the data in its head. */
const pageAround = (data: object): string =>
  `<!doctype html><head><script type="application/json" id="agreement-data">${JSON.stringify(data)}</script></head>`;

function verdicts(page: string): { first: string; second: string } {
  const data = dataInHtml(page);
  const found = data.ok ? checkFile(data.value) : data;
  const second = checkAgreementFile(page);
  return {
    first: found.ok ? 'good' : ((SAYS as Record<string, string>)[found.error] ?? found.error),
    second: second.isGood ? 'good' : `${second.step} ${second.refusal}`,
  };
}

describe('two implementations of the page, on one file of an agreement', () => {
  it('both find it good, with the same text, names, answers and numbers', () => {
    const file = signed();
    const page = pageAround(plain(file));
    expect(verdicts(page)).toEqual({ first: 'good', second: 'good' });
    expect(checkAgreementFile(page)).toMatchObject({
      ...{ title: text.title, board: file.board, agreed: 2, asked: 4 },
      people: expect.arrayContaining([
        { name: 'Ana', says: null, words: '' },
        { name: 'Ben', says: 'consent', words: '' },
        { name: 'Carmen', says: 'concern', words: 'Not in May' },
      ]) as unknown,
    });
    expect(verdicts(pageAround(plain(createFileForOthers(text, 'es')))).second).toBe('good');
  });

  it('both refuse it at the same step, whatever one value was altered', () => {
    const refusals = new Set<string>();
    for (const { place, copy } of alteredCopies(plain(signed()))) {
      const { first, second } = verdicts(pageAround(copy));
      expect(second, place).toBe(first);
      expect(second, place).not.toBe('good');
      refusals.add(second);
    }
    expect([...refusals].sort()).toEqual(Object.values(SAYS).sort());
  });

  it('both refuse what was left out, told twice, or signed by another', () => {
    const file = signed();
    const [one, two] = [file.answers[0]!, file.answers[1]!];
    const device = toBase64Url(dalia.keys.publicKey);
    const forged = { ...file, by: { ...file.by, device } };
    const signature = toBase64Url(sign(encodeFileStatement(forged, ana.me), dalia.keys));
    const late = createSignedFile(ana, decided('concern', 75), about, nameOf)!;
    const changes = {
      'left out': {
        answers: [one],
        people: file.people.filter(({ member }) => member !== two.member),
      },
      'told twice': { answers: [one, one, two] },
      'other order': { answers: [two, one] },
      'one name less': { people: file.people.slice(1) },
      'one name more': { people: [...file.people, { member: dalia.me, name: 'Dalia' }] },
      'signed by another': { by: { ...forged.by, signature } },
      'of another round': { answers: late.answers },
    };
    for (const [what, change] of Object.entries(changes)) {
      const { first, second } = verdicts(pageAround(plain({ ...file, ...change })));
      expect(second, what).toBe(first);
      expect(second, what).not.toBe('good');
    }
  });

  it('both refuse a page cut short anywhere, and one with other data', () => {
    for (const data of [[], {}, { format: 'cobijo-memorial', version: 1 }]) {
      const { first, second } = verdicts(pageAround(data));
      expect(second, JSON.stringify(data)).toBe(first);
      expect(second).not.toBe('good');
    }
    const page = pageAround(plain(signed()));
    for (let end = 0; end < page.indexOf('</script>') + '</script>'.length; end += 97) {
      const { first, second } = verdicts(page.slice(0, end));
      expect(second, `cut at ${end}`).toBe(first);
      expect(second, `cut at ${end}`).not.toBe('good');
    }
  });
});
