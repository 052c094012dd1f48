// A map that means harm stays text; the page asks for nothing and runs nothing but its own script.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { makePage, pageTest, panel } from "./harness.mjs";

const HOSTILE = `===
title: "</script><script>window.harm = 1</script> <!-- <img src=x onerror=harm()>"
speakers: {s: {name: "<b>Bold</b> \\" ' & ]]>"}}
===

[</script><script>window.harm = 2</script>]: <img src=x onerror="window.harm=3"> "quoted" 'single' & \`tick\`
  \\u2028 \u202Eright to left\u2066 {speaker: s, quote: "</style><svg onload=harm()>"}
  + <{{script}} $& $1>: javascript:alert(1) [link](javascript:alert) {{document}} <!-- #tag
    - [x"><svg/onload=harm()>]: \${harm} constructor __proto__
`;

pageTest("what is hostile is shown as it is written", { map: HOSTILE, parameters: ["--judge"] }, async (page) => {
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => window.harm), undefined);
  assert.equal(await page.locator("img, #stage script, b:text('Bold')").count(), 0);
  assert.match(await panel(page).textContent(), /<img src=x onerror="window\.harm=3">/);
  assert.match(await panel(page).textContent(), /<b>Bold<\/b>/);
  assert.doesNotMatch(await page.content(), /[\u202a-\u202e\u2066-\u2069]/u);
  await page.keyboard.press("ArrowDown");
  assert.match(await panel(page).textContent(), /\{\{document\}\}/);
});

pageTest("and so do all its tools", { map: HOSTILE, hash: "#c0" }, async (page) => {
  await panel(page).getByRole("button", { name: "Reject", exact: true }).first().click();
  await page.locator("#filter-button").click();
  for (const field of await page.locator("#filter input").all()) await field.check();
  await page.keyboard.press("Escape");
  await page.fill("#search", "onerror");
  for (const tab of await page.locator("[role=tab]:visible").all()) await tab.click();
  await page.getByRole("button", { name: "Steps" }).click();
  await page.keyboard.press("v");
  assert.match(await page.locator("#steps").textContent(), /<img src=x onerror="window\.harm=3">/);
  assert.equal(await page.evaluate(() => window.harm), undefined);
  assert.equal(await page.locator("img, body script:not([type]), b:text('Bold')").count(), 0);
});

pageTest("the policy stops scripts, styles and requests that are not the page's", {}, async (page) => {
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  assert.match(
    policy,
    /^default-src 'none'; base-uri 'none'; form-action 'none'; style-src( 'sha256-[^']*')+; script-src 'sha256-[^']*'$/,
  );
});

pageTest("without a script the map is there", { javaScriptEnabled: false }, async (page) => {
  assert.ok((await page.locator("#stage svg g.claim").count()) > 10);
  assert.equal(await page.locator("button:visible").count(), 0);
});

pageTest("the page holds no address but the names of its formats", {}, async () => {
  const source = readFileSync(makePage("[A]: One.\n  + [B]: Two.\n"), "utf8");
  const addresses = source.match(/https?:\/\/[^"' )]*/g).filter((address) => address !== "http://www.w3.org/2000/svg");
  assert.deepEqual(addresses, []);
});
