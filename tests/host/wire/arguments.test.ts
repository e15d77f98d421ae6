import { openHost } from "../../support/open-host";

describe("arguments", () => {
  it("hands over other proxies as the objects they stand for", async () => {
    const { Excel } = await openHost();
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const both = sheet.getRange("B2").getBoundingRect(sheet.getRange("D4"));
      both.load("address");
      await context.sync();
      return both.address;
    });
    expect(address).toBe("Sheet1!B2:D4");
  });

  it("hands over proxies inside plain objects", async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("D1:D3") },
      };
      await context.sync();
    });
    expect(host.book().sheets[0]?.validations[0]?.rule).toMatchObject({
      list: { source: "=Sheet1!$D$1:$D$3" },
    });
  });

  it("takes arrays of any size, in the pieces the client cuts them into", async () => {
    const { Excel, host } = await openHost();
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:J400").values = rows;
      await context.sync();
    });
    const cells = host.book().sheets[0]?.cells;
    expect(
      rows.map((row, index) => row.map((_, column) => cells?.get(index)?.get(column)?.value)),
    ).toStrictEqual(rows);
    expect(host.traffic.entries().find(({ kind }) => kind === "batch")?.actionCount).toBeGreaterThan(20);
  });
});
