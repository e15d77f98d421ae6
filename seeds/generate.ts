import { mkdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { MATCHING_SIZES } from "./matching-instance";
import { writeMatching } from "./write-matching";
import { seedCommunity, type Community, type SeedRow } from "./community";

/** The street: C is the study's community, the other seven are invented. */
const COMMUNITIES: readonly Community[] = [
  { slug: "c", zh: "C 社区", en: "Community C", at: [0, 0], share: 1, answers: 300, seed: 20_230_815 },
  { slug: "dongyuan", zh: "东苑社区", en: "Dongyuan", at: [1_600, 0], share: 0.8, answers: 120, seed: 11 },
  { slug: "xihe", zh: "西河社区", en: "Xihe", at: [-1_700, 200], share: 0.6, answers: 90, seed: 12 },
  { slug: "nanmen", zh: "南门社区", en: "Nanmen", at: [200, -1_300], share: 0.9, answers: 150, seed: 13 },
  { slug: "beihu", zh: "北湖社区", en: "Beihu", at: [-100, 1_400], share: 0.5, answers: 60, seed: 14 },
  { slug: "jinxiu", zh: "锦绣社区", en: "Jinxiu", at: [1_700, 1_300], share: 0.7, answers: 100, seed: 15 },
  { slug: "heping", zh: "和平社区", en: "Heping", at: [-1_600, -1_200], share: 1.1, answers: 160, seed: 16 },
  {
    slug: "xinglong",
    zh: "兴隆社区",
    en: "Xinglong",
    at: [1_800, -1_300],
    share: 0.4,
    answers: 50,
    seed: 17,
  },
];

const HERE = dirname(fileURLToPath(import.meta.url));

/** Every seed file and its text: the same on every machine. */
function files(): ReadonlyMap<string, string> {
  return new Map(
    COMMUNITIES.flatMap((community) => {
      const folder = community.slug === "c" ? "communities/c" : `street/${community.slug}`;
      return Object.entries(seedCommunity(community)).map(
        ([table, rows]: [string, readonly SeedRow[]]) =>
          [`${folder}/${table}.csv`, `${Papa.unparse([...rows], { newline: "\n" })}\n`] as const,
      );
    }),
  );
}

function writeFiles(isCheck: boolean): void {
  for (const [name, text] of files()) {
    const path = join(HERE, name);
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    if (isCheck) {
      console.error(`${name} is not what its generator makes: run npm run seeds`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote seeds/${name}`);
  }
}

const [door, size] = process.argv.slice(2);
if (door !== "matching") {
  writeFiles(door === "--check");
} else if (!(await writeMatching(size, process.stdout))) {
  console.error(
    `say which size: npm run -s seeds -- matching ${Object.keys(MATCHING_SIZES).join("|")} > file.json`,
  );
  process.exitCode = 1;
}
