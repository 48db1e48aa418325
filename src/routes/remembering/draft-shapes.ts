/** Drafts that this device sealed, perhaps by an older version of the form. */

export function hasTexts(
  draft: unknown,
  names: readonly string[],
): draft is Record<string, unknown> {
  if (typeof draft !== 'object' || draft === null) return false;
  return names.every((name) => typeof (draft as Record<string, unknown>)[name] === 'string');
}
