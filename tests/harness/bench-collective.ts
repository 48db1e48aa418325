/** Ana founds, and admits nineteen others; the same keys on every page. */

import { createBoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import { admit, found, type Keys, type Person } from '../simulation/person.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';

// prettier-ignore
export const NAMES = [
  'Ana', 'Ben', 'Carmen', 'Dalia', 'Elena', 'Fabio', 'Gala', 'Hugo', 'Inés', 'Joel',
  'Karla', 'Luis', 'Mara', 'Noé', 'Olga', 'Paz', 'Quique', 'Rita', 'Saúl', 'Tere',
] as const;
export type Name = (typeof NAMES)[number];

export interface BenchPerson extends Keys {
  readonly signSeed: Uint8Array;
  readonly boxSecret: Uint8Array;
}

export interface Collective {
  readonly people: Readonly<Record<Name, BenchPerson>>;
  readonly founder: Person;
  readonly members: readonly Person[];
}

export function createCollective(): Collective {
  const random = createSeededRandom(11);
  const make = (name: Name): BenchPerson => {
    const [signSeed, boxSecret] = [random(32), random(32)];
    const [signKeys, boxKeys] = [createSignKeys(signSeed), createBoxKeys(boxSecret)];
    return { name, random, signSeed, boxSecret, signKeys, boxKeys };
  };
  const people = Object.fromEntries(NAMES.map((name) => [name, make(name)])) as Record<
    Name,
    BenchPerson
  >;
  const founder = found(people.Ana);
  const members = [founder, ...NAMES.slice(1).map((name) => admit(founder, people[name]))];
  return { people, founder, members };
}
