/**
 * libwebp as WebAssembly (@jsquash/webp, Google's Squoosh), for browsers that make no WebP. Its glue is
 * a part of its own, and its bytes come from the page, which may fetch: neither is asked for elsewhere.
 * Browsers that can draw in a worker have WebAssembly's SIMD too.
 */

import { defaultOptions } from '@jsquash/webp/meta.js';

/** `quality`: 0…1. */
export type WasmWebp = (pixels: ImageData, quality: number) => Uint8Array<ArrayBuffer> | null;

/** The package's own types do not resolve from outside. */
interface Codec {
  encode(
    data: Uint8ClampedArray,
    width: number,
    height: number,
    options: object,
  ): Uint8Array<ArrayBuffer> | null;
}
type CreateCodec = (overrides: {
  noInitialRun: true;
  instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ) => WebAssembly.Exports;
}) => Promise<Codec>;

export async function loadWasmWebp(bytes: ArrayBuffer): Promise<WasmWebp> {
  const [glue, compiled] = await Promise.all([
    import('@jsquash/webp/codec/enc/webp_enc_simd.js'),
    WebAssembly.compile(bytes),
  ]);
  const createCodec = glue.default as unknown as CreateCodec;
  const codec = await createCodec({
    noInitialRun: true,
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(compiled, imports);
      done(instance);
      return instance.exports;
    },
  });
  return ({ data, width, height }, quality) => {
    const options = { ...defaultOptions, quality: quality * 100 };
    const made = codec.encode(data, width, height, options);
    return made === null ? null : made.slice();
  };
}
