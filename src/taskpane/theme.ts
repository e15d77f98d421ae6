import { createTheme, type ITheme } from "office-ui-fabric-react/lib/Styling";
import type { CSSProperties } from "react";

/** Latin letters in Office's face, Chinese ones in the system's own. */
const FONT_FAMILY = '"Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif';

/** The pane's one accent colour with the shades Fabric wants; 6.3 : 1 on white. */
export const LIGHT_THEME: ITheme = createTheme({
  palette: {
    themeDarker: "#063a3c",
    themeDark: "#084f52",
    themeDarkAlt: "#0a5f63",
    themePrimary: "#0b6a6e",
    themeSecondary: "#1f8085",
    themeTertiary: "#5fb0b4",
    themeLight: "#b9dddf",
    themeLighter: "#dceeef",
    themeLighterAlt: "#f4fafa",
  },
  defaultFontStyle: { fontFamily: FONT_FAMILY },
});

/** The theme's colours for `pane.css`: another theme changes the whole pane. */
export function cssVariables({ palette, semanticColors }: ITheme): CSSProperties {
  const variables: Readonly<Record<`--${string}`, string>> = {
    "--background": semanticColors.bodyBackground,
    "--raised": palette.neutralLighterAlt,
    "--line": palette.neutralLight,
    "--text": semanticColors.bodyText,
    "--quiet-text": palette.neutralSecondary,
    "--accent": palette.themePrimary,
    "--accent-soft": palette.themeLighter,
    "--second-accent": "#c87a10",
    "--good": semanticColors.successIcon,
    "--warning": "#b25e00",
    "--error": semanticColors.errorText,
  };
  return variables;
}
