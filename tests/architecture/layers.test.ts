import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_PACKAGES, MAY_ALSO_IMPORT, MAY_IMPORT, OWNED_GLOBALS } from "./law";
import { partOf, sourceFiles, target, type SourceFile } from "./source-files";

const FILES = sourceFiles();
const parts = [...new Set(FILES.map(({ part }) => part))];

const isNamed = (name: string, part: string): boolean =>
  name === part || (name.endsWith("/*") && part.startsWith(name.slice(0, -1)));

/** The row of the table for a part: its own, or the one for every part of its name. */
const rowOf = (part: string): string | undefined =>
  part in MAY_IMPORT ? part : Object.keys(MAY_IMPORT).find((name) => isNamed(name, part));

function isAllowed({ path, part }: SourceFile, to: string): boolean {
  const besides = MAY_ALSO_IMPORT.flatMap(({ files, parts: own }) => (files.test(path) ? own : []));
  return (
    part === to || [...(MAY_IMPORT[rowOf(part) ?? ""] ?? []), ...besides].some((name) => isNamed(name, to))
  );
}

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
    expect([...new Set(parts.map(rowOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("lets dependencies point one way", () => {
    expect(
      everyImport((file, to) =>
        isAllowed(file, partOf(to)) ? null : `${file.path}: ${file.part} -> ${partOf(to)}`,
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
        .filter(([name, owners]) => globals.has(name) && !owners.some((owner) => isNamed(owner, part)))
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
