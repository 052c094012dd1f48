// The panel beside the map, or below it on a narrow screen: tabs, one of them open.

import { byId, html } from "./dom.js";
import { addButton } from "./toolbar.js";

const tabs = [];
let list = null;

function show(tab) {
  for (const other of tabs) {
    other.button.setAttribute("aria-selected", String(other === tab));
    other.button.tabIndex = other === tab ? 0 : -1;
    other.content.hidden = other !== tab;
  }
  tab.onopen?.();
}

// Opens a tab by its name.
export function openTab(name) {
  show(tabs.find((tab) => tab.name === name));
}

export function isOpen(name) {
  return !tabs.find((tab) => tab.name === name).content.hidden;
}

// Opens a tab for the card that has been selected, unless the one that is open shows it in its own way.
export function openForSelection(name) {
  if (!tabs.some((tab) => tab.followsSelection && !tab.content.hidden)) openTab(name);
}

// Adds a tab and returns the element for its content. onopen is called whenever the tab is opened.
export function addTab(name, label, { onopen, followsSelection = false } = {}) {
  const content = html("div", {
    id: `panel-${name}`,
    class: "content",
    role: "tabpanel",
    "aria-labelledby": `tab-${name}`,
    tabindex: 0,
  });
  const button = html("button", { id: `tab-${name}`, type: "button", role: "tab", "aria-controls": content.id }, label);
  const tab = { name, button, content, onopen, followsSelection };

  button.addEventListener("click", () => show(tab));
  tabs.push(tab);
  list.append(button);
  byId("side").append(content);
  show(tabs[0]);
  return content;
}

function followArrows(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];

  if (step === undefined) return;
  const offered = tabs.filter((tab) => !tab.button.hidden);
  const open = offered.findIndex((tab) => !tab.content.hidden);
  const next = offered[(open + step + offered.length) % offered.length];
  show(next);
  next.button.focus();
  event.stopPropagation();
  event.preventDefault();
}

// Room for the map alone.
function addToggle() {
  const isWide = () => document.body.classList.contains("wide");
  const button = addButton("page", {
    label: "Panel",
    title: "Show or hide the panel",
    isPressed: true,
    onclick: () => {
      document.body.classList.toggle("wide");
      button.setAttribute("aria-pressed", String(!isWide()));
    },
  });
}

// The address may name a tab: #panel-outline.
export function followAddress() {
  const read = () => {
    const tab = tabs.find(({ content }) => `#${content.id}` === location.hash);
    if (tab !== undefined && !tab.button.hidden) show(tab);
  };

  addEventListener("hashchange", read);
  read();
}

export function startPanel() {
  addToggle();
  list = html("div", { role: "tablist", "aria-label": "Panel", onkeydown: followArrows });
  byId("side").append(list);
  byId("side").hidden = false;
}
