import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFocusTheirs, watchOwnFocus } from './own-focus.ts';

const [body, link] = [{}, {}] as [HTMLElement, Element];
let window = new EventTarget();
let stop = (): void => undefined;

beforeEach(() => {
  window = new EventTarget();
  stop = watchOwnFocus(window);
  window.dispatchEvent(new Event('click'));
});
afterEach(() => stop());

function key(name: string): void {
  window.dispatchEvent(Object.assign(new Event('keydown'), { key: name }));
}
const mayGoToTitle = (activeElement: Element | null): boolean =>
  !isFocusTheirs({ activeElement, body });

describe('a screen that comes', () => {
  it('has the focus after a press, which stays on the link that was pressed until then', () => {
    expect(mayGoToTitle(link)).toBe(true);
  });

  it('leaves the focus where it is when it comes late, and somebody has gone on by Tab', () => {
    key('Tab');
    expect(mayGoToTitle(link)).toBe(false);
  });

  it('has it when the key pressed was another', () => {
    key('a');
    expect(mayGoToTitle(link)).toBe(true);
  });

  it('has it when what they had gone to is no longer there', () => {
    key('Tab');
    expect([mayGoToTitle(body), mayGoToTitle(null)]).toEqual([true, true]);
  });

  it.each(['click', 'submit', 'popstate'])(
    'has it again when they ask for something: %s',
    (act) => {
      key('Tab');
      window.dispatchEvent(new Event(act));
      expect(mayGoToTitle(link)).toBe(true);
    },
  );

  it('has it once nobody watches any more', () => {
    stop();
    key('Tab');
    expect(mayGoToTitle(link)).toBe(true);
  });
});
