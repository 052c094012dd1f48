// Folding: what the page starts with, and all at once.

import { announce } from "./dom.js";
import { CONTRARY, map } from "./data.js";
import { set, state, subscribe } from "./state.js";
import { fit } from "./stage.js";
import { addButton } from "./toolbar.js";
import { findRoots } from "./tree.js";

function hasReasons(card) {
  return map.into[card].some((link) => link.kind < CONTRARY);
}

// All cards with reasons that stand at least DEPTH links from a thesis.
export function foldBelow(depth) {
  return new Set(map.cards.map((card) => card.number).filter((card) => map.roots.depths[card] >= depth && hasReasons(card)));
}

function change(folded, words) {
  set({ folded });
  fit();
  announce(words);
}

// How deep everything is open at most.
function openDepth() {
  return Math.min(Infinity, ...[...state.folded].map((card) => map.roots.depths[card]));
}

export function startFold() {
  const prepare = () => {
    map.roots = findRoots();
  };

  prepare();
  if (map.fold !== undefined) set({ folded: foldBelow(map.fold) });
  subscribe(["document"], prepare);
  addButton("show", {
    label: "Fold",
    title: "Hide the lowest reasons that are shown",
    onclick: () => {
      const deepest = Math.max(...map.cards.filter((card) => hasReasons(card.number)).map((card) => map.roots.depths[card.number]), 0);
      const depth = Math.max(0, Math.min(openDepth() - 1, deepest));
      change(foldBelow(depth), `Open to level ${depth}`);
    },
  });
  addButton("show", {
    label: "Unfold",
    title: "Show one more level of reasons",
    onclick: () => {
      const depth = openDepth();
      if (depth < Infinity) change(foldBelow(depth + 1), `Open to level ${depth + 1}`);
    },
  });
}
