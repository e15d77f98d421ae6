import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_PACKAGES, MAY_IMPORT, OWNED_GLOBALS } from "./law";
import { partOf, sourceFiles, target, type SourceFile } from "./source-files";

const FILES = sourceFiles();
const parts = [...new Set(FILES.map(({ part }) => part))];

const isAllowed = (from: string, to: string): boolean =>
  from === to ||
  (MAY_IMPORT[from] ?? []).some((part) => part === to || (part === "core/*" && to.startsWith("core/")));

/** The one file outside `src` that `src` reads: its own version. */
const VERSION_SOURCE = "../package.json";

const everyImport = (check: (file: SourceFile, to: string) => string | null): readonly string[] =>
  FILES.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      const to = target(file.path, specifier);
      return to === null || to === VERSION_SOURCE ? [] : (check(file, to) ?? []);
    }),
  );

describe("the dependency law", () => {
  it("knows every part of src, and src has every part it knows", () => {
    expect(parts.sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("lets dependencies point one way", () => {
    expect(
      everyImport(({ path, part }, to) =>
        isAllowed(part, partOf(to)) ? null : `${path}: ${part} -> ${partOf(to)}`,
      ),
    ).toEqual([]);
  });

  it("lets other parts in by their index alone", () => {
    const isInside = (part: string, to: string): boolean => to !== part && to !== `${part}/index`;
    expect(
      everyImport(({ path, part }, to) =>
        part !== partOf(to) && isInside(partOf(to), to) ? `${path} reaches into ${to}` : null,
      ),
    ).toEqual([]);
  });

  it("keeps the outside world's globals with their owners", () => {
    const trespasses = FILES.flatMap(({ path, part, globals }) =>
      Object.entries(OWNED_GLOBALS)
        .filter(([name, owners]) => globals.has(name) && !owners.includes(part))
        .map(([name]) => `${path} uses ${name}`),
    );
    expect(trespasses).toEqual([]);
  });

  it("lets only small pure packages into core", () => {
    const strangers = FILES.filter(({ part }) => part.startsWith("core/")).flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith(".") && !CORE_PACKAGES.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  it("has nothing at the top level but what was agreed", () => {
    const agreed =
      "package.json package-lock.json tsconfig.json manifest.xml webpack.config.js eslint.config.mjs src assets tests seeds README.md CHANGELOG.md LICENSE";
    const made = ["node_modules", "dist", "coverage"];
    const present = readdirSync(join(__dirname, "../..")).filter(
      (name) => !name.startsWith(".") && !made.includes(name),
    );
    expect(present.sort()).toEqual(agreed.split(" ").sort());
  });
});

describe("the READMEs", () => {
  const root = join(__dirname, "../..");
  const readmes = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (path) => /(^|\/)README\.md$/.test(path) && !/^(node_modules|dist|\.git)\//.test(path),
  );

  it.each(readmes)("%s links only to what exists", (readme) => {
    const text = readFileSync(join(root, readme), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);
    const broken = links.filter((link) => {
      const folder = join(root, readme, "..", link, "..");
      return !readdirSync(folder).includes(link.replace(/\/$/, "").split("/").pop() ?? "");
    });
    expect(broken).toEqual([]);
  });
});
