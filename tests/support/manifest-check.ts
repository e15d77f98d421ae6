/** What a manifest must be held against: the files a build puts on the server, and the size of each picture among them. */
export interface Build {
  readonly hasFile: (path: string) => boolean;
  /** Width and height of a PNG in pixels. */
  readonly sizeOf: (path: string) => readonly [number, number];
  readonly commands: readonly string[];
}

/** Lengths Office allows, in characters. */
const LIMITS = { ShortStrings: 125, LongStrings: 250, id: 32, DisplayName: 125, Description: 250 } as const;
const DEFAULT_LOCALE = "zh-CN";
const OTHER_LOCALES = ["en-US"];
const RIBBON_SIZES_REQUIRED = [16, 32, 80];

/** Everything wrong with the manifest `xml`, one sentence each; needs a DOM. What `office-addin-manifest` checks online only, and what it never checks. */
export function manifestProblems(xml: string, build: Build): readonly string[] {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const broken = manifest.querySelector("parsererror");
  if (broken !== null) return [`not XML: ${broken.textContent}`];
  return [identity, locales, urls, resources, lengths, icons, commands].flatMap((check) =>
    check(manifest, build),
  );
}

function identity(manifest: Document): readonly string[] {
  const id = textOf(manifest, "Id");
  const version = textOf(manifest, "Version");
  const hosts = elements(manifest, "Host").map(
    (host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"),
  );
  return [
    ...when(!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id), `Id is no GUID: ${id}`),
    ...when(!/^\d+\.\d+\.\d+\.\d+$/.test(version), `Version is not a.b.c.d: ${version}`),
    ...when(
      hosts.some((host) => host !== "Workbook"),
      `Host other than Workbook: ${hosts.join(", ")}`,
    ),
    ...when(textOf(manifest, "DefaultLocale") !== DEFAULT_LOCALE, `DefaultLocale is not ${DEFAULT_LOCALE}`),
  ];
}

function locales(manifest: Document): readonly string[] {
  const texts = [
    ...elements(manifest, "DisplayName"),
    ...baseDescriptions(manifest),
    ...elements(manifest, "String"),
  ];
  return texts.flatMap((text) =>
    OTHER_LOCALES.filter((locale) => overrideOf(text, locale) === "").map(
      (locale) => `${nameOf(text)} has no ${locale}`,
    ),
  );
}

function urls(manifest: Document, build: Build): readonly string[] {
  return urlsOf(manifest).flatMap((url) => [
    ...when(!url.startsWith("https://"), `not https: ${url}`),
    ...when(!build.hasFile(pathOf(url)), `no such file in the build: ${url}`),
  ]);
}

function resources(manifest: Document): readonly string[] {
  const declared = ["Image", "Url", "String"]
    .flatMap((kind) => elements(manifest, kind))
    .flatMap((one) => attribute(one, "id"));
  const used = [...manifest.querySelectorAll("[resid]")].flatMap((one) => attribute(one, "resid"));
  return [
    ...used.filter((id) => !declared.includes(id)).map((id) => `resid without a resource: ${id}`),
    ...declared.filter((id) => !used.includes(id)).map((id) => `resource never used: ${id}`),
    ...declared
      .filter((id, index) => declared.indexOf(id) !== index)
      .map((id) => `resource declared twice: ${id}`),
    ...declared.filter((id) => id.length > LIMITS.id).map((id) => `id longer than ${LIMITS.id}: ${id}`),
  ];
}

function lengths(manifest: Document): readonly string[] {
  const inResources = (["ShortStrings", "LongStrings"] as const).flatMap((kind) =>
    elements(manifest, kind).flatMap((list) => tooLong([...list.children], LIMITS[kind])),
  );
  return [
    ...inResources,
    ...tooLong(elements(manifest, "DisplayName"), LIMITS.DisplayName),
    ...tooLong(baseDescriptions(manifest), LIMITS.Description),
  ];
}

function tooLong(texts: readonly Element[], limit: number): readonly string[] {
  return texts.flatMap((text) =>
    [text.getAttribute("DefaultValue") ?? "", ...OTHER_LOCALES.map((locale) => overrideOf(text, locale))]
      .filter((value) => value.length > limit)
      .map((value) => `${nameOf(text)} has ${value.length} characters, more than ${limit}`),
  );
}

function icons(manifest: Document, build: Build): readonly string[] {
  const declared = new Map(
    elements(manifest, "Image").map((image) => [
      image.getAttribute("id"),
      image.getAttribute("DefaultValue"),
    ]),
  );
  const pictures = elements(manifest, "Icon").flatMap((icon) => [...icon.children]);
  const ribbon = pictures.flatMap((picture) => {
    const url = declared.get(picture.getAttribute("resid")) ?? null;
    return url === null ? [] : wrongSize(url, Number(picture.getAttribute("size")), build);
  });
  const missing = elements(manifest, "Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((picture) => Number(picture.getAttribute("size")));
    const absent = RIBBON_SIZES_REQUIRED.filter((size) => !sizes.includes(size));
    return absent.map((size) => `${nameOf(icon.parentElement ?? icon)} has no icon of ${size} px`);
  });
  const own = [
    ...wrongSize(defaultOf(manifest, "IconUrl"), 32, build),
    ...wrongSize(defaultOf(manifest, "HighResolutionIconUrl"), 64, build),
  ];
  return [...ribbon, ...missing, ...own];
}

function wrongSize(url: string, size: number, build: Build): readonly string[] {
  if (!build.hasFile(pathOf(url))) return [];
  const [width, height] = build.sizeOf(pathOf(url));
  return when(width !== size || height !== size, `${url} is ${width} × ${height}, not ${size} px`);
}

function commands(manifest: Document, build: Build): readonly string[] {
  const named = elements(manifest, "FunctionName").map((one) => one.textContent);
  return [
    ...named.filter((name) => !build.commands.includes(name)).map((name) => `no function answers ${name}`),
    ...build.commands.filter((name) => !named.includes(name)).map((name) => `no button for ${name}`),
  ];
}

function urlsOf(manifest: Document): readonly string[] {
  const values = [...manifest.querySelectorAll("[DefaultValue]")].flatMap((one) =>
    attribute(one, "DefaultValue"),
  );
  const overrides = [...manifest.querySelectorAll("[Value]")].flatMap((one) => attribute(one, "Value"));
  return [...values, ...overrides].filter((value) => /^[a-z]+:\/\//i.test(value));
}

function pathOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname).replace(/^\//, "");
}

/** By local name: prefixes are the author's choice. */
function elements(manifest: Document, localName: string): readonly Element[] {
  return [...manifest.getElementsByTagNameNS("*", localName)].filter(
    (element) => localName !== "Image" || element.hasAttribute("id"),
  );
}

/** The description of the add-in itself; those of supertips are resources. */
function baseDescriptions(manifest: Document): readonly Element[] {
  return elements(manifest, "Description").filter((one) => one.hasAttribute("DefaultValue"));
}

function textOf(manifest: Document, name: string): string {
  return elements(manifest, name)[0]?.textContent ?? "";
}

function defaultOf(manifest: Document, name: string): string {
  return elements(manifest, name)[0]?.getAttribute("DefaultValue") ?? "";
}

function overrideOf(text: Element, locale: string): string {
  const override = [...text.children].find((child) => child.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? "";
}

function nameOf(element: Element): string {
  return element.getAttribute("id") ?? element.localName;
}

function attribute(element: Element, name: string): readonly string[] {
  const value = element.getAttribute(name);
  return value === null ? [] : [value];
}

function when(isWrong: boolean, sentence: string): readonly string[] {
  return isWrong ? [sentence] : [];
}
