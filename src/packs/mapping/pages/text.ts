import { useAnyText, type FrameKey, type PaneText as Texts } from "../../../taskpane/components";
import type { PANE_FIGURES } from "./texts/figures";
import type { PANE_MATCHES } from "./texts/matches";
import type { PANE_PLAN } from "./texts/plan";
import type { PANE_PRIORITIES } from "./texts/priorities";
import type { PANE_SETTINGS } from "./texts/settings";

/** Messages of the pack's pages, and of the pane's frame. */
export type MessageKey =
  | FrameKey
  | keyof typeof PANE_FIGURES
  | keyof typeof PANE_MATCHES
  | keyof typeof PANE_PLAN
  | keyof typeof PANE_PRIORITIES
  | keyof typeof PANE_SETTINGS;

export type PaneText = Texts<MessageKey>;

export const usePaneText = (): PaneText => useAnyText();
