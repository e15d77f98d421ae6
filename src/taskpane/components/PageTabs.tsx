import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import { PAGES, type PageName } from "../pages";
import { usePaneText } from "../text";

interface PageTabsProps {
  readonly pages: readonly PageName[];
  readonly open: PageName;
  readonly onOpen: (page: PageName) => void;
}

/** The tabs of the pane; those that do not fit go into a menu at the end. */
export function PageTabs({ pages, open, onOpen }: PageTabsProps) {
  const { say } = usePaneText();
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
          const page = PAGES.find((each) => each === item?.props.itemKey);
          if (page !== undefined) onOpen(page);
        }}
      >
        {pages.map((page) => (
          <PivotItem key={page} itemKey={page} headerText={say(`pane.page.${page}`)} />
        ))}
      </Pivot>
    </nav>
  );
}

export const tabId = (page: string): string => `tab-${page}`;
