// Leaving out: the cards of some speakers, tags and sections are shown as they are, all others dimmed.

import { contentsOf } from "./contents.js";
import { announce, byId, html } from "./dom.js";
import { map } from "./data.js";
import { set, subscribe } from "./state.js";
import { groupOf } from "./toolbar.js";

// By kind, the names that are chosen. They are kept when another document is loaded.
const chosen = { speaker: new Set(), tag: new Set(), section: new Set() };
const WORDS = {
  speaker: { heading: "Speakers", none: "nobody named" },
  tag: { heading: "Tags", none: "no tag" },
  section: { heading: "Sections", none: "no section" },
};
const MOST_INDENT = 5; // levels of sections
let button = null;
let box = null;
let counter = null;
let fields = null;
let kinds = {}; // by kind: {options: [{name, level}], cards: by name, a set}

// A section with those that it stands in.
function ancestorsOf(section) {
  const ancestors = [];

  for (; section !== undefined; section = map.sections[section].parent) ancestors.unshift(section);
  return ancestors;
}

function pathOf(section) {
  return ancestorsOf(section)
    .map((ancestor) => map.sections[ancestor].title)
    .join(" › ");
}

// The names by which a claim or an argument can be chosen; "" for none.
const NAMES = {
  speaker: ({ speakers = [] }) => speakers.map((speaker) => map.speakers[speaker].name),
  tag: ({ tags = [] }) => tags.map((tag) => map.tags[tag]),
  section: ({ section }) => ancestorsOf(section).map(pathOf),
};

function optionsOf(kind) {
  const none = { name: "", label: WORDS[kind].none, level: 0 };
  const plain = (name) => ({ name, label: name, level: 0 });

  if (kind === "speaker") return [...new Set(map.speakers.map(({ name }) => name))].map(plain).concat(none);
  if (kind === "tag") return map.tags.map(plain).concat(none);
  return map.sections
    .map(({ title }, section) => ({ name: pathOf(section), label: title, level: ancestorsOf(section).length - 1 }))
    .concat(none);
}

// Which cards each name is for. A kind that tells no cards apart is left out.
function index() {
  const contents = contentsOf();

  kinds = {};
  for (const kind of Object.keys(NAMES)) {
    const cards = new Map(optionsOf(kind).map(({ name }) => [name, new Set()]));
    contents.forEach((things, card) => {
      const names = things.flatMap(NAMES[kind]);
      if (things.length > 0) for (const name of names.length > 0 ? names : [""]) cards.get(name).add(card);
    });
    const options = optionsOf(kind).filter(({ name }) => cards.get(name).size > 0);
    chosen[kind] = new Set([...chosen[kind]].filter((name) => cards.get(name)?.size > 0));
    if (options.length > 1) kinds[kind] = { options, cards };
    else chosen[kind] = new Set();
  }
}

// A card is kept when, of each kind in which something is chosen, one of the chosen names is its own.
function keeps(card) {
  return Object.entries(kinds).every(
    ([kind, { cards }]) => chosen[kind].size === 0 || [...chosen[kind]].some((name) => cards.get(name).has(card)),
  );
}

function apply() {
  const isOn = Object.values(chosen).some((names) => names.size > 0);
  const contents = contentsOf();
  const all = map.cards.map((card) => card.number).filter((card) => contents[card].length > 0);
  const dimmed = new Set(isOn ? all.filter((card) => !keeps(card)) : []);

  counter.textContent = isOn ? `${all.length - dimmed.size} of ${all.length} kept` : "Nothing is left out";
  button.textContent = isOn ? `Filter: ${all.length - dimmed.size} of ${all.length}` : "Filter";
  set({ dimmed: isOn ? dimmed : null });
}

function showOption(kind, { name, label, level }) {
  const field = html("input", {
    type: "checkbox",
    checked: chosen[kind].has(name),
    onchange: () => {
      if (field.checked) chosen[kind].add(name);
      else chosen[kind].delete(name);
      apply();
      announce(counter.textContent);
    },
  });
  const line = html(
    "label",
    {},
    field,
    html("span", {}, `${label} `, html("small", {}, `(${kinds[kind].cards.get(name).size})`)),
  );

  line.style.marginLeft = `${Math.min(level, MOST_INDENT)}rem`;
  return line;
}

function showFields() {
  fields.replaceChildren(
    ...Object.entries(kinds).map(([kind, { options }]) =>
      html(
        "fieldset",
        {},
        html("legend", {}, WORDS[kind].heading),
        options.map((option) => showOption(kind, option)),
      ),
    ),
  );
}

function reset() {
  for (const names of Object.values(chosen)) names.clear();
  showFields();
  apply();
  announce(counter.textContent);
}

function open(isOpen) {
  box.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) box.querySelector("input")?.focus();
}

function close() {
  open(false);
  button.focus();
}

function act(event) {
  if (event.key !== "Escape") return;
  close();
  event.stopPropagation();
}

function prepare() {
  index();
  button.hidden = Object.keys(kinds).length === 0;
  if (button.hidden) open(false);
  showFields();
  apply();
}

export function startFilter() {
  button = html(
    "button",
    {
      id: "filter-button",
      type: "button",
      title: "Dim all but some speakers, tags or sections",
      "aria-expanded": "false",
      "aria-controls": "filter",
      onclick: () => open(box.hidden),
    },
    "Filter",
  );
  counter = html("span", {});
  fields = html("div", { class: "fields" });
  box = html(
    "div",
    { id: "filter", role: "group", "aria-label": "Keep only", hidden: true, onkeydown: act },
    html(
      "p",
      {},
      counter,
      " ",
      html("button", { type: "button", onclick: reset }, "Reset"),
      " ",
      html("button", { type: "button", onclick: close }, "Close"),
    ),
    fields,
  );
  groupOf("find").append(button);
  byId("top").append(box);
  subscribe(["document"], prepare);
  prepare();
}
