// Searching: cards are found by their words, their title, who says them, their tags and the words quoted.

import { contentsOf } from "./contents.js";
import { announce, byId, hasModifier, html, isTyping } from "./dom.js";
import { describe, map } from "./data.js";
import { select } from "./select.js";
import { set, state, subscribe } from "./state.js";
import { elementOf } from "./stage.js";
import { groupOf } from "./toolbar.js";

let field = null;
let counter = null;
let texts = null; // by card, folded; null until something is looked for
let found = []; // cards, in reading order

// Case, accents and the form of an apostrophe make no difference.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}

function wordsOf({ text, title, speakers = [], tags = [], quote }) {
  return [
    text,
    title,
    quote?.exact,
    ...speakers.map((speaker) => map.speakers[speaker].name),
    ...tags.map((tag) => map.tags[tag]),
  ];
}

// All cards that hold each of the words, wherever.
function find(query) {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");

  texts ??= contentsOf().map((things) => fold(things.flatMap(wordsOf).join("\n")));
  if (words.length === 0) return [];
  return map.cards.map((card) => card.number).filter((card) => words.every((word) => texts[card].includes(word)));
}

// "3 of 12" on a card that is found, else "12 found".
function count() {
  const place = found.indexOf(state.selected);

  if (field.value.trim() === "") return "";
  if (found.length === 0) return "none";
  return place < 0 ? `${found.length} found` : `${place + 1} of ${found.length}`;
}

function showCount() {
  counter.textContent = count();
}

function search() {
  found = find(field.value);
  set({ found: found.length > 0 ? new Set(found) : null });
  showCount();
}

// Selects the next found card, or the one before, seen from the selected card.
function visit(step) {
  if (found.length === 0) return;
  const next = step > 0 ? found.find((card) => card > state.selected) : found.findLast((card) => card < state.selected);

  select(next ?? found.at(step > 0 ? 0 : -1));
  announce(`${count()}: ${describe(map.cards[state.selected])}`);
}

function clear() {
  field.value = "";
  search();
}

function act(event) {
  if (event.key === "Enter") visit(event.shiftKey ? -1 : 1);
  else if (event.key === "Escape" && field.value !== "") clear();
  else if (event.key === "Escape") (elementOf(state.selected) ?? byId("stage").querySelector("g[id]"))?.focus();
  else return;
  event.preventDefault();
}

function addControls() {
  field = html("input", {
    id: "search",
    type: "search",
    "aria-label": "Search",
    placeholder: "Search",
    title: "Words of a claim, its title, speaker, tag or quote (/)",
    autocomplete: "off",
    spellcheck: "false",
    onkeydown: act,
    oninput: () => {
      search();
      announce(count());
    },
  });
  counter = html("span", { id: "found" });
  const button = (label, title, step) =>
    html("button", { type: "button", "aria-label": title, title, onclick: () => visit(step) }, label);
  groupOf("find").append(
    html(
      "div",
      { class: "group", role: "search" },
      field,
      button("↑", "The one found before (Shift+Enter)", -1),
      button("↓", "The next one found (Enter)", 1),
    ),
    counter,
  );
}

// The address may say what to look for: #find=helicopter.
function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1)).get("find");

  if (words === null) return;
  field.value = words;
  search();
}

export function startSearch() {
  addControls();
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || hasModifier(event) || isTyping(event)) return;
    field.select();
    event.preventDefault();
  });
  addEventListener("hashchange", readAddress);
  subscribe(["document"], () => {
    texts = null;
    search();
  });
  subscribe(["selected"], showCount);
  readAddress();
}
