/** What the parts for photos are told: data and callbacks, nothing of the board. */

import type { PhotoTrouble, ReadyPhoto } from '#lib/base/photo.ts';

/** `held-back`: it waits for a tap, so that no data is spent unasked. */
export type PhotoWhere = 'here' | 'coming' | 'held-back' | 'elsewhere';

/** One of the two files of a photo, small or large. */
export interface PhotoFile {
  /** The same as long as the file is. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Bytes that would travel. */
  readonly size: number;
  readonly where: PhotoWhere;
  /** Null: it is not here after all. */
  readonly read: () => Promise<Uint8Array | 'damaged' | null>;
  /** Asked for although held back. */
  readonly onfetch?: (() => void) | undefined;
}

export interface PhotoView {
  readonly alt: string;
  /** A thumbhash in base64url. */
  readonly hint: string;
  readonly small: PhotoFile;
  readonly large: PhotoFile;
}

/** One in a form: chosen just now, or on the board before. */
export interface FieldPhoto {
  readonly id: string;
  readonly alt: string;
  readonly hint: string;
  readonly small: PhotoFile;
  /** Null: it is on the board already. */
  readonly made: ReadyPhoto | null;
}

/** A file that is being made ready, waits its turn, or came to nothing. */
export interface PhotoTask {
  readonly id: string;
  readonly file: File;
  readonly isWorking: boolean;
  readonly trouble: Exclude<PhotoTrouble, 'cancelled'> | null;
}

export function fieldPhotoOf(id: string, made: ReadyPhoto): FieldPhoto {
  const { bytes, width, height } = made.small;
  const read = (): Promise<Uint8Array> => Promise.resolve(bytes);
  const small: PhotoFile = { name: id, width, height, size: bytes.length, where: 'here', read };
  return { id, alt: '', hint: made.hint, small, made };
}
