// A large map from afar: cards as plain blocks, a path for each part.

import { svg } from "./dom.js";
import { map } from "./data.js";

const PARTS = ["alone", "thesis", "pro", "con", "und", "mixed"];
const LINKS = ["pro", "con", "und", "con", "con"];

function gather(names, items, nameOf, write) {
  const paths = new Map(names.map((name) => [name, []]));

  for (const item of items) paths.get(nameOf(item)).push(write(item));
  return [...paths].filter(([, parts]) => parts.length > 0).map(([name, parts]) => [name, parts.join("")]);
}

// Elements for the cards and links of a layout.
export function drawBlocks({ places, paths }) {
  const cards = [...places].filter(([node]) => node < map.cards.length);
  const blocks = gather(
    PARTS,
    cards,
    ([node]) => PARTS[map.cards[node].part],
    ([node, { x, y }]) => `M${x} ${y}h${map.cards[node].width}v${map.cards[node].height}h${-map.cards[node].width}z`,
  );
  const lines = gather(
    ["pro", "con", "und"],
    paths,
    ({ link }) => LINKS[link.kind],
    ({ path }) => path,
  );

  return [
    ...lines.map(([name, d]) => svg("path", { class: `edge ${name} far`, d })),
    ...blocks.map(([name, d]) => svg("path", { class: `block ${name}`, d })),
  ];
}
