// Maps at the edges: without claims, with huge texts, written from right to left, in deep sections.

import assert from "node:assert/strict";
import { pageTest, panel, settle } from "./harness.mjs";

const width = (page, selector) =>
  page.locator(selector).evaluate((element) => [element.scrollWidth, element.clientWidth]);

pageTest("a map without claims says so, and no tool minds", { map: "" }, async (page) => {
  assert.match(await panel(page).textContent(), /Nothing is claimed/);
  for (const name of ["Fit", "Fold", "Unfold", "Verdicts", "What if", "Steps"])
    await page.getByRole("button", { name, exact: true }).click();
  for (const key of ["ArrowDown", "Enter", "0", "+", "Escape"]) await page.keyboard.press(key);
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.keyboard.press("End");
});

const HUGE = `[Huge]: ${"A sentence that goes on. ".repeat(800)}\n  + [Word]: ${"x".repeat(20000)}\n`;

pageTest("of a huge text only its own panel shows all", { map: HUGE }, async (page) => {
  assert.ok((await panel(page).textContent()).length < 1000);
  await page.click("#c1");
  assert.ok((await panel(page).textContent()).length > 20000);
  assert.ok((await panel(page).locator(".links").textContent()).length < 400);
  await page.getByRole("button", { name: "Steps" }).click();
  assert.ok((await page.locator("#steps .answers").textContent()).length < 400);
  const [content, room] = await width(page, "#steps");
  assert.ok(content <= room, "a long word is broken");
});

const ARABIC = `===
speakers: {a: {name: "أحمد"}}
===

[المدينة]: يجب إغلاق وسط المدينة أمام السيارات. {speaker: a}
  + [Air]: The air gets cleaner.
`;

// Where the first character of an element's text stands: from its left and from its right edge, in px.
function measureStart(element) {
  const range = document.createRange();
  const box = element.getBoundingClientRect();
  range.setStart(element.firstChild, 0);
  range.setEnd(element.firstChild, 1);
  const start = range.getBoundingClientRect();

  return { left: start.left - box.left, right: box.right - start.right };
}

pageTest("what is written from right to left begins at the right", { map: ARABIC }, async (page) => {
  await page.click("#c0");
  const heading = await panel(page).locator("h2").evaluate(measureStart);
  assert.ok(heading.right < heading.left);
  await page.click("#c1");
  const other = await panel(page).locator("h2").evaluate(measureStart);
  assert.ok(other.left < other.right);
  await page.getByRole("tab", { name: "Outline" }).click();
  const line = page.locator("[role=treeitem]").first();
  assert.equal(await line.locator("bdi").textContent(), "يجب إغلاق وسط المدينة أمام السيارات.");
});

const DEEP = Array.from({ length: 50 }, (_, i) => `${"#".repeat(i + 1)} Part ${i}\n\n[C${i}]: Claim ${i}.\n`).join(
  "\n",
);

pageTest("fifty levels of sections stay in the filter", { map: DEEP, parameters: ["--inclusive"] }, async (page) => {
  await page.locator("#filter-button").click();
  await settle(page);
  const [content, room] = await width(page, "#filter");
  assert.ok(content <= room);
});
