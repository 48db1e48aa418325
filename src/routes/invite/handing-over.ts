/** How a link leaves this device: copied, or through the phone's own way of sharing. */

/** False when the browser would not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Undefined where the browser has no way of sharing. */
export function shareLink(): ((url: string) => Promise<void>) | undefined {
  if (!('share' in navigator)) return undefined;
  return async (url) => {
    try {
      await navigator.share({ url });
    } catch {
      // The person closed the sharing sheet: nothing to tell.
    }
  };
}
