// Folding: what the page starts with, level by level, and the focus on one card.

import { announce } from "./dom.js";
import { CONTRARY, map } from "./data.js";
import { fit, reveal } from "./stage.js";
import { set, state, subscribe } from "./state.js";
import { addButton } from "./toolbar.js";
import { growAll, pathOf } from "./tree.js";

const FOCUS_LEVELS = 2; // of reasons below the focus, unless the document says how many

function hasReasons(card) {
  return map.into[card].some((link) => link.kind < CONTRARY);
}

// Folds or unfolds one card.
export function toggleFold(card) {
  const folded = new Set(state.folded);

  if (!hasReasons(card)) return;
  if (!folded.delete(card)) folded.add(card);
  set({ folded });
}

// Opens all that hides a card.
export function unhide(card) {
  const way = pathOf(card);
  const folded = new Set(state.folded);

  for (const node of way.slice(1)) folded.delete(node);
  set({ folded, focus: way.includes(state.focus) ? state.focus : -1 });
}

// All cards with reasons that stand at least DEPTH links from a thesis.
function foldBelow(depth) {
  const cards = map.cards.map((card) => card.number);

  return new Set(cards.filter((card) => map.roots.depths[card] >= depth && hasReasons(card)));
}

// How deep everything is open at most.
function openDepth() {
  return [...state.folded].reduce((least, card) => Math.min(least, map.roots.depths[card]), Infinity);
}

function deepest() {
  return map.cards.reduce(
    (most, { number }) => (hasReasons(number) ? Math.max(most, map.roots.depths[number]) : most),
    0,
  );
}

function openTo(depth) {
  set({ folded: foldBelow(depth) });
  fit();
  announce(`Open to level ${depth}`);
}

// Folds what is further away from the focus than a few levels.
function focusOn(card) {
  const levels = map.focusDepth ?? FOCUS_LEVELS;
  const folded = new Set(state.folded);
  let level = [card];

  for (let depth = 0; depth <= levels && level.length > 0; depth++) {
    for (const node of level)
      if (depth < levels) folded.delete(node);
      else if (node < map.cards.length && hasReasons(node)) folded.add(node);
    level = level.flatMap((node) => map.into[node].filter((link) => link.kind < CONTRARY).map((link) => link.from));
  }
  set({ focus: card, folded });
}

function addFocus() {
  const button = addButton("show", {
    label: "Focus",
    title: "Show the selected card alone, with its way to a thesis and its reasons",
    isPressed: state.focus >= 0,
    onclick: () => {
      if (state.focus >= 0) set({ focus: -1 });
      else if (state.selected >= 0) focusOn(state.selected);
      fit();
      if (state.selected >= 0) reveal(state.selected);
    },
  });
  const show = () => {
    button.setAttribute("aria-pressed", String(state.focus >= 0));
    button.disabled = state.focus < 0 && state.selected < 0;
  };

  show();
  subscribe(["focus", "selected"], show);
}

// Finds the forest of the document before anything is drawn from it.
export function prepareFold() {
  const prepare = () => {
    map.roots = growAll();
  };

  prepare();
  if (map.fold !== undefined) set({ folded: foldBelow(map.fold) });
  const focus = map.cards.find((card) => card.title !== undefined && card.title === map.focus);
  if (focus !== undefined) {
    focusOn(focus.number);
    set({ selected: focus.number });
  }
  subscribe(["document"], prepare);
}

export function startFold() {
  addButton("show", {
    label: "Fold",
    title: "Hide the lowest reasons that are shown",
    onclick: () => openTo(Math.max(0, Math.min(openDepth() - 1, deepest()))),
  });
  addButton("show", {
    label: "Unfold",
    title: "Show one more level of reasons",
    onclick: () => {
      if (openDepth() < Infinity) openTo(openDepth() + 1);
    },
  });
  addFocus();
}
