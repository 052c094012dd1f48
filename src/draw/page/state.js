// Claims and a speech are numbers; null: the last speech.
export function makeWhatIf() {
  return { policy: "reply", grants: new Set(), rejects: new Set(), speech: null };
}

// What the reader has chosen. All parts of the page follow this one store, and none holds a copy.

export const state = {
  document: 0, // goes up when another document is loaded
  selected: -1, // a card
  folded: new Set(), // cards whose reasons are hidden
  focus: -1, // a card that is shown with its way to a thesis and its reasons alone
  dimmed: null, // a set of cards that a filter leaves out, or null
  unsaid: null, // a set of cards that are said later than the moment looked at, or null
  found: null, // a set of cards that a search has found, or null
  marked: false, // verdicts are shown on the cards
  verdicts: null, // in the place of the document's, as the judge of solver.js gives them
  whatIf: makeWhatIf(),
  theme: "auto", // or "light", "dark"
};

const listeners = [];

// Calls LISTENER whenever one of NAMES has been given another value.
export function subscribe(names, listener) {
  listeners.push({ names, listener });
}

// Gives values to several names at once. A set is never changed in place: give a new one.
export function set(changes) {
  const changed = Object.keys(changes).filter((name) => state[name] !== changes[name]);

  Object.assign(state, changes);
  for (const { names, listener } of listeners) if (names.some((name) => changed.includes(name))) listener(changed);
}
