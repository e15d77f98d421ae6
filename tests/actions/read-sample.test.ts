import { CATALOGUE } from "../../src/packs";
import { TABLES } from "../support/our-tables";
import { sampleRows } from "../../src/actions/read-sample";
import { readSampleTexts } from "../support/sample-texts";

const empty = { profile: "", needs: "", resources: "", survey: "" };
const NEED = "id,community.zh,community.en,category,evidence,quantity,slots,reported,origin\n";

const needRow = (row: string, language: "zh" | "en") => {
  const rows = sampleRows(CATALOGUE, { ...empty, needs: NEED + row }, language);
  const cells = rows.get(TABLES.needs)?.[0] ?? [];
  return Object.fromEntries(Object.keys(TABLES.needs.fields).map((key, i) => [key, cells[i]]));
};

it("puts codes, days and times into the words of the language", () => {
  const row = "N001,C 社区,Community C,elderly.meals,survey; visit,30,weekdays morning,2026-03-05,stated";
  expect(needRow(row, "zh")).toMatchObject({
    id: "N001",
    community: "C 社区",
    category: "老年助餐",
    evidence: "问卷；走访",
    quantity: 30,
    slots: "周一至周五上午",
    reported: 46086,
    grid: null,
  });
  expect(needRow(row, "en")).toMatchObject({
    community: "Community C",
    category: "Meals for the elderly",
    evidence: "Survey; Visit",
  });
});

it("keeps commas and quotes within a cell", () => {
  expect(needRow('N001,"甲,""乙""",X,elderly.meals,survey,1,,,', "zh").community).toBe('甲,"乙"');
});

it("names the file that is damaged", () => {
  expect(() => sampleRows(CATALOGUE, { ...empty, needs: 'id,community\n"N001,x' }, "zh")).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({ code: "file-unreadable" }) as object,
    }) as Error,
  );
});

it("gives every row of the sample a cell for every field", async () => {
  const rows = sampleRows(CATALOGUE, await readSampleTexts(), "zh");
  for (const key of ["profile", "needs", "resources", "survey"] as const) {
    const width = Object.keys(TABLES[key].fields).length;
    const own = rows.get(TABLES[key]) ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(own.map((row) => row.length)).toEqual(own.map(() => width));
  }
});
