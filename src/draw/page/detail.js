// The selected card in words: who says it, what becomes of it and why, what bears on it.

import { announce, byId, html, svg } from "./dom.js";
import { claimOf, describe, map, speakersOf, verdictOf } from "./data.js";
import { addTab, openForSelection, openTab } from "./panel.js";
import { LINKS, PARTS, drawMark } from "./picture.js";
import { link, linkTo, showText } from "./prose.js";
import { reasonOf } from "./reason.js";
import { nameSource } from "./source.js";
import { state, subscribe } from "./state.js";

const MOST_THESES = 30; // that are listed
const sections = []; // of other modules
let content = null;

export function verdictMark(number) {
  const sign = svg(
    "svg",
    { class: "argmap", width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" },
    drawMark(number),
  );

  return html("span", { class: "mark" }, sign, map.verdicts[number].name || "not said yet");
}

// Adds to what is said of a card: SECTION takes the card and gives nodes, in lists of lists, or null.
export function addSection(section) {
  sections.push(section);
  show();
}

function showVerdict(about) {
  const verdict = verdictOf(about);
  if (about.verdict === undefined) return null;
  const claim = claimOf(about);
  const heading = html("h3", {}, "Verdict");

  if (state.verdicts === null)
    return [heading, html("p", {}, verdictMark(verdict)), (claim?.why ?? []).map((why) => html("p", {}, link(why)))];
  return [
    heading,
    html("p", {}, verdictMark(verdict), " ", claim === undefined ? null : link(reasonOf(claim))),
    html("p", {}, `In the debate as it is: ${map.verdicts[about.verdict].name}.`),
  ];
}

function showQuote(about) {
  const { quote, source } = about;
  const passage = claimOf(about)?.passage;

  if (quote === undefined && source === undefined) return null;

  return [
    quote === undefined ? null : html("blockquote", {}, quote.exact),
    source === undefined ? null : html("p", { class: "source" }, nameSource(map.sources[source])),
    passage === undefined
      ? null
      : html(
          "p",
          {},
          html("button", { type: "button", class: "plain", onclick: () => openTab("source") }, "Show in the source"),
        ),
  ];
}

function showInference(inference) {
  const undercuts = inference.into.map((other) =>
    html("li", { class: LINKS[other.kind] }, `${map.linkWords[other.kind]} this step: `, joinPremises(other)),
  );

  return html(
    "li",
    { class: LINKS[inference.kind] },
    joinPremises(inference),
    undercuts.length > 0 ? html("ul", {}, undercuts) : null,
  );
}

function joinPremises(inference) {
  return inference.premises.flatMap((premise, i) => [i > 0 ? " and " : null, linkTo(map.claims[premise])]);
}

function showList(heading, items) {
  return items.length === 0 ? null : [html("h3", {}, heading), html("ul", { class: "links" }, items)];
}

function nameTarget(inference) {
  const { target } = inference;

  if (inference.inference === undefined) return linkTo(target);
  return ["the step to ", nameTarget(target)].flat();
}

// What supports or attacks a claim or an argument: its own inferences and those of the argument that it is.
function showBearing(about) {
  const into = about.into;
  const out =
    about.isClaim || about.number === undefined
      ? about.outOf
      : map.inferences.filter((inference) => inference.of === about.number);
  const premises =
    about.isClaim || about.number === undefined
      ? []
      : [...new Set(out.flatMap((inference) => inference.premises))].map((i) => map.claims[i]);

  return [
    showList(
      "Premises",
      premises.filter((claim) => claim.gist === undefined).map((claim) => html("li", {}, linkTo(claim))),
    ),
    showList("For", into.filter(({ kind }) => kind === 0).map(showInference)),
    showList("Against", into.filter(({ kind }) => kind !== 0).map(showInference)),
    showList(
      "Cannot be true together with",
      about.opposed.map((claim) => html("li", { class: "con" }, linkTo(claim))),
    ),
    showList(
      "Bears on",
      out.map((inference) =>
        html("li", { class: LINKS[inference.kind] }, `${map.linkWords[inference.kind]} `, nameTarget(inference)),
      ),
    ),
  ];
}

function showMarked(about, card) {
  return about.text === card.text ? showText(about) : card.text;
}

function showCard(card) {
  const { about } = card;
  const speaker = speakersOf(about);

  return [
    html("p", { class: `part ${PARTS[card.part]}` }, map.parts[card.part].word),
    html("h2", { tabindex: -1 }, about.title ?? showMarked(about, card)),
    about.title !== undefined && card.text !== about.title
      ? html("p", { class: "text" }, showMarked(about, card))
      : null,
    speaker ? html("p", { class: "speaker" }, speaker) : null,
    showQuote(about),
    showVerdict(about),
    sections.map((section) => section(card)),
    showBearing(about),
  ];
}

// What the debate is about, and what becomes of it.
function showTheses() {
  const theses = map.roots.roots.map((card) => map.cards[card]).filter((card) => map.into[card.number].length > 0);
  const items = theses
    .slice(0, MOST_THESES)
    .map(({ about }) => html("li", {}, linkTo(about), " ", verdictMark(verdictOf(about))));

  if (theses.length > MOST_THESES) items.push(html("li", {}, `and ${theses.length - MOST_THESES} more`));
  return items.length === 0 ? null : [html("h3", {}, "Theses"), html("ul", { class: "theses" }, items)];
}

function showNothing() {
  if (map.claims.length === 0)
    return [html("h2", { tabindex: -1 }, "The whole debate"), html("p", {}, "Nothing is claimed in it yet.")];
  const counts = map.verdicts.map(
    (_, verdict) => map.claims.filter((claim) => claim.gist === undefined && verdictOf(claim) === verdict).length,
  );

  return [
    html("h2", { tabindex: -1 }, "The whole debate"),
    html("p", {}, "Select a card to see who says it, whether it stands, and why. The arrow keys follow the links."),
    showTheses(),
    html("h3", {}, "Claims"),
    html(
      "ul",
      { class: "counts" },
      counts.map((count, verdict) => (count > 0 ? html("li", {}, `${count} `, verdictMark(verdict)) : null)),
    ),
  ];
}

function show() {
  const card = map.cards[state.selected];
  const parts = card === undefined ? showNothing() : showCard(card);

  content.replaceChildren(...parts.flat(Infinity).filter((part) => part !== null && part !== undefined));
  content.scrollTop = 0;
}

export function startDetail() {
  content = addTab("detail", "Claim");
  subscribe(["document", "selected", "verdicts"], show);
  subscribe(["selected"], () => {
    if (state.selected < 0) return;
    openForSelection("detail");
    if (!byId("stage").contains(document.activeElement)) announce(describe(map.cards[state.selected]));
  });
  show();
}
