import { tableSpecOf, workbookSpec } from "../../../../src/core/sheets/layout";
import { LANGUAGES } from "../../../../src/language";
import { faultsOf } from "../../../support/formula-law";
import { CLUBS, OUTINGS, TOYS } from "../../../support/toy-pack";

const columnOf = (key: string) => {
  const column = tableSpecOf(TOYS, OUTINGS, "zh").columns.find((each) => each.key === key);
  if (column === undefined) throw new RangeError(`invalid column: ${key}`);
  return column;
};

describe("a column of formulas", () => {
  it("reads cells of its row and columns of other tables by their names, and shows nothing in an empty row", () => {
    expect(columnOf("left").formula).toBe(
      '=IF(LEN(活动[[#This Row],[编号]])=0,"",INDEX(社团[座位],MATCH(活动[[#This Row],[社团编号]],社团[编号],0))-活动[[#This Row],[人数]])',
    );
  });

  it("looks up what people call a code, and has its built-in name at hand", () => {
    expect(columnOf("places").formula).toContain(
      'IFERROR(INDEX(名额[名称],MATCH("free",名额[代码],0)),"有空位")',
    );
  });

  it("is computed: no check, no text format, and guidance that says so", () => {
    const { isComputed, validation, numberFormat } = columnOf("places");
    expect({ isComputed, validation, numberFormat }).toEqual({
      isComputed: true,
      validation: null,
      numberFormat: "General",
    });
    const outings = workbookSpec(TOYS, "zh").sheets.find(({ key }) => key === "outings");
    const guidance = outings?.blocks.find((block) => block.id === "guidance")?.cells[0];
    expect(guidance?.[3]).toBe("自动计算，勿填：座位减人数");
  });

  it("uses functions that every office suite has, in both languages", () => {
    const formulas = LANGUAGES.flatMap((language) =>
      tableSpecOf(TOYS, OUTINGS, language).columns.flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas).toHaveLength(6);
    expect(formulas.flatMap(faultsOf)).toEqual([]);
  });

  it("does not count when a row is looked at for anything in it", () => {
    expect(columnOf("club").marks[0]).toEqual({
      kind: "custom",
      look: "missing",
      formula: "=AND(LEN(B5)=0,COUNTA($A5:$C5,$E5:$E5,$H5:$H5)>0)",
    });
    const club = tableSpecOf(TOYS, CLUBS, "zh").columns[0];
    expect(club?.marks[1]).toMatchObject({ formula: "=AND(LEN(A5)=0,COUNTA($A5:$C5)>0)" });
  });
});

describe("a column of references", () => {
  it("offers the ids of the other table, and asks about others", () => {
    expect(columnOf("club").validation).toMatchObject({
      rule: { list: "=linli_list_clubs_id" },
      alert: { style: "Warning" },
    });
    expect(workbookSpec(TOYS, "zh").names).toContainEqual({
      name: "linli_list_clubs_id",
      formula: "=OFFSET('社团'!$A$5,0,0,MAX(1,COUNTA('社团'!$A$5:$A$20004)),1)",
    });
  });

  it("marks a pasted id that the other table does not have", () => {
    expect(columnOf("second").marks).toEqual([
      { kind: "custom", look: "wrong", formula: "=AND(LEN(H5)>0,COUNTIF(linli_list_clubs_id,H5)=0)" },
    ]);
  });
});
