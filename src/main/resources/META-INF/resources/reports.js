// Draws the plots of the owner's page with uPlot. Each figure holds what is drawn as JSON and, for
// whoever sees no picture, the same as a table.

const lang = document.documentElement.lang;
const formats = {
  SHARE: new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 }),
  RATIO: new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }),
  COUNT: new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }),
};
const dayFormat = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat(lang, { month: "short", year: "2-digit", timeZone: "UTC" });
const DAY = 86400;
const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000];

/** The colours of the style sheet as they are now: a canvas does not follow them by itself. */
function inkOf(figure) {
  const probe = figure.appendChild(document.createElement("i"));
  const ink = (colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const found = {
    text: ink("var(--quiet)"),
    line: ink("var(--line)"),
    paper: ink("var(--paper)"),
    of: (name) => ink(`var(--plot-${name})`),
    faint: (name) => ink(`color-mix(in srgb, var(--plot-${name}) 20%, transparent)`),
    hatch: ink("color-mix(in srgb, var(--quiet) 22%, transparent)"),
    font: `12px ${getComputedStyle(figure).fontFamily}`,
  };
  queueMicrotask(() => probe.remove());
  return found;
}

/** What a period says in one line, under the plot. */
function saying(drawing, at) {
  const format = formats[drawing.unit];
  const said = drawing.series.map(({ name, values, lows, highs }) => {
    if (values[at] == null) {
      return drawing.series.length > 1 ? null : "—";
    }
    const value = format.format(values[at]);
    const range = lows ? ` (${format.format(lows[at])} … ${format.format(highs[at])})` : "";
    return drawing.series.length > 1 ? `${name} ${value}` : value + range;
  });
  return `${drawing.names[at]}: ${said.filter(Boolean).join(", ")}`;
}

/** As many of the days as there is room for, evenly, the last among them. */
function everyFew(days, room) {
  const step = Math.max(1, Math.ceil(days.length / Math.max(1, room)));
  return days.filter((_, i) => (days.length - 1 - i) % step === 0);
}

function lastKnown(drawing) {
  const values = drawing.series[0].values;
  let at = values.length - 1;
  while (at > 0 && values[at] == null) {
    at--;
  }
  return at;
}

/** A line in its band: low and high are series too, and uPlot fills what is between them. */
function bands(drawing, ink) {
  const data = [drawing.days];
  const series = [{}];
  const between = [];
  for (const { ink: name, values, lows, highs } of drawing.series) {
    const at = series.length;
    data.push(highs, lows, values);
    series.push(
      { stroke: "transparent", width: 0, points: { show: false } },
      { stroke: "transparent", width: 0, points: { show: false } },
      { stroke: ink.of(name), width: 2.5, points: { show: drawing.days.length < 20, size: 6, fill: ink.of(name) } },
    );
    between.push({ series: [at, at + 1], fill: ink.faint(name) });
  }
  return { data, series, bands: between };
}

/** Bars on top of each other: the highest sum is drawn first and the others over it. */
function stack(drawing, ink) {
  const sums = [];
  let below = drawing.days.map(() => 0);
  for (const { values } of drawing.series) {
    below = below.map((sum, i) => sum + (values[i] ?? 0));
    sums.unshift(below);
  }
  const bars = uPlot.paths.bars({ size: [0.75, 60] });
  const series = drawing.series.toReversed().map(({ ink: name }) => ({
    stroke: ink.paper, fill: ink.of(name), width: 1, paths: bars, points: { show: false },
  }));
  return { data: [drawing.days, ...sums], series: [{}, ...series] };
}

/** Lays a hatch over the periods that may still change. */
function hatch(plot, drawing, ink) {
  const from = drawing.provisionalFrom;
  if (from == null) {
    return;
  }
  const days = drawing.days;
  const half = days.length > 1 ? (days[1] - days[0]) / 2 : DAY / 2;
  const { ctx, bbox } = plot;
  const left = Math.max(bbox.left, plot.valToPos(days[from] - half, "x", true));
  const width = bbox.left + bbox.width - left;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, bbox.top, width, bbox.height);
  ctx.clip();
  ctx.strokeStyle = ink.hatch;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  for (let x = left - bbox.height; x < left + width; x += 7 * devicePixelRatio) {
    ctx.moveTo(x, bbox.top + bbox.height);
    ctx.lineTo(x + bbox.height, bbox.top);
  }
  ctx.stroke();
  ctx.restore();
}

/** A line where there is nothing, when the axis reaches below it. */
function zero(plot, ink) {
  const { ctx, bbox, scales } = plot;
  if (scales.y.min >= 0) {
    return;
  }
  const y = plot.valToPos(0, "y", true);
  ctx.save();
  ctx.strokeStyle = ink.text;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}

function draw(figure, drawing) {
  const room = figure.querySelector(".drawing");
  const now = figure.querySelector(".now");
  const ink = inkOf(figure);
  const long = drawing.days.at(-1) - drawing.days[0] > 200 * DAY;
  const half = drawing.days.length > 1 ? (drawing.days[1] - drawing.days[0]) / 2 : DAY;
  const axis = { stroke: ink.text, font: ink.font, grid: { stroke: ink.line, width: 1 }, ticks: { show: false } };
  const drawn = drawing.kind === "STACK" ? stack(drawing, ink) : bands(drawing, ink);
  const rest = () => {
    now.textContent = saying(drawing, lastKnown(drawing));
  };
  room.replaceChildren();
  const plot = new uPlot(
    {
      width: room.clientWidth,
      height: room.clientHeight,
      legend: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      padding: [8, 22, 0, 0], // half of the last day’s name
      cursor: { y: false, drag: { setScale: false }, points: drawing.kind === "STACK" ? { show: false } : { size: 7 } },
      scales: {
        x: { range: (_, from, to) => [from - half, to + half] },
        y: { range: (_, low, high) => [drawing.low ?? Math.min(0, low), drawing.high ?? Math.max(high * 1.08, 0.01)] },
      },
      series: drawn.series,
      bands: drawn.bands,
      axes: [
        { ...axis, grid: { show: false }, size: 28, splits: (self) => everyFew(drawing.days, self.bbox.width / devicePixelRatio / 64),
          values: (_, days) => days.map((day) => (long ? monthFormat : dayFormat).format(day * 1000)) },
        { ...axis, size: 52, space: 34, ...(drawing.unit === "COUNT" && { incrs: WHOLE }),
          values: (_, values) => values.map((value) => formats[drawing.unit].format(value)) },
      ],
      hooks: {
        drawClear: [(self) => hatch(self, drawing, ink)],
        drawAxes: [(self) => zero(self, ink)],
        setCursor: [(self) => (self.cursor.idx == null ? rest() : (now.textContent = saying(drawing, self.cursor.idx)))],
      },
    },
    drawn.data,
    room,
  );
  rest();
  return plot;
}

const plots = new Map();

function redraw() {
  for (const [figure, { drawing, plot }] of plots) {
    plot.destroy();
    plots.set(figure, { drawing, plot: draw(figure, drawing) });
  }
}

/** Ink on paper, whatever the screen is. */
function onPaper(isPaper) {
  document.documentElement.style.colorScheme = isPaper ? "light" : "";
  redraw();
}

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const known = plots.get(target.closest("figure"));
    if (known && target.clientWidth > 0 && target.clientWidth !== known.plot.width) {
      known.plot.setSize({ width: target.clientWidth, height: target.clientHeight });
    }
  }
});

for (const figure of document.querySelectorAll("figure.plot")) {
  const drawing = JSON.parse(figure.querySelector("script").textContent);
  plots.set(figure, { drawing, plot: draw(figure, drawing) });
  sizes.observe(figure.querySelector(".drawing"));
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
addEventListener("beforeprint", () => onPaper(true));
addEventListener("afterprint", () => onPaper(false));
