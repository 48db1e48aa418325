// index.html over all pictures, and contact sheets of them as PNG, at most 1,900 px wide: one series
// for each source, language, light and width.
// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumArgs } from '../chromium.js';

const looks = ['light-360', 'dark-360', 'light-1280', 'dark-1280', 'print-794'];
/** How wide a picture stands on a sheet, how many stand on one, and how tall it may be. */
const sizes = { 360: [300, 12], 1280: [900, 8], 794: [600, 3] };

/** @param {string} title @param {string} body */
const pageOf = (title, body) => `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>
  body { margin: 12px; background: #77756f; font: 13px sans-serif; color: #fff; }
  main { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
  figure { margin: 0; } img { display: block; max-width: none; } figcaption { padding: 2px 0; }
  a { color: #fff; }
</style><h1>${title}</h1><main>${body}</main>`;

/** @param {string} src @param {number} width */
const figureOf = (src, width) => {
  const name = path.basename(src, '.png');
  return `<figure><figcaption>${name}</figcaption><a href="${src}"><img src="${src}" width="${String(width)}" loading="eager"></a></figure>`;
};

/**
 * @param {string} outDir @param {string} executablePath
 * @returns {Promise<string[]>} the sheets
 */
export async function makeSheets(outDir, executablePath) {
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
  const sheetDir = path.join(outDir, 'sheets');
  fs.rmSync(sheetDir, { recursive: true, force: true });
  fs.mkdirSync(sheetDir, { recursive: true });
  const sheets = [];
  let index = '';
  for (const source of fs.readdirSync(path.join(outDir, 'png')).sort()) {
    const files = fs.readdirSync(path.join(outDir, 'png', source)).sort();
    for (const look of looks) {
      const chosen = files.filter((name) => name.endsWith(`-${look}.png`));
      const width = /** @type {keyof typeof sizes} */ (Number(look.split('-')[1]));
      const [shown = 300, each = 12] = sizes[width];
      for (let at = 0; at < chosen.length; at += each) {
        const name = `${source}-${look}-${String(at / each + 1)}`;
        const part = chosen.slice(at, at + each);
        const html = path.join(sheetDir, `${name}.html`);
        const figures = part.map((file) => figureOf(`../png/${source}/${file}`, shown));
        fs.writeFileSync(html, pageOf(name, figures.join('')));
        await page.goto(pathToFileURL(html).href);
        const png = path.join(sheetDir, `${name}.png`);
        await page.screenshot({ path: png, fullPage: true });
        fs.rmSync(html);
        sheets.push(png);
      }
      index += `<section><h2>${source} ${look}</h2><main>${chosen
        .map((file) => figureOf(`png/${source}/${file}`, shown / 2))
        .join('')}</main></section>`;
    }
  }
  fs.writeFileSync(path.join(outDir, 'index.html'), pageOf('Cobijo', index));
  await browser.close();
  return sheets;
}
