/**
 * Builds the whole app with one module replaced, for the tests that show what a defence is for:
 * COBIJO_REPLACE is `import specifier=file of this folder`, the folders are COBIJO_BUILD_DIR and
 * COBIJO_KIT_DIR. The shipped build never reads this file.
 */

import path from 'node:path';
import { mergeConfig, type Plugin } from 'vite';
import shipped from '../../vite.config.ts';

const [specifier = '', file = ''] = (process.env['COBIJO_REPLACE'] ?? '').split('=');
if (file === '') throw new Error('COBIJO_REPLACE says what to put in the place of what');

function replacing(): Plugin {
  let wasReplaced = false;
  return {
    name: 'replacing',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== specifier || importer?.includes('/tests/variants/')) return null;
      wasReplaced = true;
      return path.join(import.meta.dirname, file);
    },
    // So that a page can tell, and a test can, that the variant is in this build and in no other.
    transform(code, id) {
      if (id !== path.join(import.meta.dirname, file)) return null;
      return { code: `${code}\nglobalThis.cobijoVariant = ${JSON.stringify(file)};\n`, map: null };
    },
    buildEnd() {
      // The server half of the build imports next to nothing.
      if (!wasReplaced && this.environment.name === 'client')
        throw new Error(`nothing imports ${specifier}`);
    },
  };
}

export default mergeConfig(shipped, { plugins: [replacing()] });
