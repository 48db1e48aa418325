/**
 * Between a draft that people write together and a version that they decide on. A version is named by
 * the hash of its canonical text: docs/PROTOCOL.md §13.
 */

import * as Y from 'yjs';
import { encodeUtf8, toBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { checkFragment } from '#lib/board/note-check.ts';
import { safeLink } from '#lib/board/note-schema.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { DRAFT_LIMITS } from '#lib/domain/limits.ts';
import type { VersionHash } from '#lib/domain/consent/records.ts';
import { joinRuns, type Block, type Run } from '#lib/domain/consent/version.ts';

/** `canonical` is what `encodeVersion` gives. */
export function versionHashOf(canonical: string): VersionHash {
  return toBase64Url(hash(LABELS.agreementVersion, encodeUtf8(canonical)));
}

/** What stands in a draft; `unreadable`: it holds what this version cannot show (board/note-check.ts). */
export function blocksOf(draft: Y.XmlFragment): Result<readonly Block[], 'unreadable'> {
  if (checkFragment(draft, DRAFT_LIMITS).kind !== 'fits') return err('unreadable');
  return ok(draft.toArray().map((child) => blockOf(child as Y.XmlElement)));
}

/** The nodes of a new draft, to be put into it in the transaction that makes it. */
export function nodesOf(blocks: readonly Block[]): Y.XmlElement[] {
  return blocks.map((block) => nodeOf(block));
}

function blockOf(node: Y.XmlElement): Block {
  const children = node.toArray() as (Y.XmlElement | Y.XmlText)[];
  const blocks = (): readonly Block[] => children.map((child) => blockOf(child as Y.XmlElement));
  switch (node.nodeName) {
    case 'heading': {
      const level: unknown = node.getAttributes()['level'];
      return { type: level === 3 ? 'h3' : 'h2', runs: runsOf(children) };
    }
    case 'bullet_list':
    case 'ordered_list':
      return {
        type: node.nodeName === 'bullet_list' ? 'ul' : 'ol',
        items: children.map((item) =>
          (item as Y.XmlElement).toArray().map((child) => blockOf(child as Y.XmlElement)),
        ),
      };
    case 'blockquote':
      return { type: 'quote', blocks: blocks() };
    default:
      return { type: 'p', runs: runsOf(children) };
  }
}

interface Delta {
  readonly insert: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function runsOf(texts: readonly unknown[]): readonly Run[] {
  const deltas = texts.flatMap((text) => (text as Y.XmlText).toDelta() as Delta[]);
  return joinRuns(
    deltas.map(({ insert, attributes = {} }) => {
      const link = attributes['link'] as { readonly href: string } | undefined;
      const marks = `${attributes['strong'] ? 'b' : ''}${attributes['em'] ? 'i' : ''}` as const;
      // A link that no page would open is no link.
      return { text: insert, marks, href: safeLink(link?.href ?? '') ?? '' };
    }),
  );
}

function nodeOf(block: Block): Y.XmlElement {
  if ('runs' in block) {
    const node = new Y.XmlElement(block.type === 'p' ? 'paragraph' : 'heading');
    // Attributes hold any value in Yjs.
    if (block.type !== 'p')
      node.setAttribute('level', (block.type === 'h2' ? 2 : 3) as unknown as string);
    const text = new Y.XmlText();
    text.applyDelta(block.runs.map((run) => ({ insert: run.text, attributes: attributesOf(run) })));
    node.insert(0, [text]);
    return node;
  }
  if ('items' in block) {
    const list = new Y.XmlElement(block.type === 'ul' ? 'bullet_list' : 'ordered_list');
    list.insert(
      0,
      block.items.map((blocks) => {
        const item = new Y.XmlElement('list_item');
        item.insert(0, nodesOf(blocks));
        return item;
      }),
    );
    return list;
  }
  const quote = new Y.XmlElement('blockquote');
  quote.insert(0, nodesOf(block.blocks));
  return quote;
}

function attributesOf({ marks, href }: Run): Record<string, object> {
  const safe = safeLink(href);
  return {
    ...(marks.includes('b') && { strong: {} }),
    ...(marks.includes('i') && { em: {} }),
    ...(safe !== null && { link: { href: safe } }),
  };
}
