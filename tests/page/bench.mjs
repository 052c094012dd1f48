// Measures the page of 10,000 claims: its size, its first picture, and how smoothly it moves.

import { statSync } from "node:fs";
import { makeMap, makePage, pageTest, settle } from "./harness.mjs";

const ms = (value) => `${value.toFixed(0)} ms`;

// Milliseconds of each of N frames while the map is dragged.
async function drag(page, n) {
  return page.evaluate(async (frames) => {
    const stage = document.getElementById("stage");
    const send = (type, at) =>
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, clientX: 600 - at, clientY: 500 - at / 2, bubbles: true }),
      );
    const times = [];
    stage.setPointerCapture = () => {};
    send("pointerdown", 0);
    let last = await new Promise(requestAnimationFrame);
    for (let i = 1; i <= frames; i++) {
      send("pointermove", i * 8);
      const now = await new Promise(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
    send("pointerup", frames * 8);
    return times.sort((a, b) => a - b);
  }, n);
}

async function report(page, name) {
  const times = await drag(page, 60);

  console.log(`  dragging, ${name}: ${ms(times[30])} a frame, 95 of 100 within ${ms(times[57])}`);
}

for (const shape of ["tree", "flat", "dag"]) {
  const map = makeMap(shape, 10000);

  pageTest(`10,000 claims, ${shape}`, { map }, async (page) => {
    console.log(`10,000 claims, ${shape}: ${(statSync(makePage(map)).size / 1e6).toFixed(1)} MB (the aim: 6)`);
    const [paint, ready] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0].startTime,
      performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
    ]);
    console.log(`  first picture ${ms(paint)} (the aim: 1,000), ready ${ms(ready)}`);
    await report(page, "as it opens");
    await page.evaluate(() => {
      for (let level = 0; level < 30; level++)
        [...document.querySelectorAll("button")].find((button) => button.textContent === "Unfold").click();
    });
    await settle(page);
    await report(page, "all open, from afar");
    await page.keyboard.press("ArrowDown");
    await settle(page);
    await report(page, "all open, near");
  });
}
