// The outline: a tree of lines that says what the map shows, and follows what is selected.

import assert from "node:assert/strict";
import { findCard, findViolations, makeMap, pageTest, panel, settle } from "./harness.mjs";

const open = (page) => page.getByRole("tab", { name: "Outline" }).click();
const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const item = (page, words) => page.locator("[role=treeitem]", { hasText: words }).first();

pageTest("every card has a line that says what it does, in words", {}, async (page) => {
  await open(page);
  const n = await page.locator("#stage g[role=button]").count();
  const lines = page.locator("[role=treeitem]");
  const pills = lines.filter({ hasText: "because:" });
  const references = lines.filter({ hasText: "(elsewhere in the outline)" });

  assert.ok((await references.count()) > 0);
  assert.equal((await lines.count()) - (await pills.count()) - (await references.count()), n);
  const text = await panel(page).textContent();
  assert.match(text, /attacks Petr Topychkanov: The helicopter deal/);
  assert.match(text, /supports, because:/);
  assert.match(text, /premise Admiral Arun Prakash: India has begun/);
  assert.match(text, /denies the step Petr Topychkanov: The charge fills a gap/);
  assert.equal(await findViolations(page), "");
});

pageTest("arrows walk through the lines, open and close them", {}, async (page) => {
  await open(page);
  await page.locator("[role=treeitem]").first().focus();
  assert.match(await focused(page), /^Thesis.*Russia offers arms/);
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /^attacks.*The helicopter deal/);
  await page.keyboard.press("ArrowRight");
  assert.match(await focused(page), /^supports.*India itself has turned/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.match(await focused(page), /The helicopter deal|India itself/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.locator("[role=treeitem]").first().getAttribute("aria-expanded"), "false");
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /agreed on the sale/);
  await page.keyboard.press("ArrowUp");
  assert.match(await focused(page), /Russia offers arms/);
  await page.keyboard.press("End");
  assert.notEqual(await focused(page), "");
});

pageTest("Enter selects on the map, and the outline follows the map", {}, async (page) => {
  await open(page);
  await item(page, "India remains the partner").focus();
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#stage g.selected").textContent(), /India remains the partner/);
  assert.ok(await page.getByRole("tree").isVisible(), "the outline stays open");
  await page.locator("[role=treeitem]").first().press("Home");
  await page.keyboard.press("ArrowLeft");
  await page.click(`#c${await findCard(page, "limited, practical ends")}`);
  assert.match(await page.locator("[role=treeitem][aria-selected=true]").textContent(), /limited, practical ends/);
  assert.ok(await page.locator("[role=treeitem][aria-selected=true]").isVisible());
});

pageTest("verdicts are told when they are shown", {}, async (page) => {
  await open(page);
  assert.doesNotMatch(await panel(page).textContent(), /\(refuted\)/);
  await page.getByRole("button", { name: "Verdicts" }).click();
  assert.match(
    await panel(page).textContent(),
    /Russia offers arms to Pakistan in order to keep India from buying elsewhere. \(refuted\)/,
  );
});

pageTest(
  "the address opens it",
  { hash: "#panel-outline", map: "[A]: a.\n  + [B]: b.\n    - [A]\n  >< [C]: c.\n" },
  async (page) => {
    assert.ok(await page.getByRole("tree").isVisible());
    assert.match(await panel(page).textContent(), /cannot be true together with/);
  },
);

for (const [shape, n] of [
  ["tree", 10000],
  ["flat", 10000],
])
  pageTest(`${n} claims (${shape}) open at once`, { map: makeMap(shape, n) }, async (page) => {
    const ms = await page.evaluate(async () => {
      const start = performance.now();
      document.getElementById("tab-outline").click();
      document
        .querySelector("[role=treeitem]")
        .dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - start;
    });

    assert.ok(ms < 3000, `${Math.round(ms)} ms`);
    await page.evaluate(() => {
      location.hash = "#c9999";
    });
    await settle(page);
    assert.equal(await page.locator("[role=treeitem][aria-selected=true]").count(), 1);
  });
