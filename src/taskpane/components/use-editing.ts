import { useMemo, useRef, useState } from "react";
import type { Actions } from "../../actions";
import { steadyWriter } from "./steady-writer";
import type { PaneView } from "./pane-view";
import { useReading } from "./use-reading";

/** How a page reads what it shows, and writes what people change there; both have to stay the same functions. */
export interface Editing<Found, Values extends object> {
  readonly read: (actions: Actions) => Promise<Found>;
  readonly write: (actions: Actions, values: Partial<Values>) => Promise<void>;
}

export interface Edited<Found, Values extends object> {
  /** What the workbook holds; null until it is known. */
  readonly now: Found | null;
  /** What people have just chosen and the workbook does not hold yet. */
  readonly drafts: Partial<Values>;
  /** Writes the values, soon; whatever cannot be written becomes the pane's failure. */
  readonly put: (values: Partial<Values>) => void;
}

/** Settings that are written while people change them, and what comes of it, read back after every write. */
export function useEditing<Found, Values extends object>(
  pane: PaneView,
  { read, write }: Editing<Found, Values>,
): Edited<Found, Values> {
  const found = useReading(pane, read);
  const latest = useRef(found);
  latest.current = found;
  const [own, setOwn] = useState<{ readonly after: Found | null; readonly found: Found } | null>(null);
  const [drafts, setDrafts] = useState<Partial<Values>>({});
  const { perform } = pane;
  const put = useMemo(
    () =>
      steadyWriter<Partial<Values>>(async (values) => {
        await perform("setting", async (actions) => {
          await write(actions, values);
          const after = await read(actions);
          setOwn({ after: latest.current, found: after });
        });
        setDrafts((present) => without(present, values));
      }),
    [perform, read, write],
  );
  return {
    now: own !== null && own.after === found ? own.found : found,
    drafts,
    put: (values) => {
      setDrafts((present) => ({ ...present, ...values }));
      put(values);
    },
  };
}

/** What was chosen while `written` was on its way stays a draft. */
function without<Values extends object>(drafts: Partial<Values>, written: Partial<Values>): Partial<Values> {
  const left = Object.entries(drafts).filter(([key, value]) => written[key as keyof Values] !== value);
  return Object.fromEntries(left) as Partial<Values>;
}
