// Selecting a card: by a click, by Tab, by arrows, by the address; and what the panel says of it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { GRAPHS, findCard, pageTest, panel, settle } from "./harness.mjs";

const MAPS = join(GRAPHS, "../tests/golden/maps");

const selected = (page) => page.locator("#stage g.selected").textContent();

pageTest("without a card the panel tells what becomes of the theses", {}, async (page) => {
  const theses = panel(page).locator(".theses li");
  assert.equal(await theses.count(), 2);
  assert.match(await theses.first().textContent(), /Russia offers arms.*refuted/);
  await theses.first().locator("a").click();
  assert.match(await selected(page), /Russia offers arms/);
});

pageTest("a click shows who says it, the words it is found by, and why", {}, async (page) => {
  const card = await findCard(page, "The helicopter deal");
  await page.click(`#c${card}`);
  const text = await panel(page).textContent();

  assert.match(text, /Petr Topychkanov/);
  assert.match(text, /absolutely no anti-Indian motives/);
  assert.match(text, /stands because/);
  assert.equal(await panel(page).locator("h3:text-is('For') + ul > li").count(), 4);
  assert.match(await panel(page).locator("h3:text-is('Bears on') + ul").textContent(), /attacks Russia offers arms/);
  assert.equal(new URL(page.url()).hash, `#c${card}`);
});

pageTest("names in the panel lead to their cards", {}, async (page) => {
  await page.click(`#c${await findCard(page, "Russia offers arms")}`);
  await panel(page).locator("a", { hasText: "No anti-Indian motive" }).first().click();
  assert.match(await selected(page), /The helicopter deal/);
});

pageTest("Tab goes through the cards in reading order", {}, async (page) => {
  await page.locator("#tools button").last().focus();
  await page.keyboard.press("Tab");
  assert.match(await selected(page), /Russia offers arms/);
  await page.keyboard.press("Tab");
  assert.match(await selected(page), /The helicopter deal/);
});

pageTest("arrows follow the links", {}, async (page) => {
  await page.keyboard.press("ArrowDown");
  assert.match(await selected(page), /Russia offers arms/);
  await page.keyboard.press("ArrowDown");
  assert.match(await selected(page), /The helicopter deal/);
  await page.keyboard.press("ArrowDown");
  assert.match(await selected(page), /India itself has turned/);
  await page.keyboard.press("ArrowRight");
  assert.match(await selected(page), /would leave the balance/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.match(await selected(page), /India remains the partner/);
  await page.keyboard.press("ArrowUp");
  assert.match(await selected(page), /The helicopter deal/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#stage g.selected").count(), 0);
});

pageTest("Enter leads to the panel, and Escape back", {}, async (page) => {
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
});

pageTest("the address selects", { hash: "#c1" }, async (page) => {
  assert.equal(await page.locator("#stage g.selected").getAttribute("id"), "c1");
  await page.evaluate(() => {
    location.hash = "#c2";
  });
  await settle(page);
  assert.equal(await page.locator("#stage g.selected").getAttribute("id"), "c2");
});

pageTest("the way back goes from link to link", {}, async (page) => {
  await page.click(`#c${await findCard(page, "Russia offers arms")}`);
  await panel(page).locator("a", { hasText: "No anti-Indian motive" }).first().click();
  await panel(page).locator("a", { hasText: "India's own choice" }).first().click();
  assert.match(await selected(page), /India itself has turned/);
  await page.goBack();
  assert.match(await selected(page), /The helicopter deal/);
  await page.goBack();
  assert.match(await selected(page), /Russia offers arms/);
});

pageTest("a tap selects", { hasTouch: true, viewport: { width: 390, height: 844 } }, async (page) => {
  await page.tap("#c0");
  assert.equal(await page.locator("#stage g.selected").getAttribute("id"), "c0");
});

pageTest("an address that names no card selects none", { hash: "#c9999" }, async (page) => {
  assert.equal(await page.locator("#stage g.selected").count(), 0);
});

const MARKED = `[Main]: See **the *whole* report** at [its site](https://example.org/a?b=c&d), not [this](javascript:alert(1)) 😀 @[Other].
  + [Other]: Another.
`;

pageTest("words are bold, italic and links as in the text", { map: MARKED, hash: "#c0" }, async (page) => {
  const text = panel(page).locator("p.text");

  assert.equal(await text.locator("b").textContent(), "the whole report");
  assert.equal(await text.locator("b > i").textContent(), "whole");
  assert.equal(await text.locator("a", { hasText: "its site" }).getAttribute("href"), "https://example.org/a?b=c&d");
  assert.equal(await text.locator("a[href^='javascript']").count(), 0);
  await text.locator("a", { hasText: "Other" }).click();
  assert.equal(await panel(page).locator("h2").textContent(), "Other");
});

// Every kind of card: claims, arguments, closed groups, premises on cards of their own.
for (const [name, parameters] of [
  ["closed.argdown", []],
  ["centre.argdown", ["--detail", "claims"]],
  ["centre.argdown", ["--group", "section"]],
  ["coloured.argdown", ["--judge"]],
])
  pageTest(`every card of ${name} ${parameters.join(" ")}`, { map: join(MAPS, name), parameters }, async (page) => {
    const ids = await page.locator("#stage g[role=button]").evaluateAll((cards) => cards.map((card) => card.id));

    assert.ok(ids.length > 1);
    for (const id of ids) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await settle(page);
      assert.equal(await page.locator("#stage g.selected").getAttribute("id"), id);
      assert.notEqual(await panel(page).locator("h2").textContent(), "");
    }
  });
