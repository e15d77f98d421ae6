import type { PrioritiesNow } from "../../reading/read-priorities";
import type { Weights } from "../../reading/set-settings";
import { SHEETS } from "../../tables/sheets";
import { WEIGHT_LIMITS } from "../../reading/setting-limits";
import type { CriterionNow } from "../../reading/settings-now";
import { NumberField } from "../../../../taskpane/components";
import { SettingFlaw } from "../SettingFlaw";
import { canBeReset } from "../can-be-reset";
import { usePaneText } from "../text";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Slider } from "office-ui-fabric-react/lib/Slider";

import { criterionName } from "./criterion-name";

/** What a slider reaches as long as no larger weight is in the cell. */
const USUAL_MAXIMUM = 100;

interface WeightSlidersProps {
  readonly now: PrioritiesNow;
  readonly drafts: Weights;
  readonly isDisabled: boolean;
  readonly onWeights: (weights: Weights) => void;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** A slider and a number for every weight; all of them write the cells of the Settings sheet. */
export function WeightSliders({ now, drafts, isDisabled, onWeights, onGoTo }: WeightSlidersProps) {
  const { say, language } = usePaneText();
  const sheet = now.sheets.criteria ?? SHEETS.settings.name[language];
  const usual = usualWeights(now.criteria);
  const isUsual = Object.keys(usual).length === 0;
  return (
    <details open className="weights">
      <summary>{say("pane.weights.title")}</summary>
      <p className="quiet">{say("pane.weights.hint", { sheet })}</p>
      {now.criteria.map((criterion) => (
        <Weight
          key={criterion.key}
          criterion={criterion}
          value={drafts[criterion.key] ?? criterion.value}
          isDisabled={isDisabled}
          onWeight={(weight) => onWeights({ [criterion.key]: weight })}
        >
          <SettingFlaw code={criterion.key} setting={criterion} sheet={sheet} onGoTo={onGoTo} />
        </Weight>
      ))}
      <div className="buttons">
        <DefaultButton
          text={say(isUsual ? "pane.weights.usual" : "pane.weights.reset")}
          disabled={isDisabled || isUsual}
          allowDisabledFocus
          onClick={() => onWeights(usual)}
        />
      </div>
    </details>
  );
}

interface WeightProps {
  readonly criterion: CriterionNow;
  readonly value: number;
  readonly isDisabled: boolean;
  readonly onWeight: (weight: number) => void;
  readonly children: React.ReactNode;
}

function Weight({ criterion, value, isDisabled, onWeight, children }: WeightProps) {
  const { say, language } = usePaneText();
  const name = criterionName(criterion, language);
  const cannotBeSet = isDisabled || criterion.address === null;
  return (
    <div className="weight">
      <span aria-hidden>{name}</span>
      <Slider
        ariaLabel={say("pane.weights.slider", { name })}
        min={WEIGHT_LIMITS.minimum}
        max={value > USUAL_MAXIMUM ? WEIGHT_LIMITS.maximum : USUAL_MAXIMUM}
        value={value}
        showValue={false}
        disabled={cannotBeSet}
        onChange={onWeight}
      />
      <NumberField
        name={say("pane.weights.number", { name })}
        hasLabel={false}
        value={value}
        limits={WEIGHT_LIMITS}
        isDisabled={cannotBeSet}
        onCommit={onWeight}
      />
      {children}
    </div>
  );
}

/** The weights that a reset would change, as they would be. */
function usualWeights(criteria: readonly CriterionNow[]): Weights {
  const changed = criteria.filter((each) => canBeReset(each, each.usual));
  return Object.fromEntries(changed.map(({ key, usual }) => [key, usual]));
}
