/** Puts the agreements of a made-up collective onto its documents, by the same acts that pages use. */

import { assert } from '#lib/base/assert.ts';
import type { MemberId } from '#lib/base/brands.ts';
import { beginAgreement } from '#lib/board/agreements.ts';
import type { ExampleBoard } from '#lib/board/example-board.ts';
import { putRemark } from '#lib/board/remarks.ts';
import { giveAnswer, openRound, type Signer } from '#lib/board/rounds.ts';
import { versionHashOf } from '#lib/board/versions.ts';
import { blocksOfTemplate, shapeOfTemplate } from '#lib/content/agreement-blocks.ts';
import type { ExampleAgreement } from '#lib/content/example-collective.ts';
import { encodeVersion, type VersionText } from '#lib/domain/consent/version.ts';
import { dayAfter } from '#lib/domain/plain-date.ts';

const DAY_MS = 86_400_000;

export function writeExampleAgreement(
  board: ExampleBoard,
  agreement: ExampleAgreement,
  memberOf: ReadonlyMap<string, MemberId>,
): void {
  const { docs, now, random } = board;
  const signer = (name: string): Signer => {
    const found = board.signers.find(({ me }) => me === memberOf.get(name));
    assert(found !== undefined, `${name} is in the example`);
    return found;
  };
  const { from, by, comments } = agreement;
  const fields = {
    ...{ title: from.title, digest: from.digest, shape: shapeOfTemplate(from.id) },
    blocks: blocksOfTemplate(filledIn(agreement)),
  };
  const begun = now - agreement.beganDaysAgo * DAY_MS;
  const made = beginAgreement(docs, signer(by).me, fields, { now: begun, random });
  assert(made.ok, `the agreement ${from.title} fits`);
  const id = made.value;
  for (const { by: author, words } of comments) {
    const remark = { sort: 'comment', round: null, re: null, anchor: '', quote: '' } as const;
    const deed = { now: begun + DAY_MS, random };
    const put = putRemark(docs, signer(author).me, { ...remark, agreement: id, words }, deed);
    assert(put.ok, `what ${author} says of it fits`);
  }
  if (agreement.round !== null) writeRound(board, { id, ...fields }, agreement.round, signer);
}

function writeRound(
  { docs, members, quorum, now, today, random }: ExampleBoard,
  { id, ...text }: Omit<VersionText, 'deed' | 'review'> & { readonly id: string },
  round: NonNullable<ExampleAgreement['round']>,
  signer: (name: string) => Signer,
): void {
  const made = now - round.openedDaysAgo * DAY_MS;
  const ends = now + round.endsInDays * DAY_MS;
  const review = dayAfter(today, round.reviewInDays);
  const whole: VersionText = { ...text, deed: 'adopt', review };
  const asking = { agreement: id, asked: members, ends, quorum, isHidden: false };
  const opener = signer(round.by);
  const opened = openRound(docs, opener, { ...asking, text: whole }, { now: made, random });
  const about = {
    ...asking,
    ...{ id: opened.split('.')[1] ?? '', member: opener.me, made, calledOff: null },
    version: versionHashOf(encodeVersion(whole)),
  };
  for (const [at, { by, says, words = '' }] of round.answers.entries()) {
    const deed = { now: made + (at + 1) * 3_600_000, random };
    assert(giveAnswer(docs, signer(by), about, { says, words }, deed).ok, `${by} answers`);
  }
}

function filledIn({ from, filled }: ExampleAgreement): ExampleAgreement['from'] {
  const fill = (text: string): string =>
    Object.entries(filled).reduce(
      (all, [blank, words]) => all.replaceAll(`[${blank}]`, words),
      text,
    );
  return {
    ...from,
    parts: from.parts.map((part) =>
      'items' in part
        ? { heading: part.heading, items: part.items.map(fill) }
        : { heading: part.heading, paragraphs: part.paragraphs.map(fill) },
    ),
  };
}
