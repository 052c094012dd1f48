// Which nodes are open, and the forest that they hang in.

import { CONTRARY, SUPPORT, map } from "./data.js";
import { state } from "./state.js";

function plant() {
  const n = map.nodes.length;

  return {
    parents: new Int32Array(n).fill(-1),
    depths: new Int32Array(n).fill(-1),
    links: new Array(n).fill(null),
    order: [],
  };
}

// Every node hangs as near to a root as it can; a pill on the way counts nothing (a 0-1 breadth-first search).
// OPENS says of a card whether a link to it may be followed.
function spread(forest, starts, opens) {
  const queue = [];
  const pills = [];
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
      if (link.kind < CONTRARY && forest.depths[link.from] < 0 && opens(node, link)) reach(link.from, node, link);
  };

  for (const start of starts) if (forest.depths[start] < 0) reach(start, -1, null);
  for (let next = 0; next < queue.length; next++) {
    expand(queue[next]);
    while (pills.length > 0) expand(pills.pop());
  }
}

// The forest of everything. Its roots are the theses, and the first card of each circle that no thesis is
// reached from.
export function growAll() {
  const forest = plant();
  const isRoot = ({ number }) => map.outOf[number].every((link) => link.kind >= CONTRARY);

  forest.roots = map.cards.filter(isRoot).map((card) => card.number);
  spread(forest, forest.roots, () => true);
  for (let card = 0; card < map.cards.length; card++)
    if (forest.depths[card] < 0) {
      forest.roots.push(card);
      spread(forest, [card], () => true);
    }
  return forest;
}

// The way from a node up to its root, the node first.
export function pathOf(node) {
  const path = [];

  for (; node >= 0; node = map.roots.parents[node]) path.push(node);
  return path;
}

// Counts each hidden card on the open card that it leads to by the shortest way.
function countHidden(forest) {
  const hidden = new Map();
  const owners = new Map();
  const queue = [...forest.order];

  for (const node of queue) owners.set(node, node);
  for (let next = 0; next < queue.length; next++)
    for (const link of map.into[queue[next]]) {
      if (link.kind >= CONTRARY || owners.has(link.from)) continue;
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
// and by card what is hidden behind it: {support, attack}. With a focus, only the way up to its root, and what
// hangs from it.
export function grow() {
  const forest = plant();
  const path = state.focus < 0 ? [] : pathOf(state.focus);
  const next = new Map(path.slice(1).map((node, i) => [node, path[i]]));

  spread(forest, path.length > 0 ? [path.at(-1)] : map.roots.roots, (node, link) =>
    next.has(node) ? link.from === next.get(node) : !state.folded.has(node),
  );
  forest.hidden = countHidden(forest);
  return forest;
}
