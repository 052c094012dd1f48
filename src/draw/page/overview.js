// An overview of a large map: an icicle. Each card is as wide as what hangs from it; its colour says what it
// does; below it stand its reasons. A click selects.

import { byId, html } from "./dom.js";
import { map } from "./data.js";
import { select } from "./select.js";
import { state, subscribe } from "./state.js";
import { addButton } from "./toolbar.js";
import { pathOf } from "./tree.js";

const LEAST_CARDS = 1000;
const MOST_LEVELS = 10;
const ROW = 10; // px
const COLOURS = ["--border", "--thesis", "--pro", "--con", "--und", "--border"];

let canvas = null;
let button = null;
let deepest = 0; // level
let spans = []; // by node: {start, end} from 0 to 1, level

// How much of the width each node takes: that of its reasons, or 1.
function weigh() {
  const { order, parents } = map.roots;
  const weights = new Float64Array(map.nodes.length);

  for (const node of order.toReversed()) {
    weights[node] = Math.max(weights[node], 1);
    if (parents[node] >= 0) weights[parents[node]] += weights[node];
  }
  return weights;
}

function measureSpans() {
  const { order, parents, depths } = map.roots;
  const weights = weigh();
  const total = map.roots.roots.reduce((sum, root) => sum + weights[root], 0);
  const next = new Float64Array(map.nodes.length); // where the next child of a node begins
  let start = 0;

  spans = new Array(map.nodes.length);
  for (const node of order) {
    const width = weights[node] / total;
    const parent = parents[node];
    spans[node] = { start: parent < 0 ? start : next[parent], width, level: depths[node] };
    next[node] = spans[node].start;
    if (parent < 0) start += width;
    else next[parent] += width;
  }
}

// The first level that is shown: those around the selected card, where there are more than fit.
function firstLevel() {
  const level = state.selected < 0 ? 0 : spans[state.selected].level;

  return Math.max(0, Math.min(level - MOST_LEVELS / 2, deepest - MOST_LEVELS + 1));
}

// The rectangle of a node on the canvas; undefined when its level is not shown.
function boxOf(node, first) {
  const { start, width, level } = spans[node];

  if (level < first || level >= first + MOST_LEVELS) return undefined;
  return { x: start * canvas.clientWidth, y: (level - first) * ROW, width: width * canvas.clientWidth };
}

function draw() {
  if (canvas.hidden || canvas.clientWidth === 0) return;
  const { clientWidth, clientHeight } = canvas;
  const sharp = devicePixelRatio;
  const context = canvas.getContext("2d");
  const style = getComputedStyle(document.documentElement);
  const colours = COLOURS.map((name) => style.getPropertyValue(name));

  canvas.width = clientWidth * sharp;
  canvas.height = clientHeight * sharp;
  context.scale(sharp, sharp);
  const first = firstLevel();
  for (const { number, part } of map.cards) {
    const box = boxOf(number, first);
    if (box === undefined) continue;
    context.fillStyle = colours[part];
    context.fillRect(box.x, box.y, Math.max(box.width - (box.width > 3 ? 1 : 0), 0.3), ROW - 1);
  }
  context.fillStyle = style.getPropertyValue("--body");
  for (const node of pathOf(state.selected)) {
    const box = node < map.cards.length ? boxOf(node, first) : undefined;
    if (box !== undefined)
      context.fillRect(
        box.x,
        box.y + (node === state.selected ? 0 : ROW - 4),
        Math.max(box.width, 2),
        node === state.selected ? ROW - 1 : 3,
      );
  }
}

function cardAt({ offsetX, offsetY }) {
  const x = offsetX / canvas.clientWidth;
  const level = Math.floor(offsetY / ROW) + firstLevel();
  const found = map.cards.find(({ number }) => {
    const span = spans[number];
    return span.level === level && x >= span.start && x < span.start + span.width;
  });

  return found?.number ?? -1;
}

function show(isShown) {
  canvas.hidden = !isShown;
  button.setAttribute("aria-pressed", String(isShown));
  draw();
}

function follow() {
  const isLarge = map.cards.length > LEAST_CARDS;

  measureSpans();
  deepest = map.roots.depths.reduce((most, depth) => Math.max(most, depth), 0);
  canvas.style.height = `${ROW * Math.min(MOST_LEVELS, deepest + 1)}px`;
  button.hidden = !isLarge;
  show(isLarge);
}

// What it shows is in the map and the outline, too: screen readers pass it over.
export function startOverview() {
  canvas = html("canvas", { id: "overview", "aria-hidden": "true" });
  byId("stage").after(canvas);
  button = addButton("show", {
    label: "Overview",
    title: "All claims at a glance, below the map",
    isPressed: false,
    onclick: () => show(canvas.hidden),
  });
  canvas.addEventListener("click", (event) => select(cardAt(event)));
  follow();
  subscribe(["document"], follow);
  subscribe(["selected", "theme"], draw);
  new ResizeObserver(draw).observe(canvas);
}
