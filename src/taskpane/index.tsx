import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { createRoot } from "react-dom/client";
import { goToCell, loadSample, prepareWorkbook, readState, recover, runAll, watchInputs } from "../actions";
import { associateCommands } from "../commands";
import { App } from "./App";
import { preferredLanguage, rememberLanguage } from "./language-memory";
import { createPane } from "./pane-store";

declare const __webpack_public_path__: string;

const ACTIONS = { prepareWorkbook, loadSample, runAll, readState, recover, watchInputs, goToCell };

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return; // startup.ts says so on the page
  initializeIcons(`${__webpack_public_path__}fonts/`);
  const pane = createPane(ACTIONS, preferredLanguage());
  pane.subscribe(() => {
    rememberLanguage(pane.state().language);
  });
  associateCommands(pane.start);
  createRoot(paneElement()).render(<App pane={pane} />);
});

function paneElement(): HTMLElement {
  const found = document.getElementById("pane");
  if (found === null) throw new RangeError("invalid page: no #pane");
  return found;
}
