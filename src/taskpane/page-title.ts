import type { PackFace } from "./components";
import type { PaneText } from "./text";

/** What the tab of a page says. */
export function titleOf(page: string, faces: readonly PackFace[], { say, phrase }: PaneText): string {
  const own = OWN.find((each) => each === page);
  if (own !== undefined) return say(`pane.page.${own}`);
  const found = faces.flatMap(({ key, name, pages }) => [{ key, title: name }, ...pages]);
  const title = found.find(({ key }) => key === page)?.title;
  return title === undefined ? page : phrase({ text: title });
}

const OWN = ["home", "data", "history", "help"] as const;
