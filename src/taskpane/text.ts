import { useAnyText, type FrameKey, type PaneText as Texts } from "./components";
import type { PANE_DATA } from "./texts/data";
import type { PANE_HELP } from "./texts/help";
import type { PANE_HISTORY } from "./texts/history";
import type { PANE_HOME } from "./texts/home";
import type { PANE_MESSAGES } from "./texts/messages";

/** Messages of the pane's own pages, which are loaded when they are opened, and of its frame. */
export type MessageKey =
  | FrameKey
  | keyof typeof PANE_DATA
  | keyof typeof PANE_HELP
  | keyof typeof PANE_HISTORY
  | keyof typeof PANE_HOME
  | keyof typeof PANE_MESSAGES;

export type PaneText = Texts<MessageKey>;

export const usePaneText = (): PaneText => useAnyText();
