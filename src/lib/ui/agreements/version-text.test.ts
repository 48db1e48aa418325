import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/domain/consent/version.ts';
import VersionText from '#lib/ui/agreements/VersionText.svelte';

function drawn(blocks: readonly Block[], more: object = {}): string {
  const { body } = render(VersionText, { props: { blocks, ...more } });
  return body.replaceAll(/<!--.*?-->/g, '').replaceAll(/ class="[^"]*"/g, '');
}
function leading(text: string, href: string): readonly Block[] {
  return [{ type: 'p', runs: [{ text, marks: '', href }] }];
}

describe('the text of a version', () => {
  it('shows where a link leads, whole and in letters that cannot look like others', () => {
    const text = drawn(leading('our archive', 'https://аrchive.example/a?b=c'));
    expect(text).toContain('>our archive<');
    expect(text).toMatch(/<a href="https:\/\/xn--[^"]+"[^>]*>.*https:\/\/xn--.*a\?b=c<\/a>/s);
  });
  it('opens nothing that is no address of the web, of mail or of a telephone', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@c.example/']) {
      const text = drawn(leading('here', href));
      expect(text).not.toContain('<a');
      expect(text).toContain(`(${href})`);
    }
  });
  it('shows markup as the letters it is', () => {
    expect(drawn(leading('<img src=x onerror=alert(1)>', ''))).not.toContain('<img');
  });
  it('marks what is still to be filled in where it is asked to', () => {
    const blocks = leading('Ask [who] first.', '');
    expect(drawn(blocks)).not.toContain('<mark');
    expect(drawn(blocks, { blanks: true })).toContain('Ask <mark>[who]</mark> first.');
  });
});
