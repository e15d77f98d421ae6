import {
  allocationsInSlots,
  scheduleOverWeeks,
  type Pair,
  type WeekAllocation,
} from "../../../core/matching";
import { printSlots } from "../../../core/sheets/reading";
import type { RunContext } from "./run-context";

/**
 * When a resource serves a need: units by week where several are planned, by time slot where the resource limits its slots, otherwise the
 * times that both have; null where nothing limits them.
 */
export type ScheduleOf = (pair: Pair) => string | null;

/** Looks up the schedule of a pair that the run matched. */
export function schedules(context: RunContext): ScheduleOf {
  const { result, matched, dataset, words } = context;
  const { weeks } = dataset.options;
  const isSlotted = (result.rules?.slots ?? []).length > 0;
  if (weeks <= 1 && !isSlotted) return (pair) => commonTimes(context, pair);
  const planned = groupedBy(scheduleOverWeeks(matched.problem, allocationsInSlots(result), weeks), keyOf);
  return (pair) => {
    const allocations = planned.get(keyOf(pair)) ?? [];
    if (weeks <= 1)
      return allocations.every(({ slot }) => slot === null) && !isPromised(context, pair)
        ? commonTimes(context, pair)
        : partsInWords(context, pair, allocations);
    return runsOfWeeks(context, pair, allocations)
      .map(({ first, last, parts }) =>
        first === last
          ? words.say("schedule.week", { week: first, parts })
          : words.say("schedule.weeks", { first, last, parts }),
      )
      .join(words.say("list.separator"));
  };
}

const keyOf = ({ needIndex, resourceIndex }: Pair): string => `${needIndex}:${resourceIndex}`;

/** The times of the week that both have; null where neither limits them. */
function commonTimes({ matched, words }: RunContext, { needIndex, resourceIndex }: Pair): string | null {
  const need = matched.problem.needs[needIndex]?.slots ?? 0;
  const resource = matched.problem.resources[resourceIndex]?.slots ?? 0;
  const common = need === 0 || resource === 0 ? need | resource : need & resource;
  return common === 0 ? null : printSlots(common, words.language);
}

/** Whether the resource limits its slots: units without one are then promised beyond the limits. */
const isPromised = ({ matched }: RunContext, { resourceIndex }: Pair): boolean =>
  (matched.problem.resources[resourceIndex]?.slotCapacity ?? null) !== null;

/** Units by slot, in one week. */
function partsInWords(context: RunContext, pair: Pair, allocations: readonly WeekAllocation[]): string {
  const { words } = context;
  const times = commonTimes(context, pair);
  return allocations
    .map(({ slot, quantity }) => {
      if (slot !== null)
        return words.say("schedule.part", { slot: printSlots(1 << slot, words.language), units: quantity });
      const anyTime = isPromised(context, pair) ? words.say("schedule.any") : times;
      return anyTime === null
        ? String(quantity)
        : words.say("schedule.part", { slot: anyTime, units: quantity });
    })
    .join(words.say("list.comma"));
}

interface WeekRun {
  readonly first: number;
  readonly last: number;
  readonly parts: string;
}

/** Weeks in a row with the same units at the same times. */
function runsOfWeeks(
  context: RunContext,
  pair: Pair,
  allocations: readonly WeekAllocation[],
): readonly WeekRun[] {
  const runs: WeekRun[] = [];
  for (const [week, own] of groupedBy(allocations, (each) => each.week)) {
    const parts = partsInWords(context, pair, own);
    const previous = runs.at(-1);
    if (previous !== undefined && previous.last === week - 1 && previous.parts === parts)
      runs[runs.length - 1] = { ...previous, last: week };
    else runs.push({ first: week, last: week, parts });
  }
  return runs;
}

function groupedBy<T, K>(items: readonly T[], keyOfItem: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
