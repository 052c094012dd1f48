// What signs and colours mean.

import { html, svg } from "./dom.js";
import { map } from "./data.js";
import { addButton } from "./toolbar.js";
import { drawMark } from "./picture.js";
import { addTab } from "./panel.js";
import { set, state, subscribe } from "./state.js";

const LINKS = [
  ["pro", "supports what the arrow points at"],
  ["con", "attacks it, or cannot be true together with it"],
  ["und", "undercuts a step: even if the premises are true, the conclusion does not follow"],
];
const VERDICTS = [
  "",
  "can be held against all that is said",
  "a standing claim shows it wrong",
  "no reason for it holds",
  "neither side wins",
];

function showLink([kind, words]) {
  const line = svg("path", { class: `edge ${kind}`, d: "M4 10H48", "marker-end": `url(#a-${kind})` });

  return html(
    "li",
    {},
    svg("svg", { class: "sample", width: 56, height: 20, "aria-hidden": "true" }, line),
    html("span", {}, words),
  );
}

function showVerdict({ name }, number) {
  if (!name) return null;
  const mark = drawMark(number, { transform: "translate(28 10)" });

  return html(
    "li",
    {},
    svg("svg", { class: "sample", width: 56, height: 20, "aria-hidden": "true" }, mark),
    html("span", {}, html("b", {}, name), `: ${VERDICTS[number]}`),
  );
}

export function startLegend() {
  const content = addTab("legend", "Legend");
  const button = addButton("show", {
    label: "Verdicts",
    title: "Mark each card with its verdict",
    isPressed: state.marked,
    onclick: () => set({ marked: !state.marked }),
  });

  subscribe(["marked"], () => button.setAttribute("aria-pressed", String(state.marked)));
  content.append(
    html("h2", {}, "Legend"),
    html("ul", { class: "samples" }, LINKS.map(showLink)),
    html(
      "p",
      {},
      "A dashed frame is a premise that nobody has said. A tag such as +2 −1 counts the reasons that are folded away.",
    ),
    html("h3", {}, "Verdicts"),
    html("ul", { class: "samples" }, map.verdicts.map(showVerdict)),
    html("h3", {}, "Keys"),
    html(
      "p",
      {},
      "Arrows follow the links, the space bar folds and unfolds, Enter leads to the panel, Escape back to the whole debate; + and − zoom, 0 shows everything, / searches.",
    ),
  );
}
