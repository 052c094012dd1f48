// The map on the screen: draws what is in view, and moves the view.

import { byId, svg } from "./dom.js";
import { drawBlocks } from "./blocks.js";
import { map } from "./data.js";
import { layOut } from "./layout.js";
import { drawBadge, drawCard, drawGroup, drawLink, drawPill, touchCard } from "./picture.js";
import { state, subscribe } from "./state.js";

const MARGIN = 16; // around the whole map
const ALL_DRAWN = 300; // nodes; of more, only those in view are
const LEAST_READ = 0.22; // the scale below which a large map is drawn as blocks
const LEAST_WHOLE = 0.3; // the scale below which a map is not shown whole at first, but
const FIRST_SCALE = 0.5; // at this scale; what does not fit is reached by panning
const LEAST_SCALE = 0.01;
const MOST_SCALE = 4;
const GLIDE = 180; // ms

const stage = byId("stage");
const picture = stage.querySelector("svg") ?? svg("svg", { class: "argmap" });
const heads = picture.querySelectorAll("defs");
const layers = {
  groups: svg("g"),
  edges: svg("g", { class: "edges" }),
  badges: svg("g"),
  far: svg("g"),
  nodes: svg("g"),
};
const view = { x: 0, y: 0, scale: 1 }; // the map's point at the left upper corner
const drawn = new Map(); // elements of nodes
let shownLinks = ""; // which links are drawn
let painted = null; // the window that the nodes are drawn for
let layout = null;
let isPrinting = false;
let gliding = 0;
let home = null; // gives the view that the stage is at; null when the reader has moved it

function takeOver() {
  picture.replaceChildren(...heads, layers.groups, layers.edges, layers.badges, layers.far, layers.nodes);
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-label", "Argument map. Arrow keys follow the links.");
  for (const name of ["width", "height", "aria-labelledby", "aria-roledescription"]) picture.removeAttribute(name);
  stage.append(picture);
}

function windowOf() {
  if (isPrinting) return { x: layout.bounds.left - MARGIN, y: layout.bounds.top - MARGIN, ...sizeOf(layout.bounds) };
  return { x: view.x, y: view.y, width: stage.clientWidth / view.scale, height: stage.clientHeight / view.scale };
}

function sizeOf(bounds) {
  return { width: bounds.right - bounds.left + 2 * MARGIN, height: bounds.bottom - bounds.top + 2 * MARGIN };
}

// Half a window around what is seen is drawn, too.
function isNear(node, { x, y }, window) {
  const { width, height } = map.nodes[node];

  return (
    x < window.x + 1.5 * window.width &&
    x + width > window.x - 0.5 * window.width &&
    y < window.y + 1.5 * window.height &&
    y + height > window.y - 0.5 * window.height
  );
}

// Whether what was drawn for one window serves another.
function serves(before, window) {
  return (
    before !== null &&
    Math.abs(before.width - window.width) < window.width / 10 &&
    Math.abs(before.x - window.x) < 0.3 * window.width &&
    Math.abs(before.y - window.y) < 0.3 * window.height
  );
}

function drawNode(node, at) {
  const element = node < map.cards.length ? drawCard(map.cards[node]) : drawPill(map.nodes[node]);

  element.setAttribute("transform", `translate(${at.x} ${at.y})`);
  if (node < map.cards.length) touchCard(element, map.cards[node], layout.forest.hidden.get(node));
  return element;
}

function isAllDrawn() {
  return layout.places.size <= ALL_DRAWN || isPrinting;
}

// The nodes to be drawn as they are.
function choose() {
  const window = windowOf();

  if (isAllDrawn()) return [...layout.places];
  if (view.scale < LEAST_READ) return [...layout.places].filter(([node]) => node === state.selected);
  return [...layout.places].filter(([node, at]) => node === state.selected || isNear(node, at, window));
}

// Puts the nodes into the picture, in reading order; those that stay are not touched, so that the focus stays
// on them.
function drawNodes(wanted) {
  const kept = new Set(wanted.map(([node]) => node));

  for (const [node, element] of drawn)
    if (!kept.has(node)) {
      element.remove();
      drawn.delete(node);
    }
  let next = layers.nodes.firstChild;
  for (const [node, at] of wanted) {
    const element = drawn.get(node);
    if (element !== undefined && element === next) next = next.nextSibling;
    else if (element === undefined) {
      drawn.set(node, drawNode(node, at));
      layers.nodes.insertBefore(drawn.get(node), next);
    }
  }
  return kept;
}

// The links to and from a card, through pills.
function linksOf(card) {
  const links = new Set();
  const follow = (node, list, end) => {
    for (const link of list[node]) {
      links.add(link);
      if (link[end] >= map.cards.length) for (const next of list[link[end]]) links.add(next);
    }
  };

  if (card >= 0) follow(card, map.outOf, "to");
  if (card >= 0) follow(card, map.into, "from");
  return links;
}

// Of links along a column, the one from its end is drawn for all that are out of view.
function drawLinks(kept, isFar) {
  const isWanted = ({ link, isLast, isOver }) =>
    !isFar && (kept.has(link.from) || isLast || ((isOver || isAllDrawn()) && kept.has(link.to)));
  const wanted = layout.paths.filter(isWanted);
  const key = `${state.selected}:${wanted.map(({ link }) => link.number).join()}`;
  const near = linksOf(state.selected);

  if (key === shownLinks) return;
  shownLinks = key;
  layers.edges.replaceChildren(...wanted.map((way) => drawLink(way, near.has(way.link))));
  layers.badges.replaceChildren(...wanted.filter(({ sign }) => sign !== null).map(drawBadge));
}

function paint() {
  const window = windowOf();
  const isFar = !isAllDrawn() && view.scale < LEAST_READ;

  picture.setAttribute("viewBox", `${window.x} ${window.y} ${Math.max(window.width, 1)} ${Math.max(window.height, 1)}`);
  if (serves(painted, window)) return;
  painted = window;
  if (isFar !== (layers.far.firstChild !== null)) layers.far.replaceChildren(...(isFar ? drawBlocks(layout) : []));
  const kept = drawNodes(choose());
  drawLinks(kept, isFar);
}

let isDue = false;

function schedule() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    paint();
  });
}

function drawAll() {
  drawn.clear();
  shownLinks = "";
  painted = null;
  const focused = document.activeElement?.closest("#stage g[id]")?.id;
  layers.nodes.replaceChildren();
  layers.far.replaceChildren();
  layers.groups.replaceChildren(...map.groups.map(drawGroup));
  paint();
  if (focused !== undefined) byId(focused)?.focus({ preventScroll: true });
}

// Lays out and draws everything anew.
function redraw() {
  layout = layOut();
  drawAll();
}

function touch() {
  for (const [node, element] of drawn)
    if (node < map.cards.length) touchCard(element, map.cards[node], layout.forest.hidden.get(node));
  if (layers.far.firstChild !== null) layers.far.replaceChildren(...drawBlocks(layout));
}

// The card that an event is on; -1 when it is beside all.
export function cardUnder(event) {
  const element = event.target.closest?.("#stage g[id]");

  if (element) return Number(element.id.slice(1));
  const [left, top] = toStage(event);
  const x = view.x + left / view.scale;
  const y = view.y + top / view.scale;
  for (const [node, at] of layout.places)
    if (
      node < map.cards.length &&
      x >= at.x &&
      x < at.x + map.cards[node].width &&
      y >= at.y &&
      y < at.y + map.cards[node].height
    )
      return node;
  return -1;
}

export function isShown(card) {
  return layout.places.has(card);
}

export function elementOf(card) {
  return drawn.get(card);
}

export function boundsOf() {
  return layout.bounds;
}

function moveTo(x, y, scale) {
  Object.assign(view, { x, y, scale: Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale)) });
  schedule();
}

function glideTo(x, y, scale) {
  const from = { ...view };
  const start = performance.now();

  cancelAnimationFrame(gliding);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    moveTo(x, y, scale);
    return;
  }
  const step = (now) => {
    const t = Math.min(1, (now - start) / GLIDE);
    const part = t * (2 - t);
    moveTo(from.x + (x - from.x) * part, from.y + (y - from.y) * part, from.scale + (scale - from.scale) * part);
    if (t < 1) gliding = requestAnimationFrame(step);
  };
  gliding = requestAnimationFrame(step);
}

// The scale at which the whole map is seen, no larger than life.
function wholeScale() {
  const { width, height } = sizeOf(layout.bounds);

  return Math.min(1, stage.clientWidth / width, stage.clientHeight / height);
}

// The view that has the map in its middle, or its top at the top.
function wholeView(scale) {
  const { width, height } = sizeOf(layout.bounds);

  return [
    layout.bounds.left - MARGIN - (stage.clientWidth / scale - width) / 2,
    layout.bounds.top - MARGIN - Math.max(0, stage.clientHeight / scale - height) / 2,
    scale,
  ];
}

// The whole map, or as much of it as can be read, the first thesis on top.
function firstView() {
  const [first] = map.roots.roots;
  const at = layout.places.get(first);

  if (wholeScale() >= LEAST_WHOLE || at === undefined) return wholeView(wholeScale());
  return [
    at.x + map.cards[first].width / 2 - stage.clientWidth / FIRST_SCALE / 2,
    Math.min(layout.bounds.top, at.y) - MARGIN,
    FIRST_SCALE,
  ];
}

// Shows the whole map.
export function fit() {
  glideTo(...wholeView(wholeScale()));
  home = () => wholeView(wholeScale());
}

// Until the reader moves the view, it follows the size of the stage.
function followSize() {
  if (home !== null) moveTo(...home());
  schedule();
}

export function pan(dx, dy) {
  cancelAnimationFrame(gliding);
  home = null;
  moveTo(view.x - dx / view.scale, view.y - dy / view.scale, view.scale);
}

// Zooms so that a point of the stage stays where it is; the middle unless given.
export function zoom(factor, atX = stage.clientWidth / 2, atY = stage.clientHeight / 2) {
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, view.scale * factor));

  cancelAnimationFrame(gliding);
  home = null;
  moveTo(view.x + atX / view.scale - atX / scale, view.y + atY / view.scale - atY / scale, scale);
}

// Brings a card into view, large enough to be read.
export function reveal(card) {
  const at = layout.places.get(card);

  if (at === undefined) return;
  const { width, height } = map.cards[card];
  const scale = Math.max(view.scale, Math.min(0.7, stage.clientWidth / (width + 40)));
  const isIn = (from, size, start, length) => from >= start && from + size <= start + length;
  if (
    scale === view.scale &&
    isIn(at.x, width, view.x, stage.clientWidth / scale) &&
    isIn(at.y, height, view.y, stage.clientHeight / scale)
  )
    return;
  home = null;
  glideTo(at.x + width / 2 - stage.clientWidth / scale / 2, at.y + height / 2 - stage.clientHeight / scale / 2, scale);
}

// Where a point of the screen is on the stage.
export function toStage({ clientX, clientY }) {
  const box = stage.getBoundingClientRect();

  return [clientX - box.left, clientY - box.top];
}

function followPrinting() {
  matchMedia("print").addEventListener("change", ({ matches }) => {
    isPrinting = matches;
    painted = null;
    paint();
  });
}

export function startStage() {
  takeOver();
  layout = layOut();
  home = firstView;
  moveTo(...firstView());
  drawAll();
  subscribe(["document", "folded", "focus"], redraw);
  subscribe(["selected"], () => {
    painted = null; // the selected card is drawn wherever it stands
    paint();
  });
  subscribe(["selected", "marked", "verdicts", "dimmed", "unsaid", "found"], touch);
  new ResizeObserver(followSize).observe(stage);
  followPrinting();
}
