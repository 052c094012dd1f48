// axe-core finds nothing wrong, whatever is shown.

import assert from "node:assert/strict";
import { join } from "node:path";
import { GRAPHS, findViolations, makeMap, pageTest, settle } from "./harness.mjs";

const none = async (page) => assert.equal(await findViolations(page), "");

pageTest("the whole map", { parameters: ["--judge"] }, none);
pageTest("in the dark", { colorScheme: "dark", parameters: ["--judge"] }, none);
// With the whole map in view: of a card at the edge, axe-core would take only the words that are seen.
pageTest("on a telephone", { viewport: { width: 390, height: 844 }, hash: "#c1" }, async (page) => {
  await page.keyboard.press("0");
  await settle(page);
  await none(page);
});

pageTest("a large map, and the focus in it", { map: makeMap("tree", 2000), hash: "#c700" }, async (page) => {
  await page.click("text=Focus");
  await page.keyboard.press("0");
  await settle(page);
  await none(page);
});

for (const name of ["closed", "coloured", "centre"])
  pageTest(
    name,
    { map: join(GRAPHS, `../tests/golden/maps/${name}.argdown`), parameters: ["--group", "section"] },
    none,
  );

pageTest("a selected card, and each tab of the panel", { hash: "#c0" }, async (page) => {
  await none(page);
  for (const tab of await page.locator("[role=tab]").all()) {
    await tab.click();
    await none(page);
  }
});
