// What the widget says, a file a language; only the one that is spoken is loaded.

const LANGUAGES = ['uk', 'en'];

/** `say(name, {n, …})` in the first wanted language there is, else in English. */
export async function wordsIn(...wanted) {
  const codes = wanted.map(code => code?.slice(0, 2).toLowerCase());
  const lang = codes.find(code => LANGUAGES.includes(code)) ?? 'en';
  const { default: words } = await import(`./kb-words-${lang}.js`);
  const plural = new Intl.PluralRules(lang);
  const say = (name, values = {}) => {
    const word = words[name];
    const text = typeof word === 'string' ? word : word[plural.select(values.n)];
    return text.replace(/{(\w+)}/g, (_, key) => values[key]);
  };
  const [locale, style] = words.date;
  const dates = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  say.date = iso => dates.format(new Date(iso));
  say.lang = lang;
  return say;
}
