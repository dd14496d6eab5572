/**
 * Says at once that files are too many, too large or of a kind nobody can open, before they travel.
 * The server checks the same again; without this module it alone does.
 */
const input = document.querySelector('input[type=file]');
const { most, megabytes, tooMany, tooLarge, wrongType } = input.dataset;
const types = input.accept.split(',');
const fault = Object.assign(document.createElement('p'), { className: 'fault', id: 'files-now', role: 'alert' });
input.after(fault);

input.addEventListener('change', () => {
  const files = [...input.files];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const odd = files.find(({ name }) => !types.some(type => name.toLowerCase().endsWith(type)));
  let said = '';
  if (files.length > most) said = tooMany;
  else if (bytes > megabytes * 2 ** 20) said = tooLarge;
  else if (odd) said = wrongType.replace('{0}', odd.name);
  fault.textContent = said;
  document.getElementById('files-fault')?.remove();
  input.setAttribute('aria-describedby', 'files-hint files-now');
  input.setAttribute('aria-invalid', String(said !== ''));
});
