import type { MarkLook, MarkSpec } from "../core/sheets/declare";

/** Grounds and inks of conditional formats: apart in grey print and for colour-blind readers. */
const LOOKS: Readonly<Record<MarkLook, { readonly fill: string; readonly ink: string }>> = {
  missing: { fill: "#FFF2CC", ink: "#7F6000" },
  wrong: { fill: "#F8CBAD", ink: "#833C0B" },
  expired: { fill: "#D9D9D9", ink: "#404040" },
  tie: { fill: "#DDEBF7", ink: "#1F3864" },
};

/** Adds the conditional formats to the cells; the first of `marks` has precedence. `placed` turns a mark's formula into one for the cells' place. */
export function writeMarks(
  range: Excel.Range,
  marks: readonly MarkSpec[],
  placed: (formula: string) => string,
): void {
  // Excel puts each new format before the others.
  for (const mark of [...marks].reverse()) {
    if (mark.kind === "bar") addBar(range, mark.color);
    else if (mark.kind === "duplicate") addDuplicate(range, mark.look);
    else addCustom(range, placed(mark.formula), mark.look);
  }
}

function addBar(range: Excel.Range, color: string): void {
  range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = color;
}

function addDuplicate(range: Excel.Range, look: MarkLook): void {
  const { preset } = range.conditionalFormats.add("PresetCriteria");
  preset.rule = { criterion: "DuplicateValues" };
  dress(preset.format, look);
}

function addCustom(range: Excel.Range, formula: string, look: MarkLook): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  dress(custom.format, look);
}

function dress(format: Excel.ConditionalRangeFormat, look: MarkLook): void {
  format.fill.color = LOOKS[look].fill;
  format.font.color = LOOKS[look].ink;
}
