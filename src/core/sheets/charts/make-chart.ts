import { fill, type Language, type Text } from "../../../language";
import { inkOn } from "./palette";
import type { AxisSpec, BlockArea, SeriesSpec } from "../declare";

/** Says the text `key` with its values. */
export type Say<K extends string> = (key: K, values?: Readonly<Record<string, string | number>>) => string;

/** `texts` in one language. */
export const sayIn =
  <K extends string>(texts: Readonly<Record<K, Text>>, language: Language): Say<K> =>
  (key, values) =>
    fill(texts[key], language, values);

/** Counts; zeros of stacked bars would only be in the way. */
export const COUNT = "#,##0";
export const COUNT_BUT_ZERO = "#,##0;;";

export function axis(title: string, changes: Partial<AxisSpec> = {}): AxisSpec {
  return {
    title,
    numberFormat: null,
    minimum: null,
    maximum: null,
    majorUnit: null,
    reversed: false,
    gridlines: false,
    ...changes,
  };
}

/** An axis of counts from 0 up. */
export const countAxis = (title: string): AxisSpec =>
  axis(title, { numberFormat: COUNT, minimum: 0, gridlines: true });

/** Shares 0–1; a little room beyond the whole for labels that stand outside their bars. */
export const SHARE = "0%";
export const shareAxis = (title: string, room: "room-for-labels" | "exact"): AxisSpec =>
  axis(title, {
    numberFormat: SHARE,
    minimum: 0,
    maximum: room === "exact" ? 1 : 1.2,
    majorUnit: 0.25,
    gridlines: true,
  });

interface Bars {
  readonly name: string;
  readonly type: "bar" | "column";
  readonly color: string;
  readonly values: BlockArea;
  readonly categories: BlockArea;
  /** Side by side, or one upon the other. */
  readonly arrangement: "clustered" | "stacked";
}

/** A series of labelled bars. */
export function bars({ name, type, color, values, categories, arrangement }: Bars): SeriesSpec {
  return {
    name,
    type,
    values,
    categories,
    axis: "Primary",
    color,
    line: null,
    marker: null,
    labels: "value",
    labelFormat: arrangement === "stacked" ? COUNT_BUT_ZERO : COUNT,
    ...(arrangement === "stacked" ? { labelColor: inkOn(color) } : {}),
    gapWidth: arrangement === "stacked" ? 45 : 60,
    overlap: arrangement === "stacked" ? 100 : 0,
  };
}
