import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { createRoot } from "react-dom/client";
import { OPERATIONS } from "../actions";
import { associateCommands } from "../commands";
import { App } from "./App";
import type { PackFace } from "./components";
import { commandSurface } from "./command-surface";
import { lateActions } from "./late-actions";
import { FIRST_VIEWS } from "./late-views";
import { isIntroduced, rememberIntroduction } from "./introduction-memory";
import { preferredLanguage, rememberLanguage } from "./language-memory";
import { createPane } from "./pane-store";

declare const __webpack_public_path__: string;

/** The packs come with the actions: nothing of them is shown before the workbook is read. */
let faces: readonly PackFace[] = [];
const loadActions = async () => {
  const here = await import(/* webpackChunkName: "actions" */ "./actions-here");
  faces = here.FACES;
  return here;
};

// Fetched while Office is still starting. Where that fails, whoever needs it tries again, and tells.
for (const load of [...FIRST_VIEWS, loadActions]) load().catch(() => undefined);

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return; // startup.ts says so on the page
  initializeIcons(`${__webpack_public_path__}fonts/`);
  const actions = lateActions(async () => (await loadActions()).actionsHere());
  const pane = createPane(actions, {
    language: preferredLanguage(),
    faces: () => faces,
    introduction: isIntroduced() ? "seen" : "first-time",
  });
  if (!isIntroduced()) rememberIntroduction(pane);
  const surface = commandSurface(pane);
  associateCommands(OPERATIONS, surface);
  const associatePacks = () =>
    associateCommands(
      faces.flatMap(({ operations }) => operations),
      surface,
    );
  void loadActions().then(associatePacks, () => undefined);
  createRoot(paneElement()).render(<App pane={pane} onLanguage={rememberLanguage} />);
});

function paneElement(): HTMLElement {
  const found = document.getElementById("pane");
  if (found === null) throw new RangeError("invalid page: no #pane");
  return found;
}
