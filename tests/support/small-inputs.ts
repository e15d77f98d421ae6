import { TABLES } from "./our-tables";
import { columnLetters } from "../../src/core/sheets/declare/raw-table";

import { byHand } from "./prepared-book";

/** Fills a Chinese prepared workbook with two needs and one resource that serves part of them. */
export async function fillInputs(): Promise<void> {
  await byHand((workbook) => {
    const put = (
      sheet: string,
      headers: readonly string[],
      rows: readonly (readonly (string | number)[])[],
    ): void => {
      headers.forEach((header, column) => {
        rows.forEach((row, index) => {
          const cell = workbook.tables.getItem(sheet).columns.getItem(header).getHeaderRowRange();
          cell.getOffsetRange(index + 1, 0).values = [[row[column] ?? ""]];
        });
      });
      const { fields } = sheet === "需求清单" ? TABLES.needs : TABLES.resources;
      const last = columnLetters(Object.keys(fields).length);
      workbook.tables.getItem(sheet).resize(`A4:${last}${4 + rows.length}`);
    };
    put(
      "需求清单",
      [
        "编号",
        "社区",
        "类别",
        "服务人群",
        "需求内容",
        "数量",
        "单位",
        "紧迫度",
        "严重度",
        "受影响人数",
        "来源",
      ],
      [
        ["N001", "C 社区", "老年助餐", "老年人", "=上门送餐", 30, "份", 5, 5, 30, "走访"],
        ["N002", "C 社区", "老年助餐", "老年人", "节日聚餐", 40, "份", 2, 2, 40, "座谈；问卷"],
      ].map((row) => row.map((cell) => (cell === "=上门送餐" ? "'=上门送餐" : cell))),
    );
    put(
      "资源清单",
      ["编号", "提供单位", "资源名称", "来源", "种类", "服务类别", "可提供数量", "单位"],
      [["R001", "社区食堂", "午餐", "社会", "物力", "老年助餐", 50, "份"]],
    );
  });
}
