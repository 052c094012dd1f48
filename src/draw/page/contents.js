// What each card stands for: a claim, or an argument with those of its claims that have no card of their own.

import { map } from "./data.js";
import { state } from "./state.js";

let contents = [];
let version = 0; // of the document that contents is of

// By card, the claims and arguments.
export function contentsOf() {
  if (version === state.document) return contents;
  version = state.document;
  contents = map.cards.map(({ about }) => (about.number === undefined ? [] : [about]));
  for (const claim of map.claims)
    if (claim.card !== undefined && !contents[claim.card].includes(claim)) contents[claim.card].push(claim);
  return contents;
}
