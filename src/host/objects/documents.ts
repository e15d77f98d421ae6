import type { Book } from "../model/book";
import { excelError } from "../model/errors";
import { freshId } from "../model/new-book";
import type { Argument, Classes, ClassSpec, HostObject, Property } from "../wire/class-spec";
import { number, text, wordsOf } from "./arguments";
import type { OpenBook } from "./open-book";

/** What travels with the workbook beside its sheets: settings, properties, custom XML. */
export function documentClasses(open: OpenBook): Classes {
  return { ...settingClasses(open), ...propertyClasses(open), ...xmlPartClasses(open) };
}

/** A thing that is known by its key only. */
interface Keyed {
  readonly key: string;
}

/** Keys of properties are told apart without regard to case; longer ones than this Excel refuses. */
const KEY_LIMIT = 255;

function settingClasses({ book, events }: OpenBook): Classes {
  const object = (key: string): HostObject => ({ className: "Setting", target: { key } });
  const set = (key: string, value: unknown) => {
    book.settings.set(key, value);
    events.emitFrame("settingsChanged");
  };
  const collection: ClassSpec<Book> = {
    items: () => [...book.settings.keys()].map(object),
    item: (_, key) => (book.settings.has(String(key)) ? object(String(key)) : null),
    methods: {
      Add: (_, [key, value]) => {
        set(text(key), value ?? null);
        return object(text(key));
      },
    },
  };
  const setting: ClassSpec<Keyed> = {
    key: ({ key }) => key,
    isGone: ({ key }) => !book.settings.has(key),
    properties: {
      Key: { get: ({ key }) => key },
      Value: { get: ({ key }) => book.settings.get(key) ?? null, set: ({ key }, value) => set(key, value) },
    },
    methods: {
      Delete: ({ key }) => {
        book.settings.delete(key);
        events.emitFrame("settingsChanged");
      },
    },
  };
  return { SettingCollection: collection, Setting: setting };
}

const BUILT_IN = wordsOf("Author Category Comments Company Keywords Manager Subject Title");

function propertyClasses({ book }: OpenBook): Classes {
  return { DocumentProperties: documentProperties(book), ...customPropertyClasses(book) };
}

function documentProperties(book: Book): ClassSpec<Book> {
  const built = () => book.properties.built;
  const builtIn = (name: string): Property<Book> => ({
    get: () => built().get(name.toLowerCase()) ?? "",
    set: (_, value) => void built().set(name.toLowerCase(), text(value)),
  });
  return {
    properties: {
      ...Object.fromEntries(BUILT_IN.map((name) => [name, builtIn(name)])),
      CreationDate: { get: () => built().get("creationDate") ?? null },
      LastAuthor: { get: () => built().get("lastAuthor") ?? "" },
      RevisionNumber: {
        get: () => Number(built().get("revisionNumber") ?? 0),
        set: (_, value) => void built().set("revisionNumber", String(number(value))),
      },
    },
    navigation: { Custom: () => ({ className: "CustomPropertyCollection", target: book }) },
  };
}

function customPropertyClasses(book: Book): Classes {
  const custom = () => book.properties.custom;
  const object = (key: string): HostObject => ({ className: "CustomProperty", target: { key } });
  const keyOf = (key: string) =>
    [...custom().keys()].find((known) => known.toLowerCase() === key.toLowerCase());
  const collection: ClassSpec<Book> = {
    items: () => [...custom().keys()].map(object),
    item: (_, key) => {
      const known = keyOf(String(key));
      return known === undefined ? null : object(known);
    },
    methods: {
      Add: (_, [key, value]) => {
        const name = keyOf(text(key)) ?? text(key);
        if (name === "" || name.length > KEY_LIMIT)
          throw excelError("InvalidArgument", `key of ${name.length} characters`);
        custom().set(name, propertyValue(value));
        return object(name);
      },
      DeleteAll: () => custom().clear(),
    },
  };
  const property: ClassSpec<Keyed> = {
    isGone: ({ key }) => !custom().has(key),
    properties: {
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ key }) => custom().get(key) ?? null,
        set: ({ key }, value) => void custom().set(key, propertyValue(value)),
      },
      Type: { get: ({ key }) => propertyType(custom().get(key)) },
    },
    methods: { Delete: ({ key }) => custom().delete(key) },
  };
  return { CustomPropertyCollection: collection, CustomProperty: property };
}

/** Excel cuts texts of custom properties here. */
const PROPERTY_TEXT_LIMIT = 255;

function propertyValue(value: Argument): string | number | boolean {
  if (typeof value === "string") return value.slice(0, PROPERTY_TEXT_LIMIT);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw excelError("InvalidArgument", "a property is a text, a number or a truth value");
}

function propertyType(value: string | number | boolean | undefined): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function xmlPartClasses({ book }: OpenBook): Classes {
  const object = (id: string): HostObject => ({ className: "CustomXmlPart", target: { key: id } });
  const namespaceOf = (id: string) =>
    /<[^?!][^>]*?\sxmlns\s*=\s*["']([^"']*)["']/.exec(book.xmlParts.get(id) ?? "")?.[1] ?? "";
  const collection: ClassSpec<unknown> = {
    items: () => [...book.xmlParts.keys()].map(object),
    item: (_, id) => (book.xmlParts.has(String(id)) ? object(String(id)) : null),
    methods: {
      Add: (_, [xml]) => {
        const id = freshId(book, "xmlPart");
        book.xmlParts.set(id, xmlText(xml));
        return object(id);
      },
      GetByNamespace: (_, [namespace]) => ({
        className: "CustomXmlPartScopedCollection",
        target: text(namespace),
      }),
    },
  };
  const idsOf = (namespace: string) =>
    [...book.xmlParts.keys()].filter((id) => namespaceOf(id) === namespace);
  const only = (namespace: string): HostObject => {
    const [id, ...others] = idsOf(namespace);
    if (id === undefined || others.length > 0)
      throw excelError("ItemNotFound", `${others.length + (id === undefined ? 0 : 1)} parts`);
    return object(id);
  };
  const scoped: ClassSpec<string> = {
    items: (namespace) => idsOf(namespace).map(object),
    item: (namespace, id) => (idsOf(namespace).includes(String(id)) ? object(String(id)) : null),
    methods: { GetOnlyItem: only },
  };
  const part: ClassSpec<Keyed> = {
    id: ({ key }) => key,
    isGone: ({ key }) => !book.xmlParts.has(key),
    properties: { NamespaceUri: { get: ({ key }) => namespaceOf(key) } },
    methods: {
      GetXml: ({ key }) => book.xmlParts.get(key) ?? "",
      SetXml: ({ key }, [xml]) => void book.xmlParts.set(key, xmlText(xml)),
      Delete: ({ key }) => book.xmlParts.delete(key),
    },
  };
  return { CustomXmlPartCollection: collection, CustomXmlPartScopedCollection: scoped, CustomXmlPart: part };
}

function xmlText(value: Argument): string {
  const xml = text(value);
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<[\p{L}_]/u.test(xml) || !/>\s*$/.test(xml))
    throw excelError("InvalidArgument", "no XML");
  return xml;
}
