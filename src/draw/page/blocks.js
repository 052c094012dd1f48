// A large map from afar: cards as plain blocks, one path for all that look the same.

import { svg } from "./dom.js";
import { map } from "./data.js";
import { LINKS, PARTS } from "./picture.js";
import { state } from "./state.js";

// A path for each class, in the order in which the classes come up.
function gather(items, classOf, write) {
  const paths = new Map();

  for (const item of items) {
    const name = classOf(item);
    paths.set(name, paths.get(name) ?? []);
    paths.get(name).push(write(item));
  }
  return [...paths].map(([name, parts]) => svg("path", { class: name, d: parts.join("") }));
}

function classOf([node]) {
  const classes = ["block", PARTS[map.cards[node].part]];

  if (state.dimmed?.has(node)) classes.push("dimmed");
  if (state.found?.has(node)) classes.push("found");
  return classes.join(" ");
}

function write([node, { x, y }]) {
  const { width, height } = map.cards[node];

  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

// Elements for the cards and links of a layout.
export function drawBlocks({ places, paths }) {
  const cards = [...places].filter(([node]) => node < map.cards.length);
  const lines = gather(
    paths,
    ({ link }) => `edge ${LINKS[link.kind]} far`,
    ({ path }) => path,
  );

  return [...lines, ...gather(cards, classOf, write)];
}
