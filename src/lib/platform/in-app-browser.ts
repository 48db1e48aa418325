/**
 * Whether a page is shown inside a messenger's or a network's own window rather than in a browser. Such
 * a window may lack what the app needs, and what is kept in it may go with it. By the names that these
 * apps give themselves; one that hides is not recognised, and capabilities.ts still looks for itself.
 */

/** Facebook, Messenger, Instagram, Threads, LINE, WeChat, X, Snapchat, TikTok, LinkedIn, Pinterest, Telegram. */
const NAMED =
  /FBA[NV]\/|FB_IAB|Instagram|Barcelona|\bLine\/|MicroMessenger|Twitter|Snapchat|musical_ly|Bytedance|LinkedInApp|\[Pinterest|Telegram/;

export function isInAppBrowser(userAgent: string): boolean {
  if (NAMED.test(userAgent)) return true;
  // Android marks a web view; on iOS a browser calls itself Safari, or by a name of its own, and a view does not.
  if (userAgent.includes('Android')) return userAgent.includes('; wv)');
  return (
    /iPhone|iPad|iPod/.test(userAgent) &&
    userAgent.includes('AppleWebKit') &&
    !userAgent.includes('Safari/')
  );
}
