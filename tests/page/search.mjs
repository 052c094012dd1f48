// Searching: what is found, how it is counted and visited.

import assert from "node:assert/strict";
import { findViolations, makeMap, pageTest, panel, settle } from "./harness.mjs";

const counter = (page) => page.locator("#found").textContent();
const selected = (page) => page.locator("#stage g.selected").textContent();
const marked = (page) => page.locator("#stage g.found").count();

async function look(page, words) {
  await page.fill("#search", words);
}

pageTest("words of the text, and each of them", {}, async (page) => {
  await look(page, "helicopters");
  assert.equal(await counter(page), "4 found");
  assert.equal(await marked(page), 4);
  await look(page, "helicopters india");
  assert.equal(await counter(page), "2 found");
  await look(page, "no such words");
  assert.equal(await counter(page), "none");
  assert.equal(await marked(page), 0);
});

const SPOKEN = `===
speakers: {ana: {name: Ána Ruiz}}
===
[Closure]: Close the café. #trade {speaker: ana}
  - [Open]: Keep it open. {quote: "the counter’s own words"}
    + <Habit>

<Habit>

(1) Everyone goes there.
(2) Habits bind.
----
(3) [Open]
`;

pageTest(
  "accents and case make no difference; speakers, tags, titles and quotes count",
  { map: SPOKEN },
  async (page) => {
    for (const words of ["CAFE", "ana ruiz", "trade", "closure"]) {
      await look(page, words);
      assert.equal(await counter(page), "1 found", words);
      assert.match(await page.locator("#stage g.found").textContent(), /Close the café/, words);
    }
    await look(page, "counter's own");
    assert.match(await page.locator("#stage g.found").textContent(), /Keep it open/);
  },
);

pageTest("Enter and Shift+Enter go through what is found", {}, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("this deal");
  await look(page, "supplier");
  await page.keyboard.press("Enter");
  assert.equal(await counter(page), "1 of 2");
  const first = await selected(page);
  await page.keyboard.press("Enter");
  assert.equal(await counter(page), "2 of 2");
  assert.notEqual(await selected(page), first);
  await page.keyboard.press("Enter");
  assert.equal(await selected(page), first);
  await page.keyboard.press("Shift+Enter");
  assert.equal(await counter(page), "2 of 2");
  assert.match(await panel(page).textContent(), /supplier/i);
  await page.getByRole("button", { name: "The next one found" }).click();
  assert.equal(await counter(page), "1 of 2");
});

pageTest("Escape clears the field, then leads back to the map", {}, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("deal");
  assert.notEqual(await marked(page), 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.inputValue("#search"), "");
  assert.equal(await marked(page), 0);
  assert.equal(await counter(page), "");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.closest("#stage") !== null), true);
});

pageTest("the address may say what to look for", { hash: "#find=helicopter%20deal" }, async (page) => {
  assert.equal(await page.inputValue("#search"), "helicopter deal");
  assert.notEqual(await marked(page), 0);
  assert.equal(await findViolations(page), "");
});

pageTest("on a large map, what is found is unfolded", { map: makeMap("tree", 2000) }, async (page) => {
  const words = await page.evaluate(() =>
    JSON.parse(document.getElementById("document").textContent).cards[1999].lines.join(""),
  );

  await look(page, words);
  assert.match(await counter(page), /found$/);
  await page.keyboard.press("Enter");
  await settle(page);
  assert.match(await counter(page), /^1 of/);
  assert.ok(await page.locator("#stage g.selected").isVisible());
});
