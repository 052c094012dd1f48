// A tidy tree of what is open, for maps that are too large to be laid out before. Reasons stand below what
// they bear on: in a row, and where that would be too wide, in columns that links run beside.

import { map } from "./data.js";

const GAP = 24; // between neighbours
const FALL = 46; // between rows
const STEP = 16; // between the cards of a column
const INDENT = 26; // of a column from its spine
const MOST_WIDTH = 1500; // of a row

// Puts CHILDREN into a row, or into the fewest columns that are not much higher than wide.
function divide(children, boxes) {
  const width = children.reduce((sum, child) => sum + boxes[child].width + GAP, -GAP);
  const widest = Math.max(...children.map((child) => boxes[child].width)) + INDENT + GAP;
  const height = children.reduce((sum, child) => sum + boxes[child].height + STEP, 0);

  if (width <= MOST_WIDTH || children.length < 4) return null;
  const n = Math.max(1, Math.min(Math.floor(MOST_WIDTH / widest), Math.ceil(Math.sqrt(height / widest / 0.7))));
  const columns = [[]];
  let filled = 0;
  for (const child of children) {
    if (filled > height / n && columns.length < n) {
      columns.push([]);
      filled = 0;
    }
    columns.at(-1).push(child);
    filled += boxes[child].height + STEP;
  }
  return columns;
}

// The size of everything below and with a node, and where its children stand in it.
function measure(node, children, boxes) {
  const { width, height } = map.nodes[node];
  const box = { width, height, columns: null, places: [], inset: 0 };

  boxes[node] = box;
  if (children.length === 0) return;
  box.columns = divide(children, boxes);
  let x = 0;
  let most = 0;
  for (const column of box.columns ?? children.map((child) => [child])) {
    const indent = box.columns === null ? 0 : INDENT;
    let y = height + FALL;
    let widest = 0;
    for (const child of column) {
      box.places.push([child, x + indent, y, x + indent / 3]);
      y += boxes[child].height + STEP;
      widest = Math.max(widest, boxes[child].width);
    }
    most = Math.max(most, y - STEP);
    x += widest + indent + GAP;
  }
  box.width = Math.max(width, x - GAP);
  box.height = most;
  box.inset = (box.width - (x - GAP)) / 2;
}

// From a card up into what it bears on: straight up, or along the spine of its column.
function draw(child, at, parent, target, spine) {
  const end = { x: target.x + map.nodes[parent].width / 2, y: target.y + map.nodes[parent].height + 2 };
  const bus = end.y + FALL / 2;

  if (spine === null) {
    const start = { x: at.x + map.nodes[child].width / 2, y: at.y };
    return `M${start.x} ${start.y}C${start.x} ${bus} ${end.x} ${bus} ${end.x} ${end.y}`;
  }
  return `M${at.x} ${at.y + 20}H${spine}V${bus}H${end.x}V${end.y}`;
}

function overlay(link, places) {
  const from = places.get(link.from);
  const to = places.get(link.to);
  const a = map.nodes[link.from];
  const b = map.nodes[link.to];
  const down = from.y < to.y;
  const x1 = from.x + a.width / 2;
  const y1 = down ? from.y + a.height : from.y;
  const x2 = to.x + b.width / 2;
  const y2 = down ? to.y : to.y + b.height;
  const bend = Math.max(40, Math.abs(y2 - y1) / 2) * (down ? 1 : -1);

  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function place(roots, boxes, places, spines) {
  let x = 0;

  for (const root of roots) {
    const stack = [[root, x, 0]];
    x += boxes[root].width + 2 * GAP;
    while (stack.length > 0) {
      const [node, left, top] = stack.pop();
      const box = boxes[node];
      places.set(node, { x: left + (box.width - map.nodes[node].width) / 2, y: top });
      for (const [child, dx, dy, spine] of box.places) {
        if (box.columns !== null) spines.set(child, left + box.inset + spine);
        stack.push([child, left + box.inset + dx, top + dy]);
      }
    }
  }
}

// Places for the nodes of FOREST and paths for the links between them.
export function layTidy(forest) {
  const children = new Map(forest.order.map((node) => [node, []]));
  const boxes = [];
  const places = new Map();
  const spines = new Map();
  const paths = [];

  for (const node of forest.order) if (forest.parents[node] >= 0) children.get(forest.parents[node]).push(node);
  for (let i = forest.order.length - 1; i >= 0; i--) measure(forest.order[i], children.get(forest.order[i]), boxes);
  place(forest.order.filter((node) => forest.parents[node] < 0), boxes, places, spines);
  for (const [node, at] of places)
    for (const link of map.outOf[node]) {
      if (!places.has(link.to)) continue;
      const isTree = forest.links[node] === link;
      const path = isTree ? draw(node, at, link.to, places.get(link.to), spines.get(node) ?? null) : overlay(link, places);
      paths.push({ link, path, isOver: !isTree, isTurned: false });
    }
  return { places, paths };
}
