// An article read in place, below its suggestion: the passage that matched, the rest folded around
// it, and what the person makes of it.

import { button, make, paragraphs } from './kb-dom.js';

// The article's HTML is taken apart in an inert document and built anew from these alone.
const KEPT =
  ' P UL OL LI STRONG B EM I CODE PRE KBD BLOCKQUOTE TABLE THEAD TBODY TR TH TD BR HR DL DT DD DEL S SUB SUP ';

/** The article below the suggestion; `conclude(message)` folds it when the person has decided. */
export function read(suggestion, article, context) {
  return [...passages(suggestion, article, context), whole(suggestion, context), ask(context)];
}

function passages({ anchor, heading, text }, article, { say, client }) {
  const parts = article ? (inHtml(article, client) ?? inText(article)) : [];
  const target = parts.find(part => part.anchor === anchor) ?? { heading, nodes: paragraphs(text) };
  const shown = [make('p', { className: 'at' }, target.heading), ...target.nodes];
  const fold = part => make('details', {}, make('summary', {}, part.heading || say('start')), ...part.nodes);
  const at = parts.indexOf(target);
  return [
    ...parts.slice(0, Math.max(at, 0)).map(fold),
    make('div', { className: 'target' }, ...shown),
    ...parts.slice(at + 1).map(fold),
  ];
}

/** The article's sections, or nothing where the page forbids to read HTML or there is none. */
function inHtml({ html }, client) {
  const sections = [{ anchor: '', heading: '', nodes: [] }];
  try {
    for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
      if (/^H[1-6]$/.test(node.nodeName)) sections.push({ anchor: node.id, heading: node.textContent, nodes: [] });
      else if (node.textContent.trim() || node.querySelector?.('img')) {
        sections.at(-1).nodes.push(...rebuilt(node, client));
      }
    }
  } catch {
    return null;
  }
  const filled = sections.filter(({ nodes }) => nodes.length);
  return filled.length ? filled : null;
}

function rebuilt(node, client) {
  const { nodeName: name } = node;
  if (name === '#text') return [node.data];
  const children = [...node.childNodes].flatMap(child => rebuilt(child, client));
  if (KEPT.includes(` ${name} `)) return [make(name, name === 'OL' ? { start: node.start } : {}, ...children)];
  if (name === 'A') return [link(client.link(node.getAttribute('href') ?? ''), ...children)];
  if (name === 'IMG') {
    const src = client.link(node.getAttribute('src') ?? '');
    const isOurs = src.origin === client.link('.').origin;
    return [isOurs ? make('img', { alt: node.alt, loading: 'lazy', src }) : node.alt];
  }
  return /^(SCRIPT|STYLE|TEMPLATE|IFRAME|SVG|MATH|#comment)$/i.test(name) ? [] : children;
}

const inText = ({ passages }) =>
  (Array.isArray(passages) ? passages : [])
    .filter(passage => passage?.text?.trim?.())
    .map(({ anchor, heading, text }) => ({ anchor, heading: `${heading ?? ''}`, nodes: paragraphs(text) }));

const link = (href, ...children) => make('a', { href, target: '_blank', rel: 'noopener' }, ...children);

function whole({ url: address }, { say, client }) {
  const url = client.link(address);
  const label = say(url.origin === client.link('.').origin ? 'whole' : 'outside');
  return make('p', { className: 'whole' }, link(url, label));
}

function ask({ say, on, conclude }) {
  const because = (label, reason) => button(say(label), () => conclude(on('not-solved', { reason })));
  const verdict = make(
    'div',
    { className: 'verdict', role: 'group', 'aria-label': say('verdict') },
    button(say('solved'), () => conclude(on('solved')), { className: 'main', part: 'solved' }),
    button(say('notSolved'), askWhy, { part: 'not-solved' }),
  );
  function askWhy() {
    on('not-solved');
    const first = because('offTopic', 'off-topic');
    verdict.setAttribute('aria-label', say('why'));
    verdict.replaceChildren(make('span', {}, say('why')), first, because('noAnswer', 'no-answer'));
    first.focus();
  }
  return verdict;
}
