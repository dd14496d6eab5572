// How <kb-search> looks: the page's font and colours, unless it sets --kb-accent, --kb-mark, --kb-surface,
// --kb-text, --kb-radius.
export const STYLE = `
:host {
  --accent: var(--kb-accent, light-dark(#1d4ea8, #a9c5fb));
  --line: color-mix(in srgb, currentColor 18%, transparent);
  --soft-text: color-mix(in srgb, currentColor 76%, transparent);
  --radius: var(--kb-radius, .5rem);
  display: block; font: inherit; line-height: 1.4; color: inherit; text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; margin: 0; font: inherit; }
form { position: relative; display: flex; gap: .5rem; }
input, button { min-height: 2.75rem; border-radius: var(--radius); border: 1px solid color-mix(in srgb, currentColor 58%, transparent); }
input { flex: 1; min-width: 0; padding: .45rem .8rem; color: inherit; background: var(--kb-surface, Field); }
::placeholder { color: inherit; opacity: .76; }
button { padding: .45rem 1.1rem; border-color: transparent; background: var(--accent); cursor: pointer; font-weight: 600;
  color: var(--kb-surface, light-dark(#fff, #14171c)); }
button:hover { background: color-mix(in srgb, var(--accent) 88%, currentColor); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.pop { position: absolute; z-index: 1000; inset: calc(100% + .35rem) 0 auto; max-height: min(26rem, 60vh); overflow: auto;
  overscroll-behavior: contain; padding: .35rem; background: var(--kb-surface, Canvas); color: var(--kb-text, CanvasText);
  border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 8px 28px rgb(0 0 0 / .18); }
.pop p { padding: .5rem .7rem; color: var(--soft-text); }
[role=option] { padding: .5rem .7rem; border-radius: calc(var(--radius) - .15rem); cursor: pointer; }
[role=option]:hover { background: color-mix(in srgb, currentColor 5%, transparent); }
[aria-selected=true] { background: color-mix(in srgb, var(--accent) 14%, transparent); outline: 2px solid var(--accent); outline-offset: -2px; }
b { display: block; font-weight: 600; }
span { font-size: .875em; color: var(--soft-text); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
mark { background: var(--kb-mark, light-dark(#ffe58f, #6b5a12)); color: inherit; border-radius: 2px; padding: 0 .08em; }
.all { color: var(--accent); font-size: .9375em; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { mark { background: Mark; color: MarkText; } button { border-color: ButtonText; } }
`;
