/**
 * Writing a draft, commenting on its words and answering a round: by keyboard alone, with the focus
 * always to be seen and never nowhere, and with what a screen reader is given of each place.
 */

import { m } from './support/messages.ts';
import { button, said, visit } from './support/acts.ts';
import { draft, heading } from './support/agreement-acts.ts';
import { expectSaved, found } from './support/board-acts.ts';
import { listen } from './support/ears.ts';
import { press, tabTo, type } from './support/keyboard.ts';
import { expect, test } from './support/world.ts';

test('a draft is written, commented on and answered by keyboard alone, and a screen reader tells it', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine', { lang: 'en' });
  const { page } = ana;
  const { keyboard } = page;
  const link = (message: Parameters<typeof said>[1]) =>
    page.getByRole('link', { name: said(ana, message) }).first();
  await visit(ana, '/agreements');
  const ears = await listen(page);

  await test.step('a draft', async () => {
    await press(ana, link(m.agreements_new));
    await press(ana, link(m.agreement_new_blank));
    await type(ana, page.getByLabel(said(ana, m.agreement_new_name), { exact: true }), 'Rest');
    await press(ana, button(ana, m.agreement_new_blank_begin));
    await expect(draft(ana)).toBeVisible();
    await ears.forget();

    const tools = page.getByRole('toolbar', { name: said(ana, m.editor_tools) });
    const bold = tools.getByRole('button', { name: said(ana, m.editor_strong), exact: true });
    const title = tools.getByRole('button', { name: said(ana, m.editor_heading), exact: true });
    await tabTo(ana, bold);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(title).toBeFocused();
    await keyboard.press('Enter');
    await expect(draft(ana)).toBeFocused();
    await keyboard.type('When we rest');
    await keyboard.press('Enter');
    await keyboard.type('Nobody asks why.');
    await expectSaved(ana);
    await expect(page.getByRole('region', { name: said(ana, m.draft_text) })).toMatchAriaSnapshot(`
      - heading "The text" [level=2]
      - toolbar "Writing tools"
      - textbox "The text":
        - heading "When we rest"
        - paragraph: Nobody asks why.
    `);
    expect(await ears.heard(), 'writing is not read out between the letters').toEqual([]);
  });

  const comments = page.getByRole('region', { name: said(ana, m.draft_comments) });
  await test.step('a comment on its words', async () => {
    await keyboard.press('Control+Shift+ArrowLeft');
    await keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('why.');
    // A browser tells of a moved selection a moment later; nobody presses keys that fast.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    });
    await keyboard.press('Control+Alt+m');
    const sheet = page.getByRole('dialog', { name: said(ana, m.draft_comment_about) });
    await expect(sheet.getByRole('textbox')).toBeFocused();
    await expect(sheet).toMatchAriaSnapshot(`
      - dialog "About these words":
        - heading "About these words"
        - button "Close"
        - blockquote: why.
        - textbox "What you want to say"
        - button "Put the comment"
    `);
    await keyboard.type('Not even as a joke');
    await press(ana, button(ana, m.draft_comment_put));
    await expect(sheet).toBeHidden();
    await expect(draft(ana)).toBeFocused();
    await expect.poll(ears.heard).toEqual([said(ana, m.draft_said_commented)]);
    await expect(comments).toMatchAriaSnapshot(`
      - heading "Comments" [level=2]
      - list:
        - listitem:
          - article "Ana":
            - blockquote: why.
            - paragraph: /Ana/
            - paragraph: Not even as a joke
    `);
    const marked = draft(ana).locator('[aria-details]');
    await expect(marked).toHaveText('why.');
    const entry = comments.getByRole('article', { name: 'Ana' });
    expect(await marked.getAttribute('aria-details')).toBe(await entry.getAttribute('id'));

    await keyboard.press('ArrowLeft');
    await press(ana, button(ana, m.editor_comment_open));
    await expect(entry).toBeFocused();
    await press(ana, button(ana, m.draft_comment_reply));
    await expect(page.getByRole('textbox', { name: said(ana, m.draft_reply_words) })).toBeFocused();
    await keyboard.type('Agreed');
    await press(ana, button(ana, m.draft_reply_put));
    await expect(entry).toBeFocused();
    await expect(entry).toContainText('Agreed');
    await press(ana, button(ana, m.draft_comment_deal));
    await expect(page.locator('#comments-title')).toBeFocused();
    expect((await ears.heard()).slice(1)).toEqual([
      said(ana, m.draft_said_replied),
      said(ana, m.draft_said_dealt),
    ]);
    await expectSaved(ana);
    await press(ana, comments.locator('summary'));
    await press(ana, button(ana, m.draft_comment_reopen));
    await expectSaved(ana);
  });

  await test.step('from a comment to its words, in a text that nobody has gone into yet', async () => {
    await visit(ana, '/agreements');
    await page.setViewportSize({ width: 360, height: 480 });
    await press(ana, page.getByRole('link', { name: 'Rest' }).first());
    await press(ana, link(m.agreement_to_draft));
    await press(ana, button(ana, m.draft_comment_show));
    await expect(draft(ana)).toBeFocused();
    await expect(draft(ana).locator('[aria-details]')).toBeInViewport({ ratio: 1 });
  });

  await test.step('asking about it', async () => {
    await press(ana, link(m.draft_ask));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await press(ana, button(ana, m.round_open_send));
    await expect(heading(ana, m.round_way_title)).toBeVisible();
    await expectSaved(ana);
    await ears.forget();
  });

  await test.step('an answer', async () => {
    const form = page.getByRole('group', { name: said(ana, m.round_answer_legend) });
    await expect(form).toMatchAriaSnapshot(`
      - group "My answer to this text":
        - radio "I consent"
        - radio "I consent with a concern"
        - radio "I stand aside"
        - radio "I object, for harm to what joins us"
    `);
    for (const [says, means] of [
      [m.round_answer_consent, m.round_answer_consent_hint],
      [m.round_answer_object, m.round_answer_object_hint],
    ] as const)
      await expect(
        form.getByRole('radio', { name: said(ana, says), exact: true }),
      ).toHaveAccessibleDescription(said(ana, means));

    await press(ana, button(ana, m.round_answer_send));
    const first = form.getByRole('radio').first();
    await expect(first).toBeFocused();
    await expect(form).toContainText(said(ana, m.round_answer_choose));
    await keyboard.press('ArrowUp');
    await expect(form.getByRole('radio').last()).toBeChecked();
    await press(ana, button(ana, m.round_answer_send));
    const harm = page.getByRole('textbox', { name: said(ana, m.round_answer_words_object) });
    await expect(harm).toBeFocused();
    await expect(harm).toHaveAttribute('aria-invalid', 'true');
    await keyboard.type('It names nobody who takes the turn over.');
    await press(ana, button(ana, m.round_answer_send));
    await expect(heading(ana, m.round_answer_mine)).toBeFocused();
    await expect.poll(ears.heard).toContain(said(ana, m.round_answer_said));

    await press(ana, button(ana, m.round_answer_back));
    const sheet = page.getByRole('dialog', { name: said(ana, m.round_answer_back_ask) });
    await press(ana, sheet.getByRole('button', { name: said(ana, m.round_answer_back) }));
    await expect(heading(ana, m.round_answer_title).first()).toBeFocused();
    await expect.poll(ears.heard).toContain(said(ana, m.round_answer_said_back));
    await expectSaved(ana);
  });

  await test.step('calling the round off', async () => {
    await press(ana, button(ana, m.round_off));
    const sheet = page.getByRole('dialog', { name: said(ana, m.round_off_ask) });
    await press(ana, sheet.getByRole('button', { name: said(ana, m.round_off) }));
    await expect(heading(ana, m.round_end_off)).toBeFocused();
    await expectSaved(ana);
  });
});
