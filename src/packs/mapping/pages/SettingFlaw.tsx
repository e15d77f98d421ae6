import type { SettingNow } from "../reading/settings-now";
import { describeIssue } from "../../../core/sheets/texts";
import { usePaneText, type PaneText } from "./text";
import { Link } from "office-ui-fabric-react/lib/Link";

interface SettingFlawProps {
  readonly code: string;
  readonly setting: SettingNow;
  readonly sheet: string;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** What is wrong with the cell of a setting and what counts instead; nothing when all is well. */
export function SettingFlaw({ code, setting, sheet, onGoTo }: SettingFlawProps) {
  const text = usePaneText();
  const { address, state } = setting;
  if (state === "usable") return null;
  return (
    <p className="setting-flaw">
      {sentence(setting, { code, sheet }, text)}
      {address !== null && (
        <>
          {" "}
          <Link onClick={() => onGoTo(sheet, address)}>
            {text.say("pane.setting.goTo", { address: `${sheet}!${address}` })}
          </Link>
        </>
      )}
    </p>
  );
}

function sentence(
  { state, issue, value, address }: SettingNow,
  { code, sheet }: { readonly code: string; readonly sheet: string },
  { say, language }: PaneText,
): string {
  if (state === "usable") return "";
  const what = issue === null ? "" : describeIssue(issue, language);
  return say(`pane.setting.${state}`, { what, value, code, sheet, address: address ?? "" });
}
