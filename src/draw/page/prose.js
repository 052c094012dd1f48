// Sentences in which the names of claims are links.

import { html } from "./dom.js";
import { label, map } from "./data.js";

const NAMES = /(\[[^\]]*\]|<[^>]*>|“[^”]*”)/;

// A link to a card; WORDS are its text unless given.
export function linkTo(about, words = about.text || about.title) {
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
