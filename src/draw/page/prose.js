// Sentences in which the names of claims are links.

import { html } from "./dom.js";
import { label, map } from "./data.js";

const MOST = 300; // characters of a text where it only stands for its card
const NAMES = /(\[[^\]]*\]|<[^>]*>|“[^”]*”)/;

export function shorten(text) {
  const characters = text.length > MOST ? Array.from(text) : [];

  return characters.length > MOST ? `${characters.slice(0, MOST - 1).join("")}…` : text;
}

// A link to a card; WORDS are its text unless given.
export function linkTo(about, words = shorten(about.text || about.title)) {
  return about.card === undefined ? html("span", {}, words) : html("a", { href: `#c${about.card}` }, words);
}

// The nodes of a sentence.
export function link(sentence) {
  return sentence
    .split(NAMES)
    .filter((part) => part !== "")
    .map((part) => {
      const claim = NAMES.test(part) ? map.byLabel.get(part) : undefined;
      return claim === undefined ? part : linkTo(claim, part.startsWith("“") ? label(claim) : part.slice(1, -1));
    });
}

// What a range of a text is shown as, around NODES.
function dress([, , kind, value], nodes) {
  if (kind === "b" || kind === "i") return [html(kind, {}, nodes)];
  if (kind === "link" && /^https?:\/\//i.test(value))
    return [html("a", { href: value, rel: "noopener noreferrer" }, nodes)];
  const card = kind === "claim" || kind === "argument" ? map.byKey.get(`${kind[0]}${value}`) : undefined;
  return card === undefined ? nodes : [html("a", { href: `#c${card}` }, nodes)];
}

// The nodes of a text with its ranges: bold, italic, links, and mentions of claims and arguments. Ranges lie
// beside or inside one another.
export function showText({ text, ranges = [] }) {
  const show = (from, to, inner) => {
    const nodes = [];
    let at = from;
    for (let i = 0; i < inner.length;) {
      const [start, end] = inner[i];
      const inside = inner.slice(i + 1).filter((range) => range[1] <= end);
      nodes.push(text.slice(at, start), ...dress(inner[i], show(start, end, inside)));
      at = end;
      i += 1 + inside.length;
    }
    nodes.push(text.slice(at, to));
    return nodes.filter((node) => node !== "");
  };

  return show(
    0,
    text.length,
    ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]),
  );
}
