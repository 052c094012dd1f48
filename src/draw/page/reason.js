// Why a claim has its verdict in a case that is not the debate as it is: what rebut judge says in a line. The model
// says what holds; the rules say what a claim can be drawn from, and what can show it wrong.

import { SUPPORT, label, map } from "./data.js";
import { state } from "./state.js";
import { FALSE, TRUE, UNDEFINED } from "./well_founded.js";

const VERDICTS = ["", "stands", "refuted", "unsupported", "contested"]; // by number

const UNREASONED = {
  reported: "it is only reported, and no reason is given for it",
  hypothetical: "it is only supposed, and no reason is given for it",
};

function leastOf(truths) {
  if (truths.includes(FALSE)) return FALSE;
  return truths.includes(UNDEFINED) ? UNDEFINED : TRUE;
}

function truthOf(literal) {
  const { model } = state.verdicts;

  if (literal >= 0) return model[literal];
  return [UNDEFINED, FALSE, TRUE][model[-1 - literal]];
}

// {premises, truth} of the rules for an atom that draw on claims. That nothing stands against what is drawn is no part
// of such a step.
function stepsFor(atom) {
  const { claims, rules } = map.program;
  const own = rules.filter(
    ([head, ...body]) => head === atom && !body.some((one) => one >= claims && one < 2 * claims),
  );

  return own
    .map(([, ...body]) => {
      const truths = body.filter((literal) => literal >= 0 || -1 - literal >= 2 * claims).map(truthOf);
      const premises = body.filter((literal) => literal >= 0 && literal < claims);
      return { premises, truth: leastOf(truths) };
    })
    .filter(({ premises }) => premises.length > 0);
}

// {others, conclusion, truth} of the deductive steps that show their premise, a claim, wrong by their conclusion.
function consequencesOf({ number }) {
  const { claims, rules } = map.program;
  const isRejection = (literal) => literal >= claims && literal < 2 * claims;

  return rules
    .filter(([head, ...body]) => head === claims + number && body.some(isRejection))
    .map(([, ...body]) => ({
      premises: body.filter((literal) => literal >= 0 && literal < claims),
      conclusion: map.claims[body.find(isRejection) - claims],
      truth: leastOf(body.map(truthOf)),
    }));
}

// The objections to a claim; that a claim opposed to it holds is none.
function objectionsTo(claim) {
  const { number, opposed, into } = claim;
  const isOpposed = ({ premises: [first, ...rest] }) =>
    rest.length === 0 &&
    opposed.includes(map.claims[first]) &&
    !into.some(({ kind, premises }) => kind !== SUPPORT && premises.length === 1 && premises[0] === first);

  return stepsFor(map.program.claims + number).filter((step) => !isOpposed(step));
}

function namesOf({ premises }) {
  const names = premises.map((premise) => label(map.claims[premise]));
  const last = names.pop();

  return names.length > 0 ? `${names.join(", ")} and ${last}` : last;
}

function say(step, one, several) {
  return `${namesOf(step)} ${step.premises.length === 1 ? one : several}`;
}

function sayWhereItLeads(step) {
  const { conclusion, premises } = step;
  const others = premises.length > 0 ? `with ${namesOf(step)} ` : "";

  return `${others}it leads to ${label(conclusion)}, which is ${VERDICTS[state.verdicts.claims[conclusion.number]]}`;
}

function whyItStands(claim, objections) {
  const reason = stepsFor(claim.number).find(({ truth }) => truth === TRUE);
  const equal = [TRUE, UNDEFINED].map((wanted) => objections.find(({ truth }) => truth === wanted)).find(Boolean);
  const parts = [];

  if (state.whatIf.grants.has(claim.number)) return "it is granted";
  if (reason !== undefined) parts.push(`because ${say(reason, "does", "do")}`);
  if (equal !== undefined) parts.push(`it is held against ${namesOf(equal)}`);
  else if (claim.opposed.length > 0 || objections.some(({ truth }) => truth === FALSE))
    parts.push("every objection to it fails");
  if (parts.length > 0) return parts.join(", and ");
  return claim.status === "granted" ? "it is common ground" : "nothing is held against it";
}

function whyItIsRefuted(claim, objections) {
  const objection = objections.find(({ truth }) => truth === TRUE);
  const opposed = claim.opposed.find(({ number }) => truthOf(number) === TRUE);
  const step = consequencesOf(claim).find(({ truth }) => truth === TRUE);

  if (state.whatIf.rejects.has(claim.number)) return "it is rejected";
  if (objection !== undefined) return say(objection, "refutes it", "refute it");
  if (opposed !== undefined) return `it contradicts ${label(opposed)}`;
  return step !== undefined ? sayWhereItLeads(step) : "what follows from it is false";
}

function whyItIsContested(claim, objections) {
  const objection = [TRUE, UNDEFINED].map((wanted) => objections.find(({ truth }) => truth === wanted)).find(Boolean);
  const opposed = claim.opposed.find(({ number }) => truthOf(number) === UNDEFINED);
  const reasons = stepsFor(claim.number).map(({ truth }) => truth);
  const rests = !reasons.includes(TRUE) && reasons.includes(UNDEFINED);
  const step = consequencesOf(claim).find(({ truth }) => truth === UNDEFINED);

  if (objection !== undefined) return `${say(objection, "speaks", "speak")} against it, and neither side wins`;
  if (opposed !== undefined) return `${label(opposed)} contradicts it, and neither wins`;
  return step !== undefined && !rests ? sayWhereItLeads(step) : "what it rests on is not settled";
}

function whyItIsUnsupported(claim) {
  const isArgued = stepsFor(claim.number).some(({ truth }) => truth === FALSE);

  return isArgued ? "no reason for it holds" : (UNREASONED[claim.status] ?? "nobody has said it by then");
}

// A sentence without subject and verdict, "because [B] does."; "" for what is not said yet.
export function reasonOf(claim) {
  const why = ["", whyItStands, whyItIsRefuted, whyItIsUnsupported, whyItIsContested][
    state.verdicts.claims[claim.number]
  ];

  return why === "" ? "" : `${why(claim, objectionsTo(claim))}.`;
}
