/* The one table of what can stand in a photo's way: what is so, and what to do next. */
import type { PhotoTrouble } from '#lib/base/photo.ts';
import { m } from '#lib/paraglide/messages.js';

type Told = Exclude<PhotoTrouble, 'cancelled'>;

const TROUBLES: Record<Told, (about: { name: string }) => string> = {
  'not-an-image': m.photo_trouble_not_an_image,
  damaged: m.photo_trouble_damaged,
  'too-large': m.photo_trouble_too_large,
  'cannot-open-this-kind': m.photo_trouble_kind,
  'took-too-long': m.photo_trouble_too_long,
  'no-memory': m.photo_trouble_no_memory,
  'not-in-this-browser': m.photo_trouble_browser,
  'not-loaded': m.photo_trouble_not_loaded,
};

/** `name`: what the file is called on this device; it goes nowhere. */
export function photoTroubleText(trouble: Told, name: string): string {
  return TROUBLES[trouble]({ name });
}

/** "38 KB", as a plan of a phone counts. */
export function sizeText(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}

/** What is to be seen; said of one without words too. */
export function altText(alt: string): string {
  return alt.trim() === '' ? m.photo_no_alt() : alt;
}
