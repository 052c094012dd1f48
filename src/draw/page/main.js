// Starts the page: the document first, then what shows it.

import { byId } from "./dom.js";
import { load } from "./data.js";
import { startDetail } from "./detail.js";
import { startDownload } from "./download.js";
import { startFilter } from "./filter.js";
import { prepareFold, startFold } from "./fold.js";
import { startKeys } from "./keys.js";
import { startLegend } from "./legend.js";
import { startLive } from "./live.js";
import { startOutline } from "./outline.js";
import { startOverview } from "./overview.js";
import { followAddress, startPanel } from "./panel.js";
import { startSearch } from "./search.js";
import { startSelect } from "./select.js";
import { startStage } from "./stage.js";
import { startTheme } from "./theme.js";
import { startToolbar } from "./toolbar.js";

load(JSON.parse(byId("document").textContent));
prepareFold();
startToolbar();
startPanel();
startDetail();
startFold();
startLegend();
startTheme();
startDownload();
startStage();
startSelect();
startOverview();
startKeys();
startLive();
startSearch();
startFilter();
startOutline();
followAddress();
