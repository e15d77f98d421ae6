import { CATEGORY } from "../../src/packs/mapping/tables/categories";
import { GROUP } from "../../src/packs/mapping/tables/codes";
import Papa from "papaparse";
import { seedCommunity, type Community, type CommunitySeed, type SeedRow } from "../../seeds/community";
import { dice } from "../../seeds/random";
import type { SampleTexts } from "../../src/actions";

/** How many rows the tables of a generated street have. */
export interface StreetSize {
  readonly communities: number;
  readonly needs: number;
  readonly resources: number;
  readonly answers: number;
  /** Every category for every group, and with it as many issues to rank as there can be; else the kinds of the seeds. */
  readonly isVaried?: boolean;
}

/** A street as large as asked, in the form of the sample's CSV files: the seeds' communities again and again, each time rolled anew. */
export function largeStreet({
  communities,
  needs,
  resources,
  answers,
  isVaried = false,
}: StreetSize): SampleTexts {
  const rolled = Array.from({ length: communities }, (_, index) =>
    seedCommunity({ ...communityAt(index), answers: Math.ceil(answers / communities) }),
  );
  return {
    profile: csv(rolled.flatMap(({ profile }) => profile)),
    needs: csv(isVaried ? varied(rowsOf("needs", communities, needs)) : rowsOf("needs", communities, needs)),
    resources: csv(rowsOf("resources", communities, resources)),
    survey: csv(numbered("S", rolled.flatMap(({ survey }) => survey).slice(0, answers))),
  };
}

function rowsOf(table: "needs" | "resources", communities: number, count: number): readonly SeedRow[] {
  const rows: SeedRow[] = [];
  for (let round = 0; rows.length < count; round += 1)
    rows.push(...rolledAgain(round % communities, round)[table]);
  return numbered(table === "needs" ? "N" : "R", rows.slice(0, count));
}

const rolledAgain = (index: number, round: number): CommunitySeed =>
  seedCommunity({ ...communityAt(index), answers: 0, seed: 1_000 + round });

function communityAt(index: number): Community {
  const number = index + 1;
  return {
    slug: `community-${number}`,
    zh: `第 ${number} 社区`,
    en: `Community ${number}`,
    at: [(index % 4) * 1_600, Math.floor(index / 4) * 1_300],
    share: 1,
    answers: 0,
    seed: 100 + index,
  };
}

function varied(needs: readonly SeedRow[]): readonly SeedRow[] {
  const { pick } = dice(1);
  const leaves = CATEGORY.codes.filter(({ parent }) => parent !== undefined);
  return needs.map((need) => ({
    ...need,
    category: pick(leaves).code,
    group: pick(GROUP.codes).code,
  }));
}

const numbered = (prefix: string, rows: readonly SeedRow[]): readonly SeedRow[] =>
  rows.map((row, index) => ({ ...row, id: prefix + String(index + 1).padStart(5, "0") }));

const csv = (rows: readonly SeedRow[]): string => Papa.unparse([...rows], { newline: "\n" });
