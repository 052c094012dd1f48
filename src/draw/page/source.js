// The sources beside the map: their texts, in which the quoted words lead to the claims that they were found for.

import { byId, html } from "./dom.js";
import { contentsOf } from "./contents.js";
import { map } from "./data.js";
import { addTab, isOpen } from "./panel.js";
import { linkTo } from "./prose.js";
import { state, subscribe } from "./state.js";

let content = null;
let version = 0; // of the document whose sources are shown
let boxes = []; // by source, its element; undefined without a text
let marks = new Map(); // by claim, the elements that hold its words

export function nameSource({ author, title, id, date }) {
  return [author, title ?? id, date].filter((word) => word).join(", ");
}

// By part of the text, the claim whose words it is, or -1; of several, the one whose words began last.
function findOwners({ parts, passages }) {
  const owners = new Int32Array(parts.length).fill(-1);

  for (const [from, to, claim] of passages) owners.fill(claim, from, to);
  return owners;
}

// By part, the claims whose last words it holds and none of whose words is shown as theirs.
function findOthers({ passages }, owners) {
  const others = new Map();

  for (const [from, to, claim] of passages)
    if (!owners.subarray(from, to).includes(claim)) others.set(to - 1, [...(others.get(to - 1) ?? []), claim]);
  return others;
}

function note(claim, element) {
  marks.set(claim, [...(marks.get(claim) ?? []), element]);
  return element;
}

function showText(source) {
  const owners = findOwners(source);
  const others = findOthers(source, owners);
  const text = html("div", { class: "text" });

  for (let part = 0; part < owners.length;) {
    const owner = owners[part];
    let words = "";
    let behind = [];
    for (; part < owners.length && owners[part] === owner && behind.length === 0; part++) {
      words += source.parts[part];
      behind = others.get(part) ?? [];
    }
    if (owner < 0) text.append(words);
    else text.append(note(owner, html("mark", {}, linkTo(map.claims[owner], words))));
    for (const claim of behind)
      text.append(
        note(
          claim,
          html(
            "mark",
            { class: "also" },
            linkTo(map.claims[claim], `[also: ${map.claims[claim].title ?? map.claims[claim].text}]`),
          ),
        ),
      );
  }
  return text;
}

// The text is made when it is looked at.
function fill(box, source) {
  if (box.querySelector(".text") === null) box.append(showText(source));
}

// What is quoted from a source whose text is not shown.
function quotesOf(source) {
  return map.claims
    .filter((claim) => claim.source === source && claim.quote !== undefined)
    .map((claim) => html("li", {}, "“", linkTo(claim, claim.quote.exact), "”"));
}

function showSource(source, number) {
  const { parts, passages, tooLong, url } = source;
  const link =
    url !== undefined && /^https?:\/\//i.test(url)
      ? html("p", {}, html("a", { href: url, rel: "noopener noreferrer" }, url))
      : null;

  if (parts === undefined)
    return html(
      "div",
      { class: "document" },
      html("p", { class: "name" }, nameSource(source)),
      link,
      html("p", {}, tooLong ? "Its text is too long to be part of this page." : "Its text is no part of this page."),
      html("ul", {}, quotesOf(number)),
    );
  boxes[number] = html(
    "details",
    { class: "document", ontoggle: ({ target }) => target.open && fill(target, source) },
    html(
      "summary",
      {},
      nameSource(source),
      html("small", {}, ` (${passages.length} ${passages.length === 1 ? "quote" : "quotes"})`),
    ),
    link,
  );
  return boxes[number];
}

function build() {
  if (version === state.document) return;
  version = state.document;
  boxes = [];
  marks = new Map();
  content.replaceChildren(html("h2", {}, "Sources"), ...map.sources.map(showSource));
  const first = boxes.findIndex((box) => box !== undefined);
  if (first >= 0) boxes[first].open = true;
}

// Shows the words of the selected card.
function follow() {
  if (content === null || !isOpen("source")) return;
  build();
  content.querySelectorAll("mark.current").forEach((mark) => mark.classList.remove("current"));
  const claims = (contentsOf()[state.selected] ?? []).filter((about) => about.isClaim && about.passage !== undefined);
  for (const { number, passage } of claims) {
    boxes[passage].open = true;
    fill(boxes[passage], map.sources[passage]);
    marks.get(number).forEach((mark) => mark.classList.add("current"));
  }
  if (claims.length > 0) marks.get(claims[0].number)[0].scrollIntoView({ block: "center" });
}

function prepare() {
  byId("tab-source").hidden = map.sources.length === 0;
  follow();
}

export function startSource() {
  content = addTab("source", "Source", { onopen: follow, followsSelection: true });
  subscribe(["document"], prepare);
  subscribe(["selected"], follow);
  prepare();
}
