// Types that Kit looks for. The app keeps nothing in `locals` or `data`: there is no server.
declare global {
  // Kit merges into this namespace.
  namespace App {
    interface PageState {
      /** On a page with a list: one thing of it is open (routes/agreements/inside.svelte.ts). */
      isInside?: true;
    }
  }
}

export {};
