// What an element says, a file a language: kb-words-pl.js beside these is all that Polish takes.

/**
 * `say(name, {n, …})` by the words of the file that the element names, else of the page's language, of
 * the browser's, of English; the kind names the files: kb-words-KINDuk.js.
 */
export async function spoken(element, kind = '') {
  const own = element.getAttribute('words');
  const languages = [element.closest('[lang]')?.lang, ...navigator.languages, 'en'].filter(Boolean);
  const files = languages.map(lang => `./kb-words-${kind}${lang.slice(0, 2).toLowerCase()}.js`);
  for (const file of own ? [new URL(own, document.baseURI), ...files] : files) {
    try {
      return speaker((await import(file)).default);
    } catch {
      // No such words: the next wish.
    }
  }
}

function speaker(words) {
  const { lang } = words;
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  const [locale, style] = words.date;
  const dates = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  const say = (name, values) => {
    const word = words[name];
    // Fractions have forms of their own (1,5 статті); where a file gives none, they sound like "few".
    const text = word.trim ? word : (word[plural.select(values.n)] ?? word.few ?? word.other);
    return text.replace(/{(\w+)}/g, (_, key) => {
      const value = values[key];
      return value.toFixed ? number.format(value) : value;
    });
  };
  return Object.assign(say, { lang, date: iso => dates.format(new Date(iso)) });
}
