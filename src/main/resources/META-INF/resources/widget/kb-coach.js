/**
 * Says what is missing from a request, without sending it anywhere.
 *
 *   const coach = coachBy(await (await fetch('/api/coach/uk')).json());
 *   coach(text, {attachments: 1, signedIn: false, pageUrlKnown: true, channel: 'form', dismissed: []})
 *     -> {intent, present: [{rule, label}], missing: [{rule, message}], tips: [{rule, message}], completeness}
 *
 * The twin of kb.coach.Coach and kb.coach.cue; both pass src/test/resources/coach/cases-*.tsv. Linear
 * in the length of the text: no regular expression is run over it.
 */
import { redact } from './kb-redact.js';

const LONGEST_TEXT = 8000;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const SPACE = /\p{Zs}|\p{Zl}|\p{Zp}/u;
const FORMAT = /\p{Cf}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const has = (marks, c) => c !== undefined && c !== '' && marks.includes(c);
const isDigit = c => c >= '0' && c <= '9';
const isLetter = c =>
  c !== undefined && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > '\x7f' && LETTER.test(c)));
const isCombining = c => c > '\x7f' && MARK.test(c);
const isBlank = c => c <= ' ' || (c > '\x7f' && SPACE.test(c));
const APOSTROPHES = "'’ʼ‘`´";
const HYPHENS = '-‐‑';
const SITES = ['com', 'ua', 'net', 'org', 'io', 'app', 'example'];
const SILENT = ['quote', 'item', 'mark', 'line'];

/** The words, numbers, marks and line ends of a text: {form, shape, capital}. */
export function wordsOf(text) {
  const words = [];
  const closing = nextClosingMarks(text);
  const afterBlank = at => at === 0 || isBlank(text[at - 1]);
  const startsChunk = at => afterBlank(at) || (has('(<[«"\'', text[at - 1]) && afterBlank(at - 1));
  const itemEnd = at => {
    let end = at;
    while (end < at + 2 && isDigit(text[end])) end++;
    const mark =
      has(end > at ? '.)' : '-*•–—·', text[end]) &&
      (text[end + 1] === ' ' || (end > at && isLetter(text[end + 1])));
    return mark ? end + 1 : at;
  };
  const addressEnd = at => {
    let end = at;
    let scheme = false;
    let dots = 0;
    let mail = -1;
    let plain = true;
    for (; end < text.length && !isBlank(text[end]); end++) {
      const c = text[end];
      scheme ||= c === ':' && end > at && text.startsWith('://', end);
      if (c === '.' && end > at) dots++;
      else if (c === '@' && mail < 0) {
        mail = end;
        dots = 0;
      }
      plain &&= c < '\x80' || mail >= 0;
    }
    while (end > at && has('.,;:!?)»"\'>]…', text[end - 1])) {
      if (text[end - 1] === '.') dots--;
      end--;
    }
    const address =
      scheme || (mail > at && dots > 0) || (plain && mail < 0 && dots > 0 && isSite(text.slice(at, end)));
    return address ? end : at;
  };
  const joins = at => {
    const [before, mark, after] = [text[at - 1], text[at], text[at + 1]];
    if (mark === undefined || after === undefined) return false;
    if (isDigit(before) && isDigit(after)) return has('.,:/', mark) || has(HYPHENS, mark);
    return (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after)) &&
      (has(APOSTROPHES, mark) || has(HYPHENS, mark));
  };
  const opensQuote = at =>
    (at === 0 || (!isLetter(text[at - 1]) && !isDigit(text[at - 1]))) &&
    at + 1 < text.length && !isBlank(text[at + 1]) && closing[at] - at > 8;
  const add = (shape, start, end) => {
    const piece = text.slice(start, end);
    words.push({ form: shape === 'mark' ? piece[0] : normal(piece), shape, capital: isCapital(piece) });
    return end;
  };
  const pieceAt = at => {
    const address = startsChunk(at) ? addressEnd(at) : at;
    if (address > at) {
      const chunk = text.slice(at, address);
      return add(!chunk.includes('://') && chunk.indexOf('@') > 0 ? 'email' : 'url', at, address);
    }
    const c = text[at];
    let end = at;
    if (isLetter(c) || isDigit(c)) {
      while (
        end < text.length &&
        (isLetter(text[end]) || isDigit(text[end]) || isCombining(text[end]) || text[end] === '_' || joins(end))
      ) end++;
      return add(shapeOf(text.slice(at, end)), at, end);
    }
    if ((c >= '\ud800' && c <= '\udfff') || isCombining(c) || FORMAT.test(c)) return at + 1;
    if (has('«„“”"\'‘', c) && opensQuote(at)) return add('quote', at, at + 1);
    while (text[end] === c) end++;
    return add('mark', at, end);
  };
  let lineStart = true;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\n') {
      words.push({ form: '\n', shape: 'line', capital: false });
      lineStart = true;
      at++;
    } else if (isBlank(text[at])) {
      at++;
    } else {
      const item = lineStart ? itemEnd(at) : at;
      at = item > at ? add('item', at, item) : pieceAt(at);
      lineStart = false;
    }
  }
  return words;
}

function nextClosingMarks(text) {
  const next = new Int32Array(text.length);
  let found = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    next[i] = found;
    if (text[i] === '\n') found = 0;
    else if (has('»“”"\'’', text[i]) && i > 0 && !isBlank(text[i - 1]) && !isLetter(text[i + 1])) found = i;
  }
  return next;
}

function isSite(chunk) {
  const host = chunk.toLowerCase().split('/', 1)[0];
  const dot = host.lastIndexOf('.');
  return dot >= 1 && isLetter(host[0]) && (chunk.toLowerCase().startsWith('www.') || SITES.includes(host.slice(dot + 1)));
}

function shapeOf(word) {
  let letters = 0;
  let small = 0;
  let digits = 0;
  let marks = 0;
  let mark = '';
  for (let i = 0; i < word.length; i++) {
    const c = word[i];
    if (isDigit(c)) digits++;
    else if (isLetter(c)) {
      letters++;
      if (LOWER.test(c)) small++;
    } else {
      mark = c;
      marks++;
    }
  }
  if (letters === 0) {
    const first = marks === 0 ? -1 : word.indexOf(mark);
    if (mark === ':' && first <= 2) return 'time';
    const date = (mark === '.' || mark === '/') && first <= 2 && word.length - first >= 3;
    return date && (marks === 2 || word.length === first + 3) ? 'date' : 'number';
  }
  const shouted = small === 0 && (mark === '_' || (digits > 0 && mark === '-' && word.length > 4));
  const thrown = word.length > 9 && small > 0 && (word.endsWith('Exception') || word.endsWith('Error'));
  if (shouted || thrown || word.startsWith('0x')) return 'code';
  return digits > 0 ? 'mixed' : 'word';
}

/** The word as lists of phrases know it. */
function normal(word) {
  const small = word.normalize('NFC').toLowerCase();
  let cyrillic = false;
  let alike = true;
  for (const c of small) {
    cyrillic ||= c >= 'а' && c <= 'ґ';
    alike &&= c > 'z' || c < 'a' || 'aceiopxyё'.includes(c);
  }
  let form = '';
  for (let i = 0; i < small.length; i++) {
    const c = small[i];
    if (HYPHENS.includes(c)) form += '-';
    else if (!APOSTROPHES.includes(c) && !isCombining(c)) {
      const latin = cyrillic && alike ? 'aceiopxyё'.indexOf(c) : -1;
      form += latin < 0 ? c : 'асеіорхуе'[latin];
    }
  }
  return form;
}

function isCapital(piece) {
  return piece.length > 1 && UPPER.test(piece[0]) && !UPPER.test(piece[1]) && isLetter(piece[1]);
}

const speaks = word => !SILENT.includes(word.shape);
const endsSentence = word => word.shape === 'line' || (word.shape === 'mark' && '.?!…'.includes(word.form));
const isLight = word =>
  word.shape === 'quote' || (word.shape === 'mark' && ',-–—()«»“”„"\''.includes(word.form));

function accepts(choices, words, at) {
  const word = words[at];
  return choices.some(choice => {
    if (choice === '<name>') return word.capital && at > 0 && !endsSentence(words[at - 1]);
    if (choice.length > 1 && choice[0] === '<') return choice === '<' + word.shape + '>';
    if (choice.length > 1 && choice.endsWith('*')) return speaks(word) && word.form.startsWith(choice.slice(0, -1));
    if (choice.length > 1 && choice[0] === '*') return speaks(word) && word.form.endsWith(choice.slice(1));
    return choice === word.form;
  });
}

/** Where the phrase ends whose part stands at this word, exclusive, or -1. */
function match(parts, part, words, at) {
  if (part === parts.length) return at;
  if (parts[part][0] === '...') {
    let passed = 0;
    for (let here = at; here < words.length && passed <= 4; here++) {
      const end = match(parts, part + 1, words, here);
      if (end >= 0) return end;
      if (endsSentence(words[here]) || here > at + 8) return -1;
      if (speaks(words[here])) passed++;
    }
    return -1;
  }
  for (let here = at; here < words.length; here++) {
    if (accepts(parts[part], words, here)) return match(parts, part + 1, words, here + 1);
    if (part === 0 || here > at + 1 || !isLight(words[here])) return -1;
  }
  return -1;
}

/** Lists of phrases, compiled; gives a function from words to the ends of hits by list. */
function compile(lists) {
  const byFirst = new Map();
  for (const [list, phrases] of Object.entries(lists)) {
    for (const phrase of phrases) {
      const forbids = phrase.length > 1 && phrase[0] === '!';
      const parts = (forbids ? phrase.slice(1) : phrase).trim().split(/\s+/).map(part =>
        (part === '|' ? [part] : part.split('|')).map(choice =>
          /^<.+>$/.test(choice) || choice === '...' ? choice : normal(choice) || choice.toLowerCase()));
      for (const first of parts[0]) {
        if (!byFirst.has(first)) byFirst.set(first, []);
        byFirst.get(first).push({ list, forbids, parts });
      }
    }
  }
  return words => {
    const ends = {};
    const forbidden = {};
    const look = (key, at) => {
      for (const { list, forbids, parts } of byFirst.get(key) ?? []) {
        const end = match(parts, 0, words, at);
        if (end > at) {
          const found = ((forbids ? forbidden : ends)[list] ??= new Int32Array(words.length));
          found[at] = Math.max(found[at], end);
        }
      }
    };
    words.forEach((word, at) => {
      look('<' + word.shape + '>', at);
      look(word.form, at);
      if (word.capital) look('<name>', at);
      if (speaks(word)) {
        for (let length = 1; length <= Math.min(24, word.form.length); length++) {
          look(word.form.slice(0, length) + '*', at);
        }
        for (let length = 1; length <= Math.min(6, word.form.length); length++) {
          look('*' + word.form.slice(-length), at);
        }
      }
    });
    for (const [list, spans] of Object.entries(forbidden)) {
      let until = 0;
      ends[list]?.forEach((end, at) => {
        until = Math.max(until, spans[at]);
        if (at < until) ends[list][at] = 0;
      });
    }
    return ends;
  };
}

const holds = (condition, facts) =>
  condition.split('|').some(all =>
    all.trim().split(/\s*,\s*/).every(name => (name[0] === '!' ? !facts(name.slice(1)) : facts(name))));

/** A coach that goes by the rules that /api/coach/{lang} gave. */
export function coachBy(rules) {
  const hitsIn = compile(rules.cues);
  return (text, context = {}) => {
    const read = text.slice(0, LONGEST_TEXT);
    const words = wordsOf(read);
    if (read.split('').every(isBlank)) {
      return { intent: 'UNKNOWN', present: [], missing: [], tips: [], completeness: 0 };
    }
    const ends = hitsIn(words);
    const found = factsOf(words, ends, redact(read).secret, context);
    const intent = rules.intents.find(([, when]) => holds(when, found))?.[0] ?? 'unknown';
    return coaching(rules, intent, name => name === intent || found(name), context.dismissed ?? []);
  };
}

function factsOf(words, ends, secret, context) {
  let content = 0;
  let questions = 0;
  let said = 0;
  let filledTo = 0;
  let leaning = false;
  words.forEach((word, at) => {
    filledTo = Math.max(filledTo, ends.filler?.[at] ?? 0);
    leaning ||= (ends['same-question']?.[at] ?? 0) > 0;
    if (speaks(word) && at >= filledTo) {
      said++;
      if (word.shape !== 'url' && word.form.length > 1) content++;
    }
    if (endsSentence(word)) {
      if (word.form === '?' && said >= 3 && !(leaning && questions > 0)) questions++;
      said = 0;
      leaning = false;
    }
  });
  const facts = {
    attachment: context.attachments > 0,
    'signed-in': Boolean(context.signedIn),
    'page-known': Boolean(context.pageUrlKnown),
    secret,
    bare: content < 2,
    short: content < 4,
    detailed: content >= 10,
    list: words.filter(word => word.shape === 'item').length >= 2,
    questions: questions >= 2,
  };
  for (const channel of ['form', 'chat', 'telegram', 'email']) {
    facts[channel] = channel === (context.channel ?? 'form');
  }
  return name => facts[name] ?? ends[name]?.some(end => end > 0) ?? false;
}

function coaching(rules, intent, facts, dismissed) {
  const present = [];
  const missing = [];
  const tips = [];
  let silent = false;
  for (const { id, when, unless, message, done, alone } of rules.tips) {
    if (unless.some(facts)) {
      if (done) present.push({ rule: id, label: done });
    } else if (holds(when, facts)) {
      missing.push({ rule: id, message });
      if (!silent && tips.length < 2 && !dismissed.includes(id)) tips.push({ rule: id, message });
      silent ||= alone;
    }
  }
  const there = 1 + present.length;
  return { intent: intent.toUpperCase(), present, missing, tips, completeness: there / (there + missing.length) };
}
