import { FIRST_LEVEL_CATEGORIES } from "../src/packs/mapping/tables/categories";
import { importanceOf, satisfactionOf } from "../src/packs/mapping/tables/survey-fields";
import { cell, NEED_KINDS, RESOURCE_KINDS, type NeedKind, type ResourceKind } from "./kinds";
import { dice, type Dice } from "./random";

/** Where a community lies on the street's local metre grid, and how large it is compared with C. */
export interface Community {
  readonly slug: string;
  readonly zh: string;
  readonly en: string;
  readonly at: readonly [x: number, y: number];
  readonly share: number;
  readonly answers: number;
  readonly seed: number;
}

/** One row of a seed file, by column. */
export type SeedRow = Readonly<Record<string, string | number>>;
export interface CommunitySeed {
  readonly profile: readonly SeedRow[];
  readonly needs: readonly SeedRow[];
  readonly resources: readonly SeedRow[];
  readonly survey: readonly SeedRow[];
}

const STREET = { zh: "Q 城 D 街道", en: "D street, Q city" };
/** C covers 1.5 km²: eight grids of about 375 m × 500 m. */
const GRIDS = Array.from({ length: 8 }, (_, index) => ({
  x: 187 + (index % 4) * 375,
  y: 250 + Math.floor(index / 4) * 500,
}));

export function seedCommunity(community: Community): CommunitySeed {
  const roll = dice(community.seed);
  return {
    profile: [profile(community, roll)],
    needs: needs(community, roll),
    resources: resources(community, roll),
    survey: survey(community, roll),
  };
}

const isC = ({ slug }: Community): boolean => slug === "c";
const names = ({ zh, en }: Community): SeedRow => ({ "community.zh": zh, "community.en": en });
const numbered = (prefix: string, index: number): string => prefix + String(index + 1).padStart(3, "0");

/** C's population, buildings and area are the study's ("more than 20,000" people; 113 buildings and 841 self-built houses); the rest is invented. */
function profile(community: Community, roll: Dice): SeedRow {
  const scaled = (size: number): number => Math.round((size * community.share * roll.whole(90, 110)) / 100);
  return {
    ...names(community),
    "street.zh": STREET.zh,
    "street.en": STREET.en,
    population: isC(community) ? 20_000 : scaled(20_000),
    households: scaled(7_400),
    buildings: isC(community) ? 954 : scaled(954),
    areaKm2: isC(community) ? 1.5 : Math.round(15 * community.share) / 10,
    grids: 8,
    elderly: scaled(4_200),
    adolescents: scaled(3_600),
    disabled: scaled(410),
    lowIncome: scaled(260),
    tenants: scaled(5_100),
    volunteers: scaled(320),
    "note.zh": isC(community) ? "人口、楼栋、面积据案例研究，其余为示例数" : "全部为示例数",
    "note.en": isC(community)
      ? "Population, buildings and area from the study; the rest invented"
      : "All invented",
    origin: isC(community) ? "stated" : "invented",
  };
}

function needs(community: Community, roll: Dice): readonly SeedRow[] {
  const rows = NEED_KINDS.flatMap((kind) => {
    const count = isC(community)
      ? kind.grids
      : Math.round(kind.grids * community.share * (roll.chance(0.7) ? 1 : 0));
    return gridsFor(count, roll).map((grid) => need(community, kind, grid, roll));
  });
  return rows.map((row, index) => ({ id: numbered("N", index), ...row }));
}

/** `count` different grids. */
function gridsFor(count: number, roll: Dice): readonly number[] {
  const grids = GRIDS.map((_, index) => index);
  return Array.from(
    { length: Math.min(count, grids.length) },
    () => grids.splice(roll.whole(0, grids.length - 1), 1)[0] ?? 0,
  );
}

function need(community: Community, kind: NeedKind, grid: number, roll: Dice): SeedRow {
  const quantity = roll.whole(...kind.quantity);
  const building = roll.whole(1, 14);
  const centre = GRIDS[grid] ?? { x: 0, y: 0 };
  return {
    ...names(community),
    grid: `G${grid + 1}`,
    category: kind.category,
    group: kind.group,
    "description.zh": kind.zh,
    "description.en": kind.en,
    quantity,
    unit: kind.unit,
    urgency: roll.whole(...kind.urgency),
    severity: roll.whole(...kind.severity),
    people: Math.max(1, Math.round(quantity * kind.peoplePerUnit)),
    evidence: kind.evidence,
    "place.zh": `${grid + 1} 号网格 ${building} 号楼`,
    "place.en": `Grid ${grid + 1}, building ${building}`,
    x: community.at[0] + centre.x + roll.whole(-150, 150),
    y: community.at[1] + centre.y + roll.whole(-200, 200),
    maxDistanceM: kind.maxDistanceM,
    slots: kind.slots,
    reported: `2026-${String(roll.whole(1, 10)).padStart(2, "0")}-${String(roll.whole(1, 28)).padStart(2, "0")}`,
    level: kind.level,
    leastRating: kind.leastRating,
    division: kind.division,
    state: "open",
    origin: isC(community) ? kind.origin : "invented",
  };
}

function resources(community: Community, roll: Dice): readonly SeedRow[] {
  const chosen = isC(community)
    ? RESOURCE_KINDS
    : RESOURCE_KINDS.filter(() => roll.chance(0.45 * community.share + 0.15));
  return chosen.map((kind, index) => ({ id: numbered("R", index), ...resource(community, kind, roll) }));
}

function resource(community: Community, kind: ResourceKind, roll: Dice): SeedRow {
  const isOwn = cell(kind, "ownership") === "own";
  const isExpired = !isOwn && roll.chance(0.06);
  const capacity = Number(cell(kind, "capacity"));
  const contact = String(roll.whole(1, 40)).padStart(2, "0");
  return {
    ...kind,
    capacity: isC(community) ? capacity : Math.max(1, Math.round((capacity * roll.whole(40, 120)) / 100)),
    "community.zh": isOwn ? community.zh : "",
    "community.en": isOwn ? community.en : "",
    x: shifted(cell(kind, "x"), community.at[0]),
    y: shifted(cell(kind, "y"), community.at[1]),
    agreement: isOwn ? "" : `XY-${String(roll.whole(1, 999)).padStart(3, "0")}`,
    "contact.zh": `示例联系人 ${contact}`,
    "contact.en": `Sample contact ${contact}`,
    validUntil: validUntil(isOwn, isExpired),
    verified: `2026-${String(roll.whole(1, 10)).padStart(2, "0")}-15`,
    origin: isC(community) ? cell(kind, "origin") : "invented",
  };
}

const shifted = (coordinate: string, by: number): number | string =>
  coordinate === "" ? "" : Number(coordinate) + by;

function validUntil(isOwn: boolean, isExpired: boolean): string {
  if (isOwn) return "";
  return isExpired ? "2025-12-31" : "2030-12-31";
}

/** Invented attitudes per first-level category, in tenths: what people find important, and how content they are. */
const ATTITUDES: Readonly<Record<string, readonly [importance: number, satisfaction: number]>> = {
  elderly: [45, 33],
  youth: [43, 36],
  disability: [40, 30],
  health: [44, 38],
  law: [36, 34],
  jobs: [37, 29],
  culture: [31, 41],
  environment: [46, 27],
  safety: [44, 32],
  volunteering: [29, 38],
  inclusion: [30, 33],
  digital: [33, 30],
};
/** To whom a category means more than to others, in tenths. */
const CLOSER: Readonly<Record<string, readonly string[]>> = {
  elderly: ["elderly", "elderly-alone"],
  health: ["elderly", "elderly-alone", "low-income"],
  youth: ["adolescents", "children-in-need"],
  disability: ["disabled"],
  jobs: ["low-income", "new-workers", "tenants"],
  law: ["tenants", "released"],
  volunteering: ["volunteers"],
  digital: ["elderly", "new-workers"],
};
const RESPONDENTS = [
  "residents",
  "residents",
  "residents",
  "elderly",
  "elderly",
  "elderly-alone",
  "adolescents",
  "disabled",
  "low-income",
  "new-workers",
  "tenants",
  "tenants",
  "volunteers",
] as const;
const COMMENTS = [
  ["老厂宿舍充电太难", "Charging near the old factory is too hard"],
  ["希望周末有辅导班", "Please keep the weekend class"],
  ["楼道堆物没人管", "Nobody clears the stairways"],
  ["理发上门很方便", "Haircuts at home are a help"],
  ["想多办节庆活动", "More festivals, please"],
  ["不会用手机挂号", "I cannot book a doctor by phone"],
] as const;

function survey(community: Community, roll: Dice): readonly SeedRow[] {
  return Array.from({ length: community.answers }, (_, index) => answer(community, index, roll));
}

function answer(community: Community, index: number, roll: Dice): SeedRow {
  const group = roll.pick(RESPONDENTS);
  const comment = roll.chance(0.12) ? roll.pick(COMMENTS) : (["", ""] as const);
  const scores = FIRST_LEVEL_CATEGORIES.flatMap(({ code }) => {
    const [importance = 30, satisfaction = 30] = ATTITUDES[code] ?? [];
    const isCloser = CLOSER[code]?.includes(group) === true;
    return [
      [importanceOf(code), score(importance + (isCloser ? 5 : 0), roll)],
      [satisfactionOf(code), score(satisfaction - (isCloser ? 4 : 0), roll)],
    ];
  });
  return {
    id: numbered("S", index),
    ...names(community),
    group,
    answered: `2026-${String(roll.whole(3, 6)).padStart(2, "0")}-${String(roll.whole(1, 28)).padStart(2, "0")}`,
    weight: "",
    ...(Object.fromEntries(scores) as SeedRow),
    "comment.zh": comment[0],
    "comment.en": comment[1],
    origin: "invented",
  };
}

/** One answer around `tenths` / 10; four in a hundred skip the question. */
function score(tenths: number, roll: Dice): number | string {
  if (roll.chance(0.04)) return "";
  const noise = roll.whole(-12, 12) + roll.whole(-6, 6);
  return Math.max(1, Math.min(5, Math.round((tenths + noise) / 10)));
}
