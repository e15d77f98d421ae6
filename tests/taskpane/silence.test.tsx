/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/pane-store";
import { FILLED, scriptedWorkbook } from "../support/scripted-workbook";

beforeAll(() => {
  initializeIcons("fonts/");
});

describe("Excel that does not answer", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const ADVICE = "Excel 还没有回应。如果正在编辑单元格，请按回车键结束编辑。";
  const wait = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms));

  async function openRunning(language: "zh" | "en" = "zh") {
    const workbook = scriptedWorkbook(FILLED);
    const job = workbook.hold();
    const pane = createPane(workbook, { language, faces: () => FACES });
    render(<App pane={pane} onLanguage={() => undefined} />);
    await wait(0);
    act(() => void pane.start("run"));
    return { job, pane };
  }

  it("is told of after four seconds, politely, until the job moves on", async () => {
    const { job } = await openRunning();
    await wait(3_900);
    expect(screen.queryByText(ADVICE)).not.toBeInTheDocument();
    await wait(200);
    expect(screen.getByText(ADVICE)).toHaveAttribute("aria-live", "polite");
    expect(screen.getByRole("heading", { name: "正在运行" })).toBeInTheDocument();
    act(() => job.report({ phase: "read", done: 0, total: 7 }));
    expect(screen.queryByText(ADVICE)).not.toBeInTheDocument();
    await wait(4_100);
    expect(screen.getByText(ADVICE)).toBeInTheDocument();
    job.finish();
    await wait(0);
    expect(screen.getByRole("heading", { name: "结果是最新的" })).toBeInTheDocument();
    expect(screen.queryByText(ADVICE)).not.toBeInTheDocument();
  });

  it("is not suspected in a job that is long but keeps moving", async () => {
    const { job } = await openRunning();
    for (let done = 0; done < 7; done += 1) {
      act(() => job.report({ phase: "write", done, total: 7 }));
      await wait(3_000);
      expect(screen.queryByText(ADVICE)).not.toBeInTheDocument();
    }
  });

  it("stays told of while the pane changes language", async () => {
    const { pane } = await openRunning("en");
    await wait(4_100);
    const advice = "Excel has not answered yet. If you are editing a cell, press Enter to finish.";
    expect(screen.getByText(advice)).toBeInTheDocument();
    act(() => {
      pane.choose({ language: "zh" });
    });
    expect(screen.getByText(ADVICE)).toBeInTheDocument();
  });
});
