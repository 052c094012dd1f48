// What if: claims granted or rejected, another policy, an earlier moment; and what becomes of every verdict then.

import { announce, byId, html } from "./dom.js";
import { contentsOf } from "./contents.js";
import { label, map } from "./data.js";
import { addSection, verdictMark } from "./detail.js";
import { linkTo } from "./prose.js";
import { createJudge } from "./solver.js";
import { makeWhatIf, set, state, subscribe } from "./state.js";
import { addButton } from "./toolbar.js";

const POLICIES = [
  ["reply", "refutes a claim without reasons (reply)"],
  ["oneway", "always refutes (one-way)"],
  ["twoway", "always clashes (two-way)"],
];
const CHOICES = [
  ["grants", "Grant", "Take it as settled: nobody can dispute it"],
  ["rejects", "Reject", "Take it as shown wrong"],
  [null, "As it was", "Let the debate decide"],
];
const MOST_CHANGES = 100; // that are listed

let button = null;
let bar = null;
let parts = null; // of the bar: {policy, slider, moment, list}
let judge = null; // of the program of the document; null until it is needed
let wasMarked = false; // before the first change
let names = new Map(); // by claim that is granted or rejected, its label, which other documents know

function isAsItWas({ policy, grants, rejects, speech }) {
  return policy === "reply" && grants.size === 0 && rejects.size === 0 && speech === null;
}

function isUnsaid({ speech }) {
  return state.whatIf.speech !== null && speech !== undefined && speech > state.whatIf.speech;
}

// The cards all of whose claims are made later.
function findUnsaid() {
  if (state.whatIf.speech === null) return null;
  const cards = new Set();

  contentsOf().forEach((things, card) => {
    const claims = things.filter((thing) => thing.isClaim);
    if (things.length > 0 && (claims.length > 0 ? claims : things).every(isUnsaid)) cards.add(card);
  });
  return cards;
}

// Claims and arguments whose verdict is not the one of the document; gists go by their arguments.
function findChanges() {
  if (state.verdicts === null) return [];
  const { verdicts } = state;

  return [
    ...map.claims.filter((claim) => claim.gist === undefined && verdicts.claims[claim.number] !== claim.verdict),
    ...map.arguments.filter(
      ({ title, number, verdict }) => title !== undefined && verdicts.arguments[number] !== verdict,
    ),
  ].filter((about) => !isUnsaid(about));
}

function countChanges(n) {
  return n === 0 ? "No verdict changes" : `${n} ${n === 1 ? "verdict changes" : "verdicts change"}`;
}

function change(changes) {
  set({ whatIf: { ...state.whatIf, ...changes } });
}

// Puts a claim into one of the sets, or with null into neither.
function choose(claim, choice) {
  const grants = new Set(state.whatIf.grants);
  const rejects = new Set(state.whatIf.rejects);

  grants.delete(claim.number);
  rejects.delete(claim.number);
  if (choice === "grants") grants.add(claim.number);
  if (choice === "rejects") rejects.add(claim.number);
  open(true);
  change({ grants, rejects });
}

// The verdicts in that case; 0 for what is not said yet.
function findVerdicts() {
  judge ??= createJudge(map.program);
  const verdicts = judge.judge(state.whatIf);

  for (const about of [...map.claims, ...map.arguments])
    if (isUnsaid(about)) (about.isClaim ? verdicts.claims : verdicts.arguments)[about.number] = 0;
  return verdicts;
}

function apply() {
  const { whatIf } = state;
  const isOn = !isAsItWas(whatIf);

  if (isOn && state.verdicts === null) wasMarked = state.marked;
  names = new Map([...whatIf.grants, ...whatIf.rejects].map((claim) => [claim, label(map.claims[claim])]));
  const wasOn = state.verdicts !== null;
  set({
    unsaid: findUnsaid(),
    verdicts: isOn ? findVerdicts() : null,
    ...(isOn ? { marked: true } : wasOn ? { marked: wasMarked } : {}),
  });
  show();
  announce(isOn ? countChanges(findChanges().length) : "All verdicts are as they were");
}

function showTaken(words, claims) {
  if (claims.size === 0) return null;
  const items = [...claims].map((number) => {
    const claim = map.claims[number];
    const title = `${label(claim)}: as it was`;

    return html(
      "li",
      {},
      linkTo(claim, label(claim)),
      html(
        "button",
        { type: "button", class: "plain", "aria-label": title, title, onclick: () => choose(claim, null) },
        "×",
      ),
    );
  });

  return [html("h2", {}, words), html("ul", {}, items)];
}

function nameThing(about) {
  return about.isClaim ? label(about) : `<${about.title}>`;
}

function showChange(about) {
  const now = (about.isClaim ? state.verdicts.claims : state.verdicts.arguments)[about.number];

  return html(
    "li",
    {},
    linkTo(about, nameThing(about)),
    `: from ${map.verdicts[about.verdict].name} to `,
    verdictMark(now),
  );
}

function showChanges() {
  if (state.verdicts === null)
    return [
      html(
        "p",
        {},
        "Grant or reject a claim in the panel, or choose otherwise here, to see what becomes of every verdict.",
      ),
    ];
  const changes = findChanges();
  const rest = changes.length - MOST_CHANGES;

  return [
    html("h2", {}, countChanges(changes.length)),
    html(
      "ul",
      {},
      changes.slice(0, MOST_CHANGES).map(showChange),
      rest > 0 ? html("li", {}, `and ${rest} more`) : null,
    ),
  ];
}

function show() {
  const { policy, grants, rejects, speech } = state.whatIf;
  const last = map.speeches.length - 1;

  parts.policy.value = policy;
  parts.slider.max = last;
  parts.slider.value = speech ?? last;
  parts.slider.parentElement.hidden = last < 1;
  parts.moment.textContent = map.speeches[speech ?? last] ?? "";
  parts.slider.setAttribute("aria-valuetext", `${parts.moment.textContent} (${(speech ?? last) + 1} of ${last + 1})`);
  parts.reset.disabled = state.verdicts === null;
  parts.list.replaceChildren(
    ...[showTaken("Granted", grants), showTaken("Rejected", rejects), showChanges()]
      .flat()
      .filter((part) => part !== null),
  );
}

function open(isOpen) {
  bar.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
}

function reset() {
  set({ whatIf: makeWhatIf() });
  parts.policy.focus();
}

function makeBar() {
  parts = {
    policy: html(
      "select",
      { onchange: ({ target }) => change({ policy: target.value }) },
      POLICIES.map(([value, words]) => html("option", { value }, words)),
    ),
    slider: html("input", {
      type: "range",
      min: 0,
      oninput: ({ target }) =>
        change({ speech: Number(target.value) < map.speeches.length - 1 ? Number(target.value) : null }),
    }),
    moment: html("b", {}),
    reset: html("button", { type: "button", class: "plain", onclick: reset }, "Reset"),
    list: html("div", { class: "list" }),
  };
  bar = html(
    "section",
    { id: "whatif", "aria-label": "What if", hidden: true },
    html(
      "p",
      {},
      html("label", {}, "An objection ", parts.policy),
      html("label", {}, "Up to the speech ", parts.slider, parts.moment),
      parts.reset,
    ),
    parts.list,
  );
  byId("top").append(bar);
}

function showChoice(claim, isNamed) {
  const chosen = ["grants", "rejects"].find((choice) => state.whatIf[choice].has(claim.number)) ?? null;
  const buttons = CHOICES.map(([choice, words, title]) => {
    const id = `${choice ?? "neither"}-${claim.number}`;
    const act = () => {
      choose(claim, choice);
      byId(id)?.focus();
    };

    return html(
      "button",
      { id, type: "button", title, "aria-pressed": String(choice === chosen), onclick: act },
      words,
    );
  });

  return [
    isNamed ? html("p", {}, linkTo(claim)) : null,
    html("div", { class: "group", role: "group", "aria-label": `What if: ${claim.text || claim.title}` }, buttons),
  ];
}

// In the panel: what can be assumed of the claims of a card.
function showSection(card) {
  const claims = contentsOf()[card.number].filter((about) => about.isClaim);

  if (claims.length === 0) return null;
  return [html("h3", {}, "What if"), claims.map((claim) => showChoice(claim, claims.length > 1))];
}

// In another document, what was granted and rejected is found again by its name.
function renew() {
  const refind = (claims) =>
    new Set(
      [...claims].map((claim) => map.byLabel.get(names.get(claim))?.number).filter((claim) => claim !== undefined),
    );
  const { policy, grants, rejects, speech } = state.whatIf;

  judge = null;
  set({
    whatIf: {
      policy,
      grants: refind(grants),
      rejects: refind(rejects),
      speech: speech !== null && speech < map.speeches.length - 1 ? speech : null,
    },
  });
}

// The address may say what to assume, by the titles of claims: #reject=Trade&policy=oneway.
function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const find = (name) =>
    new Set(
      given
        .getAll(name)
        .map((title) => map.claims.find((claim) => claim.title === title)?.number)
        .filter((claim) => claim !== undefined),
    );
  const policy = POLICIES.map(([name]) => name).find((name) => name === given.get("policy"));

  if (!["grant", "reject", "policy"].some((name) => given.has(name))) return;
  open(true);
  set({ whatIf: { ...makeWhatIf(), grants: find("grant"), rejects: find("reject"), policy: policy ?? "reply" } });
}

export function startWhatIf() {
  button = addButton("show", {
    label: "What if",
    title: "Grant or reject claims, and see what becomes of every verdict",
    onclick: () => open(bar.hidden),
  });
  button.setAttribute("aria-controls", "whatif");
  makeBar();
  open(false);
  addSection(showSection);
  subscribe(["whatIf"], apply);
  subscribe(["document"], renew);
  addEventListener("hashchange", readAddress);
  show();
  readAddress();
}
