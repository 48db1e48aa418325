/**
 * A photo as the board has it, and what can stand in the way of one: the words that the making of
 * photos (platform/photo/) and their looks (ui/photos/) share.
 */

export const PHOTO_LIMITS = {
  /** Pixels of the longer side: for a page, and for looking at. */
  smallSide: 480,
  largeSide: 1600,
  /** Bytes, before sealing. */
  smallBytes: 60_000,
  largeBytes: 400_000,
  /** Of a file that somebody chooses. */
  fileBytes: 50_000_000,
  /** Opened, a pixel takes four bytes: 52 million are some 200 MB for a moment. */
  filePixels: 52_000_000,
} as const;

export interface MadePhoto {
  /** A still WebP without any metadata (base/webp.ts). */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

export interface ReadyPhoto {
  readonly small: MadePhoto;
  readonly large: MadePhoto;
  /** A thumbhash in base64url. */
  readonly hint: string;
}

export type PhotoTrouble =
  | 'not-an-image'
  /** It cannot be read to its end. */
  | 'damaged'
  /** Bytes or pixels. */
  | 'too-large'
  /** An image, of a kind that this browser cannot open: most often HEIC. */
  | 'cannot-open-this-kind'
  | 'took-too-long'
  | 'no-memory'
  /** A browser too old for it, or one that hides from pages what they draw. */
  | 'not-in-this-browser'
  /** A part of the app that does it did not come. */
  | 'not-loaded'
  | 'cancelled';
