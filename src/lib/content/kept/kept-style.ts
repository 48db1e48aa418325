/**
 * The look of a saved memorial, in the file itself: the tokens of app.css in spellings that browsers
 * of many years read, type that every device has, and paper.
 */

const LIGHT = `--cotton:#f8f4ea;--paper:#fffcf5;--line:#ddd3bf;--yarn:#d3c6ad;--ink:#2b2521;--soft:#62574c;--memory:#93283f`;
const DARK = `--cotton:#1b191d;--paper:#242127;--line:#423c45;--yarn:#4d4650;--ink:#f0e9dc;--soft:#b9aea1;--memory:#f0a3b0`;
const PRINT = `--cotton:#fff;--paper:#fff;--line:#bbb;--yarn:#999;--ink:#000;--soft:#333;--memory:#000`;

export const KEPT_STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--cotton)}
body{background:var(--cotton);color:var(--ink);font:400 1.0625rem/1.6 Literata,Georgia,'Times New Roman',serif;overflow-wrap:break-word}
main{max-width:38rem;margin:0 auto;padding:2.25rem 1.25rem 3.5rem}
.app{font-family:'Atkinson Hyperlegible Next',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
.soft{color:var(--soft)}
.small{font-size:.9rem;line-height:1.5}
.words{white-space:pre-line}
h1,h2,h3,h4{line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(2rem,1.6rem + 2.4vw,2.8rem);letter-spacing:-.01em}
h2{font-size:1.35rem;margin-bottom:1rem}
h3{font-size:1.15rem;margin-top:1.25rem}
h4{font-size:1.0625rem;margin-top:1rem}
p+p,p+ul,p+ol,ul+p,ol+p,p+blockquote,blockquote+p{margin-top:.75rem}
h3+p,h4+p,h3+ul,h4+ul,h3+ol,h4+ol{margin-top:.35rem}
ul,ol{padding-inline-start:1.4em}
li+li{margin-top:.35rem}
blockquote{border-inline-start:2px solid var(--yarn);padding-inline-start:1rem}
img{display:block;max-width:100%;height:auto}
.before{border-block:1px solid var(--line);padding:1.5rem 0;margin-bottom:3.5rem;text-align:center}
.before h2{margin-bottom:.5rem}
.over{text-align:center;padding-bottom:1rem}
.arch{display:inline-block;padding:.4rem;border:1px solid var(--line);border-radius:10rem 10rem .75rem .75rem;background:var(--paper);margin-bottom:1.5rem}
.arch img{width:14rem;height:17rem;object-fit:cover;border-radius:9.6rem 9.6rem .5rem .5rem}
.over p{margin-top:.6rem}
.way{font-style:italic;font-size:1.2rem;color:var(--soft)}
.said{max-width:30rem;margin:1.5rem auto 0;font-size:1.15rem;text-align:start}
section{margin-top:3rem}
.told{border-top:1px solid var(--line);padding-top:1.5rem}
.told+.told{margin-top:1.75rem}
.told .by{margin-top:.6rem}
figure{margin-top:1.25rem}
figure img{border-radius:.5rem}
figcaption{margin-top:.4rem}
dl{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;margin-top:.75rem}
dl div{display:flex;gap:.4rem}
.list{list-style:none;padding:0}
.list li{border-top:1px solid var(--line);padding:1rem 0}
.list li+li{margin-top:0}
summary{cursor:pointer;min-height:2.75rem;display:list-item;padding:.6rem 0}
footer{margin-top:4rem;border-top:1px solid var(--line);padding-top:1rem}
@page{size:A4;margin:20mm 22mm}
@media print{
:root{color-scheme:light;${PRINT}}
body{font-size:11pt}
main{max-width:none;padding:0}
h2,h3,h4{break-after:avoid}
figure,.arch,li,.entry{break-inside:avoid}
figure img{max-height:92mm;width:auto;border-radius:0}
p{orphans:3;widows:3}
.before{break-after:page;border:0;padding-top:60mm}
footer{break-inside:avoid}
}
`.trim();
