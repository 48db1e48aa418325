/** A browser that makes no WebP and gives a PNG instead, as Safari does. */
export const canvasWebp = (): Promise<null> => Promise.resolve(null);
