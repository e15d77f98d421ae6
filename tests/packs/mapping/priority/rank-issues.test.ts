import { rankIssues, type IssueRow } from "../../../../src/packs/mapping/priority/rank-issues";
import { NEED_COLUMNS, RESOURCE_COLUMNS, runOf } from "../../../support/community-run";

/** Answers of `count` respondents of a group in a community, all alike; ids begin with `prefix`. */
const answers = (
  prefix: string,
  count: number,
  [community, group]: readonly [string, string],
  scores: string,
): string =>
  Array.from({ length: count }, (_, i) => `| ${prefix}${i} | ${community} | ${group} | ${scores} |`).join(
    "\n",
  );

function issueWith(survey: string): IssueRow | undefined {
  const { dataset } = runOf(`
    | needs |
    ${NEED_COLUMNS}
    | N1 | 老年助餐 | 老年人 | 10 | 份 | 5 | 4 | 10 | | | | |
    | N2 | 老年助餐 | 老年人 | 0 | 份 | 2 | 1 | 30 | | | | |
    | resources |
    ${RESOURCE_COLUMNS}
    | R1 | 老年助餐 | | 4 | 份 | | | | | | |
    | survey |
    | 答卷编号 | 社区 | 受访人群 | 养老重要性 | 养老满意度 |
    ${survey}
  `);
  return rankIssues(dataset, { served: [4, 0] })[0];
}

describe("the criteria of an issue", () => {
  it("sum people, average urgency and severity, and average the unmet shares of needs that ask for something", () => {
    expect(issueWith("")?.values).toEqual({
      people: 40,
      urgency: 3.5,
      severity: 2.5,
      unmetShare: 0.6,
      gap: null,
      evidence: 1,
    });
  });

  it("leave out what is unknown and say how much of the weights is covered", () => {
    expect(issueWith("")).toMatchObject({ covered: 0.9, parts: { gap: null, people: 0.08 } });
  });
});

describe("the gap between importance and satisfaction", () => {
  const [here, elsewhere] = ["C社区", "D社区"];
  const own = answers("A", 10, [here, "老年人"], "5 | 2");
  const few = answers("A", 9, [here, "老年人"], "5 | 2");
  const neighbours = answers("B", 3, [here, "青少年"], "1 | 4");
  const others = answers("C", 8, [elsewhere, "老年人"], "4 | 3");

  it.each([
    [
      "the group in the community, from ten answers up",
      [own, neighbours],
      { gap: 3, scope: "group", answers: 10 },
    ],
    [
      "the community when the group has fewer",
      [few, neighbours],
      { gap: 1.5, scope: "community", answers: 12 },
    ],
    ["everybody when the community has fewer", [few, others], { gap: 35 / 17, scope: "all", answers: 17 }],
    ["nothing when there are fewer than ten in all", [few], { gap: null, scope: "none", answers: 9 }],
  ] as const)("rests on %s", (_, survey, gap) => {
    expect(issueWith(survey.join("\n"))?.surveyGap).toEqual(gap);
  });
});
