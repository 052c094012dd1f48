// Selecting a card: by a click, by Tab, by a link, or by the address.

import { byId } from "./dom.js";
import { map } from "./data.js";
import { toggleFold, unhide } from "./fold.js";
import { cardUnder, elementOf, isShown, pan, reveal, toStage, zoom } from "./stage.js";
import { set, state, subscribe } from "./state.js";

const CLICK = 5; // px that a pointer may move in a click

// Selects a card and brings it into view; -1 selects none.
export function select(card, { focus = false } = {}) {
  if (card >= 0 && !isShown(card)) unhide(card);
  set({ selected: card });
  if (card < 0) return;
  reveal(card);
  if (focus) elementOf(card)?.focus({ preventScroll: true });
}

// One pointer drags the map, two pinch it; one that hardly moves clicks.
function followPointers(stage) {
  const pointers = new Map();
  let moved = 0;

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) moved = 0;
  });
  stage.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);

    if (before === undefined) return;
    const others = [...pointers.values()].filter((pointer) => pointer !== before);
    pointers.set(event.pointerId, event);
    moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (moved <= CLICK) return;
    if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    if (others.length === 0) pan(event.clientX - before.clientX, event.clientY - before.clientY);
    else pinch(before, event, others[0]);
  });
  for (const name of ["pointerup", "pointercancel"])
    stage.addEventListener(name, (event) => pointers.delete(event.pointerId));
  stage.addEventListener("click", (event) => {
    if (moved > CLICK) return;
    const card = cardUnder(event);
    if (card >= 0 && event.target.closest(".fold") !== null) toggleFold(card);
    select(card);
  });
}

function pinch(before, after, other) {
  const distance = (pointer) =>
    Math.max(1, Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY));
  const [x, y] = toStage({
    clientX: (after.clientX + other.clientX) / 2,
    clientY: (after.clientY + other.clientY) / 2,
  });

  zoom(distance(after) / distance(before), x, y);
  pan((after.clientX - before.clientX) / 2, (after.clientY - before.clientY) / 2);
}

function followWheel(stage) {
  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      if (event.shiftKey) pan(-event.deltaY - event.deltaX, 0);
      else zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), ...toStage(event));
    },
    { passive: false },
  );
}

// The address names the card: #c12.
function followAddress() {
  const read = () => {
    const card = /^#c(\d+)$/.exec(location.hash)?.[1];
    if (card !== undefined && Number(card) < map.cards.length && Number(card) !== state.selected) select(Number(card));
  };

  addEventListener("hashchange", () => (location.hash === "" ? select(-1) : read()));
  subscribe(["selected"], () => {
    const hash = state.selected < 0 ? location.pathname + location.search : `#c${state.selected}`;
    if (location.hash !== hash) history.replaceState(null, "", hash);
  });
  read();
}

export function startSelect() {
  const stage = byId("stage");

  followPointers(stage);
  followWheel(stage);
  stage.addEventListener("focusin", (event) => {
    const card = Number(event.target.id.slice(1));
    if (event.target.id !== "" && card !== state.selected && event.target.matches(":focus-visible")) select(card);
  });
  followAddress();
}
