// What the map looks like, and that nothing covers it. The tools and the panel are not in the goldens, as any
// feature may add to them.

import assert from "node:assert/strict";
import { makeMap, matchGolden, pageTest, panel, settle } from "./harness.mjs";

const WIDE = { viewport: { width: 1100, height: 460 }, parameters: ["--judge"] };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, hash: "#c1" };

async function matchStage(page, name, keys = []) {
  await page.evaluate(() => {
    document.getElementById("top").hidden = true;
  });
  await settle(page);
  for (const key of ["0", ...keys]) await page.keyboard.press(key);
  await settle(page);
  await matchGolden(page.locator("#stage"), name);
}

pageTest("light, with a card selected", WIDE, (page) => matchStage(page, "light", ["ArrowDown", "ArrowDown"]));
pageTest("dark", { ...WIDE, colorScheme: "dark" }, (page) => matchStage(page, "dark"));
pageTest("on a telephone", { ...PHONE, hash: "" }, (page) => matchStage(page, "telephone", ["ArrowDown", "ArrowDown"]));

pageTest("a large map, from afar", { ...WIDE, map: makeMap("tree", 2000) }, async (page) => {
  await page.click("text=Unfold");
  await matchStage(page, "large");
});

pageTest("on a telephone the panel stands below the map, and nothing is wider than the screen", PHONE, async (page) => {
  const stage = await page.locator("#stage").boundingBox();
  const side = await page.locator("#side").boundingBox();
  const card = await page.locator("#stage g.selected > rect.card").boundingBox();

  assert.ok(stage.height > 300 && side.height > 200);
  assert.ok(side.y >= stage.y + stage.height - 1);
  assert.ok(card.y >= stage.y && card.y + card.height <= side.y);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  assert.ok((await panel(page).locator("h2").boundingBox()).width < 390);
});

pageTest("without the panel the map has all the width", {}, async (page) => {
  await page.click("text=Panel");
  assert.equal((await page.locator("#stage").boundingBox()).width, 1280);
  assert.equal(await page.locator("#side").isVisible(), false);
});
