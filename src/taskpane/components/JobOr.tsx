import { useEffect, useRef, type ReactNode } from "react";
import type { PaneView } from "./pane-view";
import { JobProgress } from "./JobProgress";

interface JobOrProps {
  readonly pane: PaneView;
  readonly children: ReactNode;
}

/** The job under way, or else what there is to do. */
export function JobOr({ pane, children }: JobOrProps) {
  const { job } = pane.state;
  const step = useRef<HTMLDivElement>(null);
  const isNew = useRef(true);
  useEffect(() => {
    // The button that was pressed is gone by now; without this the keyboard would start again at the top of the page.
    // A pane that has just opened, and a run that ends while people type in the sheet, leave the focus there.
    if (!isNew.current && document.hasFocus() && document.activeElement === document.body)
      step.current?.focus({ preventScroll: true });
    isNew.current = false;
  }, [job === null]);
  return (
    <div ref={step} tabIndex={-1} className="step">
      {job === null ? children : <JobProgress job={job} faces={pane.faces} onCancel={pane.cancel} />}
    </div>
  );
}
