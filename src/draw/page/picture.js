// Cards, pills and links as SVG, in the same words and classes as in the pictures of rebut.

import { svg } from "./dom.js";
import { CONTRARY, describe, map, verdictOf } from "./data.js";
import { state } from "./state.js";

// Classes, by the number of a part and by that of a link's kind.
export const PARTS = ["alone", "thesis", "pro", "con", "und", "mixed"];
export const LINKS = ["pro", "con", "und", "con", "con"];
const FALLEN = [2, 3]; // verdicts: refuted, unsupported

function drawHead(card) {
  const { sign, word } = map.parts[card.part];
  const isThesis = PARTS[card.part] === "thesis";
  const said = (card.implicit ? "Implicit" : word).toUpperCase();

  return [
    isThesis ? svg("path", { class: "role", d: "M20 15.5l4 -4.5l4 4.5l-4 4.5z" }) : null,
    svg(
      "text",
      { class: "meta", x: isThesis ? 31 : 20, y: 19 },
      svg("tspan", { class: "role" }, isThesis ? said : `${sign} ${said}`),
      card.speaker === undefined ? null : [" ", svg("tspan", { x: card.speakerX }, card.speaker)],
    ),
  ];
}

function drawLines(card) {
  const [first, step] = map.parts[card.part].baselines;
  const bold = PARTS[card.part] === "thesis" ? "lead" : "name";
  const strong = card.strong ?? 0;
  const lines = card.lines.map((line, i) =>
    svg("text", { class: i < strong ? `body ${bold}` : "body", x: 20, y: first + i * step }, line),
  );

  return [...lines.slice(0, strong), " ", ...lines.slice(strong)];
}

// The mark of a verdict, by its number.
export function drawMark(verdict, attributes = {}) {
  const { mark } = map.verdicts[verdict];

  return svg("g", { class: "verdict", ...attributes }, svg("circle", { r: 7 }), mark ? svg("path", { d: mark }) : null);
}

function drawVerdict(card) {
  const verdict = verdictOf(card.about);

  if (!state.marked || verdict === 0) return null;
  return drawMark(verdict, { "aria-hidden": "true", transform: `translate(${card.width - 15} 15)` });
}

// "+7 −2": how much is hidden behind a card.
function count(hidden) {
  if (hidden === undefined) return "";
  const { support, attack } = hidden;

  return [support > 0 ? `+${support}` : "", attack > 0 ? `−${attack}` : ""].filter((word) => word).join(" ");
}

// A tag on the lower edge: what is hidden behind a folded card, or a sign that it can be folded.
function drawTag(card, hidden) {
  if (map.into[card.number].every((link) => link.kind >= CONTRARY)) return null;
  const words = count(hidden) || "−";
  const width = 14 + 6 * words.length;

  return svg(
    "g",
    {
      class: hidden === undefined ? "fold open" : "fold",
      "aria-hidden": "true",
      transform: `translate(${card.width - width - 12} ${card.height - 8})`,
    },
    svg("rect", { class: "card", width, height: 16, rx: 8 }),
    svg("text", { class: "meta", "text-anchor": "middle", x: width / 2, y: 11.5 }, words),
  );
}

function classesOf(card) {
  const has = (set) => set !== null && set.has(card.number);
  const classes = ["claim", PARTS[card.part]];

  if (card.implicit) classes.push("implicit");
  if (card.colour) classes.push(card.colour);
  if (state.marked && FALLEN.includes(verdictOf(card.about))) classes.push("fallen");
  if (has(state.dimmed)) classes.push("dimmed");
  if (has(state.unsaid)) classes.push("unsaid");
  if (has(state.found)) classes.push("found");
  if (state.selected === card.number) classes.push("selected");
  return classes.join(" ");
}

// What of a card can change while it stands: its classes, its mark, its tag.
export function touchCard(element, card, hidden) {
  element.setAttribute("class", classesOf(card));
  element.setAttribute("aria-label", describe(card, count(hidden)));
  element.setAttribute("aria-pressed", state.selected === card.number);
  if (hidden !== undefined) element.setAttribute("aria-expanded", "false");
  else element.removeAttribute("aria-expanded");
  element.querySelectorAll(".verdict, .fold").forEach((part) => part.remove());
  element.append(...[drawTag(card, hidden), drawVerdict(card)].filter((part) => part !== null));
}

export function drawCard(card) {
  return svg(
    "g",
    { id: card.id, role: "button", tabindex: 0 },
    svg("rect", { class: "card", width: card.width, height: card.height, rx: 6 }),
    svg("rect", { class: "bar", width: 7, height: card.height, rx: 3 }),
    drawHead(card),
    " ", // for those who take the words of the card as its name
    drawLines(card),
    " ",
  );
}

export function drawPill(pill) {
  return svg(
    "g",
    { class: `inf ${LINKS[pill.kind]}` },
    svg("rect", { width: pill.width, height: pill.height, rx: pill.height / 2 }),
    svg("text", { "text-anchor": "middle", x: pill.width / 2, y: 12.5 }, pill.label),
  );
}

function nameOf(node) {
  return map.nodes[node].text ?? map.nodes[node].label;
}

// The class of heads and lines whose colour the document sets.
function ownClass(kind) {
  const own = ["ctr", "ctd"][kind - CONTRARY];

  return own !== undefined && document.getElementById(`a-${own}`) !== null ? own : null;
}

// The way of a link; NEAR: of the selected card.
export function drawLink({ link, path, isOver, isTurned }, isNear) {
  const own = ownClass(link.kind);
  const head = `url(#a-${own ?? LINKS[link.kind]})`;
  const end = isTurned ? "marker-start" : "marker-end";
  const start = isTurned ? "marker-end" : "marker-start";

  return svg(
    "path",
    {
      class: ["edge", LINKS[link.kind], own, isOver ? "over" : null, isNear ? "near" : null]
        .filter((name) => name)
        .join(" "),
      d: path,
      [end]: link.hasHead ? head : null,
      [start]: link.kind >= CONTRARY ? head : null,
    },
    svg("title", {}, `${nameOf(link.from)} — ${map.linkWords[link.kind]} — ${nameOf(link.to)}`),
  );
}

// The sign on a link.
export function drawBadge({ link: { kind }, sign: [x, y] }) {
  return svg(
    "g",
    { class: `badge ${ownClass(kind) ?? LINKS[kind]}`, transform: `translate(${x} ${y})` },
    svg("circle", { r: 7 }),
    svg("text", { y: 3.8, "text-anchor": "middle" }, ["+", "−", "×", "≠", "≠"][kind]),
  );
}

export function drawGroup(group) {
  return svg(
    "g",
    {
      class: `group ${group.level % 2 === 1 ? "outer" : "inner"}${group.colour ? ` v-${group.colour}` : ""}`,
      transform: `translate(${group.at.join(" ")})`,
    },
    svg("rect", { width: group.size[0], height: group.size[1], rx: 8 }),
    svg("text", { class: "name", x: 14, y: 20 }, group.title),
  );
}
