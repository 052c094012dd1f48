// Maps too large to be drawn at once.

import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { makeMap, makePage, pageTest, panel, settle } from "./harness.mjs";

const cards = (page) => page.locator("#stage g[role=button]").count();

pageTest("2,000 claims start folded", { map: makeMap("tree", 2000) }, async (page) => {
  const n = await cards(page);
  assert.ok(n >= 10 && n <= 150, `${n} cards`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press(" ");
  assert.ok((await cards(page)) > n);
  await page.keyboard.press("ArrowDown");
  assert.match(await panel(page).textContent(), /Claim \d+/);
});

pageTest("the keyboard alone goes from the thesis down and back", { map: makeMap("tree", 2000) }, async (page) => {
  const path = [];
  await page.keyboard.press("ArrowDown");
  for (let level = 0; level < 2; level++) {
    path.push(await page.locator("#stage g.selected").getAttribute("id"));
    await page.keyboard.press(" ");
    await page.keyboard.press("ArrowDown");
  }
  assert.equal(new Set(path).size, 2);
  for (const id of path.reverse()) {
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
  }
});

pageTest(
  "everything open: only what is in view is drawn, and from afar as blocks",
  { map: makeMap("tree", 2000) },
  async (page) => {
    for (let level = 0; level < 7; level++) await page.click("text=Unfold");
    await settle(page);
    assert.ok((await page.locator("#stage .block").count()) > 0);
    assert.ok((await cards(page)) <= 1);
    await page.keyboard.press("ArrowDown");
    await settle(page);
    const n = await cards(page);
    assert.equal(await page.locator("#stage .block").count(), 0);
    assert.ok(n > 1 && n < 300, `${n} cards`);
  },
);

pageTest("the overview selects", { map: makeMap("tree", 2000) }, async (page) => {
  await page.click("#overview", { position: { x: 700, y: 5 } });
  assert.match(await page.locator("#stage g.selected").textContent(), /THESIS/);
  await page.click("text=Overview");
  assert.equal(await page.locator("#overview").isVisible(), false);
});

pageTest("an address deep inside opens its way", { map: makeMap("tree", 2000), hash: "#c1999" }, async (page) => {
  await settle(page);
  const card = page.locator("#c1999");
  assert.equal(await card.getAttribute("aria-pressed"), "true");
  const stage = await page.locator("#stage").boundingBox();
  const box = await card.boundingBox();
  assert.ok(box.x >= stage.x && box.x < stage.x + stage.width && box.y >= stage.y && box.y < stage.y + stage.height);
});

pageTest(
  "10,000 claims: a page below 6 MB, the first picture within a second",
  { map: makeMap("tree", 10000) },
  async (page) => {
    const size = statSync(makePage(makeMap("tree", 10000))).size;
    assert.ok(size < 6e6, `${size} bytes`);
    const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
    assert.ok(paint < 1000, `${paint} ms`);
  },
);

for (const shape of ["tree", "flat", "dag", "structures"])
  pageTest(
    `no card covers another, nor does a sign, ${shape}`,
    { map: makeMap(shape, 180), parameters: ["--fold", "1000"] },
    async (page) => {
      const boxes = await page.locator("#stage g[role=button]").evaluateAll((cards) =>
        cards.map((card) => {
          const [x, y] = card
            .getAttribute("transform")
            .match(/-?[\d.]+/g)
            .map(Number);
          const box = card.querySelector("rect.card");
          return { x, y, right: x + Number(box.getAttribute("width")), bottom: y + Number(box.getAttribute("height")) };
        }),
      );
      const covers = (a, b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom;
      assert.ok(boxes.length > 150);
      boxes.forEach((a, i) => assert.ok(boxes.slice(i + 1).every((b) => !covers(a, b))));
      const signs = await page.locator("#stage .badge").evaluateAll((badges) =>
        badges.map((badge) =>
          badge
            .getAttribute("transform")
            .match(/-?[\d.]+/g)
            .map(Number),
        ),
      );
      const isApart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) > 14;
      assert.ok(shape !== "dag" || signs.length > 100);
      signs.forEach((a, i) =>
        assert.ok(
          signs.slice(i + 1).every((b) => isApart(a, b)),
          `sign ${i}`,
        ),
      );
    },
  );

pageTest("from afar, what is found stands out", { map: makeMap("tree", 2000) }, async (page) => {
  for (let level = 0; level < 7; level++) await page.click("text=Unfold");
  await page.fill("input[type=search]", "item 1999");
  await page.click("text=Fit");
  await settle(page);
  assert.equal(await page.locator("#stage .block.found").count(), 1);
});
