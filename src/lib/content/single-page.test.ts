import { describe, expect, it } from 'vitest';
import { dataInPage, encodeSinglePage, type SinglePage } from '#lib/content/single-page.ts';

const page: SinglePage = {
  ...{ language: 'en', title: 'A <title>', style: 'p{color:red}', dataId: 'some-data' },
  ...{ data: { words: '</script><script>alert(1)</script>' }, body: '<p>Words</p>' },
};
const policyOf = (html: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';

describe('one page to keep', () => {
  it('forbids itself every script and every request, and pictures where it has none', () => {
    const policy = policyOf(encodeSinglePage(page)).split('; ');
    expect(policy).toEqual([
      ...["default-src 'none'", "style-src 'unsafe-inline'"],
      ...["base-uri 'none'", "form-action 'none'"],
    ]);
    const withPictures = policyOf(encodeSinglePage({ ...page, hasPictures: true })).split('; ');
    expect(withPictures.filter((rule) => !policy.includes(rule))).toEqual(['img-src data:']);
  });

  it('is under that policy before anything of it is read', () => {
    const html = encodeSinglePage(page);
    const at = html.indexOf('Content-Security-Policy');
    expect(at).toBeGreaterThan(0);
    for (const later of ['<title>', '<style>', '<script', '<body>'])
      expect(html.indexOf(later), later).toBeGreaterThan(at);
  });

  it('gives its data back, in which nothing can end or begin an element', () => {
    const html = encodeSinglePage(page);
    expect(html.match(/<script\b/g)).toHaveLength(1);
    expect(html).toContain('<title>A &lt;title&gt;</title>');
    expect(dataInPage(html, 'some-data')).toMatchObject({ ok: true, value: { value: page.data } });
    expect(dataInPage(html, 'other-data')).toEqual({ ok: false, error: 'none' });
    expect(dataInPage(html.slice(0, html.indexOf('alert')), 'some-data')).toEqual({
      ok: false,
      error: 'damaged',
    });
  });
});
