// Step by step: one claim at a time, for a class.

import assert from "node:assert/strict";
import { findCard, findViolations, makeMap, pageTest, settle } from "./harness.mjs";

const box = (page) => page.locator("#steps");
const claim = (page) => box(page).locator("h2").textContent();
const count = (page) => box(page).locator(".count").textContent();
const begin = (page) => page.getByRole("button", { name: "Steps" }).click();

pageTest("arrows and the space bar go through all claims in reading order", {}, async (page) => {
  await begin(page);
  assert.equal(await count(page), "1 of 16");
  assert.match(await claim(page), /^Russia offers arms/);
  assert.match(await box(page).textContent(), /Admiral Arun Prakash/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  assert.equal(await count(page), "3 of 16");
  assert.match(await box(page).locator(".answers").textContent(), /^supports: The helicopter deal/);
  await page.keyboard.press("PageUp");
  assert.equal(await count(page), "2 of 16");
  await page.keyboard.press("End");
  assert.equal(await count(page), "16 of 16");
  await page.keyboard.press("ArrowRight");
  assert.equal(await count(page), "16 of 16");
  assert.ok(await page.getByRole("button", { name: "Next" }).isDisabled());
});

pageTest("the claim and what it answers are seen, the rest is dimmed", {}, async (page) => {
  await begin(page);
  await page.keyboard.press("ArrowRight");
  const kept = await page.locator("#stage g[role=button]:not(.dimmed)").allTextContents();

  assert.equal(kept.length, 2);
  assert.match(kept.join(), /Russia offers arms.*The helicopter deal/);
  assert.ok(await page.locator("#stage g.selected").isVisible());
});

pageTest("a premise and a denied step say what they do", {}, async (page) => {
  await begin(page);
  await page.click(`#c${await findCard(page, "India has begun")}`);
  assert.match(await box(page).textContent(), /^together with others, supports: Russia offers arms/);
  await page.click(`#c${await findCard(page, "The charge fills a gap")}`);
  assert.match(await box(page).textContent(), /^denies the step to: Russia offers arms/);
});

pageTest("the verdict is kept back until it is asked for", { parameters: ["--judge"] }, async (page) => {
  await begin(page);
  assert.equal(await page.locator("#stage .verdict").count(), 0);
  assert.doesNotMatch(await box(page).textContent(), /refuted/);
  await page.keyboard.press("v");
  assert.match(
    await box(page).locator(".judged").textContent(),
    /^refuted Arm-twisting is refuted by No anti-Indian motive/,
  );
  await page.keyboard.press("ArrowRight");
  assert.doesNotMatch(await box(page).textContent(), /stands/);
  await page.getByRole("button", { name: "Verdict" }).click();
  assert.match(await box(page).textContent(), /stands/);
  await page.keyboard.press("Escape");
  assert.ok(await box(page).isHidden());
  assert.notEqual(await page.locator("#stage .verdict").count(), 0);
  assert.equal(await page.locator("#stage .dimmed").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Steps");
});

pageTest("only what the filter keeps", {}, async (page) => {
  await page.locator("#filter-button").click();
  await page.getByLabel(/^Admiral/).check();
  const dimmed = await page.locator("#stage .dimmed").count();
  await begin(page);
  assert.equal(await count(page), "1 of 4");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#stage .dimmed").count(), dimmed);
});

for (const [viewport, colorScheme] of [
  [{ width: 1280, height: 800 }, "dark"],
  [{ width: 390, height: 844 }, "light"],
])
  pageTest(
    `the address names a step, and axe finds nothing wrong at ${viewport.width} px`,
    { viewport, colorScheme, hash: "#step-4" },
    async (page) => {
      assert.equal(await count(page), "4 of 16");
      await page.keyboard.press("v");
      await settle(page);
      assert.equal(await findViolations(page), "");
      await page.keyboard.press("ArrowRight");
      assert.equal(new URL(page.url()).hash, "#step-5");
      assert.ok((await box(page).boundingBox()).width <= viewport.width);
    },
  );

pageTest("a large map is unfolded on the way", { map: makeMap("tree", 2000) }, async (page) => {
  await begin(page);
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowRight");
  assert.equal(await count(page), "21 of 2000");
  assert.ok(await page.locator("#stage g.selected").isVisible());
});
