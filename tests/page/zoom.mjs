// Panning and zooming: wheel, drag, keys, buttons, two fingers.

import assert from "node:assert/strict";
import { pageTest, settle } from "./harness.mjs";

async function readView(page) {
  await settle(page);
  const [x, y, width, height] = (await page.locator("#stage svg").getAttribute("viewBox")).split(" ").map(Number);

  return { x, y, width, height };
}

pageTest("keys zoom and fit", {}, async (page) => {
  const whole = await readView(page);
  await page.keyboard.press("+");
  assert.ok(Math.abs((await readView(page)).width - whole.width / 1.25) < 0.1);
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  assert.ok((await readView(page)).width > whole.width);
  await page.keyboard.press("0");
  assert.deepEqual(await readView(page), whole);
});

pageTest("the whole map stays in view as the window changes, until it is moved", {}, async (page) => {
  await page.keyboard.press("0");
  const whole = await readView(page);
  await page.setViewportSize({ width: 800, height: 600 });
  assert.equal((await readView(page)).width, whole.width);
  await page.keyboard.press("+");
  const { x } = await readView(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.equal((await readView(page)).x, x);
});

pageTest("buttons zoom and fit", {}, async (page) => {
  const whole = await readView(page);
  await page.click("text='+'");
  assert.ok((await readView(page)).width < whole.width);
  await page.click("text=Fit");
  assert.deepEqual(await readView(page), whole);
});

pageTest("the wheel zooms around the pointer", {}, async (page) => {
  const before = await readView(page);
  const box = await page.locator("#stage").boundingBox();
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.wheel(0, -300);
  const after = await readView(page);
  const at = (view) => view.x + (100 / box.width) * view.width;
  assert.ok(after.width < before.width);
  assert.ok(Math.abs(at(before) - at(after)) < 0.5);
});

pageTest("a drag pans, and selects nothing", {}, async (page) => {
  const before = await readView(page);
  const box = await page.locator("#c1").boundingBox();
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 70, { steps: 5 });
  await page.mouse.up();
  const after = await readView(page);
  const scale = before.width / (await page.locator("#stage").boundingBox()).width;
  assert.ok(Math.abs(before.x - after.x - 100 * scale) < 1);
  assert.ok(Math.abs(before.y - after.y - 50 * scale) < 1);
  assert.equal(await page.locator("#stage g.selected").count(), 0);
});

pageTest("two fingers zoom", { hasTouch: true }, async (page) => {
  const before = await readView(page);
  await page.evaluate(() => {
    const stage = document.getElementById("stage");
    stage.setPointerCapture = () => {};
    const send = (type, pointerId, clientX) =>
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId, clientX, clientY: 400, pointerType: "touch", bubbles: true }),
      );
    send("pointerdown", 1, 300);
    send("pointerdown", 2, 400);
    send("pointermove", 1, 250);
    send("pointermove", 2, 450);
    send("pointerup", 1, 250);
    send("pointerup", 2, 450);
  });
  const after = await readView(page);
  assert.ok(Math.abs(before.width / after.width - 2) < 0.05);
});

pageTest("a card that is selected comes into view", {}, async (page) => {
  for (let i = 0; i < 8; i++) await page.keyboard.press("+");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await settle(page);
  const stage = await page.locator("#stage").boundingBox();
  const card = await page.locator("#stage g.selected > rect.card").boundingBox();
  assert.ok(card.x >= stage.x && card.y >= stage.y);
  assert.ok(card.x + card.width <= stage.x + stage.width + 1);
});
