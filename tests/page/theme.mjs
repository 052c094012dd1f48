// Light, dark and paper; and the map as a file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GRAPHS, pageTest } from "./harness.mjs";

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = "rgb(255, 255, 255)";
const DARK = "rgb(16, 21, 29)";

pageTest("the page follows the system, and the button", { colorScheme: "dark" }, async (page) => {
  assert.equal(await background(page), DARK);
  await page.click("text=Dark");
  assert.equal(await background(page), LIGHT);
  await page.click("text=Dark");
  assert.equal(await background(page), DARK);
});

pageTest("--theme fixes it", { parameters: ["--theme", "dark"] }, async (page) => {
  assert.equal(await background(page), DARK);
});

pageTest("paper is white, and holds the whole map alone", { colorScheme: "dark" }, async (page) => {
  for (let i = 0; i < 8; i++) await page.keyboard.press("+");
  await page.emulateMedia({ media: "print" });
  assert.equal(await background(page), LIGHT);
  assert.equal(await page.locator("#side").isVisible(), false);
  const bytes = await page.pdf();
  assert.equal(bytes.toString("latin1").match(/\/Type \/Page\b/g).length, 1);
});

for (const name of ["What if", "Filter", "Steps"])
  pageTest(`paper has no controls: ${name}`, { map: join(GRAPHS, "power-lines.argdown"), hash: "#c2" }, async (page) => {
    await page.getByRole("button", { name }).click();
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("button:visible, input:visible").count(), 0);
    const stage = await page.locator("#stage").boundingBox();
    const card = await page.locator("#c2").boundingBox();
    assert.ok(card.y > stage.y && card.y + card.height < stage.y + stage.height);
    assert.equal((await page.pdf()).toString("latin1").match(/\/Type \/Page\b/g).length, 1);
  });

pageTest("the map is downloaded as it is shown", {}, async (page) => {
  await page.click("text=Fold");
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("text=SVG")]);
  const source = readFileSync(await file.path(), "utf8");
  assert.equal(file.suggestedFilename(), "map.svg");
  assert.match(source, /Russia offers arms/);
  assert.doesNotMatch(source, /tabindex|script/);
  const other = await page.context().newPage();
  const error = await other.evaluate(
    (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror"),
    source,
  );
  assert.equal(error, null);
});
