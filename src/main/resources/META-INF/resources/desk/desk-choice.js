// Which of the answers found is chosen: the one that Enter links.

const hits = () => [...document.querySelectorAll('.desk-hit')];

export const chosenHit = () => document.querySelector('.desk-hit.is-chosen');

// Chooses the answer of this article, where it is still among those found.
export function chooseHit(article) {
  const wanted = hits().find(hit => hit.dataset.article === article);
  hits().forEach(hit => hit.classList.toggle('is-chosen', hit === wanted));
}

// Goes so many answers on from the chosen one; 0 goes to the first, null to the chosen itself.
export function moveChoice(by) {
  const all = hits();
  if (!all.length) return;
  const before = all.indexOf(chosenHit());
  const next = all[by === 0 ? 0 : Math.max(0, Math.min(all.length - 1, before + (by ?? 0)))];
  all.forEach(hit => hit.classList.toggle('is-chosen', hit === next));
  const title = next.querySelector('.desk-title');
  title.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  document.dispatchEvent(new CustomEvent('desk:chosen', { detail: title.href }));
}
