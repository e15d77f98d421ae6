/** How the pane looks: on a light or a dark ground, each in its own colours or in those of the system's contrast theme. */
export type Look = "light" | "dark" | "light-contrast" | "dark-contrast";

/** What a look is decided by; `officeTheme` is null where Office does not tell its colours. */
export interface LookSigns {
  readonly isForced: boolean;
  readonly officeTheme: OfficeColors | null;
  readonly prefersDark: boolean;
}

/** The two colours of `Office.context.officeTheme` that every Office with themes has, as `#rrggbb`. */
export interface OfficeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/** A contrast theme goes before Office's theme, and that before what the browser prefers, which tells the ground of a contrast theme. */
export function lookFor({ isForced, officeTheme, prefersDark }: LookSigns): Look {
  if (isForced) return prefersDark ? "dark-contrast" : "light-contrast";
  const isDark = officeTheme === null ? null : isDarkTheme(officeTheme);
  return (isDark ?? prefersDark) ? "dark" : "light";
}

/** The look that suits Office and the browser now. */
export function lookNow(): Look {
  return lookFor({
    isForced: matches(FORCED),
    officeTheme: officeColors(),
    prefersDark: matches(DARK),
  });
}

/**
 * Calls `onChange` whenever the look may have changed; returns a function that stops it. Office tells of a new theme only in some
 * versions; in the others it is seen when a person comes back to the pane.
 */
export function watchLook(onChange: () => void): () => void {
  const queries = [FORCED, DARK].flatMap((query) => mediaQuery(query) ?? []);
  for (const query of queries) query.addEventListener("change", onChange);
  window.addEventListener("focus", onChange);
  const stopOffice = watchOffice(onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
    window.removeEventListener("focus", onChange);
    stopOffice();
  };
}

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** Null where the colours are no six digits. */
function isDarkTheme({ bodyBackgroundColor, bodyForegroundColor }: OfficeColors): boolean | null {
  const [ground, text] = [brightness(bodyBackgroundColor), brightness(bodyForegroundColor)];
  return ground === null || text === null ? null : ground < text;
}

/** As the eye weighs red, green and blue (ITU-R BT.601); 0 to 255. */
function brightness(color: string): number | null {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (digits === null) return null;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Older Excel on Windows has the member and throws when it is read; Excel on the web and on iPad has none. */
function officeColors(): OfficeColors | null {
  try {
    return (Office.context as { readonly officeTheme?: OfficeColors }).officeTheme ?? null;
  } catch {
    return null;
  }
}

type Document = Pick<Office.Document, "addHandlerAsync" | "removeHandlerAsync">;

function watchOffice(onChange: () => void): () => void {
  try {
    const type = Office.EventType.OfficeThemeChanged;
    const document: Document = Office.context.document;
    document.addHandlerAsync(type, onChange, () => undefined);
    return () => {
      document.removeHandlerAsync(type, { handler: onChange }, () => undefined);
    };
  } catch {
    return () => undefined; // an Excel without that event, or a page without Office
  }
}

const matches = (query: string): boolean => mediaQuery(query)?.matches === true;

function mediaQuery(query: string): MediaQueryList | null {
  return "matchMedia" in window ? window.matchMedia(query) : null;
}
