// `rebut serve`: the page follows its file, keeps its place, and outlives a broken save.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import test from "node:test";
import { findCard, MI_35M, panel, REBUT, REBUT_WORK, settle, withPage } from "./harness.mjs";

let count = 0;

// Serves a file that holds TEXT while BODY({url, file, write, output}) runs, and ends the server as Ctrl-C does.
async function serve(text, body) {
  const file = join(REBUT_WORK, `served-${++count}.argdown`);
  writeFileSync(file, text);
  const server = spawn(REBUT, ["serve", file, "--port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(server, "exit");
  const output = [];
  server.stderr.setEncoding("utf8");
  server.stderr.on("data", (words) => output.push(words));
  while (!output.join("").includes("http://")) await once(server.stderr, "data");
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output.join(""))[0];

  try {
    await body({ url, file, output, write: (words) => writeFileSync(file, words) });
  } finally {
    server.kill("SIGINT");
    assert.deepEqual(await ended, [0, null]);
  }
}

function serveTest(name, text, options, body) {
  test(name, () =>
    serve(text, (served) =>
      withPage(
        served.url,
        (asked) => asked.startsWith(served.url),
        options,
        (page) => body(page, served),
      ),
    ),
  );
}

const TEXT = readFileSync(MI_35M, "utf8");
const live = (page) => page.locator("#live");
const seen = (page, words) => page.locator("#stage g[role=button]", { hasText: words }).first().waitFor();

serveTest("a save is seen, and the place is kept", TEXT, {}, async (page, { write }) => {
  await page.click(`#c${await findCard(page, "Russia offers arms")}`);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await settle(page);
  const before = await page.locator("#stage svg").first().getAttribute("viewBox");

  write(`${TEXT}\n[Deal signed]: The deal has been signed in Rawalpindi.\n  -> [Arm-twisting]\n`);
  await seen(page, "signed in Rawalpindi");
  await settle(page);
  assert.match(await panel(page).textContent(), /Russia offers arms/);
  assert.match(await page.locator("#stage g.selected").textContent(), /Russia offers arms/);
  assert.equal(await page.locator("#stage svg").first().getAttribute("viewBox"), before);
  assert.ok(await live(page).isHidden());
});

serveTest(
  "what is looked for, left out, assumed and gone through outlives a save",
  TEXT,
  {},
  async (page, { write }) => {
    await page.fill("#search", "helicopters");
    await page.locator("#filter-button").click();
    await page.getByLabel(/^Admiral/).check();
    await page.keyboard.press("Escape");
    await page.click(`#c${await findCard(page, "Date, number, model")}`);
    await panel(page).getByRole("button", { name: "Reject", exact: true }).click();
    await page.getByRole("tab", { name: "Outline" }).click();

    write(TEXT.replace("# The admiral", "[Zero]: Other helicopters come first.\n  -> [Arm-twisting]\n\n# The admiral"));
    await seen(page, "Other helicopters");
    assert.equal(await page.locator("#found").textContent(), "4 of 5");
    assert.equal(await page.locator("#filter-button").textContent(), "Filter: 4 of 17");
    assert.match(
      await page.locator("#whatif").textContent(),
      /Rejected\[Nothing settled\].*\[Nothing settled\]: from stands to refuted/,
    );
    assert.match(await page.locator("[role=tree]").textContent(), /Other helicopters come first/);
    assert.match(await page.locator("[role=treeitem][aria-selected=true]").textContent(), /Date, number, model/);

    await page.getByRole("button", { name: "Steps" }).click();
    await page.keyboard.press("End");
    const step = await page.locator("#steps h2").textContent();
    write(TEXT.replace("title: ", "title: Once more. "));
    await page.locator("h1", { hasText: "Once more." }).waitFor();
    assert.equal(await page.locator("#steps h2").textContent(), step);
    assert.equal(await page.locator("#steps .count").textContent(), "4 of 4");
  },
);

serveTest(
  "a broken save leaves the map, with the errors over it, until it is mended",
  TEXT,
  {},
  async (page, { write }) => {
    const cards = await page.locator("#stage g[role=button]").count();

    write(`${TEXT}[More]: A claim without a blank line before it.\n`);
    await live(page).waitFor();
    assert.match(await live(page).textContent(), /1 error.*as it was before/s);
    assert.match(await live(page).textContent(), /served-\d+\.argdown:\d+:1 error: .*\[R203\]/s);
    assert.equal(await page.locator("#stage g[role=button]").count(), cards);
    write(TEXT.replace("title: ", "title: Mended. "));
    await page.locator("h1", { hasText: "Mended." }).waitFor();
    await live(page).waitFor({ state: "hidden" });
  },
);

serveTest(
  "a file that is replaced, and one that goes and comes back, is followed",
  TEXT,
  {},
  async (page, { file, write }) => {
    writeFileSync(`${file}~`, TEXT.replace("title: ", "title: Replaced. "));
    renameSync(`${file}~`, file);
    await page.locator("h1", { hasText: "Replaced." }).waitFor();
    renameSync(file, `${file}.gone`);
    await live(page).waitFor();
    assert.match(await live(page).textContent(), /No such file.*as it was before/s);
    write(TEXT.replace("title: ", "title: Back. "));
    await page.locator("h1", { hasText: "Back." }).waitFor();
    await live(page).waitFor({ state: "hidden" });
  },
);

test("a change of a source's text is seen, too", () => {
  const talk = join(REBUT_WORK, "talk.txt");
  const map = `===\nsources: {talk: {file: talk.txt}}\n===\n\n[A]: One. {source: talk, quote: "it is one"}\n`;
  writeFileSync(talk, "Well, it is one.\n");

  return serve(map, ({ url }) =>
    withPage(
      url,
      (asked) => asked.startsWith(url),
      {},
      async (page) => {
        await page.getByRole("tab", { name: "Source" }).click();
        writeFileSync(talk, "Later: it is one.\n");
        await page.locator("#panel-source", { hasText: "Later" }).waitFor();
      },
    ),
  );
});

// The first event for a page of REVISION.
async function firstEvent(url, revision) {
  const stop = new AbortController();
  const answer = await fetch(`${url}events?revision=${revision}`, { signal: stop.signal });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";

  while (!/^event: /m.test(text)) text += (await reader.read()).value;
  stop.abort();
  return /^event: (\w+)/m.exec(text)[1];
}

// A page that is open while the server is ended and started again shows what was saved in between.
test("a page of another run is to be drawn anew", async () => {
  const readRevision = async (url) => /"revision":(\d+)/.exec(await (await fetch(url)).text())[1];
  let revision = null;

  await serve("[A]: One.\n", async ({ url }) => {
    revision = await readRevision(url);
    assert.equal(await firstEvent(url, revision), "report");
  });
  await new Promise((done) => setTimeout(done, 1100)); // they are told apart by the second that they began in
  await serve("[A]: Two.\n", async ({ url }) => assert.equal(await firstEvent(url, revision), "map"));
});

serveTest("many saves make one drawing", TEXT, {}, async (page, { output, write }) => {
  for (let i = 1; i <= 20; i++) {
    write(TEXT.replace("title: ", `title: Version ${i}. `));
    await new Promise((done) => setTimeout(done, 10));
  }
  await page.locator("h1", { hasText: "Version 20." }).waitFor();
  const drawn = output.join("").match(/drawn anew/g).length;
  assert.ok(drawn <= 3, `${drawn} drawings`); // one, but for pauses of a busy machine
});

serveTest("what is doubtful is told, and does not hide the map", TEXT, {}, async (page, { write }) => {
  write(TEXT.replace("speakers:", "speakerz:"));
  await live(page).waitFor();
  assert.match(await live(page).textContent(), /warning/);
  assert.equal(await live(page).getAttribute("open"), null);
});

// The status of GET PATH with the header HOST.
function ask(url, path, host) {
  return new Promise((done, fail) => {
    request(new URL(url), { path, headers: { Host: host ?? new URL(url).host } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on("error", fail)
      .end();
  });
}

test("nothing but the page is to be had, and only under a loopback name", () =>
  serve(TEXT, async ({ url }) => {
    assert.equal(await ask(url, "/"), 200);
    assert.equal(await ask(url, "/../mi-35m.argdown"), 404);
    assert.equal(await ask(url, "/%2e%2e/%2e%2e/etc/passwd"), 404);
    assert.equal(await ask(url, "/", "evil.example"), 403);
    assert.equal(await ask(url, "/events", "evil.example:80"), 403);
  }));

test("two pages hear the same, and one that goes does no harm", () =>
  serve(TEXT, async ({ url, write }) => {
    const mayAsk = (asked) => asked.startsWith(url);

    await withPage(url, mayAsk, {}, async (first) => {
      await withPage(url, mayAsk, {}, (second) => seen(second, "Russia offers arms"));
      write(TEXT.replace("title: ", "title: Later. "));
      await first.locator("h1", { hasText: "Later." }).waitFor();
    });
  }));
