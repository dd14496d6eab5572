// Says what is missing from a request, in the page. The twin of kb.coach.Coach and kb.coach.cue,
// rule for rule; both pass cases-*.tsv. Linear in the length of the text.

import { plain, redact } from './kb-core.js';

const LONGEST_TEXT = 8000;
const SHORTEST_QUOTE = 8;
const WIDEST_GAP = 4;
const MOST_TIPS = 2;
const CHANNELS = ['form', 'chat', 'telegram', 'email'];

const pattern = (text, flags = 'u') =>
  new RegExp(text.replaceAll('~', '\\0-\\x20\\p{Z}').replaceAll('`', '\'’ʼ‘`´'), flags);
const ITEM = pattern('^[~]*(\\d{1,2}[.)](?=[ \\p{L}])|[-*•–—·](?= ))');
const CLOSING = pattern('(?<=[^~])[»“”"\'’](?!\\p{L})', 'gu');
const OPENING = pattern('(?<![\\p{L}\\d])[«„“”"\'‘](?=[^~])', 'uy');
const CHUNK = pattern('(?<=(?:^|[~])[(<[«"\']?)[^~]+', 'uy');
const PIECE = pattern(
  '([\\p{L}\\d](?:[\\p{L}\\d\\p{M}_]|(?<=\\d)[.,:/‐‑-](?=\\d)|(?<=[\\p{L}\\d])[‐‑-](?=[\\p{L}\\d])|' +
    '(?<=\\p{L})[`](?=[\\p{L}\\d])|(?<=\\d)[`](?=\\p{L}))*)|([^~\\p{M}\\p{Cf}])\\2*|[^~]', 'gu');
const APOSTROPHE = pattern('[`]|\\p{M}', 'gu');
const SITE = /^(?:www\.|[a-z][^/]*\.(?:com|ua|net|org|io|app|example)(?:\/|$))/i;
const CODE = /^0x|.Exception$|.{5}Error$|^(?!.*\p{Ll})(.*_[\p{L}\d]*$|(?=.*\d)(?=.{5}).*-[\p{L}\d]*$)/u;

const at = (place, sticky, text) => {
  sticky.lastIndex = place;
  return sticky.exec(text);
};

/** The words, numbers, marks and line ends of a text: {form, shape, …}; equal ones are one object. */
export function wordsOf(text) {
  const words = [];
  const known = {};
  const add = (piece, shape) => {
    words.push((known[shape + piece] ??= wordOf(piece, shape)));
    return piece.length;
  };
  for (const [number, line] of plain(text).split('\n').entries()) {
    if (number) add('\n', 'line');
    const closings = Array.from(line.matchAll(CLOSING), found => found.index).reverse();
    const item = ITEM.exec(line);
    if (item) add(item[1], 'item');
    let place = item ? item[0].length : 0;
    for (let found; (found = at(place, PIECE, line)); ) {
      place = found.index;
      const address = addressIn(at(place, CHUNK, line)?.[0]);
      while (closings.at(-1) <= place) closings.pop();
      if (address) place += add(address, /^[^@]+@/.test(address) && !address.includes('://') ? 'email' : 'url');
      else if (found[1]) place += add(found[1], shapeOf(found[1]));
      else if (!found[2]) place++;
      else if (closings.at(-1) - place > SHORTEST_QUOTE && at(place, OPENING, line)) place += add(found[2], 'quote');
      else place += add(found[0], 'mark');
    }
  }
  return words;
}

function wordOf(piece, shape) {
  const isMark = shape === 'mark';
  const form = isMark ? piece[0] : normal(piece);
  return {
    form,
    shape,
    capital: /^\p{Lu}(?!\p{Lu})\p{L}/u.test(piece),
    speaks: !/quote|item|mark|line/.test(shape),
    ends: shape === 'line' || (isMark && '.?!…'.includes(form)),
    light: shape === 'quote' || (isMark && ',-–—()«»“”„"\'’'.includes(form)),
  };
}

/** The web or mail address that a run of characters without blanks begins with, if any. */
function addressIn(chunk) {
  const address = chunk?.match(/^.*[^.,;:!?)»"'>\]…]/u)?.[0] ?? '';
  const is = chunk?.indexOf('://') > 0 || /^[^@]+@.*\./u.test(address) ||
    (/^[\0-?A-\x7f]*$/.test(chunk) && SITE.test(address));
  return is && address;
}

function shapeOf(word) {
  if (!/\p{L}/u.test(word)) {
    if (/^[^:]{1,2}:(.*:)?\d+$/u.test(word)) return 'time';
    return /^\d\d?([./])(\d\d|\d+\1\d+)$/.test(word) ? 'date' : 'number';
  }
  if (CODE.test(word)) return 'code';
  return /\d/.test(word) ? 'mixed' : 'word';
}

/** The word as lists of phrases know it; Latin letters slip into Cyrillic words unseen. */
function normal(word) {
  const form = word.normalize().toLowerCase().replace(/[‐‑]/g, '-').replace(APOSTROPHE, '');
  return /[а-ґ]/.test(form) && !/[bdfghj-nq-wz]/.test(form)
    ? form.replace(/[aceiopxyё]/g, c => 'асеіорхуе'['aceiopxyё'.indexOf(c)])
    : form;
}

/** Whether a word is one of those. */
function anyOf(part) {
  const choices = part.map(choiceOf);
  return (word, before) => choices.some(choice => choice(word, before));
}

/** What a word must be: itself, a beginning*, an *ending, a <shape>, a <name>. */
function choiceOf(written) {
  if (written === '<name>') return (word, before) => word.capital && before && !before.ends;
  if (/^<.+>$/.test(written)) return word => written === `<${word.shape}>`;
  const form = normal(written) || written.toLowerCase();
  const stem = form.replace('*', '');
  if (!stem || stem === form) return word => word.form === form;
  return word => word.speaks && (form[0] === '*' ? word.form.endsWith(stem) : word.form.startsWith(stem));
}

/** Where the phrase ends whose part stands at this word, exclusive, or -1. */
function match(parts, part, words, place) {
  if (part === parts.length) return place;
  let passed = 0;
  for (let here = place; here < words.length; here++) {
    const word = words[here];
    if (parts[part] === '...') {
      const end = match(parts, part + 1, words, here);
      passed += word.speaks;
      if (end >= 0) return end;
      if (word.ends || here > place + 2 * WIDEST_GAP || passed > WIDEST_GAP) break;
    } else {
      if (parts[part](word, words[here - 1])) return match(parts, part + 1, words, here + 1);
      if (!part || here > place + 1 || !word.light) break;
    }
  }
  return -1;
}

/** Lists of phrases, each with its name first; see kb.coach.Signs for the signs. */
function listsOf({ cues, letters, signs }) {
  const text = cues.replace(/[^]/g, sign => letters[signs.indexOf(sign)] ?? sign);
  return text.split('\n\n').map(list => list.split('\n'));
}

/** Rules, compiled; gives a function from words to the ends of hits by list. */
function compile(rules) {
  const byFirst = {};
  for (const [list, ...phrases] of listsOf(rules)) {
    for (const phrase of phrases) {
      const forbids = /^!./.test(phrase);
      const written = phrase.slice(forbids).trim().split(/\s+/).map(part => (part === '|' ? [part] : part.split('|')));
      const entry = { list, forbids, parts: written.map(part => (part[0] === '...' ? '...' : anyOf(part))) };
      const firsts = written[0].map(choice => (/^[<*]./.test(choice) ? '' : (normal(choice) || choice)[0]));
      for (const first of new Set(firsts)) (byFirst[first] ??= []).push(entry);
    }
  }
  return words => {
    const ends = {};
    const forbidden = {};
    const beginning = {};
    words.forEach((word, place) => {
      const { form, shape } = word;
      const near = (beginning[form + shape] ??= [
        ...(byFirst[''] ?? []),
        ...(byFirst[form[0]] ?? []).filter(({ parts }) => parts[0](word)),
      ]);
      for (const { list, forbids, parts } of near) {
        const end = match(parts, 0, words, place);
        if (end < 0) continue;
        const found = ((forbids ? forbidden : ends)[list] ??= new Int32Array(words.length));
        found[place] = Math.max(found[place], end);
      }
    });
    for (const [list, spans] of Object.entries(forbidden)) {
      let until = 0;
      ends[list]?.forEach((end, place) => {
        until = Math.max(until, spans[place]);
        if (place < until) ends[list][place] = 0;
      });
    }
    return ends;
  };
}

const holds = (condition, facts) =>
  condition.split('|').some(all =>
    all.trim().split(/\s*,\s*/).every(name => (name[0] === '!' ? !facts(name.slice(1)) : facts(name))));

/**
 * A coach by the rules that /api/coach/{lang} gave: a function from a text and {attachments,
 * signedIn, pageUrlKnown, channel, dismissed (a set)} to {intent, present, missing, tips, completeness, alone}.
 */
export function coachBy(rules) {
  const hitsIn = compile(rules);
  return (text, context = {}) => {
    const read = text.slice(0, LONGEST_TEXT);
    if (!pattern('[^~]').test(read)) {
      return { intent: 'UNKNOWN', present: [], missing: [], tips: [], completeness: 0 };
    }
    const words = wordsOf(read);
    const found = factsOf(words, hitsIn(words), redact(read).secret, context);
    const intent = rules.intents.find(([, when]) => holds(when, found))?.[0] ?? 'unknown';
    return coaching(rules, intent, name => name === intent || found(name), context.dismissed);
  };
}

function factsOf(words, ends, secret, { attachments, signedIn, pageUrlKnown, channel = 'form' }) {
  let content = 0;
  let questions = 0;
  let said = 0;
  let filledTo = 0;
  let leaning = false;
  words.forEach((word, place) => {
    filledTo = Math.max(filledTo, ends.filler?.[place] ?? 0);
    leaning ||= ends['same-question']?.[place] > 0;
    if (word.speaks && place >= filledTo) {
      said++;
      if (word.shape !== 'url' && word.form.length > 1) content++;
    }
    if (word.ends) {
      if (word.form === '?' && said >= 3 && !(leaning && questions)) questions++;
      said = 0;
      leaning = false;
    }
  });
  const facts = {
    attachment: attachments > 0,
    'signed-in': !!signedIn,
    'page-known': !!pageUrlKnown,
    secret,
    bare: content < 2,
    short: content < 4,
    detailed: content >= 10,
    list: words.filter(({ shape }) => shape === 'item').length > 1,
    questions: questions > 1,
    ...Object.fromEntries(CHANNELS.map(one => [one, one === channel])),
  };
  return name => facts[name] ?? !!ends[name]?.some(end => end);
}

function coaching({ tips: rules }, intent, facts, dismissed) {
  const [present, missing, tips] = [[], [], []];
  let silent = false;
  for (const { id: rule, when, unless, message, done, alone } of rules) {
    if (unless && holds(unless, facts)) {
      if (done) present.push({ rule, label: done });
    } else if (holds(when, facts)) {
      missing.push({ rule, message });
      if (!silent && tips.length < MOST_TIPS && !dismissed?.has(rule)) tips.push({ rule, message });
      silent ||= alone;
    }
  }
  const there = 1 + present.length;
  const completeness = there / (there + missing.length);
  return { intent: intent.toUpperCase(), present, missing, tips, completeness, alone: silent };
}
