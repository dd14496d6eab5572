// How the elements look: the page's font and colours, unless it sets --kb-accent, --kb-mark, --kb-surface,
// --kb-text, --kb-radius, --kb-height (kept free for the list, so that nothing below moves).

import { sheet } from './kb-dom.js';

/** What all of them share. */
export const BASE = sheet(`
:host {
  --accent: var(--kb-accent, light-dark(#1d4ea8, #a9c5fb));
  --on-accent: var(--kb-surface, light-dark(#fff, #14171c));
  --mark: var(--kb-mark, light-dark(#ffe58f, #6b5a12));
  --line: color-mix(in srgb, currentColor 18%, transparent);
  --edge: color-mix(in srgb, currentColor 58%, transparent);
  --quiet: color-mix(in srgb, currentColor 76%, transparent);
  --soft: color-mix(in srgb, currentColor 5%, transparent);
  --border: 1px solid var(--line);
  --radius: var(--kb-radius, .5rem);
  display: block; font: inherit; line-height: 1.45; color: inherit; text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; margin: 0; padding: 0; font: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
::placeholder { color: var(--quiet); opacity: 1; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .08em; }
.aloud, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; min-height: 0; overflow: hidden; clip-path: inset(50%); padding: 0;
  border: 0; white-space: nowrap; }
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  .chip, .main { border-color: ButtonText; }
}
`);

/** The list of suggestions. */
export const STYLE = sheet(`
ol, ul { list-style: none; }
h2 { font-weight: 650; outline: none; }
h2, .passage { font-size: .9375em; }
button { color: inherit; background: none; border: var(--border); border-radius: var(--radius);
  min-height: 2.25rem; padding: .3rem .8rem; cursor: pointer; text-align: start; }
button:hover { background: var(--soft); }
.link, a { color: var(--accent); text-decoration: underline 1px; text-underline-offset: .18em; }
.link { border: 0; min-height: 1.5rem; padding: 0; }
.link:hover, a:hover { text-decoration-thickness: 2px; }
.main, .main:hover { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.main:hover { opacity: .9; }
.close { border: 0; min-height: 1.75rem; min-width: 1.75rem; padding: 0; text-align: center; font-size: 1.2em;
  line-height: 1; flex: none; }
.quiet { font-size: .8125em; color: var(--quiet); }
.row { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; padding: .35rem 0; }
.note { font-size: .875em; border-block: var(--border); }
.note > span { flex: 1 1 14rem; }
.panel { position: relative; }
.coach { display: flow-root; flex: none; }
.awake > .coach { min-height: 6.5rem; }
.awake:not(.compact, :has(> .open)) { height: var(--kb-height, 28rem); display: flex; flex-direction: column; }
.box { padding-block: .35rem; min-height: 0; }
section { max-height: 100%; overflow: auto; border: var(--border); border-radius: var(--radius); padding: .4rem 1rem .25rem; }
.open > section { max-height: none; }
header { display: flex; align-items: center; justify-content: space-between; gap: .5rem; }
section > .quiet { padding-bottom: .35rem; }
.question { font-size: .875em; color: var(--quiet); padding: .5rem 0 .3rem; }
li[part] { border-top: var(--border); padding: .6rem 0; }
li [aria-expanded] { display: block; width: 100%; border: 0; min-height: 1.75rem; padding: .1rem 0; font-weight: 600; color: var(--accent); }
li [aria-expanded]:hover { background: none; text-decoration: underline; }
li [aria-expanded]::before { content: ''; float: inline-end; width: .45em; height: .45em; margin: .45em .3em 0 .8em;
  border: solid; border-width: 0 2px 2px 0; rotate: 45deg; opacity: .6; }
li [aria-expanded=true]::before { rotate: 225deg; margin-top: .7em; }
.passage { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.chip { border-color: transparent; background: var(--mark); border-radius: 2rem; font-weight: 600; padding-inline: 1.1rem; display: none; }
.compact > .chip { display: block; width: fit-content; }
.compact.awake > .chip[hidden] { display: block !important; visibility: hidden; }
.compact.awake > .coach { min-height: 9.5rem; }
.chip.afloat, .sheet > .box { position: fixed; z-index: 2147483000; box-shadow: 0 0 1.5rem rgb(0 0 0 / .25); }
.chip.afloat { inset-inline-end: .75rem; bottom: calc(var(--keyboard) + .5rem); }
.compact:not(.sheet) > .box { display: none; }
.compact > .box { inset: auto 0 0; max-height: 78vh; overflow: auto; overscroll-behavior: contain; padding: 0;
  background: var(--kb-surface, Canvas); color: var(--kb-text, CanvasText); border-top: var(--border); border-radius: 1rem 1rem 0 0; }
.compact header { position: sticky; top: 0; background: var(--kb-surface, Canvas); }
.compact section { overflow: visible; border: 0; padding: .75rem 1rem max(1rem, env(safe-area-inset-bottom)); }
.compact button { min-height: 2.75rem; min-width: 2.75rem; }
.compact .link { min-height: 2rem; }
.compact header .close { margin-inline-end: -.9rem; }
@media (prefers-reduced-motion: no-preference) {
  .sheet > .box { animation: rise .18s ease-out; }
  @keyframes rise { from { transform: translateY(2rem); } }
}
`);
