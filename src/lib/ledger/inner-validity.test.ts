import * as Y from 'yjs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VoidReason } from '#lib/ledger/door-reasons.ts';
import {
  anyInRoot,
  elementIn,
  forge,
  gone,
  nest,
  rawInRoot,
  textAfter,
  textInRoot,
  textInside,
  updateByHand,
  valueBetween,
  valueUnderKey,
  type Forgery,
  type Id,
} from '../../../tests/ledger-attacks.ts';
import { collective, type Person } from '../../../tests/ledger-people.ts';

let ana: Person;
let ben: Person;

beforeEach(() => {
  const { people } = collective(['Ana', 'Ben']);
  [ana, ben] = people as [Person, Person];
  ana.docs.common.getText('roles').insert(0, 'written by Ana');
  ana.docs.owned.getText(ana.member).insert(0, 'Ana’s own card');
  ben.hear([ana.save()!]);
});

/** Ben's patched client sends it; what Ana makes of it. */
function attack(forgery: Forgery) {
  return ana.hear([forge(ben, forgery)]);
}

function expectVoid(forgery: Forgery, reason: VoidReason): void {
  const before = JSON.stringify([
    ana.docs.common.getText('roles'),
    ana.docs.owned.getText(ana.member),
  ]);
  const report = attack(forgery);
  expect(report.accused).toEqual([]);
  expect(report.voided.map((one) => one.reason)).toEqual([reason]);
  expect(report.accepted).toHaveLength(1);
  expect(
    JSON.stringify([ana.docs.common.getText('roles'), ana.docs.owned.getText(ana.member)]),
  ).toBe(before);
  // The chain goes on: the next payload of the same person counts.
  ben.ledger.receive(ana.tell());
  ben.docs.common.getText('roles').insert(0, 'ok ');
  expect(ana.hear([ben.save()!]).voided).toEqual([]);
}

/** Ben writes on by hand. */
function expectNextCounts(from: number): void {
  ben.ledger.receive(ana.tell());
  const plaintext = own([textInRoot('roles', 'ok')], from);
  expect(attack({ plaintext, from, count: 2 }).voided).toEqual([]);
}

function own(structs: Uint8Array[], from = 0): Uint8Array {
  return updateByHand({ client: ben.contentClient, from, structs });
}

describe('a patched client', () => {
  it('writes one honest payload by hand, so that the forgeries below fail for their reason', () => {
    const plaintext = own([textInRoot('roles', 'by hand')]);
    expect(attack({ plaintext, count: 7 }).voided).toEqual([]);
    expect(ana.docs.common.getText('roles').toJSON()).toContain('by hand');
  });

  it('cannot change another’s own record by standing beside it', () => {
    const plaintext = own([textAfter(ana.contentClient, 3, 'x')]);
    expectVoid({ part: 2, plaintext, count: 1 }, 'payload-foreign-record');
  });

  it('cannot change another’s own record by deleting from it', () => {
    const deletes = [{ client: ana.contentClient, clock: 0, length: 3 }];
    const plaintext = updateByHand({ client: ben.contentClient, from: 0, structs: [], deletes });
    expectVoid({ part: 2, plaintext }, 'payload-foreign-record');
  });

  it('cannot write under another’s root', () => {
    expectVoid(
      { part: 2, plaintext: own([textInRoot(ana.member, 'x')]), count: 1 },
      'payload-unknown-root',
    );
  });

  it('cannot write under a root that nobody named', () => {
    expectVoid({ plaintext: own([textInRoot('secret', 'x')]), count: 1 }, 'payload-unknown-root');
  });

  it('cannot delete ahead of what has been written', () => {
    const deletes = [{ client: ana.contentClient, clock: 10, length: 100 }];
    const plaintext = updateByHand({ client: ben.contentClient, from: 0, structs: [], deletes });
    expectVoid({ plaintext }, 'payload-ahead');
  });

  it('cannot stand beside what has not been written', () => {
    expectVoid(
      { plaintext: own([textAfter(ana.contentClient, 999, 'x')]), count: 1 },
      'payload-ahead',
    );
    expectVoid({ plaintext: own([textAfter(12345, 0, 'x')]), count: 1, from: 3 }, 'payload-clocks');
  });

  it('cannot stand beside or inside itself', () => {
    expectVoid(
      { plaintext: own([textAfter(ben.contentClient, 0, 'x')]), count: 1 },
      'payload-ahead',
    );
  });

  it('cannot stand inside what comes later', () => {
    expectVoid(
      { plaintext: own([textInside(ben.contentClient, 5, 'x')]), count: 1 },
      'payload-ahead',
    );
  });

  it('cannot write structs of another client', () => {
    const plaintext = updateByHand({
      client: ana.contentClient,
      from: 14,
      structs: [textInRoot('roles', 'x')],
    });
    expectVoid({ plaintext, count: 1 }, 'payload-clocks');
  });

  it('cannot leave a gap, overlap, or claim what is not there', () => {
    const plaintext = own([textInRoot('roles', 'x')], 5);
    expectVoid({ plaintext, from: 5, count: 1 }, 'payload-clocks');
  });

  it('cannot claim more clocks than it writes', () => {
    expectVoid({ plaintext: own([textInRoot('roles', 'x')]), count: 2 }, 'payload-clocks');
  });

  it('cannot nest deep', () => {
    const nested = [...new Array<number[]>(17).fill([117, 1]).flat(), 126];
    expectVoid({ plaintext: own([anyInRoot('roles', nested)]), count: 1 }, 'payload-content');
    const json = '['.repeat(5_000) + ']'.repeat(5_000);
    const bytes = [...new TextEncoder().encode(json)];
    const content = [(bytes.length & 127) | 128, bytes.length >> 7, ...bytes];
    ben.ledger.receive(ana.tell());
    const plaintext = own([rawInRoot(5, 'roles', content)], 3);
    expect(attack({ plaintext, from: 3, count: 1 }).voided[0]?.reason).toBe('payload-content');
  });

  it.each<[string, number, number[], VoidReason]>([
    ['a subdocument', 9, [1, 97, 126], 'payload-content'],
    ['JSON content', 2, [1, 1, 49], 'payload-content'],
    ['an XmlHook', 7, [5, 1, 97], 'payload-content'],
    ['a type that Yjs does not know', 7, [9], 'payload-malformed'],
    ['an unknown content', 11, [], 'payload-malformed'],
    ['an empty text', 4, [0], 'payload-malformed'],
    ['an empty list', 8, [0], 'payload-malformed'],
    ['a text that is no UTF-8', 4, [1, 0xff], 'payload-malformed'],
    ['a value that lib0 does not know', 8, [1, 3], 'payload-malformed'],
    ['a big integer', 8, [1, 122, 0, 0, 0, 0, 0, 0, 0, 1], 'payload-content'],
    [
      'a key that changes prototypes',
      8,
      [1, 118, 1, 9, ...new TextEncoder().encode('__proto__'), 126],
      'payload-content',
    ],
    ['an embed that is no JSON', 5, [1, 123], 'payload-malformed'],
    [
      'a list that claims 2^49 values',
      8,
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 126],
      'payload-malformed',
    ],
  ])('cannot write %s', (_name, ref, content, reason) => {
    expectVoid({ plaintext: own([rawInRoot(ref, 'roles', content)]), count: 1 }, reason);
  });

  it('cannot write a large binary, a long name, or a Skip', () => {
    const binary = [0x81, 0x80, 0x04, ...new Array<number>(65_537).fill(1)];
    expectVoid({ plaintext: own([rawInRoot(3, 'roles', binary)]), count: 1 }, 'payload-oversize');
  });

  it('cannot name a root of more than 128 bytes', () => {
    expectVoid({ plaintext: own([textInRoot('r'.repeat(129), 'x')]), count: 1 }, 'payload-content');
  });

  it('cannot send what is cut short, too much, or sealed wrongly', () => {
    const whole = own([textInRoot('roles', 'x')]);
    expectVoid({ plaintext: whole.subarray(0, -1), count: 1 }, 'payload-malformed');
    const flags = Uint8Array.of(1, 1, 5, 0, 0x80, 1, 0);
    expect(attack({ plaintext: flags, count: 1, from: 3 }).voided[0]?.reason).toBe(
      'payload-malformed',
    );
  });

  it('can nest types 64 deep, and no deeper', () => {
    const client = ben.contentClient;
    expect(attack({ plaintext: own(nest(client, 0, 'needs', 64)), count: 64 }).voided).toEqual([]);
    ben.ledger.receive(ana.tell());
    const deeper = own([elementIn({ client, clock: 63 })], 64);
    expect(attack({ plaintext: deeper, from: 64, count: 1 }).voided[0]?.reason).toBe(
      'payload-misplaced',
    );
    expectNextCounts(64);
  });

  it('cannot nest types 65 deep at once', () => {
    const plaintext = own(nest(ben.contentClient, 0, 'needs', 65));
    expectVoid({ plaintext, count: 65 }, 'payload-misplaced');
  });

  it('cannot stand between two lists, or two keys', () => {
    const client = ben.contentClient;
    const [first, second] = [0, 1].map((clock) => ({ client, clock })) as [Id, Id];
    const between = valueBetween(first, second, 'x');
    const roots = [anyInRoot('needs', [126]), anyInRoot('rounds', [126]), between];
    expectVoid({ plaintext: own(roots), count: 3 }, 'payload-misplaced');
    ben.ledger.receive(ana.tell());
    const keys = [valueUnderKey('needs', 'a', '1'), valueUnderKey('needs', 'b', '2'), between];
    const from = 3;
    const moved = [
      { client, clock: 3 },
      { client, clock: 4 },
    ] as const;
    keys[2] = valueBetween(...moved, 'x');
    expect(attack({ plaintext: own(keys, from), from, count: 3 }).voided[0]?.reason).toBe(
      'payload-misplaced',
    );
  });

  it('cannot stand in what is no type', () => {
    const plaintext = own([textInside(ana.contentClient, 3, 'x')]);
    expectVoid({ plaintext, count: 1 }, 'payload-misplaced');
  });

  it('stands nowhere, and harms nobody, beside and in what was gone before it was told of', () => {
    const client = ben.contentClient;
    const of = (clock: number): Id => ({ client, clock });
    const structs = [
      gone(2),
      rawInRoot(1, 'needs', [1]),
      textAfter(client, 1, 'a'),
      elementIn(of(2)),
      elementIn(of(4)),
      valueBetween(of(3), { client: ana.contentClient, clock: 2 }, 'x'),
    ];
    expect(attack({ plaintext: own(structs), count: 7 }).voided).toEqual([]);
    expect(ana.docs.common.getText('roles').toJSON()).toBe('written by Ana');
    expectNextCounts(7);
  });

  it('cannot hide a payload under another key', () => {
    expectVoid({ payload: new Uint8Array(40).fill(7) }, 'payload-unsealed');
  });

  it('cannot stall with ranges that lie over one another', () => {
    const writer = [0, 1, 5, 2, 0, 9, 3, 9];
    expectVoid({ plaintext: Uint8Array.from(writer) }, 'payload-malformed');
  });
});

describe('Yjs’s own updates', () => {
  it('of every type of content count', () => {
    const root = ben.docs.common.getMap('needs');
    const fragment = new Y.XmlFragment();
    root.set('note', fragment);
    const paragraph = new Y.XmlElement('paragraph');
    fragment.push([paragraph]);
    paragraph.setAttribute('level', '2');
    const words = new Y.XmlText();
    paragraph.push([words]);
    words.insert(0, 'bold and plain', { bold: true });
    words.format(2, 4, { bold: null, link: { href: '#' } });
    words.insertEmbed(3, { image: 'none' });
    root.set('bytes', Uint8Array.of(1, 2, 3));
    root.set('values', [1, -1, 2 ** 40, 0.5, 'text', true, null, { a: [1] }]);
    root.set('list', new Y.Array<unknown>());
    root.set('text', new Y.Text('text'));
    root.delete('bytes');
    expect(ana.hear([ben.save()!]).voided).toEqual([]);
    expect(ana.docs.common.getMap('needs').toJSON()).toEqual(root.toJSON());
  });

  it('into what was deleted before it was told of count, and change nothing', () => {
    const root = ben.docs.common.getMap<Y.XmlFragment>('needs');
    const note = root.set('note', new Y.XmlFragment());
    root.delete('note');
    // A page that is still open writes on.
    const paragraph = new Y.XmlElement('paragraph');
    note.insert(0, [paragraph]);
    expect(ana.hear([ben.save()!]).voided).toEqual([]);
    note.insert(0, [new Y.XmlElement('blockquote')]);
    paragraph.insert(0, [new Y.XmlText('words')]);
    expect(ana.hear([ben.save()!]).voided).toEqual([]);
    expect(ana.docs.common.getMap('needs').size).toBe(0);
  });
});
