// A page that is served follows its file: it hears of every save, and takes the new map without losing its place.

import { announce, byId, html } from "./dom.js";
import { load, map } from "./data.js";

const SEVERITIES = ["error", "warning", "info"];

function count(report) {
  const parts = [];

  for (const [number, word] of [
    [report.errors, "error"],
    [report.warnings, "warning"],
    [report.infos, "remark"],
  ])
    if (number > 0) parts.push(`${number} ${word}${number === 1 ? "" : "s"}`);
  return parts.join(", ");
}

function showDiagnostic({ severity, file, line, column, message, hint, code }) {
  return html(
    "li",
    { class: severity },
    html("span", { class: "place" }, `${file}:${line}:${column}`),
    ` ${severity}: ${message} [${code}]`,
    hint === undefined ? null : html("div", { class: "hint" }, hint),
  );
}

// What is wrong with the file, over the map. A stale map is one of before.
function showReport(report, isStale) {
  const diagnostics = report.diagnostics ?? [];
  const ordered = SEVERITIES.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const words = report.failure ?? count(report);
  const box = byId("live");

  box.replaceChildren();
  box.hidden = words === "";
  if (box.hidden) return;
  box.append(
    html("summary", {}, isStale ? `${words}. The map is as it was before.` : words),
    html("ol", {}, ordered.map(showDiagnostic)),
  );
  box.open = isStale;
  box.classList.toggle("stale", isStale);
  if (isStale) announce(box.querySelector("summary").textContent);
}

function takePage(text) {
  const page = new DOMParser().parseFromString(text, "text/html");

  document.title = page.title;
  byId("top").querySelector("h1").textContent = page.title;
  load(JSON.parse(page.getElementById("document").textContent));
}

// Saves may come faster than maps: only the last one that was asked for is taken.
let asked = 0;

async function fetchPage(revision) {
  asked = revision;
  const answer = await fetch("./", { cache: "no-store" });
  const text = await answer.text();

  if (asked === revision) takePage(text);
}

export function startLive() {
  if (map.revision === undefined) return;
  const events = new EventSource(`events?revision=${map.revision}`);

  document.body.append(html("details", { id: "live", hidden: true }));
  events.addEventListener("map", async (event) => {
    await fetchPage(Number(event.lastEventId));
    showReport(JSON.parse(event.data), false);
    announce("The map was drawn anew.");
  });
  events.addEventListener("stale", (event) => showReport(JSON.parse(event.data), true));
  events.addEventListener("report", (event) => showReport(JSON.parse(event.data), false));
  events.onerror = () => showReport({ failure: "The server does not answer" }, true);
}
