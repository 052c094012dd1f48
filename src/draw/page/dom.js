// Makes elements. Words only ever become text: nothing here, or anywhere, parses markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// An HTML element. An attribute that begins with "on" is a listener; undefined, null and false are left out.
export function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

export function byId(id) {
  return document.getElementById(id);
}

// Is the event meant for a field that takes text?
export function isTyping(event) {
  return event.target.closest?.("input, select, textarea") !== null;
}

// Is it meant for the browser?
export function hasModifier(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

// Tells a screen reader, without moving the focus.
export function announce(words) {
  byId("status").textContent = words;
}
