/** The ready-made beginnings for care roles in the reader's language; what a first role is offered stands first. */

import { ENGLISH_ROLES } from '#lib/content/en/roles.ts';
import { SPANISH_ROLES } from '#lib/content/es/roles.ts';
import type { RoleTemplate } from '#lib/content/role-template.ts';

export function roleTemplates(locale: 'en' | 'es'): readonly RoleTemplate[] {
  return locale === 'es' ? SPANISH_ROLES : ENGLISH_ROLES;
}
