/**
 * Hides secrets and personal numbers in a text, each behind its kind: [PHONE].
 *
 * The twin of kb.coach.Redactor (SecretFinder, IdentityFinder, NumberFinder), rule for rule; both
 * pass src/test/resources/coach/redaction.tsv. Linear in the length of the text and idempotent.
 */

const words = list => new Set(list.split(' '));
const KEY_BEGINNINGS = 'eyJ sk_ pk_ sk- ghp_ gho_ github_pat_ glpat- xox AKIA'.split(' ');
const PARAMETERS = 'password= passwd= pwd= pass= token= secret= key= code='.split(' ');
const SECRET_WORDS = words(
  'пароль пароля паролі паролем пароли парол password passwd pwd passcode passphrase token токен secret apikey api-key');
const CODE_WORDS = words(
  'пін пін-код пінкод пин пин-код pin pin-code cvv cvv2 cvc cvc2 смс-код sms-code otp');
const CODE = words('код кода коду code');
const OF_CODE = words(
  'смс sms повідомлення підтвердження пін pin verification confirmation security one-time входу подтверждения сообщения message');
const BETWEEN = words(
  'is це такий від до для з із в у на of for to from the my our мій наш кабінету входу пошти акаунту акаунта каси код code смс sms account desk cash от підтвердження подтверждения повідомлення сообщения');
const NO_SECRETS = words(
  "як не що чи де і та чому коли куди можна при how not what where why when can is the how's как что");

const KINDS = 'TOKEN SECRET EMAIL IBAN CARD UNZR PHONE TAXID PASSPORT'.split(' ');
const LETTER = /\p{L}/u;
const isLetter = c => c !== undefined && (c < '\x80' ? /[a-zA-Z]/.test(c) : LETTER.test(c));
const isDigit = c => c >= '0' && c <= '9';
const isAnyDigit = c => isDigit(c) || (c > '\x7f' && /\p{Nd}/u.test(c));
const isWordChar = c => c !== undefined && (isLetter(c) || isAnyDigit(c));
const has = (marks, c) => c !== undefined && marks.includes(c);

/** The text with everything found hidden: {text, kinds, secret}. */
export function redact(text) {
  const taken = new Uint8Array(text.length);
  const finds = [];
  const hide = found => {
    for (const find of found) {
      let free = true;
      for (let i = find[1]; i < find[2]; i++) free &&= !taken[i];
      if (free) {
        finds.push(find);
        taken.fill(1, find[1], find[2]);
      }
    }
  };
  hide(tokens(text));
  hide(inAddresses(text));
  hide(afterCues(text));
  hide(mails(text));
  hide(ibans(text));
  hide(numbers(text, taken));
  hide(passports(text));
  finds.sort((a, b) => a[1] - b[1]);
  let hidden = '';
  let from = 0;
  for (const [kind, start, end] of finds) {
    hidden += text.slice(from, start) + '[' + kind + ']';
    from = end;
  }
  const kinds = finds.map(find => find[0]);
  return {
    text: hidden + text.slice(from),
    kinds,
    secret: kinds.some(kind => kind === 'TOKEN' || kind === 'SECRET' || kind === 'CARD'),
  };
}

function tokens(text) {
  const finds = [];
  const isKeyChar = c => c < '\x80' && (isLetter(c) || isDigit(c) || '_-.+/~'.includes(c));
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && isKeyChar(text[at])) at++;
    if (at - start >= 16 && KEY_BEGINNINGS.some(key => text.startsWith(key, start))) {
      finds.push(['TOKEN', start, at]);
    }
  }
  return finds;
}

function inAddresses(text) {
  const finds = [];
  let scheme = text.indexOf('://');
  while (scheme >= 0) {
    const start = scheme + 3;
    let end = start;
    let colon = -1;
    let at = -1;
    let path = false;
    for (; end < text.length && text[end] > ' '; end++) {
      const c = text[end];
      path ||= c === '/' || c === '?';
      if (c === ':' && colon < 0 && !path) colon = end;
      if (c === '@' && !path) at = end;
    }
    if (colon > start && at > colon + 1 && text[start] !== '[') finds.push(['SECRET', start, at]);
    parameters(text, start, end, finds);
    scheme = text.indexOf('://', end);
  }
  return finds;
}

function parameters(text, start, end, finds) {
  for (let i = start; i < end; i++) {
    if (text[i] !== '?' && text[i] !== '&') continue;
    const head = text.slice(i + 1, i + 11).toLowerCase();
    const name = PARAMETERS.find(p => head.startsWith(p) && i + 1 + p.length < end);
    if (!name) continue;
    const value = i + 1 + name.length;
    let stop = value;
    while (stop < end && !'&#'.includes(text[stop])) stop++;
    if (stop > value && !isHidden(text.slice(value, stop))) finds.push(['SECRET', value, stop]);
  }
}

function afterCues(text) {
  const finds = [];
  const spans = [];
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (isWordChar(text[end]) || (text[end] === '-' && end > at && isLetter(text[end + 1]))) end++;
    if (end > at) spans.push([at, end]);
    at = Math.max(end, at + 1);
  }
  const word = i => {
    const [start, end] = spans[i];
    return end - start > 20 ? '' : text.slice(start, end).toLowerCase();
  };
  const secretCode = at => {
    for (let i = Math.max(0, at - 1); i <= Math.min(spans.length - 1, at + 2); i++) {
      if (OF_CODE.has(word(i))) return true;
    }
    return false;
  };
  for (let i = 0; i < spans.length; i++) {
    const cue = word(i);
    const code = CODE_WORDS.has(cue) || (CODE.has(cue) && secretCode(i));
    if (!code && !SECRET_WORDS.has(cue)) continue;
    let next = i + 1;
    let mark = separator(text, spans[i][1]);
    while (mark === ' ' && next < spans.length && next <= i + 4 && BETWEEN.has(word(next))) {
      mark = separator(text, spans[next][1]);
      next++;
    }
    let start = spans[next - 1][1];
    while (has(' \u00A0:=—–-«"\'“„(>', text[start])) start++;
    let end = start;
    while (end < text.length && text[end] > ' ' && text[end] !== '\u00A0') end++;
    while (end > start && ',.;:!?)»"\'”'.includes(text[end - 1])) end--;
    if (end > start && isSecret(text.slice(start, end), mark, code)) {
      finds.push(['SECRET', start, end]);
    }
  }
  return finds;
}

/** A colon, a dash, a blank for nothing, or anything else that ends the phrase. */
function separator(text, at) {
  for (let i = at; i < text.length; i++) {
    const c = text[i];
    if ('—–-'.includes(c)) return '-';
    if (c === ':' || c === '=') return ':';
    if (c !== ' ' && c !== '\u00A0' && !'«"\'“„('.includes(c)) return i > at ? ' ' : c;
  }
  return '.';
}

function isSecret(value, mark, code) {
  let letters = 0;
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    if (isLetter(value[i])) letters++;
    else if (isAnyDigit(value[i])) digits++;
  }
  if (letters + digits === 0 || isHidden(value)) return false;
  if (code && mark !== '.') return digits >= 3 && letters === 0 && value.length <= 8;
  if (mark === ':') return !NO_SECRETS.has(value.toLowerCase());
  if (mark === '-') return digits > 0;
  return mark === ' ' && value.length >= 6 && value.length <= 60 && letters > 0 && digits > 0;
}

/** Whether something in it is hidden already. */
const isHidden = value => value.includes('[') && KINDS.some(kind => value.includes('[' + kind + ']'));

function mails(text) {
  const finds = [];
  let last = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > last && (isWordChar(text[start - 1]) || has('._%+-', text[start - 1]))) start--;
    let end = at + 1;
    while (isWordChar(text[end]) || has('.-', text[end])) end++;
    while (end > at && has('.-', text[end - 1])) end--;
    const dot = text.lastIndexOf('.', end - 1);
    if (start < at && dot > at + 1 && end - dot > 2) finds.push(['EMAIL', start, end]);
    last = Math.max(end, at + 1);
  }
  return finds;
}

function ibans(text) {
  const finds = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (text.slice(at, at + 2).toUpperCase() !== 'UA' || isWordChar(text[at - 1])) continue;
    let digits = '';
    let end = at + 2;
    for (; end < text.length && digits.length < 27; end++) {
      if (isDigit(text[end])) digits += text[end];
      else if (!' \u00A0'.includes(text[end]) || text[end - 1] === text[end]) break;
    }
    if (digits.length < 27 || isWordChar(text[end])) continue;
    let rest = 0;
    for (const c of digits.slice(2) + '3010' + digits.slice(0, 2)) rest = (rest * 10 + +c) % 97;
    if (rest === 1) finds.push(['IBAN', at, end]);
  }
  return finds;
}

function passports(text) {
  const finds = [];
  const isCapital = c => (c >= 'А' && c <= 'Я') || has('ІЇЄҐ', c);
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isCapital(text[at]) || !isCapital(text[at + 1]) || isWordChar(text[at - 1])) continue;
    let digits = at + 2;
    while (digits < at + 4 && has(' №\u00A0', text[digits])) digits++;
    let end = digits;
    while (end <= digits + 6 && isDigit(text[end])) end++;
    if (end - digits === 6 && !isWordChar(text[end])) finds.push(['PASSPORT', at, end]);
  }
  return finds;
}

/** Cards, phones and personal numbers, each a few groups of digits in a row. */
function numbers(text, taken) {
  const finds = [];
  const groups = [];
  const glued = c => c !== undefined && (isLetter(c) || c === '_');
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (isDigit(text[end]) && !taken[end]) end++;
    if (end > at) groups.push({ start: at, end, whole: !glued(text[at - 1]) && !glued(text[end]) });
    at = Math.max(end, at + 1);
  }
  const length = i => groups[i].end - groups[i].start;
  const digits = i => text.slice(groups[i].start, Math.min(groups[i].end, groups[i].start + 20));
  const gap = i => text.slice(groups[i].end, Math.min(groups[i + 1].start, groups[i].end + 4));
  const hide = (kind, from, to) => {
    let start = groups[from].start;
    while (kind === 'PHONE' && has('+(', text[start - 1])) start--;
    finds.push([kind, start, groups[to - 1].end]);
    return to;
  };
  const date = at =>
    at + 2 < groups.length && length(at) <= 2 && length(at + 1) <= 2 && length(at + 2) === 4 &&
    gap(at) === '.' && gap(at + 1) === '.' ? at + 3 : at;
  const card = at => {
    let number = '';
    let found = at;
    for (let i = at; i < groups.length && number.length <= 19; i++) {
      if (!groups[i].whole || (i > at && ![' ', '\u00A0', '-'].includes(gap(i - 1)))) break;
      number += digits(i);
      if (isCard(number)) found = i + 1;
    }
    return found > at ? hide('CARD', at, found) : at;
  };
  const unzr = at =>
    at + 1 < groups.length && length(at) === 8 && length(at + 1) === 5 && gap(at) === '-' &&
    groups[at].whole && groups[at + 1].whole ? hide('UNZR', at, at + 2) : at;
  const phone = at => {
    let number = '';
    for (let i = at; i < groups.length && number.length <= 12; i++) {
      if (!groups[i].whole || (i > at && !isGap(gap(i - 1)))) return at;
      number += digits(i);
      if (isPhone(number)) return hide('PHONE', at, i + 1);
    }
    return at;
  };
  const taxNumber = at =>
    length(at) === 10 && groups[at].whole && isTaxNumber(digits(at)) ? hide('TAXID', at, at + 1) : at;
  for (let at = 0; at < groups.length; ) {
    let next = date(at);
    if (next === at) next = card(at);
    if (next === at) next = unzr(at);
    if (next === at) next = phone(at);
    if (next === at) next = taxNumber(at);
    at = Math.max(next, at + 1);
  }
  return finds;
}

function isGap(gap) {
  return gap.length <= 3 && !(gap.includes('.') && gap.length > 1) &&
    [...gap].every(c => ' \u00A0-().'.includes(c));
}

function isPhone(number) {
  const zero = [10, 11, 12].indexOf(number.length);
  return zero >= 0 && number.slice(0, zero) === '38'.slice(2 - zero) && number[zero] === '0' &&
    number[zero + 1] >= '3';
}

/** Luhn's check and the lengths of the brand; Luhn alone hides every tenth waybill. */
function isCard(number) {
  const length = number.length;
  if (length < 13 || length > 19) return false;
  const four = +number.slice(0, 4);
  const two = +number.slice(0, 2);
  const brand =
    (number[0] === '4' && [13, 16, 19].includes(length)) ||
    (length === 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720) || four === 9804)) ||
    (length === 15 && (two === 34 || two === 37)) ||
    (length >= 16 && (two === 50 || (two >= 56 && two <= 58) || two === 67)) ||
    (length === 14 && (two === 36 || two === 38 || two === 39 || (four >= 3000 && four <= 3059)));
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const digit = +number[length - 1 - i] * (1 + (i % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return brand && sum % 10 === 0;
}

function isTaxNumber(number) {
  const sum = [-1, 5, 7, 9, 4, 6, 10, 5, 7].reduce((all, weight, i) => all + weight * +number[i], 0);
  const born = +number.slice(0, 5);
  return (((sum % 11) + 11) % 11) % 10 === +number[9] && born >= 7305 && born <= 47483;
}
