import { NO_RENAMING, renamed, type Renaming } from "../../src/workbook/renaming";

const names: Renaming = {
  sheets: new Map([["设置", "我的'设置"]]),
  tables: new Map([
    [
      "需求清单",
      {
        name: "居民需求",
        columns: new Map([
          ["数量", "需求量"],
          ["单位", "单位 (件)"],
        ]),
      },
    ],
    ["清单", { name: "别的", columns: new Map() }],
  ]),
};

it.each([
  ["=SUM(需求清单[数量])", "=SUM(居民需求[需求量])"],
  ["=需求清单[[#This Row],[数量]]*2", "=居民需求[[#This Row],[需求量]]*2"],
  ["=COUNTA(需求清单[单位])", "=COUNTA(居民需求[[单位 (件)]])"],
  ['=COUNTA(需求清单[编号])&"需求清单"', '=COUNTA(居民需求[编号])&"需求清单"'],
  ["=OFFSET('设置'!$C$5,0,0,1,1)", "=OFFSET('我的''设置'!$C$5,0,0,1,1)"],
  ['=HYPERLINK("#\'设置\'!A1","设置")', "=HYPERLINK(\"#'我的''设置'!A1\",\"设置\")"],
])("%s becomes %s", (formula, expected) => {
  expect(renamed(formula, names)).toBe(expected);
});

it("leaves formulas alone where nothing was renamed", () => {
  expect(renamed("=SUM(需求清单[数量])", NO_RENAMING)).toBe("=SUM(需求清单[数量])");
});
