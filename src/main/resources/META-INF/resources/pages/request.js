/**
 * Files of a request: chosen or dropped, shown with their sizes, taken out again one by one. What is too
 * many, too large or of a kind nobody can open is said at once, before it travels. The server checks the
 * same again; without this module it alone does.
 */
const input = document.getElementById('files');
const { most, megabytes, tooMany, tooLarge, wrongType, choose, drop, remove, sum } = input.dataset;
const types = input.accept.split(',');
const size = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1, minimumFractionDigits: 1 });
const inMegabytes = bytes => size.format(Math.max(bytes / 2 ** 20, 0.1));
const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const list = make('ul', { className: 'list chosen', hidden: true });
const total = make('p', { className: 'hint', hidden: true, role: 'status' });
const fault = make('p', { className: 'fault', id: 'files-now', role: 'alert' });
const zone = make(
  'div',
  { className: 'drop' },
  make('label', { className: 'button second small', htmlFor: input.id, textContent: choose }),
  make('span', { className: 'quiet', textContent: drop }),
);
input.before(list, total);
input.after(zone, fault);
zone.prepend(input);
input.classList.add('aloud');

// What is chosen next joins what was chosen before.
let chosen = [];
input.addEventListener('change', () => hold([...chosen, ...input.files]));
zone.addEventListener('dragover', event => event.preventDefault());
zone.addEventListener('drop', event => {
  event.preventDefault();
  hold([...chosen, ...event.dataTransfer.files]);
});

function hold(files) {
  const kept = new DataTransfer();
  for (const file of files) kept.items.add(file);
  input.files = kept.files;
  chosen = files;
  list.replaceChildren(...files.map(line));
  list.hidden = files.length === 0;
  say();
}

function line(file) {
  const out = make('button', { type: 'button', className: 'plain small', textContent: '×' });
  out.setAttribute('aria-label', remove.replace('{0}', file.name));
  out.addEventListener('click', () => {
    hold(chosen.filter(other => other !== file));
    (list.querySelector('button') ?? input).focus();
  });
  return make('li', {}, make('span', { textContent: file.name }), make('span', { className: 'aside', textContent: inMegabytes(file.size) }), out);
}

function say() {
  const bytes = chosen.reduce((all, file) => all + file.size, 0);
  const odd = chosen.find(({ name }) => !types.some(type => name.toLowerCase().endsWith(type)));
  let said = '';
  if (chosen.length > most) said = tooMany;
  else if (bytes > megabytes * 2 ** 20) said = tooLarge;
  else if (odd) said = wrongType.replace('{0}', odd.name);
  fault.textContent = said;
  total.textContent = sum.replace('{0}', inMegabytes(bytes)).replace('{1}', inMegabytes(megabytes * 2 ** 20));
  total.hidden = chosen.length < 2;
  document.getElementById('files-fault')?.remove();
  input.setAttribute('aria-describedby', 'files-hint files-now');
  input.setAttribute('aria-invalid', String(said !== ''));
  // What cannot arrive is not sent for nothing: the browser says so at the field, and every word stays.
  input.setCustomValidity(said);
}
