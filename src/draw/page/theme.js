// Light or dark: as the system says, until the reader chooses.

import { map } from "./data.js";
import { byId } from "./dom.js";
import { set, state, subscribe } from "./state.js";
import { addButton } from "./toolbar.js";

// The sheet of the dark theme lies over that of the light one.
function apply() {
  byId("dark").media = { auto: "screen and (prefers-color-scheme: dark)", light: "not all", dark: "screen" }[
    state.theme
  ];
}

function isDark() {
  return state.theme === "dark" || (state.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}

// The colours that a document sets; the page comes with those of its first.
function followColours() {
  const sheet = new CSSStyleSheet();

  document.adoptedStyleSheets.push(sheet);
  subscribe(["document"], () => {
    byId("own").media = "not all";
    sheet.replaceSync(map.rules);
  });
}

export function startTheme() {
  followColours();
  const { media } = byId("dark");

  if (media === "screen") set({ theme: "dark" });
  if (media === "not all") set({ theme: "light" });
  const button = addButton("page", {
    label: "Dark",
    title: "Dark or light",
    isPressed: isDark(),
    onclick: () => set({ theme: isDark() ? "light" : "dark" }),
  });
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  subscribe(["theme"], () => {
    apply();
    show();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
}
