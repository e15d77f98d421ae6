import type { ListPlace, SettingList } from "../../reading/settings-shown";
import { usePaneText } from "../text";
import { Link } from "office-ui-fabric-react/lib/Link";

interface ListLinkProps {
  readonly list: SettingList;
  readonly place: ListPlace | undefined;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** The way to a table of the Settings sheet, with how many rows it has; nothing where it is not there. */
export function ListLink({ list, place, onGoTo }: ListLinkProps) {
  const { say, number } = usePaneText();
  if (place === undefined) return null;
  const name = say(`pane.settings.${list}`);
  return (
    <Link onClick={() => onGoTo(place.sheet, place.address)}>
      {name} <span className="count">{number(place.rows)}</span>
    </Link>
  );
}
