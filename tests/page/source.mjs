// The sources beside the map.

import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findCard, findViolations, pageTest, panel } from "./harness.mjs";

const folder = join(process.env.REBUT_WORK, "sources");
const FRONT = `===
sources:
  talk: {title: The talk, author: Ana, file: talk.txt}
  paper: {title: The paper, url: "https://example.org/paper"}
  trick: {title: The trick, url: "javascript:alert(1)"}
  large: {title: The book, file: large.txt}
  away: {title: Elsewhere, file: beside.txt}
===
`;
const MAP = `${FRONT}
[Closure]: Close the centre. {source: talk, quote: "we shall close … for good"}
  - [Trade]: Shops live on cars. {source: talk, quote: "live on <b>cars</b>"}
    - [Few]: Few come by car. {source: talk, quote: "on <b>cars</b>, few"}
  + [Air]: Fewer cars, better air. {source: talk, quote: "better — is cleaner"}
  + [Again]: It was said twice. {source: talk, quote: "better — is cleaner"}
  + [Study]: A study says so. {source: paper, quote: "it does"}
  + [Lost]: Nobody said so. {source: talk, quote: "no such words"}
`;

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "map.argdown"), MAP);
writeFileSync(
  join(folder, "talk.txt"),
  "I say we shall close the centre, and for good.\n\n" +
    `Shops live on <b>cars</b>, few say.\nÄir: better — is cleaner. \u202eend\n${"More was said.\n".repeat(200)}`,
);
writeFileSync(join(folder, "large.txt"), "word ".repeat(300000));
writeFileSync(join(folder, "..", "beside.txt"), "secret words");
symlinkSync("../beside.txt", join(folder, "beside.txt"));

const options = { map: join(folder, "map.argdown") };
const open = (page) => page.getByRole("tab", { name: "Source" }).click();
const marks = (page) => page.locator("#panel-source mark").allTextContents();

pageTest("the quoted words are marked in the text, and nothing is markup", options, async (page) => {
  await open(page);
  assert.deepEqual(await marks(page), [
    "we shall close the centre, and for good",
    "live ",
    "on <b>cars</b>, few",
    "better — is cleaner",
    "[also: Air]",
  ]);
  const text = await page.locator("#panel-source .text").textContent();
  assert.match(text, /^I say we shall/);
  assert.match(text, /Äir: better/);
  assert.ok(!text.includes("\u202e"));
  assert.equal(await findViolations(page), "");
});

pageTest("what has no text is named; only a web address is a link", options, async (page) => {
  await open(page);
  const text = await panel(page).textContent();

  assert.match(text, /The paper/);
  assert.deepEqual(await page.locator("#panel-source a[rel]").evaluateAll((links) => links.map((link) => link.href)), [
    "https://example.org/paper",
  ]);
  assert.match(text, /The paper.*Its text is no part of this page\.“it does”/);
  assert.match(text, /The bookIts text is too long/);
  assert.match(text, /Elsewhere/);
  assert.ok(!(await page.content()).includes("secret words"));
  assert.ok(!(await page.content()).includes("javascript:alert"));
});

pageTest("the words lead to the claim, and the claim to its words", options, async (page) => {
  await open(page);
  await page.locator("#panel-source mark a", { hasText: "cars" }).click();
  assert.match(await page.locator("#stage g.selected").textContent(), /Few come by car/);
  assert.ok(await page.locator("#panel-source").isVisible(), "the source stays open");
  assert.deepEqual(await page.locator("mark.current").allTextContents(), ["on <b>cars</b>, few"]);
  await page.click(`#c${await findCard(page, "Shops live on cars")}`);
  assert.deepEqual(await page.locator("mark.current").allTextContents(), ["live "]);
  await page.getByRole("tab", { name: "Claim" }).click();
  await page.getByRole("button", { name: "Show in the source" }).click();
  assert.ok(await page.locator("mark.current").isVisible());
  await page.click(`#c${await findCard(page, "Nobody said so")}`);
  assert.equal(await page.locator("mark.current").count(), 0);
  await page.getByRole("tab", { name: "Claim" }).click();
  assert.equal(await page.getByRole("button", { name: "Show in the source" }).count(), 0);
});

pageTest(
  "without sources there is no tab, and the arrows pass over it",
  { map: "[A]: a.\n  + [B]: b.\n" },
  async (page) => {
    assert.equal(await page.locator("#tab-source").isVisible(), false);
    await page.getByRole("tab", { name: "Claim" }).focus();
    await page.keyboard.press("ArrowLeft");
    assert.notEqual(await page.locator("[role=tab][aria-selected=true]").textContent(), "Source");
  },
);
