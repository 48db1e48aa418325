/**
 * The look of a saved agreement, in the file itself: the tokens of app.css in spellings that browsers
 * of many years read, type that every device has, and paper.
 */

const LIGHT = `--cotton:#f8f4ea;--line:#ddd3bf;--yarn:#d3c6ad;--ink:#2b2521;--soft:#62574c`;
const DARK = `--cotton:#1b191d;--line:#423c45;--yarn:#4d4650;--ink:#f0e9dc;--soft:#b9aea1`;
const PRINT = `--cotton:#fff;--line:#bbb;--yarn:#999;--ink:#000;--soft:#333`;

export const AGREEMENT_STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--cotton)}
body{background:var(--cotton);color:var(--ink);font:400 1.0625rem/1.6 Literata,Georgia,'Times New Roman',serif;overflow-wrap:anywhere}
main{max-width:38rem;margin:0 auto;padding:2.25rem 1.25rem 3.5rem}
.app,dt{font-family:'Atkinson Hyperlegible Next',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
.soft,dt{color:var(--soft)}
.small{font-size:.9rem;line-height:1.5}
.words{white-space:pre-line}
h1,h2,h3{line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(2rem,1.6rem + 2.4vw,2.8rem);letter-spacing:-.01em}
h2{font-size:1.35rem;margin-bottom:.6rem}
.text h2,.text h3{margin-top:1.6rem}
.text h3{font-size:1.15rem;margin-bottom:.35rem}
.text>:first-child{margin-top:0}
p+p,p+ul,p+ol,ul+p,ol+p,p+blockquote,blockquote+p,blockquote+blockquote{margin-top:.75rem}
ul,ol{padding-inline-start:1.4em}
li+li{margin-top:.35rem}
blockquote{border-inline-start:3px solid var(--yarn);padding-inline-start:1rem}
section{margin-top:2.5rem}
.digest{border-block:1px solid var(--line);padding-block:1.25rem}
.digest h2{font-size:1rem;color:var(--soft)}
.digest p{font-size:1.15rem}
.facts{border-top:1px solid var(--line);padding-top:1.25rem}
.facts p+p{margin-top:.25rem}
.list{list-style:none;padding:0}
.list li{border-top:1px solid var(--line);padding:.85rem 0}
.list li+li{margin-top:0}
.list p+p{margin-top:.2rem}
.by{font-weight:600}
dl div+div{margin-top:.6rem}
dd{margin:0;font-family:ui-monospace,monospace}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
@page{size:A4;margin:20mm 22mm}
@media print{
:root{color-scheme:light;${PRINT}}
body{font-size:11pt}
main{max-width:none;padding:0}
h1,h2,h3{break-after:avoid}
.list li,.digest,.facts,dl div{break-inside:avoid}
p{orphans:3;widows:3}
footer{break-inside:avoid}
}
`.trim();
