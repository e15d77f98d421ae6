/** @jest-environment ./tests/support/office-environment.cjs */
import { writeRun } from "../../src/workbook";
import { snapshotBook } from "../../src/host/model/snapshot";
import { openHost } from "../support/open-host";
import { noPhase, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";

jest.setTimeout(60_000);
it("writes a run", async () => {
  const { host } = await openHost(await preparedBook());
  await writeRun(writtenRun({ matches: 3 }), noPhase);
  console.log(host.traffic.entries().map((e) => [e.kind, e.actionCount, e.requestBytes, e.error]));
  const book = snapshotBook(host.book()) as any;
  const s = book.sheets.find((s: any) => s.name === "匹配结果");
  console.log(
    Object.entries(s.cells)
      .filter(([k]) => /[5-9]$/.test(k))
      .map(([k, v]: any) => k + "=" + JSON.stringify(v.value))
      .join(" "),
  );
  const c = book.sheets.find((s: any) => s.name === "图表");
  console.log(JSON.stringify(c.charts, null, 1).slice(0, 5000));
  console.log(
    book.xmlParts.map((x: string) => x.slice(0, 300)),
    book.properties,
  );
});
