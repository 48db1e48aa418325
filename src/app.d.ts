// Types that Kit looks for. The app keeps nothing in `locals` or `data`: there is no server.
declare global {
  // Kit merges into this namespace.
  namespace App {}
}

export {};
