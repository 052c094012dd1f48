// A tidy tree of what is open, for maps that are too large to be laid out before. Reasons stand below what
// they bear on: in a row, and where that would be too wide, in columns that links run beside.

import { CONTRARY, MIXED, map } from "./data.js";

const GAP = 24; // between neighbours
const FALL = 46; // between rows
const STEP = 16; // between the cards of a column
const INDENT = 32; // of a column, for the spines at its left
const LANE = 7; // between the lines of links of two kinds
const MOST_WIDTH = 1500; // of a row
const SIGN = 9; // from a card to the sign on its link
const ASIDE = 18; // between the signs at one side of a card
const SHAPE = 1.5; // width to height of a page of trees

// CHILDREN in columns that together are not much higher than wide; null when they fit a row.
function divide(children, boxes) {
  const width = children.reduce((sum, child) => sum + boxes[child].width + GAP, -GAP);
  const height = children.reduce((sum, child) => sum + boxes[child].height + STEP, 0);
  const widest = children.reduce((most, child) => Math.max(most, boxes[child].width), 0) + INDENT + GAP;

  if (width <= MOST_WIDTH || children.length < 4) return null;
  const n = Math.max(1, Math.round(Math.sqrt((SHAPE * height) / widest)));
  const columns = [[]];
  let filled = 0;
  for (const child of children) {
    if (filled > 0 && filled + boxes[child].height / 2 > height / n && columns.length < n) {
      columns.push([]);
      filled = 0;
    }
    columns.at(-1).push(child);
    filled += boxes[child].height + STEP;
  }
  return columns;
}

// The size of a node with everything below it, and where its children stand in that.
function measure(node, children, boxes) {
  const { width, height } = map.nodes[node];
  const box = { width, height, places: [], inset: 0, inColumns: false };

  boxes[node] = box;
  if (children.length === 0) return;
  const columns = divide(children, boxes);
  const indent = columns === null ? 0 : INDENT;
  let x = 0;
  for (const column of columns ?? children.map((child) => [child])) {
    let y = height + FALL;
    let widest = 0;
    for (const child of column) {
      box.places.push({ child, x: x + indent, y, spine: x, isLast: child === column.at(-1) });
      y += boxes[child].height + STEP;
      widest = Math.max(widest, boxes[child].width);
    }
    box.height = Math.max(box.height, y - STEP);
    x += widest + indent + GAP;
  }
  box.inColumns = columns !== null;
  box.width = Math.max(width, x - GAP);
  box.inset = (box.width - (x - GAP)) / 2;
}

// Trees side by side, in as many rows as a page wants; the left upper corner of each.
function shelve(roots, boxes) {
  const area = roots.reduce((sum, root) => sum + (boxes[root].width + GAP) * (boxes[root].height + FALL), 0);
  const width = Math.max(MOST_WIDTH, Math.sqrt(area * SHAPE));
  const corners = [];
  let x = 0;
  let y = 0;
  let highest = 0;

  for (const root of roots) {
    if (x > 0 && x + boxes[root].width > width) {
      x = 0;
      y += highest + FALL;
      highest = 0;
    }
    corners.push([root, x, y]);
    x += boxes[root].width + 2 * GAP;
    highest = Math.max(highest, boxes[root].height);
  }
  return corners;
}

// Where everything stands; by node in a column, the x of its spine.
function place(roots, boxes) {
  const places = new Map();
  const spines = new Map();
  const stack = shelve(roots, boxes);

  while (stack.length > 0) {
    const [node, left, top] = stack.pop();
    const box = boxes[node];
    places.set(node, { x: spines.has(node) ? left : left + (box.width - map.nodes[node].width) / 2, y: top });
    for (const { child, x, y, spine, isLast } of box.places) {
      if (box.inColumns) spines.set(child, { x: left + box.inset + spine, isLast });
      stack.push([child, left + box.inset + x, top + y]);
    }
  }
  return { places, spines };
}

// How far beside the middle the links of each kind arrive at a node: those of different kinds have lanes of
// their own.
function findLanes(children, forest) {
  const kinds = [...new Set(children.map((child) => forest.links[child].kind))].sort();

  return new Map(kinds.map((kind, i) => [kind, (i - (kinds.length - 1) / 2) * LANE]));
}

// The way of a link up into what it bears on: straight, or along the spine of its column. Those of one lane
// are drawn from where they meet, so that their dashes fall together. SIGN is where a sign may stand on it.
function climb(link, places, spine, lane) {
  const from = places.get(link.from);
  const to = places.get(link.to);
  const endX = to.x + map.nodes[link.to].width / 2 + lane;
  const endY = to.y + map.nodes[link.to].height + 2;
  const bus = endY + FALL / 2 + lane;

  if (spine !== undefined) {
    const x = spine.x + INDENT / 3 + lane;
    const y = from.y + 19 + lane;
    return { path: `M${endX} ${endY}V${bus}H${x}V${y}H${from.x}`, isLast: spine.isLast, sign: [from.x - SIGN, y] };
  }
  const x = from.x + map.nodes[link.from].width / 2;
  return {
    path: `M${endX} ${endY}C${endX} ${bus} ${x} ${bus} ${x} ${from.y}`,
    isLast: false,
    sign: [x, from.y - SIGN],
  };
}

// How far from the middle of its card the link in that PLACE (0, 1, …) begins: by turns to the right and to the left.
function stepAside(node, place) {
  const shift = Math.ceil(place / 2) * ASIDE * (place % 2 === 1 ? 1 : -1);
  const most = Math.max(0, map.nodes[node].width / 2 - ASIDE);

  return Math.max(-most, Math.min(most, shift));
}

// The way of a link that is not in the tree. TAKEN counts the links that begin at the sides of its card.
function overlay(link, places, taken) {
  const from = places.get(link.from);
  const to = places.get(link.to);
  const isDown = from.y < to.y;
  const side = isDown ? "below" : "above";
  const x1 = from.x + map.nodes[link.from].width / 2 + stepAside(link.from, taken[side]++);
  const y1 = isDown ? from.y + map.nodes[link.from].height : from.y;
  const x2 = to.x + map.nodes[link.to].width / 2;
  const y2 = isDown ? to.y : to.y + map.nodes[link.to].height;
  const bend = Math.max(40, Math.abs(y2 - y1) / 2) * (isDown ? 1 : -1);

  return {
    path: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`,
    isLast: false,
    sign: [x1, y1 + (isDown ? SIGN : -SIGN)],
  };
}

// As on the pictures: links of cards that bear both ways say what they do, and so do oppositions.
function needsSign(link) {
  return link.kind >= CONTRARY || map.nodes[link.from].part === MIXED;
}

// Places for the nodes of FOREST and paths for the links between them. isLast: the link runs along the whole
// of its column.
export function layTidy(forest) {
  const children = new Map(forest.order.map((node) => [node, []]));
  const boxes = [];
  const paths = [];

  for (const node of forest.order) if (forest.parents[node] >= 0) children.get(forest.parents[node]).push(node);
  for (const node of forest.order.toReversed()) measure(node, children.get(node), boxes);
  const { places, spines } = place(
    forest.order.filter((node) => forest.parents[node] < 0),
    boxes,
  );
  const lanes = new Map([...children].map(([node, below]) => [node, findLanes(below, forest)]));
  for (const node of forest.order) {
    const taken = { above: 1, below: 0 }; // the way up begins in the middle
    for (const link of map.outOf[node]) {
      if (!places.has(link.to)) continue;
      const isTree = forest.links[node] === link;
      const way = isTree
        ? climb(link, places, spines.get(node), lanes.get(link.to).get(link.kind))
        : overlay(link, places, taken);
      paths.push({ link, isOver: !isTree, isTurned: isTree, ...way, sign: needsSign(link) ? way.sign : null });
    }
  }
  return { places, paths };
}
