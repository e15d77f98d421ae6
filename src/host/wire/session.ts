import type { ApiDescription } from "./api-description";
import type { ObjectModel } from "./class-spec";
import type { EventHub } from "./event-hub";
import type { References } from "./references";

/** What the requests of one client to one workbook share. */
export interface Session {
  readonly model: ObjectModel;
  /** Services of Office beside the Excel API, by name. */
  readonly services: ObjectModel["specs"];
  readonly references: References;
  readonly events: EventHub;
  readonly describe: ApiDescription;
  readonly limits: Limits;
  /** The requirement set of a member that the simulated version of Excel does not have yet; null for all others. */
  readonly missingSet: (className: string, jsName: string) => string | null;
  readonly isReadOnly: () => boolean;
}

/** Sizes that Excel on the web refuses to exceed. */
export interface Limits {
  /** UTF-8 bytes of a request or of a response. */
  readonly messageBytes: number;
  /** Cells of one range that is read. */
  readonly cellsRead: number;
  /** Cells changed by one operation. */
  readonly cellsChanged: number;
}

/** As Microsoft states them in "Resource limits and performance optimization for Office Add-ins". */
export const EXCEL_ON_THE_WEB: Limits = {
  messageBytes: 5 * 1024 * 1024,
  cellsRead: 5_000_000,
  cellsChanged: 33_554_000,
};
