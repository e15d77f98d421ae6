import { runOf, type Catalogue, type Forecast, type RunKey } from "../core/sheets/declare";
import type { Language } from "../language";
import { writeLine } from "../workbook";
import { dayOf, isAsRun } from "./read-book";
import type { BookInputs, Follow } from "./types";

interface Asked {
  /** Local date and time, ISO without zone. */
  readonly now: string;
  readonly follow: Follow;
}

/** What a run of the pack at `now` would bring; null where there is nothing to compute, or no one to forecast it. */
export async function forecast<Answer extends object>(
  catalogue: Catalogue,
  pack: RunKey<unknown, Answer>,
  inputs: BookInputs,
  { now, follow }: Asked,
): Promise<Forecast<Answer> | null> {
  const run = runOf(catalogue, pack);
  const data = inputs.data.get(pack);
  if (data === undefined || run.problemIn(data) !== null) return null;
  const answer = (await follow({ pack, data, today: dayOf(now) })) as Answer | null;
  if (answer === null) return null;
  return { ...answer, ranAt: inputs.stamp?.at ?? null, isAsRun: isAsRun(run, pack, { inputs, now }) };
}

/** Writes into the workbook what a run at `now` would bring, beside what the last run has brought. */
export async function writeForecast(
  catalogue: Catalogue,
  pack: string,
  forecast: Forecast,
  { now, language }: { readonly now: string; readonly language: Language },
): Promise<void> {
  const line = runOf(catalogue, pack).forecastLine?.(forecast, now, language);
  if (line !== undefined && forecast.ranAt !== null) await writeLine(line);
}
