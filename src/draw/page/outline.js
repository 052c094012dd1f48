// The map as a tree of lines, to be read from the top down. Lines are made when the line above them is opened, so
// that a large map costs no more than what is looked at.
//
// A node has one line that what bears on it hangs from, where its shortest way to a thesis leads; wherever
// else it bears on something, a line only refers to that one.

import { hasModifier, html } from "./dom.js";
import { CONTRARY, map, speakersOf, verdictOf } from "./data.js";
import { addTab, isOpen } from "./panel.js";
import { LINKS } from "./picture.js";
import { select } from "./select.js";
import { state, subscribe } from "./state.js";
import { pathOf } from "./tree.js";

const WORDS = ["supports", "attacks", "denies the step"];
const OPPOSED = "cannot be true together with";
const OPEN_AT_FIRST = 100; // lines

let tree = null;
let version = 0; // of the document whose lines are shown
// By treeitem: {node, kind, words, isHome, parent, place, level, isOpen, children, item, head, group}.
let lines = new Map();
let homes = new Map(); // by node
let roots = [];
let current = null; // the line that Tab leads to

const isCard = (node) => node < map.cards.length;

// What bears on a node: [{node, kind, words}].
function bearingOn(node) {
  const bearing = map.into[node]
    .filter((link) => link.kind < CONTRARY)
    .map(({ from, kind, hasHead }) => ({ node: from, kind, words: isCard(node) || hasHead ? WORDS[kind] : "premise" }));
  const opposed = isCard(node) ? (map.cards[node].about.opposed ?? []) : [];

  for (const { card } of opposed)
    if (card !== undefined && card !== node) bearing.push({ node: card, kind: CONTRARY, words: OPPOSED });
  return bearing;
}

// "supports, because:" on the way from several premises, else what the card says.
function showWords(line) {
  const { node, kind, words, isHome } = line;
  const role = html("span", { class: `role ${LINKS[kind] ?? ""}` }, words);

  if (!isCard(node)) return [role, `, ${map.nodes[node].label}:`];
  const card = map.cards[node];
  const verdict = state.marked ? map.verdicts[verdictOf(card.about)].name : "";
  return [
    role,
    ...(speakersOf(card.about) ? [" ", html("span", { class: "speaker" }, speakersOf(card.about))] : []),
    ": ",
    html("bdi", {}, card.text),
    verdict ? html("i", {}, ` (${verdict})`) : null,
    isHome ? null : html("span", { class: "speaker" }, " (elsewhere in the outline)"),
  ];
}

function makeLine({ node, kind, words }, parent, place) {
  const isHome = kind !== CONTRARY && !homes.has(node) && (parent === null || map.roots.parents[node] === parent.node);
  const line = { node, kind, words, isHome, parent, place, level: (parent?.level ?? 0) + 1, isOpen: false };
  const hasChildren = isHome && bearingOn(node).length > 0;

  line.children = hasChildren ? null : []; // null: not made
  line.head = html(
    "div",
    {
      class: "line",
      role: "treeitem",
      tabindex: -1,
      "aria-level": line.level,
      "aria-selected": "false",
      "aria-expanded": hasChildren ? "false" : null,
    },
    showWords(line),
  );
  line.item = html("li", { role: "none" }, line.head);
  if (isHome) homes.set(node, line);
  lines.set(line.head, line);
  return line;
}

function setOpen(line, opens) {
  if (line.children?.length === 0 || line.isOpen === opens) return;
  if (line.children === null) {
    line.children = bearingOn(line.node).map((child, place) => makeLine(child, line, place));
    line.group = html(
      "ul",
      { id: `o${lines.size}`, role: "group" },
      line.children.map((child) => child.item),
    );
    line.head.setAttribute("aria-owns", line.group.id);
    line.item.append(line.group);
  }
  line.isOpen = opens;
  line.group.hidden = !opens;
  line.head.setAttribute("aria-expanded", String(opens));
}

// The line of a node, with all above it opened.
function reach(node) {
  for (const step of pathOf(node).slice(1).reverse()) setOpen(homes.get(step), true);
  return homes.get(node);
}

function makeCurrent(line, { focus = false } = {}) {
  current?.head.setAttribute("tabindex", "-1");
  current = line;
  line.head.setAttribute("tabindex", "0");
  if (focus) line.head.focus({ preventScroll: true });
  line.head.scrollIntoView({ block: "nearest" });
}

// Follows what is selected on the map.
function follow() {
  if (tree === null || !isOpen("outline")) return;
  build();
  tree.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
  if (state.selected < 0) return;
  const line = reach(state.selected);
  line.head.setAttribute("aria-selected", "true");
  makeCurrent(line, { focus: tree.contains(document.activeElement) });
}

// Opens level after level, as long as there are few lines.
function openFirst() {
  let level = roots;

  while (level.length > 0 && lines.size + level.length <= OPEN_AT_FIRST) {
    level.forEach((line) => setOpen(line, true));
    level = level.flatMap((line) => line.children);
  }
}

function build() {
  if (version === state.document) return;
  version = state.document;
  lines = new Map();
  homes = new Map();
  current = null;
  roots = map.roots.roots.map((node, place) =>
    makeLine({ node, words: map.parts[map.cards[node].part].word || "Claim" }, null, place),
  );
  tree.replaceChildren(...roots.map((line) => line.item));
  openFirst();
  if (roots.length > 0) makeCurrent(roots[0]);
}

function siblingsOf(line) {
  return line.parent === null ? roots : line.parent.children;
}

function lastIn(line) {
  while (line.isOpen) line = line.children.at(-1);
  return line;
}

function after(line) {
  if (line.isOpen) return line.children[0];
  for (; line !== null; line = line.parent) {
    const next = siblingsOf(line)[line.place + 1];
    if (next !== undefined) return next;
  }
  return undefined;
}

function before(line) {
  return line.place > 0 ? lastIn(siblingsOf(line)[line.place - 1]) : line.parent;
}

function inward(line) {
  if (line.isOpen) return line.children[0];
  setOpen(line, true);
  return line;
}

function outward(line) {
  if (!line.isOpen) return line.parent;
  setOpen(line, false);
  return line;
}

const KEYS = {
  ArrowDown: after,
  ArrowUp: before,
  ArrowRight: inward,
  ArrowLeft: outward,
  Home: () => roots[0],
  End: () => lastIn(roots.at(-1)),
};

function activate(line) {
  if (isCard(line.node)) select(line.node);
  else setOpen(line, !line.isOpen);
}

function act(event) {
  const line = lines.get(event.target.closest("[role=treeitem]"));

  if (line === undefined || hasModifier(event)) return;
  if (event.key === "Enter" || event.key === " ") activate(line);
  else if (event.key in KEYS) {
    const next = KEYS[event.key](line);
    if (next) makeCurrent(next, { focus: true });
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

// A click on the sign before a line opens or closes it.
function click(event) {
  const line = lines.get(event.target.closest("[role=treeitem]"));

  if (line === undefined) return;
  makeCurrent(line, { focus: true });
  if (event.offsetX < 0) setOpen(line, !line.isOpen);
  else activate(line);
}

function retell() {
  for (const line of lines.values()) line.head.replaceChildren(...showWords(line).filter((part) => part !== null));
}

export function startOutline() {
  tree = html("ul", { role: "tree", "aria-label": "Outline of the map", onkeydown: act, onclick: click });
  addTab("outline", "Outline", { onopen: follow, followsSelection: true }).append(html("h2", {}, "Outline"), tree);
  subscribe(["document", "selected"], follow);
  subscribe(["marked", "verdicts"], retell);
}
