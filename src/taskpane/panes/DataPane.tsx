import { DataIssues } from "../components/DataIssues";
import type { PaneView } from "../use-pane";

/** What is wrong or odd in the data, and how to mend it. */
export function DataPane({ pane }: { readonly pane: PaneView }) {
  return <DataIssues issues={pane.state.workbook?.issues ?? []} onGoTo={pane.goTo} />;
}
