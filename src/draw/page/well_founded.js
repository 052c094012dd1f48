// The well-founded model of a normal logic program.
//
// As in src/logic/well_founded.c: propagation with counters, and source pointers for what only
// supports itself (P. Simons, I. Niemela, T. Soininen, Extending and Implementing the Stable Model
// Semantics, Artificial Intelligence 138, 2002).

export const UNDEFINED = 0;
export const TRUE = 1;
export const FALSE = 2;

const NO_RULE = -1;

/**
 * Lists of numbers in one array: that of i from items[first[i]] up to, and without,
 * items[first[i + 1]].
 * @param {number} n how many lists
 * @param {(add: (list: number, item: number) => void) => void} visit adds all; it is called twice
 */
export function makeRows(n, visit) {
  const first = new Int32Array(n + 2);
  visit((list) => first[list + 2]++);
  for (let i = 2; i < n + 2; i++) first[i] += first[i - 1];
  const items = new Int32Array(first[n + 1]);
  visit((list, item) => {
    items[first[list + 1]++] = item;
  });
  return { first, items };
}

/** By rule: the atoms of its body under "not", or those that are not. */
function listBodies(rules, negative) {
  return makeRows(rules.length, (add) => {
    for (let rule = 0; rule < rules.length; rule++) {
      const literals = rules[rule];
      for (let i = 1; i < literals.length; i++)
        if (literals[i] < 0 === negative) add(rule, negative ? -1 - literals[i] : literals[i]);
    }
  });
}

/** By atom: the rules in whose row it stands. */
function turnAround({ first, items }, rules, atoms) {
  return makeRows(atoms, (add) => {
    for (let rule = 0; rule < rules; rule++) for (let i = first[rule]; i < first[rule + 1]; i++) add(items[i], rule);
  });
}

/** Finds the well-founded models of one program, of which some rules may be left out. */
export class Solver {
  /**
   * @param {number} atoms how many
   * @param {number[][]} rules of each its head, then its body, in which -1 - a is "not a"
   */
  constructor(atoms, rules) {
    const n = rules.length;
    const negative = listBodies(rules, true);
    this.atoms = atoms;
    this.heads = Int32Array.from(rules, (rule) => rule[0]);
    this.sizes = Int32Array.from(rules, (rule) => rule.length - 1);
    this.positive = listBodies(rules, false);
    this.users = turnAround(this.positive, n, atoms);
    this.blocked = turnAround(negative, n, atoms);
    this.rulesOf = makeRows(atoms, (add) => this.heads.forEach((head, rule) => add(head, rule)));

    this.values = new Uint8Array(atoms);
    this.dead = new Uint8Array(n); // by rule: it cannot fire any more
    this.missing = new Int32Array(n); // by rule: literals that do not hold yet
    this.unsourced = new Int32Array(n); // by rule: atoms of its body that wait for a source
    this.alive = new Int32Array(atoms); // by atom: rules for it that can still fire
    this.sources = new Int32Array(atoms); // by atom: the rule that may give it ground, or NO_RULE
    this.queue = []; // atoms decided
    this.done = 0; // of the queue
    this.lost = []; // atoms without a source
  }

  /**
   * The model: UNDEFINED, TRUE or FALSE by atom. It holds until the next call.
   * @param {(rule: number) => boolean} holds whether the rule is in the program
   */
  solve(holds) {
    this.begin(holds);
    this.propagateAll();
    for (let atom = 0; atom < this.atoms; atom++) if (this.values[atom] === UNDEFINED) this.lose(atom);
    while (this.lost.length > 0) {
      this.replaceSources();
      this.propagateAll();
    }
    return this.values;
  }

  /** Facts are true, and what no rule is for is false. */
  begin(holds) {
    const { heads, sizes } = this;
    this.queue.length = 0;
    this.done = 0;
    this.values.fill(UNDEFINED);
    this.sources.fill(NO_RULE);
    this.alive.fill(0);
    this.missing.set(sizes);
    for (let rule = 0; rule < heads.length; rule++) {
      this.dead[rule] = holds(rule) ? 0 : 1;
      if (this.dead[rule]) continue;
      this.alive[heads[rule]]++;
      if (sizes[rule] === 0) this.decide(heads[rule], TRUE);
    }
    for (let atom = 0; atom < this.atoms; atom++) if (this.alive[atom] === 0) this.decide(atom, FALSE);
  }

  decide(atom, value) {
    if (this.values[atom] !== UNDEFINED) return;
    this.values[atom] = value;
    this.queue.push(atom);
  }

  lose(atom) {
    this.sources[atom] = NO_RULE;
    this.lost.push(atom);
  }

  propagateAll() {
    while (this.done < this.queue.length) {
      const atom = this.queue[this.done++];
      const isTrue = this.values[atom] === TRUE;
      const helped = isTrue ? this.users : this.blocked;
      const killed = isTrue ? this.blocked : this.users;
      for (let i = helped.first[atom]; i < helped.first[atom + 1]; i++) this.satisfy(helped.items[i]);
      for (let i = killed.first[atom]; i < killed.first[atom + 1]; i++) this.kill(killed.items[i]);
    }
  }

  /** One literal of the rule holds. */
  satisfy(rule) {
    if (--this.missing[rule] === 0 && !this.dead[rule]) this.decide(this.heads[rule], TRUE);
  }

  kill(rule) {
    const head = this.heads[rule];
    if (this.dead[rule]) return;
    this.dead[rule] = 1;
    if (--this.alive[head] === 0) this.decide(head, FALSE);
    else if (this.sources[head] === rule) this.lose(head);
  }

  isWaiting(atom) {
    return this.sources[atom] === NO_RULE && this.values[atom] === UNDEFINED;
  }

  /** What has lost its ground looks for another; what finds none only supports itself. */
  replaceSources() {
    const { first, items } = this.rulesOf;
    const found = [];
    this.spreadLoss();
    for (const atom of this.lost) for (let i = first[atom]; i < first[atom + 1]; i++) this.countUnsourced(items[i]);
    for (const atom of this.lost) for (let i = first[atom]; i < first[atom + 1]; i++) this.offer(items[i], found);
    this.spreadSources(found);
    for (const atom of this.lost) if (this.isWaiting(atom)) this.decide(atom, FALSE);
    this.lost.length = 0;
  }

  /** What drew its ground from a lost atom is lost too. */
  spreadLoss() {
    const { first, items } = this.users;
    for (const atom of this.lost) {
      for (let i = first[atom]; i < first[atom + 1]; i++) {
        const head = this.heads[items[i]];
        if (this.sources[head] === items[i] && this.values[head] === UNDEFINED) this.lose(head);
      }
    }
  }

  /** Counts for the rule how many of its atoms have no ground themselves. */
  countUnsourced(rule) {
    const { first, items } = this.positive;
    let n = 0;
    for (let i = first[rule]; i < first[rule + 1]; i++) if (this.isWaiting(items[i])) n++;
    this.unsourced[rule] = n;
  }

  /** Gives the rule's head, if it waits for one, its ground when no atom of the rule waits. */
  offer(rule, found) {
    const head = this.heads[rule];
    if (this.dead[rule] || this.unsourced[rule] > 0 || !this.isWaiting(head)) return;
    this.sources[head] = rule;
    found.push(head);
  }

  /** Passes on the ground that has been found. */
  spreadSources(found) {
    const { first, items } = this.users;
    for (const atom of found) {
      for (let i = first[atom]; i < first[atom + 1]; i++) {
        if (!this.isWaiting(this.heads[items[i]])) continue;
        this.unsourced[items[i]]--;
        this.offer(items[i], found);
      }
    }
  }
}
