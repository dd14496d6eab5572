// What <kb-search> adds to the look that all share: the box, and what drops down from it.

import { sheet } from './kb-core.js';

export const LOOK = sheet(`
:host { line-height: 1.4; }
form { position: relative; display: flex; flex-wrap: wrap; gap: .5rem; }
input, button { min-height: 2.75rem; border-radius: var(--radius); border: 1px solid var(--edge); }
input { flex: 1 1 9rem; min-width: 0; padding: .45rem .8rem; color: inherit; background: var(--kb-surface, Field); }
button { padding: .45rem 1.1rem; border-color: transparent; background: var(--accent); cursor: pointer; font-weight: 600;
  color: var(--on-accent); }
button:hover { background: color-mix(in srgb, var(--accent) 88%, currentColor); }
:focus-visible { outline-offset: 1px; }
.pop { position: absolute; z-index: 1000; inset: calc(100% + .35rem) 0 auto; max-height: min(26rem, 60vh); overflow: auto;
  overscroll-behavior: contain; padding: .35rem; background: var(--kb-surface, Canvas); color: var(--kb-text, CanvasText);
  border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 8px 28px rgb(0 0 0 / .18); }
.pop p { padding: .5rem .7rem; color: var(--quiet); }
[role=option] { padding: .5rem .7rem; border-radius: calc(var(--radius) - .15rem); cursor: pointer; }
[role=option]:hover { background: var(--soft); }
[aria-selected=true] { background: color-mix(in srgb, var(--accent) 14%, transparent); outline: 2px solid var(--accent); outline-offset: -2px; }
b { display: block; font-weight: 600; }
span { font-size: .875em; color: var(--quiet); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.all { color: var(--accent); font-size: .9375em; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`);
