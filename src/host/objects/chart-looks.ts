import type { ChartFont, ChartLine } from "../model/chart";
import { colorOf } from "../model/colors";
import type { ClassSpec, HostObject } from "../wire/class-spec";
import { number, oneOf, text, truth } from "./arguments";

/** Something that is filled with one colour: null is Excel's own choice, `none` is no fill. */
export interface Filled {
  readonly get: () => string | null;
  readonly set: (color: string | null) => void;
}

export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

/** Fonts, fills and lines of charts. */
export function chartLookClasses(): Readonly<Record<string, ClassSpec<never>>> {
  const font: ClassSpec<ChartFont> = {
    properties: {
      Bold: {
        get: (target) => target.bold ?? false,
        set: (target, value) => void (target.bold = truth(value)),
      },
      Color: {
        get: (target) => target.color ?? "#595959",
        set: (target, value) => void (target.color = colorOf(value)),
      },
      Name: {
        get: (target) => target.name ?? "Calibri",
        set: (target, value) => void (target.name = text(value)),
      },
      Size: {
        get: (target) => target.size ?? 10,
        set: (target, value) => void (target.size = number(value)),
      },
    },
  };
  const fill: ClassSpec<Filled> = {
    methods: {
      SetSolidColor: (target, [color]) => target.set(colorOf(color)),
      Clear: (target) => target.set("none"),
    },
  };
  const line: ClassSpec<ChartLine> = {
    properties: {
      Color: {
        get: (target) => target.color ?? "",
        set: (target, value) => void (target.color = colorOf(value)),
      },
      Weight: {
        get: (target) => target.weight ?? -1,
        set: (target, value) => void (target.weight = number(value)),
      },
      LineStyle: {
        get: (target) => target.style ?? "Automatic",
        set: (target, value) => {
          const style = oneOf(value, LINE_STYLES);
          target.style = style === "Automatic" ? null : style;
        },
      },
    },
    methods: { Clear: (target) => void (target.style = "None") },
  };
  return { ChartFont: font, ChartFill: fill, ChartLineFormat: line };
}

export const fontObject = (font: ChartFont): HostObject => ({ className: "ChartFont", target: font });
export const lineObject = (line: ChartLine): HostObject => ({ className: "ChartLineFormat", target: line });
export const fillObject = (filled: Filled): HostObject => ({ className: "ChartFill", target: filled });
