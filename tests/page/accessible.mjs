// axe-core finds nothing wrong, whatever is shown.

import assert from "node:assert/strict";
import { findViolations, pageTest, settle } from "./harness.mjs";

const none = async (page) => assert.equal(await findViolations(page), "");

pageTest("the whole map", { parameters: ["--judge"] }, none);
pageTest("in the dark", { colorScheme: "dark", parameters: ["--judge"] }, none);
// With the whole map in view: of a card at the edge, axe-core would take only the words that are seen.
pageTest("on a telephone", { viewport: { width: 390, height: 844 }, hash: "#c1" }, async (page) => {
  await page.keyboard.press("0");
  await settle(page);
  await none(page);
});

pageTest("a selected card, and each tab of the panel", { hash: "#c0" }, async (page) => {
  await none(page);
  for (const tab of await page.locator("[role=tab]").all()) {
    await tab.click();
    await none(page);
  }
});
