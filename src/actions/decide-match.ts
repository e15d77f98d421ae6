import { SHEETS } from "../packs/mapping/tables/sheets";
import { readCodeBook } from "../core/sheets/reading";
import { decisionCells, type MatchDecision, type MatchPair } from "../packs/mapping/results/match-decisions";
import { editRows, rowGone } from "../workbook";

/** Writes the decision into the row of the pair, found by its ids in the sheet as it is now; all of its cells or none. */
export async function decideMatch(pair: MatchPair, decision: MatchDecision): Promise<void> {
  await editRows({
    key: "matches",
    beside: ["list-matchState", "list-lock"],
    editsOf: (tables, language) => {
      const matches = tables.get("matches");
      const edits =
        matches === undefined
          ? []
          : decisionCells(matches, readCodeBook(tables, language), { pair, decision });
      if (edits.length === 0) throw rowGone(matches?.sheet ?? SHEETS.matches[language], pair);
      return edits;
    },
  });
}
