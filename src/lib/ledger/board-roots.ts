/** The roots of the `common` inner document: docs/PROTOCOL.md §7. A payload that names another is void. */

export const COMMON_ROOTS: ReadonlySet<string> = new Set([
  'board',
  'roles',
  'invitations',
  // Reserved for later records, so that today's devices already carry them.
  'rotas',
  'covers',
  'agreements',
  'rounds',
  'memorials',
  'gatherings',
  'needs',
  'library',
  'templates',
]);
