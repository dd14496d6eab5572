// What the widget says, a file a language: kb-words-pl.js beside these is all that Polish takes.

/** `say(name, {n, …})` by the first words there are, of a file's address or a language's code; else English. */
export async function wordsIn(...wanted) {
  for (const wish of [...wanted.filter(Boolean), 'en']) {
    const file = /[./]/.test(wish) ? new URL(wish, document.baseURI) : `./kb-words-${wish.slice(0, 2).toLowerCase()}.js`;
    try {
      return speaker((await import(file)).default);
    } catch {
      // No such words: the next wish.
    }
  }
}

function speaker(words) {
  const plural = new Intl.PluralRules(words.lang);
  const number = new Intl.NumberFormat(words.lang);
  const say = (name, values = {}) => {
    const word = words[name];
    // Fractions have forms of their own (1,5 статті); where a file gives none, they sound like "few".
    const text = typeof word === 'string' ? word : word[plural.select(values.n)] ?? word.few ?? word.other;
    const shown = value => (typeof value === 'number' ? number.format(value) : value);
    return text.replace(/{(\w+)}/g, (_, key) => shown(values[key]));
  };
  const [locale, style] = words.date;
  const dates = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  say.date = iso => dates.format(new Date(iso));
  say.lang = words.lang;
  return say;
}
