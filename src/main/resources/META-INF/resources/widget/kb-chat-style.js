// What <kb-chat> adds to the widget's look: the bubble in a corner, the window above it, a sheet on a phone.
// --kb-inset is how far from the corner it keeps.
import { sheet } from './kb-core.js';

export const LOOK = sheet(`
:host { --inset: var(--kb-inset, 1rem); }
.bubble, .window { position: fixed; z-index: 2147483000; inset-inline-end: var(--inset); bottom: var(--inset); }
.bubble { display: flex; align-items: center; gap: .5rem; min-height: 3rem; padding: .5rem 1.15rem; border-radius: 2rem;
  box-shadow: 0 3px 14px rgb(0 0 0 / .25); }
.bubble svg { width: 1.3em; height: 1.3em; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linejoin: round; }
.window { display: flex; flex-direction: column; width: 25rem; max-width: calc(100vw - 2 * var(--inset)); height: 36rem;
  max-height: calc(100dvh - 2 * var(--inset)); background: var(--kb-surface, Canvas); color: var(--kb-text, CanvasText);
  border: 1px solid var(--line); border-radius: calc(1.5 * var(--radius)); box-shadow: 0 10px 40px rgb(0 0 0 / .22); overflow: hidden; }
.window > header { padding: .65rem .65rem .65rem 1rem; border-bottom: 1px solid var(--line); }
.window h2 { font-size: 1.0625em; }
.close { min-height: 2.25rem; min-width: 2.25rem; }
[role=log] { flex: 1; overflow: auto; overscroll-behavior: contain; position: relative; padding: .85rem 1rem; }
[role=log]:focus-visible, .window textarea:focus-visible, .window input:focus-visible { outline-offset: -2px; }
[role=log] > * + * { margin-top: .65rem; }
.mine { width: fit-content; max-width: 88%; margin-inline-start: auto; padding: .5rem .8rem; white-space: pre-wrap; overflow-wrap: anywhere;
  background: color-mix(in srgb, var(--accent) 13%, transparent); border-radius: var(--radius) var(--radius) .15rem var(--radius); }
li[part]:first-child { border-top: 0; }
ol { padding-inline-start: .85rem; border-inline-start: 3px solid var(--line); }
form { padding: .65rem 1rem .35rem; border-top: 1px solid var(--line); }
.ask { display: flex; gap: .5rem; align-items: end; }
.window :is(textarea, input) { flex: 1; display: block; width: 100%; min-width: 0; min-height: 2.75rem; padding: .55rem .75rem; color: inherit;
  background: none; border: 1px solid var(--edge); border-radius: var(--radius); resize: none; }
.ask textarea { field-sizing: content; max-height: 7.5rem; }
.window button:not(.link) { min-height: 2.75rem; }
.handover label { display: block; font-weight: 600; font-size: .875em; margin: .5rem 0 .2rem; }
.handover textarea { height: 9rem; }
.handover .row { gap: .35rem .9rem; margin-top: .3rem; }
.foot { display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: center; padding: .15rem 1rem max(.75rem, env(safe-area-inset-bottom)); }
.foot .quiet { flex: 1 1 10rem; font-size: .75em; line-height: 1.35; }
.foot button { flex: none; }
@media (max-width: 40rem) {
  .window { inset: auto 0 var(--keyboard, 0px); width: auto; max-width: none; height: calc(85dvh - var(--keyboard, 0px)); border-width: 1px 0 0;
    border-radius: 1rem 1rem 0 0; }
}
@media (prefers-reduced-motion: no-preference) {
  .window { animation: rise .16s ease-out; }
  @keyframes rise { from { transform: translateY(1rem); } }
}
@media (forced-colors: active) { .bubble, .mine { border: 1px solid ButtonText; } }
@media print { :host { display: none !important; } }
`);
