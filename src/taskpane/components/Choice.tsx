import { Dropdown, type IDropdownProps } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";

/** One of a few: the list opens below the field, where Fabric would cover a page that is as narrow as ours with a panel. */
export function Choice(
  props: Pick<IDropdownProps, "label" | "options" | "selectedKey" | "disabled" | "onChange">,
) {
  return <Dropdown {...props} responsiveMode={ResponsiveMode.large} />;
}
