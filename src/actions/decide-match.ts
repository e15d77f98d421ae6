import { MATCHES } from "../packs/mapping/tables/result-fields";
import { MATCH_STATE, LOCK } from "../packs/mapping/tables/codes";
import { type Catalogue, tableOf, rawOf } from "../core/sheets/declare";
import { LISTS } from "../packs/mapping/tables/lists";
import { idsOf } from "../packs/mapping/reading/row-ids";
import { SHEETS } from "../packs/mapping/tables/sheets";
import { readCodeBook } from "../core/sheets/reading";
import { decisionCells, type MatchDecision, type MatchPair } from "../packs/mapping/results/match-decisions";
import { editRows, rowGone } from "../workbook";

/** Writes the decision into the row of the pair, found by its ids in the sheet as it is now; all of its cells or none. */
export async function decideMatch(
  catalogue: Catalogue,
  pair: MatchPair,
  decision: MatchDecision,
): Promise<void> {
  await editRows(catalogue, {
    table: MATCHES,
    beside: [MATCH_STATE, LOCK].map(({ key }) => tableOf(catalogue, `list-${key}`)),
    editsOf: (tables, language) => {
      const matches = rawOf(tables, MATCHES);
      const edits =
        matches === undefined
          ? []
          : decisionCells(matches, readCodeBook(tables, LISTS, language), { pair, decision });
      if (edits.length === 0) throw rowGone(matches?.sheet ?? SHEETS.matches.name[language], idsOf(pair));
      return edits;
    },
  });
}
