import { describe, expect, it } from 'vitest';
import { createPaper, isPrintKey, type Paper } from './on-paper.ts';

/** A photo of a page: on the disk it is painted once it is wanted and its bytes have come. */
function putPhoto(paper: Paper, where: 'here' | 'elsewhere') {
  const photo = { isWanted: false, isPainted: false };
  const leave = paper.join({
    want: () => (photo.isWanted = true),
    isPending: () => where === 'here' && !photo.isPainted,
  });
  function paint(): void {
    photo.isPainted = photo.isWanted;
    paper.look();
  }
  return { photo, paint, leave };
}

/** Whether it has resolved by now. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => false)]);
}

describe('a page that is printed', () => {
  it('has every photo of this disk, those far below too', async () => {
    const paper = createPaper();
    const [first, last] = [putPhoto(paper, 'here'), putPhoto(paper, 'here')];
    expect(paper.isWhole()).toBe(false);
    const gathered = paper.gather();
    expect([first.photo.isWanted, last.photo.isWanted]).toEqual([true, true]);
    first.paint();
    expect(await isDone(gathered)).toBe(false);
    last.paint();
    await gathered;
    expect(paper.isWhole()).toBe(true);
  });

  it('waits for no photo that is on another device', async () => {
    const paper = createPaper();
    const here = putPhoto(paper, 'here');
    putPhoto(paper, 'elsewhere');
    const gathered = paper.gather();
    here.paint();
    await gathered;
    expect(paper.isWhole()).toBe(true);
  });

  it('waits for no photo that was withdrawn meanwhile, and for nothing where there are none', async () => {
    const paper = createPaper();
    await paper.gather();
    const one = putPhoto(paper, 'here');
    const gathered = paper.gather();
    expect(await isDone(gathered)).toBe(false);
    one.leave();
    await gathered;
  });
});

describe('printing by the keyboard', () => {
  const pressed = (key: string, more: object = {}) =>
    isPrintKey({
      ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
      ...more,
    });

  it('is Ctrl or Cmd with P, whatever the keyboard writes', () => {
    expect(pressed('p', { ctrlKey: true })).toBe(true);
    expect(pressed('P', { metaKey: true })).toBe(true);
  });

  it('is no letter, and no other command', () => {
    expect(pressed('p')).toBe(false);
    expect(pressed('P', { ctrlKey: true, shiftKey: true })).toBe(false);
    expect(pressed('p', { ctrlKey: true, altKey: true })).toBe(false);
    expect(pressed('o', { ctrlKey: true })).toBe(false);
  });
});
