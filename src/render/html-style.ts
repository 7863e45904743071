/** The page's whole style. It names no outside resource; the page's policy allows exactly this text. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #ffffff; --ink: #1e1d1b; --soft: #67635c; --rule: #dfdbd2; --link: #1c5585;
  --good: #2c6a3f; --care: #8a5a00; --bad: #a1282c; --quiet: #67635c; --mark: #fbe9a9; --target: #fff3c4;
  --serif: "Iowan Old Style", "Charter", "Source Serif 4", "Noto Serif", Georgia, "DejaVu Serif", serif;
  --sans: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --card: #1f2123; --ink: #e9e6e0; --soft: #a29d94; --rule: #37393c; --link: #93bdea;
    --good: #8fcb9d; --care: #e2b660; --bad: #f0928c; --quiet: #a29d94; --mark: #5d4c12; --target: #3d3514;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: anywhere; }
a { color: var(--link); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .6rem; z-index: 3; }
header, main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 3rem; padding-bottom: 1.25rem; }
header p.kind { margin: 0 0 .4rem; font: 600 .75rem/1 var(--sans); letter-spacing: .14em; text-transform: uppercase; color: var(--soft); }
h1 { font-size: 2.4rem; line-height: 1.12; margin: 0 0 .5rem; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; }
header p.lead { font-size: 1.2rem; text-wrap: balance; margin: 0; color: var(--soft); }
nav { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--rule); }
nav ul { max-width: 54rem; margin: 0 auto; padding: .6rem 1.25rem; list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.15rem; font: 500 .86rem/1.5 var(--sans); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
main > section { margin: 2.75rem 0 3.25rem; }
h2 { font-size: 1.55rem; line-height: 1.25; margin: 0 0 .3rem; font-weight: 600; }
h3 { font: 600 .8125rem/1.4 var(--sans); letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin: 1.6rem 0 .5rem; }
p.note { margin: 0 0 .6rem; color: var(--soft); font: .9rem/1.5 var(--sans); }
ul.entries { list-style: none; margin: 0; padding: 0; }
ul.entries > li { padding: .75rem 0; border-top: 1px solid var(--rule); }
ul.entries > li:first-child { border-top: 0; padding-top: .2rem; }
ul.entries p { margin: 0; }
ul.entries p.more { font: .875rem/1.5 var(--sans); color: var(--soft); margin-top: .15rem; }
ul.entries ul.entries { margin: .4rem 0 0; padding-left: 1rem; border-left: 3px solid var(--rule); }
ul.entries ul.entries > li { border-top: 0; padding: .4rem 0; }
p.left { font: italic .9rem/1.5 var(--sans); color: var(--soft); margin: .6rem 0 0; }
strong { font-weight: 650; }
.quiet { color: var(--soft); font: .84em/1.4 var(--sans); }
p.more .quiet { font-size: 1em; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .15em; }
.tag { display: inline-block; font: 600 .72rem/1.35 var(--sans); padding: .05rem .42rem; border: 1px solid currentColor; border-radius: 1rem; white-space: nowrap; }
.good { color: var(--good); } .care { color: var(--care); } .bad { color: var(--bad); } .tag.quiet, p.more .tag.quiet { color: var(--quiet); font: 600 .72rem/1.35 var(--sans); }
.ref, .rep { position: relative; font: .78rem/1 var(--sans); font-variant-numeric: tabular-nums; text-decoration: none; white-space: nowrap; padding: .08rem .25rem; border-radius: .2rem; background: color-mix(in srgb, var(--link) 10%, transparent); }
.ref:hover, .ref:focus-visible, .rep:hover { background: var(--link); color: var(--paper); }
.pop { visibility: hidden; position: absolute; z-index: 4; left: 50%; top: calc(100% + .35rem); transform: translateX(-50%); width: max-content; max-width: 22rem; white-space: normal; padding: .55rem .75rem; background: var(--card); color: var(--ink); border: 1px solid var(--rule); border-radius: .4rem; box-shadow: 0 .4rem 1.4rem rgb(0 0 0 / .18); font: .92rem/1.45 var(--serif); pointer-events: none; }
.ref:hover .pop, .ref:focus-visible .pop { visibility: visible; }
.pop b { display: block; font: 600 .75rem/1.4 var(--sans); color: var(--soft); }
.bar { display: block; width: min(100%, 22rem); height: .4rem; margin: .3rem 0; }
.bar .track { fill: var(--rule); } .bar .low { fill: var(--link); } .bar .high { fill: var(--link); opacity: .45; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; margin-top: .9rem; }
.beside .group { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: .8rem 1rem 1rem; }
.beside h3 { margin-top: 0; }
.beside ul.entries > li { padding: .5rem 0; }
#reports > .group > ul > li > p:first-child { font-size: 1.06em; }
#says ul.entries ul.entries > li > p:first-child { font-size: 1.02em; }
@media (min-width: 48rem) {
  #timeline .group { display: grid; grid-template-columns: 9rem 1fr; column-gap: 1.5rem; border-top: 1px solid var(--rule); padding-top: .8rem; margin-top: .8rem; }
  #timeline .group > * { grid-column: 2; }
  #timeline .group > h3 { grid-column: 1; grid-row: 1; margin: .3rem 0 0; text-transform: none; letter-spacing: 0; font-size: .95rem; color: var(--ink); position: sticky; top: 3.4rem; align-self: start; }
}
article { margin: 2.2rem 0; padding: 1rem 1.25rem 1.25rem; background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; }
article h3 { text-transform: none; letter-spacing: 0; font: 600 1.1rem/1.35 var(--serif); color: var(--ink); margin: 0; }
article .path { margin: .1rem 0 .8rem; font: .82rem/1.4 var(--sans); color: var(--soft); }
ol.text { list-style: none; margin: 0; padding: 0; font-size: .97rem; }
ol.text li { display: grid; grid-template-columns: 2.6rem 1fr; column-gap: .9rem; min-height: .9rem; border-radius: .2rem; scroll-margin-top: 5rem; }
ol.text .n { font: .75rem/1.55rem var(--sans); font-variant-numeric: tabular-nums; color: var(--soft); text-align: right; user-select: none; }
ol.text .out { color: var(--soft); font-family: var(--sans); font-size: .86rem; }
ol.text .kind { font: 600 .68rem/1 var(--sans); text-transform: uppercase; letter-spacing: .06em; margin-right: .6rem; opacity: .85; }
ol.text li:target { background: var(--target); outline: 2px solid var(--care); }
footer { padding-bottom: 3rem; color: var(--soft); font: .85rem/1.5 var(--sans); }
@media (max-width: 60rem) {
  .pop { position: fixed; left: 1rem; right: 1rem; top: auto; bottom: 1rem; transform: none; width: auto; max-width: none; }
}
@media (max-width: 40rem) {
  header { padding-top: 1.5rem; } h1 { font-size: 1.8rem; } nav { position: static; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --mark: #eee; }
  html { font-size: 9pt; } body { font-size: 1.05rem; } nav, .pop, .skip { display: none; }
  header, main, footer { max-width: none; padding: 0; } header { padding-bottom: .5rem; }
  main > section { margin: 1.4rem 0; } h2, h3 { break-after: avoid; } ul.entries > li { break-inside: avoid; }
  ul.entries > li:has(ul) { break-inside: auto; }
  .ref, .rep { background: none; padding: 0 .1rem; } .ref::before, .rep::before { content: "["; } .ref::after, .rep::after { content: "]"; }
  .bar .track { stroke: #bbb; stroke-width: .3; }
  article { border: 0; border-top: 1px solid #bbb; border-radius: 0; padding: .6rem 0; } ol.text { font-size: .92rem; } ol.text li { min-height: 0; }
}
`
