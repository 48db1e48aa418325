// A single-page app: nothing is rendered on a server and no page is prerendered; the host answers
// every app route with the same page.
export const ssr = false;
export const prerender = false;
