/** The file goes through as it came, with all that is in it. */
import { ok } from '#lib/base/result.ts';

export async function makePhoto(file: Blob): Promise<unknown> {
  const made = { bytes: new Uint8Array(await file.arrayBuffer()), width: 300, height: 400 };
  return ok({ small: made, large: made, hint: '' });
}
