import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands";
import { App } from "./App";
import { commandSurface } from "./command-surface";
import { computingIn } from "./compute-in-worker";
import { fetchSample } from "./fetch-sample";
import { followingIn } from "./follow-in-worker";
import { lateActions } from "./late-actions";
import { isIntroduced, rememberIntroduction } from "./introduction-memory";
import { preferredLanguage, rememberLanguage } from "./language-memory";
import { createPane } from "./pane-store";

declare const __webpack_public_path__: string;

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return; // startup.ts says so on the page
  initializeIcons(`${__webpack_public_path__}fonts/`);
  const actions = lateActions(async () => {
    const { createActions } = await import(/* webpackChunkName: "actions" */ "../actions");
    return createActions({
      readSample: () => fetchSample(`${__webpack_public_path__}sample/`),
      compute: computingIn(startWorker),
      followPlan: followingIn(startWorker),
    });
  });
  const pane = createPane(actions, preferredLanguage(), isIntroduced() ? "seen" : "first-time");
  if (!isIntroduced()) rememberIntroduction(pane);
  associateCommands(commandSurface(pane));
  createRoot(paneElement()).render(<App pane={pane} onLanguage={rememberLanguage} />);
});

function startWorker(): Worker {
  return new Worker(/* webpackChunkName: "compute" */ new URL("./compute-worker.ts", import.meta.url));
}

function paneElement(): HTMLElement {
  const found = document.getElementById("pane");
  if (found === null) throw new RangeError("invalid page: no #pane");
  return found;
}
