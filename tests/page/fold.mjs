// Folding and unfolding, with counts of what is hidden.

import assert from "node:assert/strict";
import { findCard, pageTest, settle } from "./harness.mjs";

const cards = (page) => page.locator("#stage g[role=button]").count();

pageTest("the space bar folds and unfolds a card", {}, async (page) => {
  const all = await cards(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const place = await page.locator("#stage g.selected").getAttribute("transform");
  await page.keyboard.press(" ");
  assert.equal(await cards(page), all - 7);
  assert.equal(await page.locator("#stage g.selected .fold").textContent(), "+7");
  assert.equal(await page.locator("#stage g.selected").getAttribute("aria-expanded"), "false");
  assert.equal(await page.locator("#stage g.selected").getAttribute("transform"), place);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
  await page.keyboard.press(" ");
  assert.equal(await cards(page), all);
});

pageTest("a click on the tag folds and unfolds", {}, async (page) => {
  const all = await cards(page);
  const card = `#c${await findCard(page, "Russia offers arms")}`;
  await page.click(card);
  await settle(page);
  await page.click(`${card} .fold`);
  assert.ok((await cards(page)) < all - 8);
  assert.equal(await page.locator(`${card} .fold`).textContent(), "+10 −2");
  await page.click(`${card} .fold`);
  assert.equal(await cards(page), all);
});

pageTest("buttons fold and unfold level by level", {}, async (page) => {
  const all = await cards(page);
  await page.click("text=Fold");
  const two = await cards(page);
  await page.click("text=Fold");
  const one = await cards(page);
  assert.ok(two < all && one < two);
  await page.click("text=Unfold");
  assert.equal(await cards(page), two);
  await page.click("text=Unfold");
  assert.equal(await cards(page), all);
});

pageTest("an address inside of what is folded opens it", { parameters: ["--fold", "0"] }, async (page) => {
  assert.equal(await cards(page), 2);
  await page.evaluate(() => {
    location.hash = "#c3";
  });
  await settle(page);
  assert.equal(await page.locator("#stage g.selected").getAttribute("id"), "c3");
});

pageTest("the focus shows a card, its way to a thesis, and its reasons alone", {}, async (page) => {
  const all = await cards(page);
  await page.click(`#c${await findCard(page, "would leave the balance")}`);
  await page.click("text=Focus");
  assert.equal(await cards(page), 4);
  assert.equal(await page.locator("#stage g.selected").count(), 1);
  await page.click("text=Focus");
  assert.equal(await cards(page), all);
});

pageTest("what leads out of the focus ends it", {}, async (page) => {
  const balance = await findCard(page, "would leave the balance");
  const partner = await findCard(page, "India remains the partner");
  await page.click(`#c${balance}`);
  await page.click("text=Focus");
  await page.evaluate((card) => {
    location.hash = `#c${card}`;
  }, partner);
  await settle(page);
  assert.equal(await page.locator("#stage g.selected").getAttribute("id"), `c${partner}`);
  assert.equal(await page.locator("text=Focus").getAttribute("aria-pressed"), "false");
});

pageTest("--focus starts there", { parameters: ["--focus", "Balance of forces", "--depth", "0"] }, async (page) => {
  assert.equal(await cards(page), 3);
  assert.match(await page.locator("#stage g.selected").textContent(), /would leave the balance/);
  assert.equal(await page.locator("text=Focus").getAttribute("aria-pressed"), "true");
});
