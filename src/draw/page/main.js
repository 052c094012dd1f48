// Starts the page: the document first, then what shows it.

import { byId } from "./dom.js";
import { load } from "./data.js";
import { startDetail } from "./detail.js";
import { startDownload } from "./download.js";
import { startFold } from "./fold.js";
import { startKeys } from "./keys.js";
import { startLegend } from "./legend.js";
import { startLive } from "./live.js";
import { startPanel } from "./panel.js";
import { startSelect } from "./select.js";
import { startStage } from "./stage.js";
import { startTheme } from "./theme.js";
import { startToolbar } from "./toolbar.js";

load(JSON.parse(byId("document").textContent));
startToolbar();
startFold();
startPanel();
startDetail();
startLegend();
startTheme();
startDownload();
startStage();
startSelect();
startKeys();
startLive();
