// Which nodes are open, and the forest that they hang in.

import { CONTRARY, SUPPORT, map } from "./data.js";
import { state } from "./state.js";

// Every node hangs as near to a root as it can; a pill on the way counts nothing (a 0-1 breadth-first search).
function spread(forest, starts, isOpen) {
  const queue = [];
  const reach = (node, parent, link) => {
    const isCard = node < map.cards.length;

    forest.parents[node] = parent;
    forest.links[node] = link;
    forest.depths[node] = parent < 0 ? 0 : forest.depths[parent] + (isCard ? 1 : 0);
    forest.order.push(node);
    (isCard ? queue : pills).push(node);
  };
  const expand = (node) => {
    for (const link of map.into[node])
      if (link.kind < CONTRARY && forest.depths[link.from] < 0) reach(link.from, node, link);
  };
  const pills = [];

  for (const start of starts) if (forest.depths[start] < 0) reach(start, -1, null);
  for (let next = 0; next < queue.length; next++) {
    if (isOpen(queue[next])) expand(queue[next]);
    while (pills.length > 0) expand(pills.pop());
  }
}

function plant() {
  const n = map.nodes.length;

  return { parents: new Int32Array(n).fill(-1), depths: new Int32Array(n).fill(-1), links: new Array(n).fill(null), order: [] };
}

// Theses, and the first card of each circle that no thesis is reached from.
export function findRoots() {
  const forest = plant();
  const roots = map.cards.map((card) => card.number).filter((card) => map.outOf[card].every((link) => link.kind >= CONTRARY));

  spread(forest, roots, () => true);
  for (let card = 0; card < map.cards.length; card++)
    if (forest.depths[card] < 0) {
      roots.push(card);
      spread(forest, [card], () => true);
    }
  return { roots, depths: forest.depths, parents: forest.parents };
}

// Counts each hidden card on the open card that it leads to by the shortest way.
function countHidden(forest) {
  const hidden = new Map();
  const owners = new Map();
  const queue = forest.order.filter((node) => node < map.cards.length && state.folded.has(node));

  for (const card of queue) owners.set(card, card);
  for (let next = 0; next < queue.length; next++)
    for (const link of map.into[queue[next]]) {
      if (link.kind >= CONTRARY || forest.depths[link.from] >= 0 || owners.has(link.from)) continue;
      const owner = owners.get(queue[next]);
      owners.set(link.from, owner);
      queue.push(link.from);
      if (link.from >= map.cards.length) continue;
      const count = hidden.get(owner) ?? { support: 0, attack: 0 };
      if (link.kind === SUPPORT) count.support++;
      else count.attack++;
      hidden.set(owner, count);
    }
  return hidden;
}

// The forest of what is open: parents, depths (-1: hidden) and links by node, the open nodes parents first,
// and by card what is hidden behind it: {support, attack}.
export function grow() {
  const forest = plant();

  spread(forest, map.roots.roots, (card) => !state.folded.has(card));
  forest.hidden = countHidden(forest);
  return forest;
}
