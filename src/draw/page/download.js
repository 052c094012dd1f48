// The map as it is shown, as a file or on paper.

import { byId, html, svg } from "./dom.js";
import { map } from "./data.js";
import { boundsOf } from "./stage.js";
import { addButton } from "./toolbar.js";

const MARGIN = 16;

// The sheets of the map, without those of the page around it.
function styles() {
  const text = (id) => byId(id).textContent;

  return [
    '.argmap{font-family:"Liberation Sans",Arial,Helvetica,sans-serif}',
    document.querySelector("style").textContent.split("/* page */")[0],
    text("light"),
    `@media screen and (prefers-color-scheme: dark){${text("dark")}}`,
    `@media print{${text("print")}}`,
    map.rules,
  ].join("\n");
}

function copyPicture() {
  const copy = document.querySelector("#stage svg").cloneNode(true);
  const { left, top, right, bottom } = boundsOf();
  const width = right - left + 2 * MARGIN;
  const height = bottom - top + 2 * MARGIN;

  copy.prepend(svg("title", {}, map.title ?? "Argument map"));
  copy.querySelectorAll(".fold.open").forEach((tag) => tag.remove());
  for (const [name, value] of Object.entries({
    width,
    height,
    viewBox: `${left - MARGIN} ${top - MARGIN} ${width} ${height}`,
    role: "img",
  }))
    copy.setAttribute(name, value);
  copy.querySelectorAll("[tabindex]").forEach((card) => {
    card.removeAttribute("tabindex");
    card.setAttribute("role", "img");
    card.removeAttribute("aria-pressed");
    card.classList.remove("selected", "found", "dimmed");
  });
  return copy;
}

// The style sheet is put in as text: as an element, the policy of the page would refuse it.
function write() {
  const sheet = styles().replace(/&/g, "&amp;").replace(/</g, "&lt;");

  return new XMLSerializer()
    .serializeToString(copyPicture())
    .replace(/^<svg[^>]*>/, (tag) => `${tag}<style>${sheet}</style>`);
}

function download() {
  const url = URL.createObjectURL(new Blob([write()], { type: "image/svg+xml" }));

  html("a", { href: url, download: "map.svg" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

// A sheet of paper lies as the map does.
function turnPaper() {
  const sheet = new CSSStyleSheet();

  addEventListener("beforeprint", () => {
    const { left, top, right, bottom } = boundsOf();
    sheet.replaceSync(`@page { size: ${right - left > bottom - top ? "landscape" : "portrait"}; }`);
  });
  document.adoptedStyleSheets.push(sheet);
}

export function startDownload() {
  turnPaper();
  addButton("page", { label: "SVG", title: "Download the map as it is shown", onclick: download });
  addButton("page", { label: "Print", title: "Print the map as it is shown, on one page", onclick: () => print() });
}
