/** What a part is that no one read, by its path; null for parts that can go without loss. */
export function leftoverCode(path: string): string | null {
  const found = CODES.find(([pattern]) => pattern.test(path));
  return found === undefined ? "unknown-parts" : found[1];
}

const CODES: readonly (readonly [RegExp, string | null])[] = [
  // A chain of calculation, a thumbnail, a printer's settings and the looks of chart dialogs are made anew when needed.
  [/calcChain\.xml$|^docProps\/|printerSettings|\/charts\/(?:style|colors)\d*\.xml$/i, null],
  [/\/theme\//i, null],
  [/vbaProject|vbaData|\/macrosheets\//i, "macros"],
  [/\/pivotTables\/|\/pivotCache\//i, "pivot-tables"],
  [/slicer|timeline/i, "slicers"],
  [/comments|persons?\//i, "comments"],
  [/externalLinks/i, "external-links"],
  [/\/ctrlProps\/|activeX/i, "form-controls"],
  [/connections\.xml|queryTables|\/model\//i, "data-connections"],
  [/\/chartsheets\/|\/dialogsheets\//i, "chart-sheets"],
  [/embeddings|\.bin$/i, "embedded-objects"],
  [/\/media\//i, "pictures"],
  [/vmlDrawing|\/drawings\/|\/diagrams\//i, "drawings"],
  [/\/charts\/|chartEx/i, "charts"],
  [/metadata\.xml$/i, "array-formulas"],
  [/richData|featurePropertyBag/i, "linked-data-types"],
  [/webextensions/i, "task-panes"],
  [/docMetadata|customXml|_rels|customUI/i, null],
];
