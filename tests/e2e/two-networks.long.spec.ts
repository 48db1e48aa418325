/**
 * Two networks with no route between them: without help both read that no direct path was found; with
 * a relay of their own, set up by one of the two, they connect. Needs root, iproute2 and coturn.
 */

import { m } from './support/messages.ts';
import {
  button,
  enterWords,
  foundCollective,
  makeLink,
  makeVault,
  readTheWords,
  said,
  visit,
} from './support/acts.ts';
import { createRole, passphraseOf } from './support/board-acts.ts';
import {
  createNetworks,
  MIDDLE,
  missingForNetworks,
  RELAY,
  routeBetween,
  startRelay,
} from './support/networks.ts';
import { expect, PHONE, test, type Person, type World } from './support/world.ts';

const missing = missingForNetworks();

type Text = Parameters<typeof said>[1];
const heading = (person: Person, message: Text) =>
  person.page.getByRole('heading', { level: 1, name: said(person, message) });
const field = (person: Person, message: Text) => person.page.getByLabel(said(person, message));
const text = (person: Person, message: Text) => person.page.getByText(said(person, message));

test.describe('two networks with no route between them', () => {
  test.skip(missing !== null, `skipped: ${missing ?? ''}`);
  test.use({ hostAddress: MIDDLE });

  let made: ReturnType<typeof createNetworks> | null = null;
  test.beforeAll(() => {
    made = createNetworks();
  });
  test.afterAll(() => {
    made?.remove();
  });

  /** A page on plain http is told to be secure: no browser would believe that of a LAN address. */
  function person(world: World, name: string, at: 0 | 1, lang: 'es' | 'en'): Promise<Person> {
    if (made === null) throw new Error('no networks');
    const args = [`--unsafely-treat-insecure-origin-as-secure=${world.host.url}`];
    return world.person(name, { lang, size: PHONE, args, network: made.networks[at] });
  }

  for (const bens of ['stun', 'turn'] as const)
    test(`both read that there is no path; Ana’s relay and Ben’s ${bens} connect them`, async ({
      world,
    }) => {
      const [here, there] = made?.networks ?? [];
      if (here === undefined || there === undefined) throw new Error('no networks');
      for (const route of [routeBetween(here, there), routeBetween(there, here)]) {
        console.log(`  route: ${route}`);
        expect(route).toMatch(/unreachable|No route to host/);
      }
      const ana = await person(world, 'Ana', 0, 'es');
      await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'La Milpa' });
      const link = await makeLink(ana);
      const ben = await person(world, 'Ben', 1, 'en');

      await test.step('without help, both read it', async () => {
        await ben.page.goto(link);
        await makeVault(ben, passphraseOf('Ben'));
        await expect(heading(ben, m.far_path_title)).toBeVisible();
        await button(ana, m.far_banner_ways).click();
        await expect(heading(ana, m.far_path_title)).toBeVisible();
        console.log(`  Ana reads: ${(await heading(ana, m.far_path_title).textContent()) ?? ''}`);
        console.log(`  Ben reads: ${(await heading(ben, m.far_path_title).textContent()) ?? ''}`);
        expect([...ana.iceServers, ...ben.iceServers]).toEqual([]);
      });

      const relay = await startRelay();
      try {
        await test.step('Ana goes by the relay, and tries it first', async () => {
          world.chosenServers.add(RELAY.url).add(RELAY.stun);
          await visit(ana, '/settings/connection');
          await field(ana, m.far_turn).fill(RELAY.url);
          await field(ana, m.far_name).fill(RELAY.username);
          await field(ana, m.far_word).fill('otra palabra');
          await button(ana, m.far_try_turn).click();
          await expect(text(ana, m.far_try_refused)).toBeVisible();
          await field(ana, m.far_word).fill(RELAY.credential);
          await button(ana, m.far_try_turn).click();
          await expect(text(ana, m.far_try_found_turn)).toBeVisible();
          await button(ana, m.far_save).click();
        });

        await test.step(`Ben writes ${bens} under "Ways of connecting", and is at the door`, async () => {
          await button(ben, m.far_ways_open).click();
          if (bens === 'stun') await field(ben, m.far_stun).fill(RELAY.stun);
          else {
            await field(ben, m.far_turn).fill(RELAY.url);
            await field(ben, m.far_name).fill(RELAY.username);
            await field(ben, m.far_word).fill(RELAY.credential);
          }
          await button(ben, m.far_save_join).click();
          const words = await readTheWords(ben);
          await button(ana, m.shell_door_action).click();
          await enterWords(ana, words);
          await expect(text(ana, m.invite_in_lead)).toBeVisible();
          expect([...ben.iceServers]).toEqual([bens === 'stun' ? RELAY.stun : RELAY.url]);
        });

        await test.step('the board crosses, and what is written after', async () => {
          await button(ana, m.invite_door_done).click();
          await button(ben, m.join_welcome_home_go).click();
          const role = await createRole(ana, { title: 'La olla' });
          await visit(ben, '/care');
          await expect(ben.page.getByText('La olla').first()).toBeVisible();
          await visit(ben, role);
          await expect(heading(ben, () => 'La olla')).toBeVisible();
        });

        await test.step('only by the relay, once both have said yes', async () => {
          await visit(ana, '/settings/connection');
          await ana.page.getByRole('switch', { name: said(ana, m.far_relay_only) }).check();
          await button(ana, m.far_save).click();
          await visit(ben, '/settings/connection');
          await expect(text(ben, m.far_ask_sees_only)).toBeVisible();
          await button(ben, m.far_ask_yes).click();
          await expect.poll(() => [...ben.iceServers]).toContain(RELAY.url);
          await createRole(ana, { title: 'Teléfono de noche' });
          await visit(ben, '/care');
          await expect(ben.page.getByText('Teléfono de noche').first()).toBeVisible();
        });
      } finally {
        await relay.stop();
      }
    });
});
