import { text, type PhaseWords } from "../../core/sheets/declare";

/** What a run does between reading and writing. */
export const PHASES: Readonly<Record<string, PhaseWords>> = {
  match: {
    name: text("匹配需求和资源", "Match needs and resources"),
    counted: text("已匹配 {done} 项需求，共 {total} 项", "matching {done} of {total} {total:need|needs}"),
  },
  rank: { name: text("排出优先问题", "Rank the issues") },
};
