import type { CreateModel } from "../../src/host/create-host";
import type { Book } from "../../src/host/model/book";
import { type ClassSpec, type HostObject, HostError } from "../../src/host/wire/class-spec";
import { EVENT_TYPE, type EventSink } from "../../src/host/wire/events";

interface ToySheet {
  readonly id: string;
  name: string;
  tabColor: string;
  isDeleted: boolean;
  readonly cells: Map<string, unknown>;
}
interface ToyRange {
  readonly sheet: ToySheet;
  readonly address: string;
  isKept: boolean;
}
interface ToyBook {
  readonly sheets: ToySheet[];
  readonly events: EventSink;
}

/** A workbook with just enough classes to test the protocol: sheets by name, ranges that hold one value, a fill, a format. */
export const createToyModel: CreateModel = (book: Book, events: EventSink) => {
  const toy: ToyBook = { sheets: [sheet("S1", "Sheet1"), sheet("S2", "Data")], events };
  const specs = {
    Workbook: workbookSpec,
    WorksheetCollection: sheetsSpec,
    Worksheet: sheetSpec(toy),
    Range: rangeSpec(toy),
    RangeFormat: formatSpec,
    RangeFill: fillSpec,
    ChartCollection: chartsSpec,
    Chart: {},
  };
  return {
    workbook: object("Workbook", toy),
    specs,
    book,
  };
};

function sheet(id: string, name: string): ToySheet {
  return { id, name, tabColor: "", isDeleted: false, cells: new Map() };
}

function object(className: string, target: unknown): HostObject {
  return { className, target };
}

const workbookSpec: ClassSpec<ToyBook> = {
  navigation: { Worksheets: (toy) => object("WorksheetCollection", toy) },
};

const sheetsSpec: ClassSpec<ToyBook> = {
  items: (toy) => toy.sheets.map((one) => object("Worksheet", one)),
  item: (toy, key) => {
    const found = toy.sheets.find(
      ({ id, name }) => key === id || String(key).toLowerCase() === name.toLowerCase(),
    );
    return found === undefined ? null : object("Worksheet", found);
  },
  methods: {
    Add: (toy, [name]) => {
      const added = sheet(`S${toy.sheets.length + 1}`, String(name));
      toy.sheets.push(added);
      return object("Worksheet", added);
    },
  },
};

function sheetSpec(toy: ToyBook): ClassSpec<ToySheet> {
  return {
    id: (one) => one.id,
    isGone: (one) => one.isDeleted,
    properties: {
      Name: { get: (one) => one.name, set: (one, name) => void (one.name = String(name)) },
      Position: { get: (one) => toy.sheets.indexOf(one) },
      TabColor: { get: (one) => one.tabColor, set: (one, color) => void (one.tabColor = String(color)) },
      ShowGridlines: { get: () => true, set: () => undefined },
      Visibility: {
        get: () => {
          throw new TypeError("a mistake in the host");
        },
      },
    },
    navigation: { Charts: (one) => object("ChartCollection", one) },
    methods: {
      GetRange: (one, [address]) =>
        object("Range", { sheet: one, address: address === null ? "" : (address as string), isKept: false }),
      Delete: (one) => {
        one.isDeleted = true;
        toy.sheets.splice(toy.sheets.indexOf(one), 1);
      },
    },
  };
}

function rangeSpec({ events }: ToyBook): ClassSpec<ToyRange> {
  return {
    isGone: ({ sheet: one }) => one.isDeleted,
    keep: (range) => void (range.isKept = true),
    release: (range) => void (range.isKept = false),
    cellCount: ({ address }) => (address === "" ? 16384 * 1048576 : 1),
    properties: {
      Address: { get: ({ sheet: one, address }) => `${one.name}!${address}` },
      Values: {
        get: ({ sheet: one, address }) => [[one.cells.get(address) ?? ""]],
        set: ({ sheet: one, address }, values) => {
          one.cells.set(address, Array.isArray(values) ? (values as unknown[][])[0]?.[0] : values);
          const payload = { address, changeType: "RangeEdited", source: "Local", worksheetId: one.id };
          events.emit({ type: EVENT_TYPE.worksheetChanged, targetId: one.id, payload });
          events.emit({ type: EVENT_TYPE.worksheetChanged, targetId: "Workbook", payload });
        },
      },
    },
    navigation: { Format: (range) => object("RangeFormat", range) },
    methods: {
      GetCell: (range) => range,
      GetUsedRange: ({ sheet: one, address }) => {
        if (!one.cells.has(address)) throw new HostError("ItemNotFound", "nothing used");
        return object("Range", { sheet: one, address, isKept: false });
      },
    },
  };
}

const formatSpec: ClassSpec<ToyRange> = {
  properties: { ColumnWidth: { get: () => 48 } },
  navigation: { Fill: (range) => object("RangeFill", range) },
};
const fillSpec: ClassSpec<ToyRange> = { properties: { Color: { get: () => "#FFFFFF" } } };

const chartsSpec: ClassSpec<ToySheet> = {
  eventTarget: (one) => one.id,
  items: () => [],
  item: () => null,
  methods: {
    Add: (_sheet, [type, source]) => object("Chart", { type, source: (source as HostObject).target }),
  },
};
