// What the elements share: one file for a page that has several of them.

export { clientOf } from './kb-client.js';
export { button, make, marked, sheet } from './kb-dom.js';
export { contentWords, cut, forget, isWorthAsking, keep, kept, shareOfNew, shortened, stored } from './kb-draft.js';
export { itemOf } from './kb-item.js';
export { plain, redact } from './kb-redact.js';
export { BASE, STYLE } from './kb-style.js';
export { spoken } from './kb-words.js';
