/**
 * Test builds of the whole app with one module replaced by a file of tests/variants: the only way in
 * which a defence is ever taken out. Each lies in a folder of its own and is built again only when
 * the sources or the variants have changed; the shipped build in build/ knows nothing of them.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { binOf, hashSources, run } from '../../../src/host/prepare.js';

const root = path.resolve(import.meta.dirname, '../../..');
const builds = path.join(root, 'tests/out/builds');
const variants = path.join(root, 'tests/variants');

/** What a test build says of itself, and the shipped one never. */
export const VARIANT_MARK = 'cobijoVariant';

/** Where the build with this variant lies, built or not. */
export function variantDir(file: string): string {
  return path.join(builds, path.basename(file, '.ts'));
}

export async function ensureVariantBuilt(specifier: string, file: string): Promise<string> {
  const buildDir = variantDir(file);
  const stamp = createHash('sha256')
    .update(hashSources())
    .update(specifier)
    .update(fs.readFileSync(path.join(variants, file)))
    .update(fs.readFileSync(path.join(variants, 'vite.config.ts')))
    .digest('hex');
  const stampFile = `${buildDir}.stamp`;
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return buildDir;
  fs.rmSync(stampFile, { force: true });
  const config = path.join(variants, 'vite.config.ts');
  const { code, output } = await run(
    process.execPath,
    [binOf('vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'error'],
    {
      env: {
        NODE_ENV: 'production',
        COBIJO_REPLACE: `${specifier}=${file}`,
        COBIJO_BUILD_DIR: path.relative(root, buildDir),
        COBIJO_KIT_DIR: path.relative(root, `${buildDir}-kit`),
      },
    },
  );
  if (code !== 0) throw new Error(`the test build with ${file} failed:\n${output}`);
  fs.writeFileSync(stampFile, stamp);
  return buildDir;
}

/** The files of a build in which the text occurs. */
export function filesWith(buildDir: string, text: string): string[] {
  return fs
    .readdirSync(buildDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fs.readFileSync(file).includes(text));
}
