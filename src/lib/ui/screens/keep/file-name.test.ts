import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  ['Nicolasa Reyes', 'Nicolasa-Reyes'],
  ['Ñandú “Óscar” Gómez', 'Ñandú-“Óscar”-Gómez'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['CON: <b>', 'CON-b'],
  ['...', null],
  ['\u0000/', null],
])('calls a file of %j %j', (name, expected) => {
  expect(fileNameOf(name)).toBe(expected);
});
