import type { ChartFont, ChartLine } from "../model/chart";
import { colorOf } from "../model/colors";
import type { Argument, Classes, ClassSpec, HostObject } from "../wire/class-spec";
import { number, oneOf, text, truth } from "./arguments";
import { storedIn } from "./stored";

/** Fills something with one colour; `none` is no fill. */
type Paint = (color: string) => void;

const LINE_STYLES =
  "None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot".split(" ");

/** Fonts, fills and lines of charts. */
export function chartLookClasses(): Classes {
  const ofFont = storedIn((font: ChartFont) => font);
  const ofLine = storedIn((line: ChartLine) => line);
  const font: ClassSpec<ChartFont> = {
    properties: {
      Bold: ofFont("bold", truth, false),
      Color: ofFont("color", colorOf, "#595959"),
      Name: ofFont("name", text, "Calibri"),
      Size: ofFont("size", number, 10),
    },
  };
  const fill: ClassSpec<Paint> = {
    methods: { SetSolidColor: (paint, [color]) => paint(colorOf(color)), Clear: (paint) => paint("none") },
  };
  const line: ClassSpec<ChartLine> = {
    properties: {
      Color: ofLine("color", colorOf, ""),
      Weight: ofLine("weight", number, -1),
      LineStyle: ofLine("style", lineStyle, "Automatic"),
    },
    methods: { Clear: (target) => void (target.style = "None") },
  };
  return { ChartFont: font, ChartFill: fill, ChartLineFormat: line };
}

function lineStyle(value: Argument): string | null {
  const style = oneOf(value, LINE_STYLES);
  return style === "Automatic" ? null : style;
}

export const fontObject = (font: ChartFont): HostObject => ({ className: "ChartFont", target: font });
export const lineObject = (line: ChartLine): HostObject => ({ className: "ChartLineFormat", target: line });
export const fillObject = (paint: Paint): HostObject => ({ className: "ChartFill", target: paint });
