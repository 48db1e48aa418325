/** Copies of the shipped build that differ in one file: a next version, or a host that alters one. */

import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { FILE_LIST, writeFileList } from '../../../src/file-list.js';

/** `edit` changes the file; with `isListed` the list says so, as a build's would. */
export function alterBuild(
  buildDir: string,
  into: string,
  { file, edit, isListed }: { file: string; edit(text: string): string; isListed: boolean },
): string {
  fs.cpSync(buildDir, into, { recursive: true });
  const altered = path.join(into, file);
  fs.writeFileSync(altered, edit(fs.readFileSync(altered, 'utf8')));
  // The host would send these in its place.
  for (const end of ['br', 'gz']) fs.rmSync(`${altered}.${end}`, { force: true });
  if (isListed) writeFileList(into);
  return into;
}

/** What names a build: the sha-256 of its list, in the groups that the app shows. */
export function printOf(buildDir: string): string {
  const list = fs.readFileSync(path.join(buildDir, FILE_LIST));
  const hash = createHash('sha256').update(list).digest('hex');
  return (hash.match(/.{4}/g) ?? []).join(' ');
}

/** The name of some script that every page loads. */
export function anyScript(buildDir: string): string {
  const entry = fs.readdirSync(path.join(buildDir, '_app/immutable/entry'));
  const script = entry.find((name) => name.startsWith('app.') && name.endsWith('.js'));
  return `_app/immutable/entry/${script ?? ''}`;
}
