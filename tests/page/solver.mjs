// The judge of the page says what the one in C says: solver.mjs PRINT_CASES MAP...

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { createJudge } from "../../src/draw/page/solver.js";
import { Solver } from "../../src/draw/page/well_founded.js";

const MOST_SHOWN = 10;
const [printCases, ...maps] = process.argv.slice(2);
const counts = { programs: 0, maps: 0, cases: 0, differences: 0 };

function compare(what, found, expected) {
  counts.cases++;
  if (found === expected) return;
  if (++counts.differences <= MOST_SHOWN) console.error(`${what}\n  is  ${found}\n  not ${expected}`);
}

function checkProgram({ name, atoms, rules, model }) {
  counts.programs++;
  compare(name, new Solver(atoms, rules).solve(() => true).join(""), model);
}

function checkMap({ name, program, cases }) {
  const judge = createJudge(program);
  counts.maps++;
  for (const { options, claims, arguments: holding } of cases) {
    const verdicts = judge.judge(options);
    const what = `${name} ${JSON.stringify(options)}`;
    compare(`${what}, claims`, verdicts.claims.join(""), claims);
    compare(`${what}, arguments`, verdicts.arguments.join(""), holding);
  }
}

const child = spawn(printCases, maps, { stdio: ["ignore", "pipe", "inherit"] });
const ended = once(child, "close");
for await (const line of createInterface({ input: child.stdout })) {
  const read = JSON.parse(line);
  if (read.program) checkMap(read);
  else checkProgram(read);
}
const [status] = await ended;
console.log(JSON.stringify(counts));
process.exitCode = status === 0 && counts.differences === 0 && counts.programs > 0 && counts.maps > maps.length ? 0 : 1;
