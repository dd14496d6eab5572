// Builds elements. Text only ever becomes text: there is no way to hand markup to these functions.

const TICKS_A_SECOND = 5;

/** An element; what is no property of it (`aria-label`, `part`) becomes an attribute. Of children, what is nothing is left out. */
export function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const name in properties) {
    if (name in element && name !== 'part') element[name] = properties[name];
    else element.setAttribute(name, properties[name]);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** A button that never submits the form around it. */
export const button = (textContent, onclick, properties) =>
  make('button', { type: 'button', textContent, onclick, ...properties });

/** A sheet of styles, for all that share it. */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
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

/**
 * Calls back once, when that share of the element has been visible for so many seconds in all; of what
 * is `late`, only if it was out of sight at first. Returns how to stop watching.
 */
export function whenSeen(element, share, seconds, callback, late) {
  let left = seconds * TICKS_A_SECOND;
  let inView;
  const observer = new IntersectionObserver(
    entries => {
      const before = inView;
      inView = entries.at(-1).intersectionRatio >= share;
      if (late && inView && before === undefined) stop();
    },
    { threshold: share },
  );
  const timer = setInterval(() => {
    if (!inView || document.hidden || --left) return;
    stop();
    callback();
  }, 1000 / TICKS_A_SECOND);
  const stop = () => {
    clearInterval(timer);
    observer.disconnect();
  };
  observer.observe(element);
  return stop;
}
