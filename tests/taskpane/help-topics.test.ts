import { helpAction, topicsWith } from "../../src/taskpane/help-topics";
import { FILLED } from "../support/scripted-workbook";

const found = (search: string) => topicsWith(search);

test.each([
  ["撤销", "history"],
  ["撤消", "history"],
  ["undo", "history"],
  ["闲置", "unmet"],
  ["排除", "decide"],
  ["拒绝", "decide"],
  ["保存", "privacy"],
  ["print", "privacy"],
  ["语言", "settings"],
  ["fairness", "settings"],
  ["印记", "stamp"],
  ["stamp", "stamp"],
] as const)("“%s” leads to the topic that tells of it, whatever the pane speaks", (search, topic) => {
  expect(found(search)).toContain(topic);
});

test("all words of a search have to occur", () => {
  expect(found("history  restore")).toEqual(["history"]);
  expect(found("history 没有这个词")).toEqual([]);
});

test("history and settings are one press away from where they are explained", () => {
  expect(helpAction("history", FILLED)).toEqual({ page: "history" });
  expect(helpAction("settings", FILLED)).toEqual({ page: "settings" });
});
