// What is loaded once somebody opens an article, solves a question or has a draft kept: one file.

export { read } from './kb-article.js';
export { offerDraft, offerRest } from './kb-notes.js';
