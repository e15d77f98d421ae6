import { Fragment } from "react";
import { usePaneText, type MessageKey } from "../text";

/** A cell's content with what is hard to see made visible: spaces that do not belong there, full-width letters, letters of no width. */
export function CellText({ content }: { readonly content: string }) {
  const { say } = usePaneText();
  return (
    <span className="cell-text">
      {partsOf(content).map(({ text, look }, index) => {
        if (look === null) return <Fragment key={index}>{text}</Fragment>;
        if (look === "wide") return <mark key={index}>{text}</mark>;
        const { sign, name } = SIGNS[look];
        return (
          <mark key={index} role="img" aria-label={say(name)} title={say(name)}>
            {sign.repeat(text.length)}
          </mark>
        );
      })}
    </span>
  );
}

type Look = "space" | "wideSpace" | "invisible" | "wide";

interface Part {
  readonly text: string;
  readonly look: Look | null;
}

const SIGNS: Readonly<Record<Exclude<Look, "wide">, { readonly sign: string; readonly name: MessageKey }>> = {
  space: { sign: "␣", name: "pane.fixes.space" },
  wideSpace: { sign: "□", name: "pane.fixes.wideSpace" },
  invisible: { sign: "¦", name: "pane.fixes.invisible" },
};

/** Single spaces between words belong there. */
const ODD =
  /(?<invisible>[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+)|(?<wideSpace>\u3000+)|(?<space>^[ \t\u00A0]+|[ \t\u00A0]+$|[ \t\u00A0]{2,}|\u00A0)|(?<wide>[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0B\uFF0D\uFF0E\uFF0F]+)/g;

function partsOf(content: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: text, index, groups = {} } of content.matchAll(ODD)) {
    if (index > end) parts.push({ text: content.slice(end, index), look: null });
    const look = LOOKS.find((each) => groups[each] !== undefined) ?? null;
    parts.push({ text, look });
    end = index + text.length;
  }
  return [...parts, { text: content.slice(end), look: null }];
}

const LOOKS: readonly Look[] = ["invisible", "wideSpace", "space", "wide"];

/** Whether `content` has signs in it that need a legend. */
export const hasSigns = (content: string): boolean =>
  partsOf(content).some(({ look }) => look !== null && look !== "wide");
