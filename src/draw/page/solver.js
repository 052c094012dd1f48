// The verdicts of every case of a debate, as the C judge gives them.

import { Solver, TRUE, UNDEFINED, makeRows } from "./well_founded.js";

// Verdicts, as RebutVerdict of src/map/claim.h.
const STANDS = 1;
const REFUTED = 2;
const UNSUPPORTED = 3;
const CONTESTED = 4;

// The sets in which a rule holds, as RebutWhen of src/judge/compile.h.
const POLICIES = { reply: 1, oneway: 2, twoway: 4 };
const PLAIN = 8;
const GRANTED = 16;
const REJECTED = 32;
const UNSAID = 64;
const BARE = 128;

/** Claims that are argued for, but not yet: a rule from a claim to a claim is a reason. */
function findBare({ claims, rules, subjects }, states) {
  const stopped = new Set(); // what stops the steps that are not made yet
  subjects.forEach((subject, rule) => {
    if (subject >= claims && states[subject] === UNSAID) stopped.add(rules[rule][0]);
  });
  const isLate = (premise) =>
    premise < 0 ? stopped.has(-1 - premise) : premise < claims && states[premise] === UNSAID;
  const argued = new Map();
  for (const [head, ...body] of rules)
    if (head < claims && body.some((premise) => premise >= 0))
      argued.set(head, (argued.get(head) ?? true) && body.some(isLate));
  for (const [claim, late] of argued) if (late && states[claim] === PLAIN) states[claim] = BARE;
}

/** By claim, then by inference, its state in a case; one more for the rules of a debate without any. */
function findStates(program, { grants, rejects, speech }) {
  const states = new Uint8Array(Math.max(program.claims, program.speeches.length) + 1).fill(PLAIN);
  if (speech !== null)
    program.speeches.forEach((said, subject) => {
      if (said > speech) states[subject] = UNSAID;
    });
  findBare(program, states);
  for (const claim of grants) if (states[claim] !== UNSAID) states[claim] = GRANTED;
  for (const claim of rejects) states[claim] = REJECTED;
  return states;
}

/**
 * A judge of every case of a debate.
 * @param {object} program as rebut_cases_write() of src/judge/cases.h writes it
 */
export function createJudge(program) {
  const { claims, rules, subjects, whens, oppositions } = program;
  const solver = new Solver(program.atoms, rules);
  const opposed = makeRows(claims, (add) =>
    oppositions.forEach(([a, b]) => {
      add(a, b);
      add(b, a);
    }),
  );

  const isShownWrong = (model, claim) => {
    if (model[claims + claim] === TRUE) return true;
    for (let i = opposed.first[claim]; i < opposed.first[claim + 1]; i++)
      if (model[opposed.items[i]] === TRUE) return true;
    return false;
  };
  const findVerdict = (model, claim) => {
    if (model[claim] === TRUE) return STANDS;
    if (model[claim] === UNDEFINED) return CONTESTED;
    return isShownWrong(model, claim) ? REFUTED : UNSUPPORTED;
  };
  const ofTruth = [CONTESTED, STANDS, UNSUPPORTED];

  return {
    /**
     * Numbers of verdicts by claim and by argument, and what is UNDEFINED, TRUE or FALSE by atom.
     * @param {object} [options]
     * @param {'reply'|'oneway'|'twoway'} [options.policy] what an objection does
     * @param {Iterable<number>} [options.grants] claims that nobody can dispute
     * @param {Iterable<number>} [options.rejects] claims taken as shown wrong
     * @param {?number} [options.speech] only what was said up to this speech; null: all
     * @returns {{claims: Uint8Array, arguments: Uint8Array, model: Uint8Array}}
     */
    judge({ policy = "reply", grants = [], rejects = [], speech = null } = {}) {
      const states = findStates(program, { grants, rejects, speech });
      const wanted = POLICIES[policy];
      const model = solver.solve(
        (rule) => (whens[rule] & wanted) !== 0 && (whens[rule] & states[subjects[rule]]) !== 0,
      );
      return {
        model: model.slice(),
        claims: Uint8Array.from({ length: claims }, (_, claim) => findVerdict(model, claim)),
        arguments: Uint8Array.from(
          { length: program.arguments },
          (_, argument) => ofTruth[model[2 * claims + argument]],
        ),
      };
    },
  };
}
