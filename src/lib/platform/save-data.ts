/** Whether this browser was asked to spare data (Save-Data); browsers that do not tell: no. */

interface Connecting {
  readonly connection?: { readonly saveData?: unknown };
}

export function sparesData(): boolean {
  return (navigator as Connecting).connection?.saveData === true;
}
