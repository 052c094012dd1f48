// Leaving out by speaker, tag and section.

import assert from "node:assert/strict";
import { MI_35M, findViolations, pageTest, settle } from "./harness.mjs";

const open = (page) => page.getByRole("button", { name: /^Filter/ }).click();
const dimmed = (page) => page.locator("#stage g.dimmed").count();
const all = (page) => page.locator("#stage g[role=button]").count();

pageTest("a speaker's claims are kept, all others dimmed", { map: MI_35M }, async (page) => {
  const n = await all(page);
  await open(page);
  await page.getByLabel(/^Ambassador Alexei Dedov/).check();
  const kept = n - (await dimmed(page));

  assert.ok(kept > 0 && kept < n);
  assert.equal(await page.locator("#stage g[role=button]:not(.dimmed)", { hasText: "Dedov" }).count(), kept);
  assert.ok((await page.getByRole("button", { name: `Filter: ${kept} of ${n}` }).count()) === 1);
  await page.getByLabel(/^Press reports/).check();
  assert.ok(n - (await dimmed(page)) > kept, "another speaker adds claims");
  await page.getByRole("button", { name: "Reset" }).click();
  assert.equal(await dimmed(page), 0);
});

const TAGGED = `===
speakers: {ana: {name: Ana}, ben: {name: Ben}}
===
# Outer

[Closure]: Close it. #traffic {speaker: ana}
  - [Trade]: Shops die. #money {speaker: ben}
  + [Air]: It smells. {speaker: ben}

## Inner

[Air]
  + [Lungs]: Lungs suffer. #traffic
`;

pageTest(
  "within a kind one is enough, of each kind one is needed; a section has those below it",
  { map: TAGGED },
  async (page) => {
    const kept = async () => (await all(page)) - (await dimmed(page));

    await open(page);
    await page.getByLabel(/^traffic/).check();
    assert.equal(await kept(), 2);
    await page.getByLabel(/^Ana/).check();
    assert.equal(await kept(), 1);
    await page.getByLabel(/^nobody named/).check();
    assert.equal(await kept(), 2);
    await page.getByLabel(/^Inner/).check();
    assert.equal(await kept(), 1);
    await page.getByLabel(/^Outer/).check();
    assert.equal(await kept(), 2);
  },
);

pageTest("by the keyboard: Space checks, Escape closes and goes back to the button", {}, async (page) => {
  await page.locator("#filter-button").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  assert.notEqual(await dimmed(page), 0);
  await page.keyboard.press("Escape");
  assert.ok(!(await page.locator("#filter").isVisible()));
  assert.equal(await page.evaluate(() => document.activeElement.id), "filter-button");
  assert.notEqual(await dimmed(page), 0, "closing keeps the filter");
});

for (const [viewport, colorScheme] of [
  [{ width: 1280, height: 800 }, "dark"],
  [{ width: 390, height: 844 }, "light"],
])
  pageTest(`axe finds nothing wrong at ${viewport.width} px`, { viewport, colorScheme }, async (page) => {
    await open(page);
    await settle(page);
    assert.equal(await findViolations(page), "");
    const box = await page.locator("#filter").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= viewport.width);
  });

pageTest("a map that has nothing to choose from has no filter", { map: "[A]: a.\n  + [B]: b.\n" }, async (page) => {
  assert.ok(!(await page.locator("#filter-button").isVisible()));
});
