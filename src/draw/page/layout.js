// Where everything that is open stands.

import { map } from "./data.js";
import { layTidy } from "./tidy.js";
import { grow } from "./tree.js";

// The places that came with the document.
function layPlaced(forest) {
  const places = new Map();
  const signs = new Map(map.badges.map(([link, x, y]) => [link, [x, y]]));
  const paths = [];

  for (const node of forest.order) places.set(node, { x: map.nodes[node].at[0], y: map.nodes[node].at[1] });
  for (const link of map.links)
    if (link.path !== undefined && places.has(link.from) && places.has(link.to))
      paths.push({
        link,
        path: link.path,
        isOver: link.isOver,
        isTurned: link.isTurned,
        sign: signs.get(link.number) ?? null,
      });
  return { places, paths };
}

function findBounds(places) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

  for (const [node, { x, y }] of places) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x + map.nodes[node].width);
    bounds.bottom = Math.max(bounds.bottom, y + map.nodes[node].height);
  }
  for (const group of map.groups) {
    bounds.left = Math.min(bounds.left, group.at[0]);
    bounds.top = Math.min(bounds.top, group.at[1]);
    bounds.right = Math.max(bounds.right, group.at[0] + group.size[0]);
    bounds.bottom = Math.max(bounds.bottom, group.at[1] + group.size[1]);
  }
  return bounds.left > bounds.right ? { left: 0, top: 0, right: 1, bottom: 1 } : bounds;
}

// {forest, places: by node, paths: [{link, path, isOver, isTurned, sign: [x, y] or null}], bounds}. The nodes of PLACES come in the
// order in which they are read.
export function layOut() {
  const forest = grow();
  const { places, paths } = map.placed ? layPlaced(forest) : layTidy(forest);
  const ordered = new Map([...places].sort(([a], [b]) => a - b));

  return { forest, places: ordered, paths, bounds: findBounds(ordered) };
}
