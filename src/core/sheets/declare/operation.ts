import type { Text } from "../../../language";

/** Something that people can ask for from Excel itself, declared once: what answers the buttons lists it, and a test holds the manifest to it. */
export interface Operation {
  /** The function that its button names. */
  readonly key: string;
  /** Id of the button, without the add-in's name. */
  readonly button: string;
  readonly place: "ribbon" | "menu";
  readonly label: Text;
  /** What it does, in a sentence. */
  readonly hint: Text;
  readonly does: Effect;
}

/** A job is done where the ribbon is; a page needs the pane; a sheet needs it only when it is not there. */
export type Effect =
  { readonly job: "prepare" | "sample" | "run" } | { readonly page: string } | { readonly sheet: string };
