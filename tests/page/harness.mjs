// What every test of the page needs: a page made by rebut, in a browser, watched for errors and requests.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

export const { REBUT, REBUT_MAKE_MAP, REBUT_PAGE_MODULES, REBUT_CHROMIUM, REBUT_WORK } = process.env;
const require = createRequire(join(REBUT_PAGE_MODULES, "playwright-core"));
const { chromium } = require("playwright-core");
const pixelmatch = require("pixelmatch").default ?? require("pixelmatch");
const { PNG } = require("pngjs");
const here = dirname(fileURLToPath(import.meta.url));

export const GRAPHS = join(here, "../../graphs");
export const MI_35M = join(GRAPHS, "mi-35m.argdown");

let browser = null;
let count = 0;

after(async () => {
  await browser?.close();
});

// A map with errors is drawn all the same, with exit status 1.
function runRebut(parameters) {
  const { status, stderr } = spawnSync(REBUT, parameters, { stdio: ["ignore", "ignore", "pipe"] });

  if (status !== 0 && status !== 1) throw new Error(`rebut ${parameters.join(" ")}: ${status}\n${stderr}`);
}

// The file of a map of SHAPE with N claims, as tests/bench/make_map makes them.
export function makeMap(shape, n) {
  const file = join(REBUT_WORK, `${shape}-${n}.argdown`);

  writeFileSync(file, execFileSync(REBUT_MAKE_MAP, [shape, String(n)], { maxBuffer: 1 << 28 }));
  return file;
}

// The file of the page for MAP: the file of a map, or the text of one.
export function makePage(map, parameters = []) {
  const made = join(REBUT_WORK, `${++count}`);

  mkdirSync(REBUT_WORK, { recursive: true });
  if (!map.endsWith(".argdown")) writeFileSync(`${made}.argdown`, map);
  runRebut(["map", map.endsWith(".argdown") ? map : `${made}.argdown`, "-o", `${made}.html`, ...parameters]);
  return `${made}.html`;
}

// Runs BODY(page) with the page at URL. It fails, too, when the page prints an error or makes a request for which
// MAY_ASK(its address) is false. OPTIONS are those of a context of playwright: viewport, colorScheme, hasTouch, …
export async function withPage(url, mayAsk, options, body) {
  const troubles = [];

  browser ??= await chromium.launch({
    executablePath: REBUT_CHROMIUM,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.stack));
  page.on("request", (request) => {
    if (!mayAsk(request.url()) && !request.url().startsWith("blob:")) troubles.push(`request: ${request.url()}`);
  });
  try {
    await page.goto(url);
    await body(page);
    if (troubles.length > 0) throw new Error(troubles.join("\n"));
  } finally {
    await context.close();
  }
}

// A test with a page that rebut map has made, which may ask for nothing but itself: BODY(page). OPTIONS: map (a file
// or a text), parameters (of rebut map), hash, and those of withPage.
export function pageTest(name, { map = MI_35M, parameters = [], hash = "", ...options }, body) {
  test(name, () => {
    const url = pathToFileURL(makePage(map, parameters)).href;

    return withPage(url + hash, (asked) => asked.split("#")[0] === url, options, body);
  });
}

// The number of the card whose text or title holds WORDS.
export async function findCard(page, words) {
  const id = await page.locator("#stage g[role=button]", { hasText: words }).first().getAttribute("id");

  return id.slice(1);
}

// The text of the panel.
export function panel(page) {
  return page.locator("#side [role=tabpanel]:visible");
}

// Waits until the view has come to rest.
export async function settle(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

// Fails when what ELEMENT shows differs from the golden NAME.png in more than one pixel of a hundred.
// REBUT_UPDATE_GOLDEN=1 writes it anew.
export async function matchGolden(element, name) {
  const file = join(here, "golden", `${name}.png`);
  const bytes = await element.screenshot({ animations: "disabled" });

  if (process.env.REBUT_UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return;
  }
  const golden = PNG.sync.read(readFileSync(file));
  const seen = PNG.sync.read(bytes);
  const { width, height } = golden;
  if (seen.width !== width || seen.height !== height) throw new Error(`${name}: another size`);
  const differences = new PNG({ width, height });
  const n = pixelmatch(golden.data, seen.data, differences.data, width, height, { threshold: 0.2 });
  if (n <= (width * height) / 100) return;
  writeFileSync(join(REBUT_WORK, `${name}.png`), bytes);
  writeFileSync(join(REBUT_WORK, `${name}.differences.png`), PNG.sync.write(differences));
  throw new Error(`${name}: ${n} pixels differ; see ${REBUT_WORK}`);
}

// What axe-core finds wrong, as text; "" for nothing.
export async function findViolations(page) {
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const { violations } = await page.evaluate(`${source}; axe.run()`);

  return violations
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes
          .map((node) => `  ${node.html.slice(0, 120)} ${node.failureSummary}`)
          .slice(0, 3)
          .join("\n")}`,
    )
    .join("\n");
}
