// Hides secrets and personal numbers, each behind its kind: [PHONE]. The twin of kb.coach.redaction.Redactor,
// rule for rule; both pass redaction.tsv. Linear in the length of the text.

const words = list => new Set(list.split(' '));
const SECRETS = words(
  'пароль пароля паролі паролем пароли парол password passwd pwd passcode passphrase token токен secret apikey api-key');
const CODES = words(
  'пін пін-код пінкод пин пин-код pin pin-code cvv cvv2 cvc cvc2 смс-код sms-code otp');
const CODE = words('код кода коду code');
const OF_CODE = words(
  'смс sms повідомлення підтвердження пін pin verification confirmation security one-time входу подтверждения сообщения message');
const BETWEEN = words(
  'is це такий від до для з із в у на of for to from the my our мій наш кабінету входу пошти акаунту акаунта каси код code смс sms account desk cash от підтвердження подтверждения повідомлення сообщения');
const NO_SECRETS = words(
  "як не що чи де і та чому коли куди можна при how not what where why when can is the how's как что");

const TAKEN = '\uE000';
const HIDDEN = /\[(TOKEN|SECRET|EMAIL|IBAN|CARD|UNZR|PHONE|TAXID|PASSPORT)]/;
const PARAMETER = /[?&](?:password|passwd|pwd|pass|token|secret|key|code)=([^&#]+)/gi;
const CUE = /[\p{L}\p{Nd}](?:[\p{L}\p{Nd}]|-(?=\p{L}))*/gu;
const SEPARATOR = /([ \u00A0«"'“„(]*)([^]?)/y;
const VALUE = /[ \u00A0:=—–«"'“„(>-]*((?:[^\0-\x20\u00A0]*[^\0-\x20\u00A0,.;:!?)»"'”])?)/y;
const MAIL = /@(?<=([\p{L}\p{Nd}._%+-]*)@)((?:[\p{L}\p{Nd}.-]*[\p{L}\p{Nd}])?)/gu;
const IBAN = /(?<![\p{L}\p{Nd}])ua(?:[ \u00A0]?\d){27}(?![\p{L}\p{Nd}])/giu;
const PASSPORT = /(?<![\p{L}\p{Nd}])[А-ЯІЇЄҐ]{2}[ №\u00A0]{0,2}\d{6}(?![\p{L}\p{Nd}])/gu;
const DATE = /\d\d?\.\d\d?\.\d{4}(?!\d)/y;
const GROUPS = /[2-69]\d{0,18}(?:[ \u00A0-]\d{1,19}){0,18}/y;
const BRAND = /^(1[369] 4|16 (5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|9804)|15 3[47]|1[6-9] (5[0678]|67)|14 (30[0-5]|3[689]))/;
const UNZR = /\d{8}-\d{5}(?![\p{L}\d_])/uy;
const TAX = /\d{10}(?![\p{L}\d_])/uy;
const PHONE = new RegExp(
  '(?:(?:3~8|8)~)?0~[3-9](?:~\\d){8}(?![\\p{L}\\d_])'.replaceAll('~', '(?:[ \\u00A0()-]{1,3}|\\.)?'), 'uy');

/** The text at the same places without characters beyond U+FFFF: half of one is no letter. */
export const plain = text => text.replace(/[^\0-\uFFFF]|\p{Cs}/gu, c => '\u200B'.repeat(c.length));

/** The text with everything found hidden: {text, secret}. What is found first is not read again. */
export function redact(text) {
  const left = plain(text).split('');
  const finds = [];
  for (const find of [tokens, inAddresses, afterCues, mails, ibans, numbers, passports]) {
    for (const [start, end, kind] of find(left.join(''))) {
      if (left.slice(start, end).includes(TAKEN)) continue;
      left.fill(TAKEN, start, end);
      finds.push([start, end, kind]);
    }
  }
  finds.sort(([one], [other]) => one - other);
  let hidden = '';
  let from = 0;
  for (const [start, end, kind] of finds) {
    hidden += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return { text: hidden + text.slice(from), secret: finds.some(([, , kind]) => /TOKEN|SECRET|CARD/.test(kind)) };
}

const whole = ({ 0: found, index }, kind) => [index, index + found.length, kind];

function at(place, pattern, text) {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

function* tokens(text) {
  for (const run of text.matchAll(/[\w.+/~-]{16,}/g)) {
    if (/^(eyJ|[sp]k_|sk-|gh[po]_|github_pat_|glpat-|xox|AKIA)/.test(run[0])) yield whole(run, 'TOKEN');
  }
}

function* inAddresses(text) {
  for (const { 1: rest, index } of text.matchAll(/:\/\/([^\0-\x20]*)/g)) {
    const start = index + 3;
    const user = rest.match(/^(?!\[)[^:/?]+:[^/?]+(?=@)/)?.[0];
    if (user) yield [start, start + user.length, 'SECRET'];
    for (const { 0: found, 1: value, index: i } of rest.matchAll(PARAMETER)) {
      const end = start + i + found.length;
      if (!HIDDEN.test(value)) yield [end - value.length, end, 'SECRET'];
    }
  }
}

function* afterCues(text) {
  const cues = Array.from(text.matchAll(CUE), ({ 0: word, index }) => ({
    word: word.length > 20 ? '' : word.toLowerCase(),
    end: index + word.length,
  }));
  for (let i = 0; i < cues.length; i++) {
    const { word } = cues[i];
    const code = CODES.has(word) ||
      (CODE.has(word) && cues.slice(Math.max(0, i - 1), i + 3).some(near => OF_CODE.has(near.word)));
    if (!code && !SECRETS.has(word)) continue;
    let last = i;
    let mark = separator(text, cues[i].end);
    while (mark === ' ' && last < i + 4 && BETWEEN.has(cues[last + 1]?.word)) {
      mark = separator(text, cues[++last].end);
    }
    const found = at(cues[last].end, VALUE, text);
    const end = VALUE.lastIndex;
    if (isSecret(found[1], mark, code)) yield [end - found[1].length, end, 'SECRET'];
  }
}

/** A colon, a dash, a blank for nothing, or anything else that ends the phrase. */
function separator(text, place) {
  const [, skipped, mark] = at(place, SEPARATOR, text);
  if (!mark) return '.';
  if ('—–-'.includes(mark)) return '-';
  if (':='.includes(mark)) return ':';
  return skipped ? ' ' : mark;
}

function isSecret(value, mark, code) {
  const letters = /\p{L}/u.test(value);
  const digits = value.match(/\p{Nd}/gu)?.length ?? 0;
  if ((!letters && !digits) || HIDDEN.test(value)) return false;
  if (code && mark !== '.') return digits >= 3 && !letters && value.length <= 8;
  if (mark === ':') return !NO_SECRETS.has(value.toLowerCase());
  if (mark === '-') return digits > 0;
  return mark === ' ' && value.length >= 6 && value.length <= 60 && letters && digits > 0;
}

function* mails(text) {
  let last = 0;
  for (const { 1: name, 2: host, index } of text.matchAll(MAIL)) {
    const start = Math.max(last, index - name.length);
    const dot = host.lastIndexOf('.');
    last = index + 1 + host.length;
    if (start < index && dot > 0 && host.length - dot > 2) yield [start, last, 'EMAIL'];
  }
}

function* ibans(text) {
  for (const found of text.matchAll(IBAN)) {
    const digits = found[0].replace(/\D/g, '');
    if (BigInt(`${digits.slice(2)}3010${digits.slice(0, 2)}`) % 97n === 1n) yield whole(found, 'IBAN');
  }
}

function* passports(text) {
  for (const found of text.matchAll(PASSPORT)) yield whole(found, 'PASSPORT');
}

/** Cards, phones and personal numbers, each a few groups of digits in a row. */
function* numbers(text) {
  let done = 0;
  for (const { index: start } of text.matchAll(/\d+/g)) {
    if (start < done) continue;
    const length = pattern => at(start, pattern, text)?.[0].length ?? 0;
    const date = length(DATE);
    done = start + date;
    if (date || /[\p{L}_]/u.test(text[start - 1] ?? '')) continue;
    const tax = length(TAX);
    const [kind, long] = [
      ['CARD', card(text, start)],
      ['UNZR', length(UNZR)],
      ['PHONE', length(PHONE)],
      ['TAXID', tax && isTaxNumber(text.slice(start, start + tax)) ? tax : 0],
    ].find(([, found]) => found) ?? ['', 0];
    done = start + long;
    let from = start;
    while (kind === 'PHONE' && '+('.includes(text[from - 1] ?? ' ')) from--;
    if (long) yield [from, done, kind];
  }
}

/** How long the card number is that begins here: a brand's first digits and length, and Luhn's check, which alone hides every tenth waybill. */
function card(text, start) {
  const run = at(start, GROUPS, text)?.[0] ?? '';
  let number = run.replace(/\D/g, '');
  for (let end = run.length; number.length > 12; end--) {
    if (/\D/.test(run[end - 1])) continue;
    const isWhole = BRAND.test(`${number.length} ${number}`) && !/[\p{L}\d_]/u.test(text[start + end] ?? '');
    if (isWhole && passesLuhn(number)) return end;
    number = number.slice(0, -1);
  }
  return 0;
}

const passesLuhn = number =>
  [...number].reverse().reduce((sum, digit, i) => sum + (i % 2 ? '0246813579'[digit] | 0 : +digit), 0) % 10 === 0;

function isTaxNumber(number) {
  const sum = [-1, 5, 7, 9, 4, 6, 10, 5, 7].reduce((all, weight, i) => all + weight * number[i], 0);
  const born = +number.slice(0, 5);
  return (((sum % 11) + 11) % 11) % 10 === +number[9] && born >= 7305 && born <= 47483;
}
