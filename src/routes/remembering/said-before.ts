/** What was done on a form, said on the page that one comes back to: once. */

let word = '';

export function leaveWord(said: string): void {
  word = said;
}

export function takeWord(): string {
  const said = word;
  word = '';
  return said;
}
