/** Which pages have nothing to work on in the example, and where one goes on from there. */

import { m } from '#lib/paraglide/messages.js';
import type { NotInExample } from '#lib/ui/screens/example/view-model.ts';
import { hrefs } from './hrefs.ts';

export function notInExample(path: string): NotInExample | null {
  switch (path) {
    case hrefs.invite:
    case hrefs.door:
      return path === hrefs.invite ? 'invite' : 'door';
    case hrefs.passphrase:
      return 'passphrase';
    case hrefs.device:
      return 'device';
    case hrefs.erase:
      return 'erase';
    case hrefs.boards:
    case hrefs.another:
      return 'boards';
    default:
      return path.startsWith(hrefs.board('')) ? 'boards' : null;
  }
}

export function backFrom(what: NotInExample): { href: string; label: string } {
  if (what === 'invite') return { href: hrefs.people, label: m.shell_people() };
  if (what === 'door') return { href: hrefs.home, label: m.shell_today() };
  return { href: hrefs.settings, label: m.shell_settings() };
}
