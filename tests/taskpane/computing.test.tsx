/** @jest-environment jsdom */
import { FACES } from "../../src/packs";
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import { initializeIcons } from "office-ui-fabric-react/lib/Icons";

import { App } from "../../src/taskpane/App";
import type { PlanNow } from "../../src/packs/mapping/results/follow-plan";
import { createPane } from "../../src/taskpane/pane-store";
import {
  CURRENT,
  FILLED,
  OUT_OF_DATE,
  problem,
  scriptedWorkbook,
  STAMP,
  type ScriptedWorkbook,
} from "../support/scripted-workbook";

beforeAll(() => {
  initializeIcons("fonts/");
});

async function openPane(workbook: ScriptedWorkbook) {
  render(
    <App pane={createPane(workbook, { language: "zh", faces: () => FACES })} onLanguage={() => undefined} />,
  );
  await act(async () => Promise.resolve());
  return {
    press: (name: string) =>
      act(async () => {
        screen.getByRole("button", { name }).click();
        await Promise.resolve();
      }),
  };
}

it("a run tells how many needs are matched, and can be cancelled until it writes", async () => {
  const workbook = scriptedWorkbook(FILLED);
  const job = workbook.hold();
  const { press } = await openPane(workbook);
  await press("全部运行");
  act(() => job.report({ phase: "match", done: 2, total: 7, counted: { done: 12_000, total: 50_000 } }));
  expect(screen.getByText("已匹配 12,000 项需求，共 50,000 项")).toBeInTheDocument();
  act(() => job.report({ phase: "write", done: 4, total: 7 }));
  expect(screen.queryByRole("button", { name: "取消" })).not.toBeInTheDocument();
  act(() => job.report({ phase: "match", done: 2, total: 7 }));
  await press("取消");
  expect(await screen.findByText("已取消，工作簿没有改动。")).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "可以运行了" })).toBeInTheDocument();
});

describe("what a run would match now", () => {
  const AS_RUN: PlanNow = {
    tiers: [
      { tier: 1, needs: 31, asked: 800, matched: 760 },
      { tier: 2, needs: 40, asked: 1400, matched: 1200 },
    ],
    isOptimal: true,
    ranAt: STAMP.at,
    isAsRun: true,
  };
  const EDITED: PlanNow = {
    ...AS_RUN,
    tiers: [
      { tier: 1, needs: 31, asked: 830, matched: 790 },
      { tier: 2, needs: 40, asked: 1400, matched: 1180 },
    ],
    isAsRun: false,
  };
  const plan = () => screen.getByRole("status", { name: "现在若重新运行" });

  it("stands beside the last run after an edit, is blank after a failure, and comes with the next edit", async () => {
    jest.useFakeTimers();
    try {
      const workbook = scriptedWorkbook(CURRENT);
      workbook.planFor(AS_RUN);
      render(
        <App
          pane={createPane(workbook, { language: "zh", faces: () => FACES })}
          onLanguage={() => undefined}
        />,
      );
      await act(async () => jest.advanceTimersByTimeAsync(0));
      const edit = async (next: PlanNow | Error) => {
        workbook.planFor(next);
        workbook.edit(OUT_OF_DATE);
        await act(async () => jest.advanceTimersByTimeAsync(400));
      };
      await edit(EDITED);
      expect(plan()).toHaveTextContent(
        "第 1 级：需求量 790 / 830（31 项需求） 比上次 +30第 2 级：需求量 1,180 / 1,400（40 项需求） 比上次 −20最优：已验证",
      );
      await edit(problem("busy"));
      expect(plan()).toHaveTextContent(/^现在若重新运行…$/);
      expect(screen.queryByText("代码 busy")).not.toBeInTheDocument();
      await edit(EDITED);
      expect(plan()).toHaveTextContent("比上次 +30");
    } finally {
      jest.useRealTimers();
    }
  });

  it("is not compared with a run that was not seen", async () => {
    const workbook = scriptedWorkbook(OUT_OF_DATE);
    workbook.planFor(EDITED);
    await openPane(workbook);
    await act(async () => Promise.resolve());
    expect(plan()).toHaveTextContent("第 1 级：需求量 790 / 830");
    expect(plan()).not.toHaveTextContent("比上次");
  });
});
