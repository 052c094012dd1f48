// What if: every verdict follows, as the judge in C has it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { GRAPHS, MI_35M, findCard, findViolations, makeMap, pageTest, panel, settle } from "./harness.mjs";

const bar = (page) => page.locator("#whatif");
const choose = (page, name) => panel(page).getByRole("button", { name, exact: true }).click();

const POWER_LINES = join(GRAPHS, "power-lines.argdown");

// The verdicts on the claims of a file that have a title, by rebut judge.
function judgeFile(file, ...options) {
  const { claims } = JSON.parse(execFileSync(process.env.REBUT, ["judge", file, "--format", "json", ...options]));

  return Object.fromEntries(claims.filter(({ title }) => title).map(({ title, verdict }) => [title, verdict]));
}

const judge = (...options) => judgeFile(MI_35M, ...options);

// What the cards say of the same claims.
function readVerdicts(page) {
  return page.evaluate(() => {
    const { claims, cards } = JSON.parse(document.getElementById("document").textContent);
    const verdicts = {};
    cards.forEach(({ claim }, number) => {
      const verdict = /\((\w+)\)$/.exec(document.getElementById(`c${number}`).getAttribute("aria-label"));
      if (claims[claim]?.title) verdicts[claims[claim].title] = verdict?.[1];
    });
    return verdicts;
  });
}

pageTest("a claim rejected, granted, and as it was", {}, async (page) => {
  await page.click(`#c${await findCard(page, "Date, number, model")}`);
  await choose(page, "Reject");
  assert.deepEqual(await readVerdicts(page), judge("--reject", "Nothing settled"));
  assert.match(await bar(page).textContent(), /Rejected\[Nothing settled\]/);
  assert.match(await bar(page).textContent(), /\[Arm-twisting\]: from refuted to contested/);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
  assert.match(await panel(page).textContent(), /refuted it is rejected\.In the debate as it is: stands/);
  await choose(page, "Grant");
  assert.deepEqual(await readVerdicts(page), judge("--grant", "Nothing settled"));
  assert.match(await bar(page).textContent(), /No verdict changes/);
  await choose(page, "As it was");
  assert.equal(await page.locator("#stage g.verdict").count(), 0, "the marks go as they came");
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, map: POWER_LINES, hash: "#c2" };

pageTest("on a telephone the bar leaves room for the map", PHONE, async (page) => {
  await page.getByRole("button", { name: "What if" }).click();
  await panel(page).getByRole("button", { name: "Reject", exact: true }).first().click();
  assert.match(await bar(page).textContent(), /2 verdicts change/);
  assert.ok((await page.locator("#stage").boundingBox()).height > 300);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await bar(page).getByRole("button", { name: "Reset" }).click();
});

pageTest("what changes is a link; everything can be reset", {}, async (page) => {
  await page.click(`#c${await findCard(page, "Date, number, model")}`);
  await choose(page, "Reject");
  await bar(page).getByRole("link", { name: "Arm-twisting" }).click();
  assert.match(await page.locator("#stage g.selected").textContent(), /Russia offers arms/);
  await choose(page, "Grant");
  assert.match(await bar(page).textContent(), /Granted\[Arm-twisting\]/);
  await bar(page).getByRole("button", { name: "[Nothing settled]: as it was" }).click();
  assert.doesNotMatch(await bar(page).textContent(), /Rejected/);
  await bar(page).getByRole("button", { name: "Reset" }).click();
  assert.doesNotMatch(await bar(page).textContent(), /Granted/);
  assert.equal(await page.locator("#stage g.verdict").count(), 0);
});

pageTest("the panel and the steps say why, with links", { hash: "#reject=Nothing%20settled" }, async (page) => {
  await page.click(`#c${await findCard(page, "Russia offers arms")}`);
  assert.match(
    await panel(page).textContent(),
    /contested \[?No anti-Indian motive\]? speaks against it, and neither side wins\.In the debate as it is: refuted/,
  );
  await page.getByRole("button", { name: "Steps" }).click();
  await page.keyboard.press("v");
  assert.match(await page.locator("#steps .judged").textContent(), /contested .* speaks against it/);
  await page.locator("#steps .judged").getByRole("link", { name: "No anti-Indian motive" }).click();
  assert.match(await page.locator("#steps h2").textContent(), /not directed against India/);
});

pageTest("another policy", {}, async (page) => {
  await page.getByRole("button", { name: "What if" }).click();
  for (const policy of ["oneway", "twoway"]) {
    await bar(page).locator("select").selectOption(policy);
    assert.deepEqual(await readVerdicts(page), judge("--policy", policy));
  }
  await bar(page).locator("select").selectOption("reply");
  assert.equal(await page.locator("#stage g.verdict").count(), 0);
});

pageTest("the address says what to assume", { hash: "#reject=Nothing%20settled&policy=twoway" }, async (page) => {
  assert.deepEqual(await readVerdicts(page), judge("--reject", "Nothing settled", "--policy", "twoway"));
});

const SPEECHES = `===
speeches: {first: {}, second: {}, third: {}}
===
[Closure]: Close the centre. {speech: first}
  - [Trade]: Shops live on cars. {speech: second}
    - [Few]: Few come by car. {speech: third}
`;

pageTest(
  "an earlier speech: what comes later is not said yet",
  { map: SPEECHES, parameters: ["--judge"] },
  async (page) => {
    const slider = bar(page).getByRole("slider");
    const names = () =>
      page
        .locator("#stage g[role=button]")
        .evaluateAll((cards) => cards.map((card) => /\(([^)]*)\)$/.exec(card.getAttribute("aria-label"))[1]));

    await page.getByRole("button", { name: "What if" }).click();
    assert.deepEqual(await names(), ["stands", "refuted", "stands"]);
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    assert.deepEqual(await names(), ["refuted", "stands", "not said yet"]);
    assert.match(await panel(page).textContent(), /1 not said yet/);
    await page.click(`#c${await findCard(page, "Few come by car")}`);
    assert.match(await panel(page).textContent(), /not said yet In the debate as it is: stands/);
    await slider.focus();
    assert.match(await slider.getAttribute("aria-valuetext"), /^second \(2 of 3\)/);
    await page.keyboard.press("ArrowLeft");
    assert.deepEqual(await names(), ["stands", "not said yet", "not said yet"]);
    assert.equal(await page.locator("#stage g.unsaid").count(), 2);
    await page.keyboard.press("End");
    assert.deepEqual(await names(), ["stands", "refuted", "stands"]);
  },
);

pageTest("every speech of a round, as the judge has it", { map: POWER_LINES }, async (page) => {
  const slider = bar(page).getByRole("slider");
  let later = 0;

  await page.getByRole("button", { name: "What if" }).click();
  await slider.focus();
  for (const speech of ["2NR", "1AR", "1NR", "2NC", "2AC", "1NC", "1AC"]) {
    await page.keyboard.press("ArrowLeft");
    const said = Object.entries(await readVerdicts(page)).filter(([, verdict]) => verdict !== undefined);
    const judged = judgeFile(POWER_LINES, "--as-of", speech);
    for (const [title, verdict] of said) assert.equal(verdict, judged[title], `${title} as of ${speech}`);
    assert.ok(Object.keys(judged).length - said.length >= later);
    later = Object.keys(judged).length - said.length;
  }
  assert.ok(later > 0);
});

pageTest(
  "an argument that is a card of its own can be rejected, and so can its premises",
  { map: "[A]: a.\n  + <B>: b.\n\n<B>\n\n(1) One.\n(2) Two.\n----\n(3) [A]\n" },
  async (page) => {
    await page.click(`#c${await findCard(page, "B")}`);
    assert.ok((await panel(page).getByRole("button", { name: "Reject", exact: true }).count()) >= 1);
    await panel(page).getByRole("button", { name: "Reject", exact: true }).first().click();
    assert.match(await bar(page).textContent(), /\[A\]: from stands to unsupported/);
  },
);

pageTest(
  "closed groups have no verdict of their own",
  { map: join(GRAPHS, "../tests/golden/maps/closed.argdown"), hash: "#policy=twoway" },
  async (page) => {
    await page.click(`#c${await findCard(page, "Trade")}`);
    assert.match(await panel(page).locator("h2").textContent(), /^Trade/);
    assert.doesNotMatch(await panel(page).textContent(), /Verdict|What if/);
  },
);

for (const [viewport, colorScheme] of [
  [{ width: 1280, height: 800 }, "dark"],
  [{ width: 390, height: 844 }, "light"],
])
  pageTest(
    `axe finds nothing wrong at ${viewport.width} px`,
    { viewport, colorScheme, hash: "#reject=Nothing%20settled" },
    async (page) => {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("0");
      await settle(page);
      assert.equal(await findViolations(page), "");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width);
    },
  );

pageTest("10,000 claims are judged while one waits", { map: makeMap("tree", 10000) }, async (page) => {
  await page.locator("#stage g[role=button]").first().click();
  const ms = await page.evaluate(() => {
    const start = performance.now();
    document.querySelector("[id^=rejects-]").click();
    return performance.now() - start;
  });

  assert.ok(ms < 2000, `${Math.round(ms)} ms`);
  assert.match(await bar(page).textContent(), /verdicts? change/);
});
