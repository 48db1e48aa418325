/**
 * Names that must not be mistaken for one another, and the two impurities that pure code is handed.
 * See docs/PROTOCOL.md §2.
 */

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A device's Ed25519 public key, 32 bytes, in base64url: 43 characters. */
export type DeviceId = Brand<string, 'DeviceId'>;

/** A member: 16 bytes in base64url, 22 characters. */
export type MemberId = Brand<string, 'MemberId'>;

/** Gives `length` unpredictable bytes. */
export type Random = (length: number) => Uint8Array;

/** Milliseconds since 1970, by this device's own clock. */
export type Clock = () => number;
