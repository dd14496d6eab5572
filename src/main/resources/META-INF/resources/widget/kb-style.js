// How the widget looks: the page's font and colours, unless it sets --kb-accent, --kb-mark,
// --kb-surface, --kb-text, --kb-radius, --kb-height (kept free for the list, so nothing below moves).
export const STYLE = `
:host {
  --accent: var(--kb-accent, light-dark(#1d4ea8, #a9c5fb));
  --on-accent: var(--kb-surface, light-dark(#fff, #14171c));
  --mark: var(--kb-mark, light-dark(#ffe58f, #6b5a12));
  --line: color-mix(in srgb, currentColor 18%, transparent);
  --soft-text: color-mix(in srgb, currentColor 76%, transparent);
  --soft: color-mix(in srgb, currentColor 5%, transparent);
  --radius: var(--kb-radius, .5rem);
  display: block; font: inherit; line-height: 1.45; color: inherit; text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; margin: 0; padding: 0; font: inherit; }
ol, ul { list-style: none; }
h2 { font-size: .9375em; font-weight: 650; outline: none; }
button { color: inherit; background: none; border: 1px solid var(--line); border-radius: var(--radius);
  min-height: 2.25rem; padding: .3rem .8rem; cursor: pointer; text-align: start; }
button:hover { background: var(--soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button.link, a { color: var(--accent); text-decoration: underline; text-underline-offset: .18em;
  text-decoration-thickness: 1px; }
button.link { border: 0; min-height: 1.5rem; padding: 0; }
button.link:hover, a:hover { background: none; text-decoration-thickness: 2px; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button.main:hover { background: color-mix(in srgb, var(--accent) 88%, currentColor); }
.close { border: 0; min-height: 1.75rem; min-width: 1.75rem; padding: 0; text-align: center; font-size: 1.2em;
  line-height: 1; flex: none; }
.quiet, .privacy { font-size: .8125em; color: var(--soft-text); }
.privacy, .note, .state { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: center; padding: .35rem 0; }
.note { font-size: .875em; border-block: 1px solid var(--line); }
.note span { flex: 1 1 14rem; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:not(:focus) { position: absolute; width: 1px; height: 1px; min-height: 0; overflow: hidden; clip-path: inset(50%);
  padding: 0; border: 0; }
.panel { position: relative; }
.coach { display: flow-root; flex: none; }
.awake > .coach { min-height: 6.5rem; }
.state { padding: .1rem 0; }
meter { inline-size: 4rem; block-size: .6rem; margin-inline-start: .5rem; }
meter::-webkit-meter-bar { background: var(--line); border: 0; block-size: 100%; }
meter::-webkit-meter-optimum-value { background: var(--accent); }
meter::-moz-meter-bar { background: var(--accent); }
.tips li { display: flex; gap: .5rem; align-items: center; font-size: .875em; padding: .1rem 0 .1rem .75rem;
  border-inline-start: 3px solid var(--mark); margin-block: .35rem; }
.tips span { flex: 1; }
.awake:not(.compact):not(:has(> .open)) { height: var(--kb-height, 28rem); display: flex; flex-direction: column; }
.box { padding-block: .35rem; min-height: 0; }
section { max-height: 100%; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); padding: .4rem 1rem .25rem; }
.open > section { max-height: none; }
header { display: flex; align-items: center; justify-content: space-between; gap: .5rem; }
section > .quiet { padding-bottom: .35rem; }
h3.question { font-size: .875em; color: var(--soft-text); padding: .5rem 0 .3rem; }
.question::before { content: '«'; } .question::after { content: '»'; }
li[part] { border-top: 1px solid var(--line); padding: .6rem 0; }
li button[aria-expanded] { display: block; width: 100%; border: 0; min-height: 1.75rem; padding: .1rem 0;
  font-weight: 600; color: var(--accent); }
li button[aria-expanded]:hover { background: none; text-decoration: underline; text-underline-offset: .18em; }
li button[aria-expanded]::before { content: ''; float: inline-end; width: .45em; height: .45em; margin: .45em .3em 0 .8em;
  border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(45deg); opacity: .6; }
li button[aria-expanded=true]::before { transform: rotate(225deg); margin-top: .7em; }
.summary p:first-child { font-size: .9375em; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
  overflow: hidden; }
.summary .quiet { margin-top: .15rem; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .08em; }
.preview { font-size: .9375em; padding-top: .25rem; }
.preview p + p { margin-top: .4em; }
.step { padding-inline-start: 1.25em; text-indent: -1.25em; }
.target { border-inline-start: 3px solid var(--mark); padding: .1rem 0 .1rem .85rem; margin: .5rem 0; }
.at { font-weight: 600; }
.at:empty { display: none; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .35rem 0; min-height: 1.75rem; }
details > p { padding-inline-start: .85rem; }
details > .step { padding-inline-start: 2.1rem; }
details > :last-child { padding-bottom: .6rem; }
.target > ol, .target > ul, details > ol, details > ul { padding-inline-start: 1.4em; list-style: revert; margin-block: .3em; }
.preview img { display: block; inline-size: 100%; block-size: 12rem; object-fit: contain; object-position: 0; }
.preview table { display: block; overflow-x: auto; border-collapse: collapse; } td, th { border: 1px solid var(--line); padding: .2em .5em; }
pre { overflow-x: auto; } b, strong { font-weight: 650; } code, pre, kbd { font-family: monospace; }
.whole { padding: .7rem 0; }
.verdict { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding-bottom: .35rem; }
.verdict span { flex: 1 1 100%; font-weight: 600; }
.done { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; font-size: .9375em; }
.done span { flex: 1 1 14rem; }
.chip { border-color: transparent; background: var(--mark); border-radius: 2rem; font-weight: 600; min-height: 2.75rem;
  padding-inline: 1.1rem; display: none; }
.compact > .chip { display: block; inline-size: fit-content; }
.compact.awake > .chip[hidden] { display: block !important; visibility: hidden; }
.compact.awake > .coach { min-height: 9.5rem; }
.chip.afloat { position: fixed; z-index: 2147483000; inset-inline-end: .75rem; bottom: calc(var(--keyboard) + .5rem);
  box-shadow: 0 2px 10px rgb(0 0 0 / .25); }
.compact > .box { display: none; }
.compact.sheet > .box { display: block; position: fixed; z-index: 2147483000; inset: auto 0 0; max-height: 78vh;
  overflow: auto; overscroll-behavior: contain; padding: 0; background: var(--kb-surface, Canvas);
  color: var(--kb-text, CanvasText); border-top: 1px solid var(--line); box-shadow: 0 -6px 30px rgb(0 0 0 / .22);
  border-radius: 1rem 1rem 0 0; }
.compact.sheet section { border: 0; padding: .75rem 1rem max(1rem, env(safe-area-inset-bottom)); }
.compact button { min-height: 2.75rem; }
.compact button.link { min-height: 2rem; }
.compact .close { min-width: 2.75rem; }
.compact .tips .close { min-height: 2.25rem; }
@media (prefers-reduced-motion: no-preference) {
  .compact.sheet > .box { animation: rise .18s ease-out; }
  @keyframes rise { from { transform: translateY(2rem); } }
}
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  .chip, button.main { border-color: ButtonText; }
}
`;
