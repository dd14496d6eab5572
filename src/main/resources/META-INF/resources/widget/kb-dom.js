// Builds elements. Text only ever becomes text: there is no way to hand markup to these functions.

/** An element; what is no property of it (`aria-label`, `part`) becomes an attribute. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== 'part') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A button that never submits the form around it. */
export function button(textContent, onclick, properties) {
  return make('button', { type: 'button', textContent, onclick, ...properties });
}

/** The text with `<mark>` around each `[start, end)`; a mark out of order is left out. */
export function marked(text, marks) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (!(start >= at && end > start && start < text.length)) continue;
    nodes.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

/** A paragraph a line; one that begins like a list item hangs like one. */
export function paragraphs(text) {
  return text
    .split('\n')
    .filter(line => line.trim())
    .map(line => make('p', { className: /^\s*(\d+[.)]|[-–—•*])\s/.test(line) ? 'step' : '' }, line));
}

/** Calls back once, when that share of the element has been visible for so long in all. */
export function whenSeen(element, share, milliseconds, callback) {
  let left = milliseconds;
  let since = 0;
  let timer;
  let inView = false;
  const update = () => {
    const visible = inView && document.visibilityState === 'visible';
    if (visible && !since) {
      since = performance.now();
      timer = setTimeout(() => (stop(), callback()), left);
    } else if (!visible && since) {
      clearTimeout(timer);
      left -= performance.now() - since;
      since = 0;
    }
  };
  const observer = new IntersectionObserver(
    entries => {
      inView = entries.at(-1).intersectionRatio >= share;
      update();
    },
    { threshold: share },
  );
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', update);
  };
  observer.observe(element);
  document.addEventListener('visibilitychange', update);
  return stop;
}
