// The buttons above the map, in groups.

import { byId, html } from "./dom.js";
import { fit, zoom } from "./stage.js";

const GROUPS = { find: "Find", view: "View", show: "Show", page: "Page" };
const groups = {};

// The element of a group, to put other controls into.
export function groupOf(name) {
  return groups[name];
}

// Adds a button to a group and returns it. A toggle has isPressed: FALSE or TRUE.
export function addButton(group, { label, title, isPressed, onclick }) {
  const button = html(
    "button",
    { type: "button", title, "aria-pressed": isPressed === undefined ? null : String(isPressed), onclick },
    label,
  );

  groups[group].append(button);
  return button;
}

export function startToolbar() {
  for (const [name, label] of Object.entries(GROUPS)) {
    groups[name] = html("div", { class: "group", role: "group", "aria-label": label });
    byId("tools").append(groups[name]);
  }
  addButton("view", { label: "−", title: "Zoom out (−)", onclick: () => zoom(0.8) });
  addButton("view", { label: "+", title: "Zoom in (+)", onclick: () => zoom(1.25) });
  addButton("view", { label: "Fit", title: "Show the whole map (0)", onclick: () => fit() });
}
