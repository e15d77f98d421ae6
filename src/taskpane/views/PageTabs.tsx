import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import { titleOf } from "../page-title";
import type { PackFace } from "../components";
import { usePaneText } from "../text";

interface PageTabsProps {
  readonly pages: readonly string[];
  readonly faces: readonly PackFace[];
  readonly open: string;
  readonly onOpen: (page: string) => void;
}

/** The tabs of the pane; those that do not fit go into a menu at the end. */
export function PageTabs({ pages, faces, open, onOpen }: PageTabsProps) {
  const text = usePaneText();
  const { say } = text;
  return (
    <nav>
      <Pivot
        className="tabs"
        aria-label={say("pane.pages")}
        overflowBehavior="menu"
        overflowAriaLabel={say("pane.pages.more")}
        headersOnly
        selectedKey={open}
        getTabId={tabId}
        onLinkClick={(item) => {
          const page = pages.find((each) => each === item?.props.itemKey);
          if (page !== undefined) onOpen(page);
        }}
      >
        {pages.map((page) => (
          <PivotItem key={page} itemKey={page} headerText={titleOf(page, faces, text)} />
        ))}
      </Pivot>
    </nav>
  );
}

export const tabId = (page: string): string => `tab-${page}`;
