import { createTheme, type ITheme, type IPalette } from "office-ui-fabric-react/lib/Styling";
import type { Look } from "./look";

/** Latin letters in Office's face, Chinese ones in the system's own. */
const FONT_FAMILY = '"Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif';

/** The pane's one accent colour with the shades Fabric wants; 6.3 : 1 on white. */
const LIGHT_PALETTE: Partial<IPalette> = {
  themeDarker: "#063a3c",
  themeDark: "#084f52",
  themeDarkAlt: "#0a5f63",
  themePrimary: "#0b6a6e",
  themeSecondary: "#1f8085",
  themeTertiary: "#5fb0b4",
  themeLight: "#b9dddf",
  themeLighter: "#dceeef",
  themeLighterAlt: "#f4fafa",
  accent: "#0b6a6e",
};

/** Fabric's names tell how far a shade is from the ground, so that here "dark" shades are the lighter ones. */
const DARK_PALETTE: Partial<IPalette> = {
  themeDarker: "#a5e6e8",
  themeDark: "#7ad6d9",
  themeDarkAlt: "#5fcbcf",
  themePrimary: "#4cc2c6",
  themeSecondary: "#3fa9ad",
  themeTertiary: "#2d7a7d",
  themeLight: "#1b494b",
  themeLighter: "#153536",
  themeLighterAlt: "#0c1e1f",
  accent: "#4cc2c6",
  black: "#ffffff",
  neutralDark: "#faf9f8",
  neutralPrimary: "#f3f2f1",
  neutralPrimaryAlt: "#dadada",
  neutralSecondary: "#c8c6c4",
  neutralSecondaryAlt: "#a19f9d",
  neutralTertiary: "#8a8886",
  neutralTertiaryAlt: "#6d6b69",
  neutralQuaternary: "#565452",
  neutralQuaternaryAlt: "#4a4846",
  neutralLight: "#3b3a39",
  neutralLighter: "#323130",
  neutralLighterAlt: "#292827",
  white: "#201f1e",
};

const defaultFontStyle = { fontFamily: FONT_FAMILY };

const LIGHT_THEME: ITheme = createTheme({ palette: LIGHT_PALETTE, defaultFontStyle });

const DARK_THEME: ITheme = createTheme({
  palette: DARK_PALETTE,
  isInverted: true,
  defaultFontStyle,
  semanticColors: {
    buttonTextCheckedHovered: "#ffffff",
    menuBackground: "#292827",
    messageLink: "#8cc9f7",
    messageLinkHovered: "#a6d6fa",
  },
});

/** What the pane's own style sheets colour with; a colour or, in a contrast theme, the system's name of one. */
export type Variables = Readonly<Record<`--${string}`, string>>;

export interface Dress {
  readonly theme: ITheme;
  readonly variables: Variables;
  /** For what the browser draws itself: scroll bars, text areas. */
  readonly colorScheme: "light" | "dark";
}

/** Fabric's theme and the pane's variables in each look. In a contrast theme Fabric takes most of the system's colours by itself. */
export const DRESSES: Readonly<Record<Look, Dress>> = {
  light: {
    theme: LIGHT_THEME,
    variables: cssVariables(LIGHT_THEME, { good: "#0e700e", warning: "#994f00" }),
    colorScheme: "light",
  },
  dark: {
    theme: DARK_THEME,
    variables: cssVariables(DARK_THEME, { good: "#92c353", warning: "#f7b15c" }),
    colorScheme: "dark",
  },
  "light-contrast": { theme: LIGHT_THEME, variables: systemColors(), colorScheme: "light" },
  "dark-contrast": { theme: DARK_THEME, variables: systemColors(), colorScheme: "dark" },
};

/** Fabric's own are too faint as text on our grounds, or missing. */
interface Tones {
  readonly good: string;
  readonly warning: string;
}

/** Text on any of the grounds has 4.5 : 1, and `--control-line`, which bounds what can be pressed, 3 : 1; `--line` only decorates. */
function cssVariables({ palette, semanticColors }: ITheme, { good, warning }: Tones): Variables {
  return {
    "--background": semanticColors.bodyBackground,
    "--raised": palette.neutralLighterAlt,
    "--line": palette.neutralLight,
    "--control-line": palette.neutralSecondaryAlt,
    "--text": semanticColors.bodyText,
    "--quiet-text": palette.neutralSecondary,
    "--accent": palette.themePrimary,
    "--on-accent": semanticColors.primaryButtonText,
    "--accent-soft": palette.themeLighter,
    "--second-accent": warning,
    "--good": good,
    "--warning": warning,
    "--error": semanticColors.errorText,
  };
}

/** The browser replaces every other colour in a contrast theme, and would make bars and outlines vanish. */
function systemColors(): Variables {
  return {
    "--background": "Canvas",
    "--raised": "Canvas",
    "--line": "GrayText",
    "--control-line": "ButtonBorder",
    "--text": "CanvasText",
    "--quiet-text": "CanvasText",
    "--accent": "Highlight",
    "--on-accent": "HighlightText",
    "--accent-soft": "Canvas",
    "--second-accent": "CanvasText",
    "--good": "CanvasText",
    "--warning": "CanvasText",
    "--error": "CanvasText",
  };
}
