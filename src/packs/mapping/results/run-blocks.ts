import { runBlocks as blocksOnStart, PLAN_BLOCKS, RUN_BLOCK } from "../layout/start-sheet";
import { PLAN_CELLS, RUN_CELLS, type PlanCell, type RunCell } from "../layout/names";
import type { BlockSpec, CellInput, FilledBlock, Stamp } from "../../../core/sheets/declare";
import { GROUP } from "../tables/codes";
import { type Language, fill } from "../../../language";
import { SHEET_TEXTS } from "../../../core/sheets/texts";
import type { Difference, FairnessScope, RefusedRule } from "../../../core/matching";
import { SHEETS, RESULT_KEYS } from "../tables/sheets";
import type { RunFigures } from "../tables/run";
import { stampBlock } from "../../../core/sheets/layout";
import { differenceInWords } from "./differences";
import type { RunContext } from "./run-context";

/** The stamps on the result sheets, and on the Start sheet the state of the last run and what it says of the plan. */
export function runBlocks(stamp: Stamp, figures: RunFigures, context: RunContext): readonly FilledBlock[] {
  const { language } = context.dataset;
  const optimal = optimalInWords(context);
  const stamped = fill(SHEET_TEXTS["stamp.filled"], language, {
    ...stamp,
    at: readable(stamp.at),
    optimal,
  });
  const values = runValues(stamp, figures);
  const plan = planValues(context);
  const labels = PLAN_CELLS.map((cell) => [SHEET_TEXTS[`plan.${cell}`][language]]);
  return [
    ...[...RESULT_KEYS, SHEETS.charts.key].map((sheet) => ({ sheet, block: stampBlock(stamped) })),
    ...onStart(language, {
      [RUN_BLOCK]: RUN_CELLS.map((cell) => [values[cell]]),
      [PLAN_BLOCKS.labels]: labels,
      [PLAN_BLOCKS.values]: PLAN_CELLS.map((cell) => [plan[cell]]),
    }),
  ];
}

function runValues(stamp: Stamp, figures: RunFigures): Readonly<Record<RunCell, CellInput>> {
  return {
    at: readable(stamp.at),
    needs: figures.needs + figures.needsLeftOut,
    resources: figures.resources,
    issues: figures.issues,
    input: stamp.input,
    settings: stamp.settings,
    version: stamp.version,
  };
}

/** "2026-03-05 14:30" of "2026-03-05T14:30:00". */
const readable = (at: string): string => at.slice(0, 16).replace("T", " ");

function planValues(context: RunContext): Readonly<Record<PlanCell, string>> {
  const { changes, words } = context;
  const { gained = 0, lost = 0, new: added = 0, gone = 0 } = changes ?? {};
  return {
    optimal: optimalInWords(context),
    changes:
      changes === null
        ? words.say("change.first")
        : words.say("change.counts", { gained, lost, new: added, gone }),
    price: pricesInWords(context),
    now: SHEET_TEXTS["plan.now.as-run"][context.dataset.language],
  };
}

/** Whether the certificate that is checked apart from the solver holds. */
function optimalInWords({ result, words }: RunContext): string {
  if (result.optimal) return words.say("optimal.checked");
  const gap = result.rules?.gap ?? null;
  if (gap === null) return words.say("optimal.unproven");
  const difference = {
    servedByTier: gap.bound.byTier.map((units, i) => units - (gap.found.byTier[i] ?? 0)),
    unmetNeeds: 0,
    cost: gap.bound.cost - gap.found.cost,
  };
  return words.say("optimal.gap", { gap: differenceInWords(difference, words) });
}

function pricesInWords({ prices, words, dataset, matched, result }: RunContext): string {
  const { fairness, minimumShares, borders, intervention, pins } = prices;
  const priced: readonly (readonly [Parameters<typeof words.say>[0], Difference | null])[] = [
    ["price.fairness", fairness],
    ["price.minimumShares", minimumShares],
    ["price.borders", borders],
    ["price.intervention", intervention],
  ];
  const told = priced.flatMap(([key, price]) =>
    price === null ? [] : [words.say(key, { effect: differenceInWords(price, words) })],
  );
  const isCut = pins.length < dataset.locks.length;
  const limit = isCut ? [words.say("price.pinsLimit", { count: pins.length })] : [];
  const all = [...unkeptRules({ result, matched, words }), ...told, ...limit];
  return all.length === 0 ? words.say("price.none") : all.join(words.say("list.separator"));
}

type Told = Pick<RunContext, "result" | "matched" | "words">;

/** Rules that could not be kept, or not wholly. */
function unkeptRules(told: Told): readonly string[] {
  const { result, words } = told;
  const { floors = [], refused = [] } = result.rules ?? {};
  return [
    ...refused.map((rule) => refusalInWords(rule, told)),
    ...floors
      .filter(({ wanted, reached }) => reached < wanted)
      .map(({ scope, name, wanted, reached }) =>
        words.say("rule.shareMissed", {
          name: scope === "group" ? words.label(GROUP, name) : name,
          wanted,
          reached,
        }),
      ),
  ];
}

function refusalInWords(rule: RefusedRule, { result, matched, words }: Told): string {
  if (rule === "fairness-inside-shares") return words.say("rule.fairnessInsideShares");
  const inWords = (scope: FairnessScope | null | undefined): string => words.say(`scope.${scope ?? "group"}`);
  return words.say("rule.fairnessRefused", {
    shares: inWords(result.rules?.floors[0]?.scope),
    fairness: inWords(matched.problem.fairness),
  });
}

function onStart(
  language: Language,
  filled: Readonly<Record<string, BlockSpec["cells"]>>,
): readonly FilledBlock[] {
  return blocksOnStart(language).flatMap((block) => {
    const cells = filled[block.id];
    return cells === undefined ? [] : [{ sheet: SHEETS.start.key, block: { ...block, cells } }];
  });
}
