// The map of the document that is shown: claims, arguments, cards and what links them.

import { set, state } from "./state.js";

export const SUPPORT = 0;
export const CONTRARY = 3; // this and what is above is symmetric
export const MIXED = 5; // the part of a card whose links disagree

// Everything below is replaced by load(). Nodes are numbered as in the document: cards, then pills.
export const map = {};

function readCard(card, number) {
  const isArgument = card.argument !== undefined;
  const about = isArgument
    ? map.arguments[card.argument]
    : card.claim !== undefined
      ? map.claims[card.claim]
      : { text: card.lines.join(""), into: [], outOf: [], opposed: [] }; // a closed group
  const shown = card.lines.join("");

  if (card.claim !== undefined && about.text === undefined) about.text = shown;
  about.card ??= number;
  return {
    ...card,
    number,
    isArgument,
    about,
    id: `c${number}`,
    title: about.title,
    text: about.text || about.title || shown,
    speakers: about.speakers ?? [],
    width: card.size[0],
    height: card.size[1],
  };
}

function readLink([kind, from, to, hasHead, path, isOver, isTurned], number) {
  return { number, kind, from, to, hasHead: hasHead === 1, path, isOver: isOver === 1, isTurned: isTurned === 1 };
}

function readPill(pill, number) {
  return { ...pill, width: pill.size[0], height: pill.size[1], kind: map.inferences[pill.inference].kind, number };
}

// How sentences name a claim.
export function label(claim) {
  if (claim.gist !== undefined && claim.title) return `<${claim.title}>`;
  if (claim.title) return `[${claim.title}]`;
  const characters = Array.from(claim.text ?? "");
  return characters.length <= 40 ? `“${claim.text}”` : `“${characters.slice(0, 39).join("")}…”`;
}

function indexLinks() {
  map.into = map.nodes.map(() => []);
  map.outOf = map.nodes.map(() => []);
  for (const link of map.links) {
    map.into[link.to].push(link);
    map.outOf[link.from].push(link);
  }
}

// What bears on each claim, argument and inference, and what each claim bears on: inferences.
function indexInferences() {
  for (const thing of [...map.claims, ...map.arguments, ...map.inferences]) {
    thing.into = [];
    thing.outOf = [];
    thing.opposed = [];
  }
  map.inferences.forEach((inference, number) => {
    inference.number = number;
    inference.premises ??= [];
    inference.target =
      inference.claim !== undefined
        ? map.claims[inference.claim]
        : inference.argument !== undefined
          ? map.arguments[inference.argument]
          : map.inferences[inference.inference];
    inference.target.into.push(inference);
    for (const premise of inference.premises) map.claims[premise].outOf.push(inference);
  });
  for (const [a, b] of map.oppositions) {
    map.claims[a].opposed.push(map.claims[b]);
    map.claims[b].opposed.push(map.claims[a]);
  }
}

// An argument that is one card stands for its gist and its premises where they have no cards.
function placeHidden() {
  for (const claim of map.claims)
    if (claim.gist !== undefined) {
      claim.text ||= map.arguments[claim.gist].text;
      claim.title ??= map.arguments[claim.gist].title;
      claim.card ??= map.arguments[claim.gist].card;
    }
  for (const inference of map.inferences)
    if (inference.of !== undefined)
      for (const premise of inference.premises) map.claims[premise].card ??= map.arguments[inference.of].card;
}

// In which source the words of a claim are found.
function indexPassages() {
  map.sources.forEach(({ passages = [] }, source) => {
    for (const [, , claim] of passages) map.claims[claim].passage = source;
  });
}

function indexNames() {
  map.byLabel = new Map();
  for (const claim of map.claims) map.byLabel.set(label(claim), claim);
  map.byKey = new Map(map.cards.map((card) => [keyOf(card), card.number]));
}

// What a card is called in every version of a document.
function keyOf(card) {
  return `${card.isArgument ? "a" : "c"}${card.title ?? card.text}`;
}

// The card whose title is KEY's in the document before this one; -1 without one.
function refind(card) {
  return card === undefined ? -1 : (map.byKey.get(keyOf(card)) ?? -1);
}

// Takes a document, now or in the place of the one before; what is selected and folded stays so.
export function load(given) {
  const old = map.cards;

  for (const name of Object.keys(map)) delete map[name];
  Object.assign(map, given);
  map.claims.forEach((claim, number) => Object.assign(claim, { number, isClaim: true }));
  map.arguments.forEach((argument, number) => Object.assign(argument, { number }));
  map.cards = map.cards.map(readCard);
  map.pills = map.pills.map((pill, i) => readPill(pill, map.cards.length + i));
  map.nodes = [...map.cards, ...map.pills];
  map.links = map.links.map(readLink);
  indexLinks();
  indexInferences();
  placeHidden();
  indexPassages();
  indexNames();
  const kept = old === undefined ? [] : [...state.folded].map((card) => refind(old[card]));
  set({
    document: state.document + 1,
    verdicts: null, // they were for the document before
    unsaid: null,
    selected: old === undefined ? -1 : refind(old[state.selected]),
    focus: old === undefined ? -1 : refind(old[state.focus]),
    folded: new Set(kept.filter((card) => card >= 0)),
    ...(old === undefined ? { marked: map.marked } : {}),
  });
}

// The number of a claim's or an argument's verdict, as things stand now.
export function verdictOf(about) {
  if (state.verdicts === null) return about.verdict ?? 0;
  return (about.isClaim ? state.verdicts.claims : state.verdicts.arguments)[about.number] ?? 0;
}

// The claim that a claim or an argument is for those who ask what is said and why; undefined without one.
export function claimOf(about) {
  return about.isClaim ? about : map.claims[about.gist];
}

export function speakersOf(about) {
  return (about.speakers ?? []).map((speaker) => map.speakers[speaker].name).join(", ");
}

// What screen readers say of a card: what stands on it, in that order, and its verdict. HIDDEN is what its tag
// counts, or "".
export function describe(card, hidden = "") {
  const verdict = verdictOf(card.about);
  const strong = card.lines.slice(0, card.strong ?? 0).join("");
  const plain = card.lines.slice(card.strong ?? 0).join("");
  const text = plain.endsWith("…") ? card.text : plain; // all of it, where the card has no room
  const head = [card.implicit ? "Implicit" : map.parts[card.part].word, speakersOf(card.about)];
  const told = state.marked && verdict > 0 ? map.verdicts[verdict].name : "";
  const words = state.unsaid?.has(card.number) ? "not said yet" : told;
  const mark = words ? ` (${words})` : "";

  return `${head.filter((word) => word).join(", ")}: ${[strong, text].filter((part) => part).join(". ")}${hidden ? ` ${hidden} hidden` : ""}${mark}`;
}
