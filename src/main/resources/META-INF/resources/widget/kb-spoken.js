// What an element says: the words of the file it names, else of the page's language, else the browser's.

import { wordsIn } from './kb-words.js';

/** `say(name, {n, …})`; the kind names the files: kb-words-KIND-uk.js. */
export function spoken(element, kind) {
  const languages = [element.closest('[lang]')?.lang, ...navigator.languages, 'en'].filter(Boolean);
  const file = lang => new URL(`kb-words-${kind}-${lang.slice(0, 2).toLowerCase()}.js`, import.meta.url).href;
  return wordsIn(element.getAttribute('words'), ...languages.map(file));
}
