/**
 * The editor in a real browser, under the app's own Content Security Policy: two people, two boards,
 * one relay. What needs no browser is in board/note.test.ts.
 */

import type { Locator, Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OFFICE_PASTES } from '../../../../tests/harness/note/office-pastes.ts';
import type { NotePage } from '../../../../tests/harness/note/note-page.ts';
import { servePage } from '../../../../tests/harness/served-page.ts';

let served: Awaited<ReturnType<typeof servePage>>;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  served = await servePage('note', [
    svelte({ configFile: false, compilerOptions: { runes: undefined } }),
  ]);
}, 120_000);

afterAll(() => served.close());

beforeEach(async () => {
  complaints = [];
  served.requested.length = 0;
  page = await served.browser.newPage({ viewport: { width: 360, height: 640 } });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(served.url);
  await noteOf('Ana').waitFor();
});

afterEach(async () => {
  await page.close();
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

type Call = {
  [K in keyof NotePage]: NotePage[K] extends (...args: never[]) => unknown ? K : never;
}[keyof NotePage];
const call = <K extends Call>(name: K, ...args: Parameters<NotePage[K]>) =>
  page.evaluate(
    ([method, given]) =>
      (globalThis as unknown as { page: Record<string, (...all: unknown[]) => unknown> }).page[
        method as string
      ]!(...(given as unknown[])),
    [name, args] as const,
  ) as Promise<ReturnType<NotePage[K]>>;
const noteOf = (name: 'Ana' | 'Ben'): Locator =>
  page.getByRole('textbox', { name: `Note of ${name.toLowerCase()}` });
const textOf = (name: 'ana' | 'ben') => call('text', name);

/** A browser tells of a moved selection a moment later; nobody presses keys that fast. */
function selectionTold(): Promise<unknown> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

/** To before the last words of a block. A busy machine may lose a key: it goes on until it is there. */
async function goBefore(words: string): Promise<void> {
  const rest = () =>
    page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection()!;
      const block = (focusNode instanceof Element ? focusNode : focusNode!.parentElement!).closest(
        'p',
      )!;
      const range = document.createRange();
      range.setStart(focusNode!, focusOffset);
      range.setEndAfter(block.lastChild!);
      return range.toString();
    });
  await page.keyboard.press('End');
  await vi.waitFor(async () => {
    const { length } = await rest();
    if (length !== words.length)
      await page.keyboard.press(length < words.length ? 'ArrowLeft' : 'ArrowRight');
    expect(await rest()).toBe(words);
  }, 60_000);
  await selectionTold();
}

async function sameForBoth(): Promise<string> {
  const [ana, ben] = await Promise.all([call('shape', 'ana'), call('shape', 'ben')]);
  expect(ana).toBe(ben);
  return ana;
}

describe('two people in one note', () => {
  it('see what the other types, and the caret bears the name from the card', async () => {
    await noteOf('Ana').click();
    await page.keyboard.type('Rice is in the blue tin.');
    await vi.waitFor(async () => expect(await noteOf('Ben').innerText()).toContain('blue tin'));
    const caret = page.locator('#ben .note-caret');
    await caret.waitFor();
    expect(await caret.getAttribute('class')).toContain('note-thread-2');
    expect(await caret.innerText()).toContain('Ana');
    expect(await page.locator('#ben').innerText()).toContain('Also here: \u2068Ana\u2069');
    expect(Object.keys((await call('state', 'ana')) ?? {}).sort()).toEqual(['cursor', 'text']);
    await sameForBoth();
  });

  it('meet again after writing apart, nothing lost and nothing doubled by looking', async () => {
    await call('part');
    await noteOf('Ana').click();
    await page.keyboard.type('From Ana. ');
    await noteOf('Ben').click();
    await page.keyboard.type('From Ben. ');
    await call('join');
    for (const name of ['Ana', 'Ben'] as const) {
      await noteOf(name).click();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
    }
    await sameForBoth();
    const text = await textOf('ana');
    expect(text.split('From Ana.')).toHaveLength(2);
    expect(text.split('From Ben.')).toHaveLength(2);
  });

  it('undo their own words and never the other’s', async () => {
    await noteOf('Ana').click();
    await page.keyboard.type('Ana wrote this. ');
    await noteOf('Ben').click();
    await page.keyboard.press('End');
    await page.keyboard.type('Ben wrote this.');
    await noteOf('Ana').click();
    await page.keyboard.press('Control+z');
    await vi.waitFor(async () => expect(await textOf('ben')).not.toContain('Ana wrote'));
    expect(await textOf('ana')).toContain('Ben wrote this.');
    await page.keyboard.press('Control+y');
    await vi.waitFor(async () => expect(await textOf('ben')).toContain('Ana wrote this.'));
    await sameForBoth();
  });
});

describe('a hostile client', () => {
  it('writes what does not fit: it is shown as words, nobody deletes it by looking, and writing goes on after', async () => {
    await noteOf('Ana').click();
    await page.keyboard.type('Still here.');
    const before = await page.evaluate(() => ({
      ...(globalThis as unknown as { page: NotePage }).page.writes,
    }));
    await call('writeHostile', 'ana');
    await page.getByText('cannot show').first().waitFor();
    expect(await page.locator('#ana').innerText()).toContain('Still here.');
    expect(await noteOf('Ana').count()).toBe(0);
    expect(await sameForBoth()).toContain('<image');
    const after = await page.evaluate(() => ({
      ...(globalThis as unknown as { page: NotePage }).page.writes,
    }));
    expect(after).toEqual(before);
    expect(served.requested).not.toContain('/leak.png');

    await call('removeHostile');
    await noteOf('Ana').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And on.');
    await vi.waitFor(async () => expect(await textOf('ben')).toContain('Still here. And on.'));
  });

  it('sends false carets: of strangers, of other notes, malformed, or with a name of its own', async () => {
    await noteOf('Ben').click();
    await page.keyboard.type('x');
    const good = (await call('state', 'ben')) as Record<string, unknown>;
    const at = { type: { client: 11, clock: 1 }, tname: null, item: null, assoc: 0 };
    for (const [client, state] of [
      [33, good],
      [22, { ...good, text: 'role:other' }],
      [22, { ...good, cursor: { anchor: null, head: {} } }],
      [22, { ...good, cursor: { anchor: { ...at, tname: 'evil' }, head: at } }],
      [22, { ...good, cursor: 'x'.repeat(1000) }],
    ] as const) {
      await call('show', 'ana', 22, null);
      await call('show', 'ana', client, state);
      await vi.waitFor(async () => expect(await page.locator('#ana .note-caret').count()).toBe(0));
    }
    await call('show', 'ana', 22, { ...good, user: { name: 'Carmen', color: '#ff0000' } });
    const caret = page.locator('#ana .note-caret');
    await caret.waitFor();
    expect(await caret.innerText()).toContain('Ben');
  });
});

describe('the tools', () => {
  it('are reached by keyboard alone, 44 px large, and fit a phone', async () => {
    for (const button of await page.locator('#ana [role=toolbar] button').all()) {
      const box = await button.boundingBox();
      expect(box!.width).toBeGreaterThanOrEqual(44);
      expect(box!.height).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await noteOf('Ana').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter'); // the heading
    await page.keyboard.type('Where things are');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- rice');
    await page.keyboard.press('Enter');
    await page.keyboard.type('beans');
    const shape = await sameForBoth();
    expect(shape).toContain('<heading level="2">Where things are</heading>');
    expect(shape).toMatch(/<bullet_list><list_item>.*rice.*<\/list_item><list_item>.*beans/);
  });

  it('put a link, which is shown whole and opens nothing from within the text', async () => {
    await noteOf('Ana').click();
    await page.keyboard.type('Read this');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+k');
    await page.getByLabel('Where the link leads').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await page.getByText('A note cannot hold this address').waitFor();
    await page.getByLabel('Where the link leads').fill('example.org/guide');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await call('shape', 'ben')).toContain('example.org/guide'));
    const whole = page.locator('#ana a');
    expect(await whole.getAttribute('href')).toBe('https://example.org/guide');
    expect(await whole.innerText()).toBe('https://example.org/guide');
    expect(await whole.getAttribute('rel')).toContain('noopener noreferrer');
    expect(await page.locator('#ana .note-text a').count()).toBe(0);
  });

  it('take what is pasted as words and known shapes, and fetch nothing for it', async () => {
    await noteOf('Ana').click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<h1 style="color:red" onclick="x()">Hi</h1><img src="/leak.png"><script>1</script><p>a <b>b</b> <a href="javascript:1">c</a></p>',
      );
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await vi.waitFor(async () => expect(await textOf('ben')).toContain('Hi'));
    const shape = await sameForBoth();
    expect(shape).toContain('<strong>b</strong>');
    expect(shape).not.toMatch(/image|img|script|link|style|onclick/);
    expect(served.requested).not.toContain('/leak.png');
    // The browser says that the policy stopped the pasted handler.
    complaints = complaints.filter((text) => !text.includes('inline event handler'));
  });

  it('take from word processors the words and the shapes that a note knows', async () => {
    for (const { from, html, clean } of OFFICE_PASTES)
      expect(await call('clean', html), from).toBe(clean);
    // The browser says that the policy stopped pasted styles and handlers.
    complaints = complaints.filter((text) => !/inline (event handler|style)/.test(text));
  });
});

describe('comments', () => {
  it('are asked for by key, stay with their words as others write, and say when those are gone', async () => {
    await noteOf('Ana').click();
    await page.keyboard.type('We decide by consent.');
    await goBefore('consent.');
    for (let left = 'consent'.length; left > 0; left--)
      await page.keyboard.press('Shift+ArrowRight');
    const selects = async (words: string): Promise<void> => {
      await vi.waitFor(async () =>
        expect(await page.evaluate(() => getSelection()!.toString())).toBe(words),
      );
      await selectionTold();
    };
    await selects('consent');
    await page.keyboard.press('Control+Alt+m');
    const [asked] = await call('asked', 'ana');
    expect(asked!.quote).toBe('consent');
    await page.keyboard.press('Home');
    await selects('');
    await page.keyboard.press('Control+Alt+m');
    const whole = (await call('asked', 'ana'))[1]!;
    expect(whole.quote).toBe('We decide by consent.');
    const before = await call('shape', 'ana');
    await call('comment', [
      { id: 'c1', ...asked!, thread: 3 },
      { id: 'c2', ...whole, thread: 4 },
      { id: 'odd', anchor: `!.${'x'.repeat(900)}`, quote: 'nowhere', thread: 5 },
      { id: 'all', anchor: '', quote: '', thread: 5 },
    ]);
    const commented = page.locator('#ben .note-comment.note-thread-3');
    await commented.waitFor();
    expect(await commented.innerText()).toBe('consent');
    expect(await call('shape', 'ana')).toBe(before);
    expect(await call('inOrder', 'ben')).toEqual(['c2', 'c1']);

    await noteOf('Ben').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Here: ');
    await page.keyboard.press('Control+Alt+m');
    expect((await call('asked', 'ben'))[0]!.quote).toBe('Here: We decide by consent.');
    for (const name of ['ana', 'ben'] as const)
      expect(await page.locator(`#${name} .note-comment.note-thread-3`).allInnerTexts()).toEqual([
        'consent',
      ]);

    // To the words, and from the words to what is said about them.
    expect(await call('showComment', 'ben', 'odd')).toBe(false);
    expect(await call('showComment', 'ben', 'c1')).toBe(true);
    await page.locator('#ben').getByRole('button', { name: 'Go to the comment' }).press('Enter');
    expect(await call('opened', 'ben')).toEqual(['c1']);

    // Split by Ana: half of its block is written anew, and the words are found again there.
    await noteOf('Ana').click();
    await goBefore('by consent.');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await call('shape', 'ben')).toContain('<paragraph>by con'));
    for (const name of ['ana', 'ben'] as const)
      expect(await page.locator(`#${name} .note-comment.note-thread-3`).allInnerTexts()).toEqual([
        'consent',
      ]);

    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    await vi.waitFor(async () => expect(await call('inOrder', 'ben')).toEqual(['c2']));
    expect(await call('inOrder', 'ana')).toEqual(['c2']);
    await sameForBoth();
  });
});

describe('a phone’s keyboard', () => {
  it('composes a word in peace while the other writes', async () => {
    await noteOf('Ana').click();
    await page.keyboard.type('Hoy ');
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('co');
    await call('write', 'ben', 'De Ben. ');
    await compose('cocin');
    await call('write', 'ben', 'Otra vez. ');
    await session.send('Input.insertText', { text: 'cocinamos' });
    await vi.waitFor(async () => expect(await textOf('ben')).toContain('Hoy cocinamos'));
    const text = await textOf('ana');
    expect(text.split('cocin')).toHaveLength(2);
    expect(text).toContain('Otra vez. De Ben. ');
    await sameForBoth();
  });
});
