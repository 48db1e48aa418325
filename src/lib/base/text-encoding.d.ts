/**
 * The two globals that the pure rooms use besides ECMAScript's own: every browser and Node has them,
 * and they are pure. Declared here so that those rooms compile without the DOM's types.
 */

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(encoding: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
