import { rawOf, type CodeBook, type RawTables, type Row, type Steps } from "../../../core/sheets/declare";

import { readTableInSteps, type TableRead } from "../../../core/sheets/reading";
import { NEEDS, RESOURCES, type Need, type Resource } from "../tables/fields";
import { PROFILE, type Profile } from "../tables/profile-fields";
import type { Options } from "../tables/setting-fields";
import { SURVEY } from "../tables/survey-fields";
import { readPlaces } from "./read-places";

/** The tables that people fill in, as they say it. */
export interface InputsRead {
  readonly profile: TableRead<Profile>;
  readonly needs: TableRead<Need>;
  readonly resources: TableRead<Resource>;
  readonly survey: TableRead<Row<typeof SURVEY>>;
}

/** The rows of every input table, places in metres. */
export function* readInputs(raws: RawTables, codes: CodeBook, options: Options): Steps<InputsRead> {
  const profile = yield* readTableInSteps(PROFILE, rawOf(raws, PROFILE), codes);
  const needs = yield* readTableInSteps(NEEDS, rawOf(raws, NEEDS), codes);
  const resources = yield* readTableInSteps(RESOURCES, rawOf(raws, RESOURCES), codes);
  const survey = yield* readTableInSteps(SURVEY, rawOf(raws, SURVEY), codes);
  yield;
  const places = readPlaces(
    { table: NEEDS, raw: rawOf(raws, NEEDS), read: needs },
    { table: RESOURCES, raw: rawOf(raws, RESOURCES), read: resources },
    options,
  );
  return { profile, survey, ...places };
}
