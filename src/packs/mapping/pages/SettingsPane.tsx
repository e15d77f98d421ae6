import type { Verbs } from "../../../core/sheets/declare";
import { PANE_SETTINGS } from "./texts/settings";
import { optionCells } from "../reading/set-settings";
import { SETTINGS_NOW, type SettingList, type SettingsNow } from "../reading/settings-shown";
import { LANGUAGES } from "../../../language";
import { SHEETS } from "../tables/sheets";
import type { Options } from "../tables/setting-fields";
import { usePaneText, type MessageKey } from "./text";
import {
  type PaneView,
  Choice,
  addTexts,
  JobOr,
  ReadingOrRetry,
  Status,
  useEditing,
  type Edited,
} from "../../../taskpane/components";

import { Link } from "office-ui-fabric-react/lib/Link";

import "./settings-pane.css";

import { ListLink } from "./settings/ListLink";
import { OptionField } from "./settings/OptionField";
import { ResetOptions } from "./settings/ResetOptions";

addTexts(PANE_SETTINGS);

interface PaneProps {
  readonly pane: PaneView;
}

/** Everything that can be set, in plain words; what is recommended needs no thought. */
export function SettingsPane({ pane }: PaneProps) {
  const { say, language } = usePaneText();
  const edited = useEditing<SettingsNow, Options>(pane, EDITING);
  const { now } = edited;
  if (now === null) return <ReadingOrRetry pane={pane} />;
  const sheet = now.sheet ?? SHEETS.settings.name[now.language ?? language];
  return (
    <>
      <JobOr pane={pane}>
        <RunAgain pane={pane} />
      </JobOr>
      <section aria-labelledby="settings-title" className="settings">
        <h2 id="settings-title">{say("pane.settings.title")}</h2>
        <p className="quiet">
          {say(now.sheet === null ? "pane.settings.missing" : "pane.settings.hint", { sheet })}
        </p>
        <Groups pane={pane} edited={edited} now={now} sheet={sheet} />
        <h3>{say("pane.settings.language")}</h3>
        <LanguageChoice pane={pane} />
        <ResetOptions options={now.options} isDisabled={pane.state.job !== null} onReset={edited.put} />
      </section>
    </>
  );
}

const EDITING = {
  read: (actions: Verbs) => actions.ask(SETTINGS_NOW),
  write: (actions: Verbs, options: Partial<Options>) => actions.setCells(optionCells(options)),
};

/** Options do nothing until the next run. */
function RunAgain({ pane }: PaneProps) {
  const { say, time } = usePaneText();
  const { workbook } = pane.state;
  const at = workbook?.lastRun?.at;
  if (at === undefined || workbook?.isOutOfDate !== true) return null;
  return (
    <Status
      tone="warning"
      title={say("pane.settings.old")}
      primary={{ text: say("pane.runAgain"), onClick: () => pane.start("run") }}
    >
      <p>{say("pane.settings.old.text", { time: time(at) })}</p>
    </Status>
  );
}

interface GroupsProps extends PaneProps {
  readonly edited: Edited<SettingsNow, Options>;
  readonly now: SettingsNow;
  readonly sheet: string;
}

function Groups({ pane, edited: { drafts, put }, now, sheet }: GroupsProps) {
  const { say } = usePaneText();
  const valueOf = (key: keyof Options): number => drafts[key] ?? now.options[key].value;
  const option = (key: keyof Options) => (
    <OptionField
      key={key}
      option={key}
      setting={now.options[key]}
      value={valueOf(key)}
      sheet={sheet}
      isDisabled={pane.state.job !== null}
      onValue={(value) => put({ [key]: value })}
      onGoTo={pane.goTo}
    >
      {key === "tier2From" && valueOf("tier2From") >= valueOf("tier1From") && (
        <p className="setting-flaw">{say("pane.settings.tiersReversed", { value: valueOf("tier1From") })}</p>
      )}
    </OptionField>
  );
  const lists = { now, sheet, onGoTo: pane.goTo };
  return (
    <>
      <h3>{say("pane.settings.fairShares")}</h3>
      {option("fairness")}
      <Lists {...lists} keys={["minimumShares"]} why="pane.settings.minimumShares.why" />
      <h3>{say("pane.settings.distances")}</h3>
      {(["bordersOpen", "borderSurchargeM", "metresPerYuan", "coordinates"] as const).map(option)}
      <h3>{say("pane.settings.planning")}</h3>
      {option("weeks")}
      <h3>{say("pane.settings.order")}</h3>
      {(["tier1From", "tier2From"] as const).map(option)}
      <div className="option">
        <Link onClick={() => pane.openPage("priorities")}>{say("pane.settings.weights")}</Link>
        <p className="quiet">{say("pane.settings.weights.why")}</p>
      </div>
      <h3>{say("pane.settings.replacing")}</h3>
      <Lists {...lists} keys={["substitutes"]} why="pane.settings.substitutes.why" />
      <h3>{say("pane.settings.lists")}</h3>
      <Lists {...lists} keys={CHOICES} why="pane.settings.lists.why" />
    </>
  );
}

const CHOICES: readonly SettingList[] = [
  "list-category",
  "list-group",
  "list-unit",
  "list-source",
  "list-kind",
  "list-evidence",
];

interface ListsProps {
  readonly now: SettingsNow;
  readonly sheet: string;
  readonly keys: readonly SettingList[];
  readonly why: MessageKey;
  readonly onGoTo: (sheet: string, address: string) => void;
}

function Lists({ now, sheet, keys, why, onGoTo }: ListsProps) {
  const { say } = usePaneText();
  return (
    <div className="option">
      <div className="lists">
        {keys.map((key) => (
          <ListLink key={key} list={key} place={now.lists[key]} onGoTo={onGoTo} />
        ))}
      </div>
      <p className="quiet">{say(why, { sheet })}</p>
    </div>
  );
}

function LanguageChoice({ pane }: PaneProps) {
  const { say, language } = usePaneText();
  return (
    <div className="option">
      <Choice
        label={say("pane.settings.language.label")}
        options={LANGUAGES.map((key) => ({ key, text: say(`pane.settings.language.${key}`) }))}
        selectedKey={language}
        onChange={(_, chosen) => {
          const found = LANGUAGES.find((each) => each === chosen?.key);
          if (found !== undefined) pane.choose(found);
        }}
      />
      <p className="quiet">{say("pane.settings.language.why")}</p>
    </div>
  );
}
