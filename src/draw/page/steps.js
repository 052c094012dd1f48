// Step by step, for a class: one claim at a time in reading order, in big type, what else there is dimmed. Whether it
// stands is kept back until somebody asks.

import { announce, byId, hasModifier, html } from "./dom.js";
import { CONTRARY, claimOf, describe, map, speakersOf, verdictOf } from "./data.js";
import { verdictMark } from "./detail.js";
import { link, shorten } from "./prose.js";
import { reasonOf } from "./reason.js";
import { select } from "./select.js";
import { reveal } from "./stage.js";
import { set, state, subscribe } from "./state.js";
import { addButton } from "./toolbar.js";

const WORDS = ["supports", "attacks", "denies the step to"];
const KEYS = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

let button = null;
let box = null;
let order = null; // the cards, one for each step; null while this is off
let place = 0;
let isRevealed = false;
let before = null; // {dimmed, marked}: what to go back to

// What a card answers: [{words, card}], through pills.
function answersOf(card) {
  return map.outOf[card]
    .filter((one) => one.kind < CONTRARY)
    .flatMap((one) => {
      if (one.to < map.cards.length) return [{ words: WORDS[one.kind], card: one.to }];
      const ways = map.outOf[one.to].filter((way) => way.to < map.cards.length);
      return ways.map((way) => ({
        words: one.hasHead ? WORDS[one.kind] : `together with others, ${WORDS[way.kind]}`,
        card: way.to,
      }));
    });
}

function showVerdict({ about }) {
  const claim = claimOf(about);
  const why = state.verdicts === null ? claim?.why?.[0] : claim && reasonOf(claim);

  return html("p", { class: "judged" }, verdictMark(verdictOf(about)), " ", link(why ?? ""));
}

function showButtons() {
  const move = (label, title, step) =>
    html(
      "button",
      { type: "button", class: "plain", title, disabled: order[place + step] === undefined, onclick: () => go(step) },
      label,
    );

  return html(
    "p",
    { class: "buttons" },
    move("Back", "The claim before (←)", -1),
    html("span", { class: "count" }, `${place + 1} of ${order.length}`),
    move("Next", "The next claim (→ or space)", 1),
    html(
      "button",
      {
        type: "button",
        class: "plain",
        "aria-pressed": String(isRevealed),
        title: "Whether it stands (v)",
        onclick: toggleVerdict,
      },
      "Verdict",
    ),
    html("button", { type: "button", class: "plain", title: "Back to the map (Escape)", onclick: end }, "End"),
  );
}

function show() {
  const card = map.cards[order[place]];
  const answers = answersOf(card.number);
  const kept = new Set([card.number, ...answers.map((answer) => answer.card)]);
  const focused = box.contains(document.activeElement) ? document.activeElement.textContent : null;

  set({ dimmed: new Set(map.cards.map(({ number }) => number).filter((number) => !kept.has(number))) });
  box.replaceChildren(
    ...answers.map(({ words, card: other }) =>
      html("p", { class: "answers" }, html("b", {}, words), ": ", html("bdi", {}, shorten(map.cards[other].text))),
    ),
    html("h2", {}, card.text),
    html("p", { class: "speaker" }, speakersOf(card.about) || (card.implicit ? "nobody has said so" : "")),
    isRevealed ? showVerdict(card) : "",
    showButtons(),
  );
  const again = [...box.querySelectorAll("button:enabled")].find((one) => one.textContent === focused);
  (again ?? box).focus({ preventScroll: true });
  box.scrollTop = 0;
  reveal(card.number); // the box may have grown
  history.replaceState(null, "", `#step-${place + 1}`);
}

function goTo(next) {
  place = Math.min(order.length - 1, Math.max(0, next));
  isRevealed = false;
  if (state.selected === order[place]) show();
  else select(order[place]);
  announce(`${place + 1} of ${order.length}. ${describe(map.cards[order[place]])}`);
}

function go(step) {
  goTo(place + step);
}

function toggleVerdict() {
  isRevealed = !isRevealed;
  show();
  if (isRevealed) announce(box.querySelector(".judged").textContent);
}

// The cards that a filter keeps, in reading order.
function findOrder() {
  const kept = map.cards.map((card) => card.number).filter((card) => !state.dimmed?.has(card));

  return kept.length > 0 ? kept : map.cards.map((card) => card.number);
}

function begin(first) {
  if (map.cards.length === 0) return;
  if (order === null) {
    before = { dimmed: state.dimmed, marked: state.marked };
    order = findOrder();
  }
  document.body.classList.add("steps");
  box.hidden = false;
  set({ marked: false });
  goTo(first ?? Math.max(0, order.indexOf(state.selected)));
}

function end() {
  const { selected } = state;

  order = null;
  document.body.classList.remove("steps");
  box.hidden = true;
  set(before);
  history.replaceState(null, "", selected < 0 ? location.pathname + location.search : `#c${selected}`);
  button.focus();
}

function act(event) {
  if (order === null || hasModifier(event)) return;
  if (event.target.closest?.("button, a") && [" ", "Enter"].includes(event.key)) return;
  if (event.key === "Escape") end();
  else if (event.key === "v") toggleVerdict();
  else if (event.key in KEYS) go(KEYS[event.key]);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// A click on the map goes to that claim.
function follow() {
  const next = order?.indexOf(state.selected) ?? -1;

  if (next < 0) return;
  if (next !== place) isRevealed = false;
  place = next;
  show();
}

function renew() {
  if (order === null) return;
  before = { ...before, dimmed: state.dimmed };
  order = findOrder();
  if (order.length === 0) end();
  else goTo(Math.max(0, order.indexOf(state.selected)));
}

// The address may name a step: #step-4.
function readAddress() {
  const step = /^#step-(\d+)$/.exec(location.hash)?.[1];

  if (step !== undefined) begin(Number(step) - 1);
}

export function startSteps() {
  box = html("section", { id: "steps", tabindex: -1, "aria-label": "Step by step", hidden: true });
  byId("side").before(box);
  button = addButton("page", { label: "Steps", title: "One claim at a time, in big type", onclick: () => begin() });
  addEventListener("keydown", act, { capture: true });
  addEventListener("hashchange", readAddress);
  subscribe(["document"], renew); // before what follows the selection by the new numbers
  subscribe(["selected"], follow);
  readAddress();
}
