import { readFileSync } from "node:fs";
import { openXlsx, saveXlsx } from "../../src/host";
import { areaOf } from "../../src/host/model/address";
import { ensureCell } from "../../src/host/model/cells";
import { sheetNamed } from "../support/book-cells";
import { closeBrowser, leave, openPreview, press, seen, type PreviewPage } from "../support/preview-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

type Damage = readonly (readonly [address: string, found: string, shows: string])[];

/** What cells of the needs hold in a file from elsewhere, and what they show once they are fixed: Excel would not let people type it. */
const DAMAGE: Damage = [
  ["G5", "１２", "12"],
  ["G6", "1,200", "1,200"],
  ["K5", "30人", "30"],
  ["K6", "三十人", "30"],
  ["I7", "4分", "4"],
  ["E5", "老年人群体", "老年人"],
  ["D6", "老年助餐服务", "老年助餐"],
  ["R5", "2026年3月5日", "2026-03-05"],
];
/** Lists of several entries are not checked as they are typed. */
const TYPED: Damage = [
  ["L6", "问卷；走访\u200b", "问卷；走访"],
  ["L7", "“问卷”；座谈", "问卷；座谈"],
];

/** Opens the sample with these texts in its cells, as a file that somebody sent. */
async function openDamaged(preview: PreviewPage, file: string, sheet: string, damage: Damage): Promise<void> {
  const { book } = await openXlsx(readFileSync(`dist/preview/${file}`));
  for (const [address, found] of damage) {
    const { top, left } = areaOf(address);
    ensureCell(sheetNamed(book, sheet), top, left).value = found;
  }
  await preview.page.locator('input[type="file"]').setInputFiles({
    name: "collected.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await saveXlsx(book)),
  });
  await preview.page.getByText("collected.xlsx").first().waitFor();
}

const ticked = (preview: PreviewPage) => preview.pane.getByRole("checkbox", { checked: true }).count();

describe("the data check in the preview", () => {
  it("lists ten issues as they are typed, shows what would become of them, fixes them and undoes it", async () => {
    const preview = await openPreview();
    await seen(preview, "可以运行了");
    await preview.openPage("数据检查");
    await seen(preview, "没有发现数据问题");

    await openDamaged(preview, "sample.xlsx", "需求清单", DAMAGE);
    await preview.openPage("数据检查");
    await seen(preview, "8 处可以一键修正");
    await preview.openSheet("需求清单");
    for (const [address, typed] of TYPED) await preview.type(address, typed);
    await seen(preview, "10 处可以一键修正");
    await preview.pane.getByRole("heading", { name: "数据问题 10" }).waitFor();
    const list = preview.pane.getByRole("list", { name: "可以修正的单元格" });
    expect(await list.getByRole("listitem").count()).toBe(10);

    await preview.pane.getByRole("radio", { name: "按种类" }).press(" ");
    await preview.pane.getByText("日期和时段").waitFor();
    await preview.pane.getByRole("button", { name: "到单元格 需求清单!G6", exact: true }).first().click();
    await preview.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[aria-label="单元格地址"]')?.value === "G6",
    );

    await press(preview, "应用所选修正（10）");
    await seen(preview, "已修正 10 处。");
    await seen(preview, "没有发现数据问题");
    for (const [address, , shows] of DAMAGE)
      expect([address, await preview.read(address)]).toEqual([address, shows]);

    await press(preview, "撤销这次修正");
    await seen(preview, "已恢复 10 处原来的内容。");
    await seen(preview, "10 处可以一键修正");
    expect(await preview.read("K6")).toBe("三十人");
    await leave(preview);
  });

  it("fixes what is ticked and leaves the rest, in English", async () => {
    const preview = await openPreview({ locale: "en-US" });
    await seen(preview, "Ready to run");
    await openDamaged(preview, "sample-en.xlsx", "Needs", [
      ["K5", "30 people", ""],
      ["K6", "1,200", ""],
      ["E5", "Eldrely people", ""],
    ]);
    await preview.openPage("Data check");
    await seen(preview, "3 can be fixed with one click");
    await preview.pane.getByRole("checkbox", { name: /^Fix Needs!K6:/ }).press(" ");
    expect(await ticked(preview)).toBe(2);
    await press(preview, "Apply selected (2)");
    await seen(preview, "2 cells were fixed.");
    await seen(preview, "1 can be fixed with one click");
    await preview.openSheet("Needs");
    expect(await preview.read("E5")).toBe("Elderly people");
    expect(await preview.read("K6")).toBe("1,200");
    await leave(preview);
  });
});
