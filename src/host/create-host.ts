import type { Book } from "./model/book";
import { describeApi, type ClientNamespaces } from "./wire/api-description";
import type { ObjectModel } from "./wire/class-spec";
import { createEventHub, type EventHub } from "./wire/event-hub";
import type { EventSink } from "./wire/events";
import { createFaults, type Faults } from "./wire/faults";
import { createReferences } from "./wire/references";
import { missingSet, type RequirementSets } from "./wire/requirement-sets";
import { answerRequest, type RichApiReply, type RichApiRequest } from "./wire/rich-api";
import { createSurroundings, serviceSpecs, type Surroundings } from "./wire/services";
import { EXCEL_ON_THE_WEB, type Limits, type Session } from "./wire/session";
import { createTraffic, type Traffic } from "./wire/traffic";

export interface HostOptions {
  /** The version of ExcelApi the host claims to be, e.g. `1.7`; 1.15, the newest the client speaks, when left out. */
  readonly apiLevel?: string;
  /** With these, members newer than `apiLevel` are refused as an older Excel would; without, the level is only reported. */
  readonly requirementSets?: RequirementSets;
  /** Language of Excel's interface, e.g. `zh-CN`; `en-US` when left out. */
  readonly language?: string;
  readonly limits?: Partial<Limits>;
  /** True: `traffic` keeps the bodies of requests and responses. */
  readonly keepsBodies?: boolean;
}

/** A workbook that answers a client of the Excel API, and what a test or a page needs to know about it. */
export interface Host {
  readonly book: () => Book;
  /** Puts another workbook in place of the open one: references, event registrations, planned failures and traffic are forgotten. */
  readonly open: (book: Book) => void;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** The user begins to edit a cell: until `endCellEdit`, batches fail, or wait if they asked to (`delayForCellEdit`). */
  readonly startCellEdit: () => void;
  readonly endCellEdit: () => void;
  readonly surroundings: Surroundings;
  /** How many objects the client keeps; 0 once every `Excel.run` has cleaned up after itself. */
  readonly referenceCount: () => number;
  readonly apiLevel: string;
  readonly language: string;
  /** For mounts: events out, requests in, and where the loaded client is to be found. */
  readonly events: EventHub;
  readonly answer: (request: RichApiRequest) => Promise<RichApiReply>;
  readonly connectClient: (client: () => ClientNamespaces) => void;
}

/** Makes the objects of the API for a workbook; what happens in it is reported to the sink. */
export type CreateModel = (book: Book, events: EventSink) => ObjectModel;

/** A host for the workbook, speaking the API through the objects that `createModel` gives. */
export function createHostWith(createModel: CreateModel, firstBook: Book, options: HostOptions = {}): Host {
  const { apiLevel = "1.15", language = "en-US" } = options;
  const faults = createFaults();
  const traffic = createTraffic(options.keepsBodies ?? false);
  const events = createEventHub();
  const surroundings = createSurroundings();
  const editing = createCellEditing();
  const shared = { ...sessionOptions(options, apiLevel), services: serviceSpecs(surroundings), events };
  let client: () => ClientNamespaces = () => {
    throw new TypeError("no client is connected to the host");
  };
  let lastReference = 0;
  const nextReferenceId = () => `r${(lastReference += 1)}`;
  const openBook = (book: Book): OpenBook => {
    const model = createModel(book, events);
    const references = createReferences(model.specs, nextReferenceId);
    return { book, model, references, isReadOnly: () => book.isReadOnly };
  };
  let current = openBook(firstBook);
  const session = (): Session => ({ ...shared, ...current, describe: describeApi(client()) });
  const { isEditingCell, endOfEditing } = editing;
  const richApi = { session, isEditingCell, endOfEditing, nextFault: faults.next, record: traffic.record };
  return {
    book: () => current.book,
    open: (book) => {
      events.reset();
      faults.clear();
      traffic.reset();
      editing.end();
      current = openBook(book);
    },
    faults,
    traffic,
    startCellEdit: editing.start,
    endCellEdit: editing.end,
    surroundings,
    referenceCount: () => current.references.count(),
    apiLevel,
    language,
    events,
    answer: (request) => answerRequest(richApi, request),
    connectClient: (to) => void (client = to),
  };
}

function sessionOptions(options: HostOptions, apiLevel: string): Pick<Session, "limits" | "missingSet"> {
  const { requirementSets } = options;
  return {
    limits: { ...EXCEL_ON_THE_WEB, ...options.limits },
    missingSet: (className, jsName) =>
      requirementSets === undefined ? null : missingSet(requirementSets, apiLevel, `${className}.${jsName}`),
  };
}

type OpenBook = Pick<Session, "model" | "references" | "isReadOnly"> & { readonly book: Book };

interface CellEditing {
  readonly start: () => void;
  readonly end: () => void;
  readonly isEditingCell: () => boolean;
  readonly endOfEditing: () => Promise<void>;
}

function createCellEditing(): CellEditing {
  let isEditing = false;
  let waiting: (() => void)[] = [];
  return {
    start: () => void (isEditing = true),
    end: () => {
      isEditing = false;
      const resume = waiting;
      waiting = [];
      for (const go of resume) go();
    },
    isEditingCell: () => isEditing,
    endOfEditing: () =>
      isEditing ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve(),
  };
}
