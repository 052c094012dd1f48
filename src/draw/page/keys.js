// The keyboard: arrows follow the links, + − 0 move the view.

import { byId, hasModifier, isTyping } from "./dom.js";
import { CONTRARY, map } from "./data.js";
import { toggleFold } from "./fold.js";
import { select } from "./select.js";
import { fit, isShown, zoom } from "./stage.js";
import { state } from "./state.js";

// The cards that links from or to a node lead to, through pills.
function follow(node, links, end) {
  const cards = [];
  const stack = [node];
  const seen = new Set(stack);

  while (stack.length > 0)
    for (const link of links[stack.pop()]) {
      if (link.kind >= CONTRARY || seen.has(link[end])) continue;
      seen.add(link[end]);
      if (link[end] < map.cards.length) cards.push(link[end]);
      else stack.push(link[end]);
    }
  return cards.filter(isShown);
}

function targetsOf(card) {
  return follow(card, map.outOf, "to");
}

function reasonsOf(card) {
  return follow(card, map.into, "from");
}

function siblingOf(card, step) {
  const parents = targetsOf(card);
  const family = parents.length > 0 ? reasonsOf(parents[0]) : map.roots.roots.filter(isShown);
  const place = family.indexOf(card);

  return family[(place + step + family.length) % family.length];
}

// By where reasons stand: the keys that lead to what a card bears on, to its reasons, to its siblings.
const COMPASS = {
  up: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  down: ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"],
  left: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
  right: ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"],
};

function goTo(key) {
  const [target, reason, before, after] = COMPASS[map.placed ? map.direction : "up"];
  const card = state.selected;

  if (card < 0) return map.roots.roots[0];
  if (key === target) return targetsOf(card)[0];
  if (key === reason) return reasonsOf(card)[0];
  return siblingOf(card, key === before ? -1 : 1);
}

function act(event) {
  const isOnMap = document.activeElement === document.body || byId("stage").contains(document.activeElement);

  if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-" || event.key === "−") zoom(0.8);
  else if (event.key === "0") fit();
  else if (event.key === "Escape") select(-1);
  else if (event.key.startsWith("Arrow") && !byId("side").contains(document.activeElement)) {
    const card = goTo(event.key);
    if (card !== undefined) select(card, { focus: true });
  } else if (!isOnMap) return false;
  else if (event.key === " " && state.selected >= 0) toggleFold(state.selected);
  else if (event.key === "Enter" && state.selected >= 0) byId("side").querySelector("h2")?.focus();
  else return false;
  return true;
}

export function startKeys() {
  addEventListener("keydown", (event) => {
    if (hasModifier(event) || isTyping(event)) return;
    if (act(event)) event.preventDefault();
  });
}
