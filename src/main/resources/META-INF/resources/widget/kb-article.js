// An article read in place, below its suggestion: the passage that matched, the rest folded around
// it, and what the person makes of it.

import { button, make, sheet } from './kb-core.js';

const LOOK = sheet(`
.at { font-weight: 600; }
.at:empty { display: none; }
.preview, .done { font-size: .9375em; padding-top: .25rem; }
.preview p + p { margin-top: .4em; }
.step { padding-inline-start: 1.25em; text-indent: -1.25em; }
.target { border-inline-start: 3px solid var(--mark); padding: .1rem 0 .1rem .85rem; margin: .5rem 0; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .35rem 0; margin-inline-start: 1.15rem; min-height: 1.75rem; list-style-position: outside; }
summary::marker { color: var(--quiet); }
details > p { padding-inline-start: 1.15rem; }
details > .step { padding-inline-start: 2.4rem; }
details > :last-child { padding-bottom: .6rem; }
.preview :is(ol, ul) { padding-inline-start: 1.4em; list-style: revert; margin-block: .3em; }
.preview img { display: block; inline-size: 100%; block-size: 12rem; object-fit: contain; object-position: 0; }
.preview table { display: block; overflow-x: auto; border-collapse: collapse; } td, th { border: 1px solid var(--line); padding: .2em .5em; }
pre { overflow-x: auto; } b, strong { font-weight: 650; } code, pre, kbd { font-family: monospace; }
.whole { padding: .7rem 0; }
.verdict > span { flex: 1 1 100%; font-weight: 600; }
.done > span { flex: 1 1 14rem; }
`);

// The article's HTML is taken apart in an inert document and built anew from these alone.
const KEPT =
  ' P UL OL LI STRONG B EM I CODE PRE KBD BLOCKQUOTE TABLE THEAD TBODY TR TH TD BR HR DL DT DD DEL S SUB SUP ';

/** The article below the suggestion, in this shadow root; `conclude(message)` folds it when the person has decided. */
export function read(suggestion, article, context, { adoptedStyleSheets: sheets }) {
  if (!sheets.includes(LOOK)) sheets.push(LOOK);
  return [...passages(suggestion, article, context), whole(suggestion, context), ask(context)];
}

function passages({ anchor, heading, text }, article, { say, client }) {
  const parts = article ? (inHtml(article, client) ?? inText(article)) : [];
  const target = parts.find(part => part.anchor === anchor) ?? { heading, nodes: paragraphs(text) };
  const at = parts.indexOf(target);
  const folded = parts.map(({ heading, nodes }) => make('details', {}, make('summary', {}, heading || say('start')), ...nodes));
  const shown = make('div', { className: 'target' }, make('p', { className: 'at' }, target.heading), ...target.nodes);
  if (at < 0) return [shown, ...folded];
  folded[at] = shown;
  return folded;
}

/** A paragraph a line; one that begins like a list item hangs like one. */
const paragraphs = text =>
  text
    .split('\n')
    .filter(line => line.trim())
    .map(line => make('p', { className: /^\s*(\d+[.)]|[-–—•*])\s/.test(line) ? 'step' : '' }, line));

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
  const to = attribute => client.link(node.getAttribute(attribute) ?? '');
  if (KEPT.includes(` ${name} `)) return [make(name, name === 'OL' ? { start: node.start } : {}, ...children)];
  if (name === 'A') return [link(to('href'), ...children)];
  if (name === 'IMG') {
    const src = to('src');
    return [client.isOurs(src) ? make('img', { alt: node.alt, loading: 'lazy', src }) : node.alt];
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
  return make('p', { className: 'whole' }, link(url, say(client.isOurs(url) ? 'whole' : 'outside')));
}

function ask({ say, on, conclude }) {
  const because = (label, reason) => button(say(label), () => conclude(on('not-solved', { reason })));
  const verdict = make(
    'div',
    { className: 'row verdict', role: 'group', ariaLabel: say('verdict') },
    button(say('solved'), () => conclude(on('solved')), { className: 'main', part: 'solved' }),
    button(say('notSolved'), askWhy, { part: 'not-solved' }),
  );
  function askWhy() {
    on('not-solved');
    const first = because('offTopic', 'off-topic');
    verdict.ariaLabel = say('why');
    verdict.replaceChildren(make('span', {}, say('why')), first, because('noAnswer', 'no-answer'));
    first.focus();
  }
  return verdict;
}
