/*
 * Where focus goes when a screen comes: to its title, so that a change of screen is heard, or to the first
 * thing to fill in where nothing else could be wanted. An attachment: {@attach enterAt('h1')}.
 */

import { isFocusTheirs } from './own-focus.ts';

/** Moves focus, once, to the first element inside that matches. */
export function enterAt(selector: string): (node: HTMLElement) => void {
  return (node) => {
    node.querySelector<HTMLElement>(selector)?.focus();
  };
}

/** The same, unless somebody has gone on by keyboard before the screen came. */
export function enterUnlessMoved(selector: string): (node: HTMLElement) => void {
  return (node) => {
    if (!isFocusTheirs(document)) enterAt(selector)(node);
  };
}

/** What was pressed may have gone with the change: then focus goes to the title rather than nowhere. */
export function keepFocus(): void {
  if (document.activeElement === document.body) focusTitle();
}

/** To the title, which says what is so now. */
export function focusTitle(): void {
  document.querySelector('h1')?.focus();
}

/** After a form was refused: to the first field that says so. */
export function goToWrongField(form: HTMLElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
