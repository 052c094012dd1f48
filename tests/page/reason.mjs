// Why a claim has its verdict in a case, in the words of rebut judge: the page's own modules, without a browser.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { load, map } from "../../src/draw/page/data.js";
import { reasonOf } from "../../src/draw/page/reason.js";
import { createJudge } from "../../src/draw/page/solver.js";
import { makeWhatIf, set } from "../../src/draw/page/state.js";
import { GRAPHS, REBUT, makePage } from "./harness.mjs";

const ALL = `===
speeches: {first: {}, second: {}}
===
[Bare]: a.

[Objected]: b.
  - [Weak]: c. {status: reported}
  - [Supposed]: d. {status: hypothetical}

[Argued]: e.
  + [Reason]: f. {speech: second}
  + [Fails]: g. {status: reported}
  - [Against]: h. {speech: second}
    - [Common]: i. {status: granted}

[Opposed]: j.
  >< [Other]: k.
  - [Other]

[Third]: l.
  >< [Fourth]: m.
    + [Ground]: n.

<Step>: o.

(1) [One]: p.
(2) [Two]: q.
-- {uses: [1, 2]} --
  <_ [Undercut]: r.
    - [Saves]: s.
(3) [Drawn]: t.
  - [Clash]: u.
  - [Clash too]: v.

<Strict>: w.

(1) [Three]: x.
(2) [Four]: y.
-- {logic: [deductive]} --
(3) [Follows]: z.
  >< [Denied]: aa.

<Open>: ab.

(1) [Five]: ac.
-- {logic: [deductive]} --
(2) [Leads]: ad.
  - [Hit]: ae.
`;

// What rebut judge says of every titled claim. A verdict that is not the one expected is no failure here.
function judge(file, parameters) {
  const { stdout } = spawnSync(REBUT, ["judge", file, "--format", "json", ...parameters]);
  const { claims } = JSON.parse(stdout);

  return new Map(claims.filter(({ title }) => title).map(({ title, why }) => [title, why]));
}

// Compares what is said in one case; what is not said yet has no reason here.
function compare(file, given, parameters) {
  const whatIf = { ...makeWhatIf(), ...given };
  const expected = judge(file, parameters);
  const isSaid = ({ speech }) => whatIf.speech === null || speech === undefined || speech <= whatIf.speech;

  set({ whatIf, verdicts: createJudge(map.program).judge(whatIf) });
  for (const claim of map.claims)
    if (claim.gist === undefined && expected.has(claim.title) && isSaid(claim))
      assert.equal(reasonOf(claim), expected.get(claim.title), `${file}: ${claim.title}, ${parameters.join(" ")}`);
}

function compareAll(file, text) {
  const page = readFileSync(makePage(text ?? file), "utf8");

  load(JSON.parse(/id="document">(.*?)<\/script>/s.exec(page)[1]));
  for (const policy of ["reply", "oneway", "twoway"]) compare(file, { policy }, ["--policy", policy]);
  for (const { title, number } of map.claims.filter(({ title, gist }) => title && gist === undefined)) {
    const [option, name] = number % 2 === 0 ? ["--grant", "grants"] : ["--reject", "rejects"];
    compare(file, { [name]: new Set([number]) }, [option, title]);
  }
  map.speeches.forEach((id, speech) => {
    if (speech < map.speeches.length - 1) compare(file, { speech }, ["--as-of", id]);
  });
}

for (const name of readdirSync(GRAPHS).filter((name) => name.endsWith(".argdown")))
  test(`the reasons in ${name}`, () => compareAll(join(GRAPHS, name)));

test("every kind of reason", () => compareAll(makePage(ALL).replace(/html$/, "argdown"), ALL));
