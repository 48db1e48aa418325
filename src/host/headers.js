// The headers that only a server can send. The page's own policy is in the page, with a hash for its
// inline script (svelte.config.js); these add what a page cannot say of itself, and confine scripts:
// a worker obeys the policy that its own file came with, not that of the page that started it.
// @ts-check

/** Sent with everything. No Strict-Transport-Security: a reverse proxy that can promise https says so
 * itself, and with a certificate of the host's own it would take the way past the warning. */
export const commonHeaders = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
  'X-Robots-Tag': 'noindex, nofollow',
  'Permissions-Policy':
    'camera=(self), clipboard-write=(self), accelerometer=(), autoplay=(), browsing-topics=(), ' +
    'display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), ' +
    'payment=(), serial=(), usb=()',
});

const pagePolicy = "frame-ancestors 'none'";
const nothing = "default-src 'none'; frame-ancestors 'none'";
/** A service worker fetches what it keeps; nothing else in it may reach out. */
const scriptPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
/** Argon2id is WebAssembly and runs in a worker: there alone may it be compiled. */
const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

/** @param {string} pathname */
export function policyFor(pathname) {
  if (pathname.startsWith('/_app/immutable/workers/')) return workerPolicy;
  if (/\.m?js$/.test(pathname)) return scriptPolicy;
  return /\.\w+$/.test(pathname) && !pathname.endsWith('.html') ? nothing : pagePolicy;
}

/** Only what bears its own hash in its name is kept without asking again. @param {string} pathname */
export const cachingFor = (pathname) =>
  pathname.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
