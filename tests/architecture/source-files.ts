import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import ts from "typescript";

export interface SourceFile {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  /** `core/model`, `workbook` …: the unit the law speaks of. */
  readonly part: string;
  readonly imports: readonly string[];
  readonly globals: ReadonlySet<string>;
}

const ROOT = join(__dirname, "../../src");

/** Every TypeScript file of `src`. */
export const sourceFiles = (): readonly SourceFile[] => pathsIn(ROOT).map(describe);

/** The TypeScript files of a folder, relative to it, with `/`. */
export const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.split(sep).join("/"));

const PARTS = /^(?:core\/sheets\/[^/]+|core\/[^/]+|taskpane\/components|packs\/[^/]+(?=\/)|[^/]+)/;

export const partOf = (path: string): string => PARTS.exec(path)?.[0] ?? path;

/** Where a relative import leads, relative to `src`; null for a package. */
export const target = (from: string, specifier: string): string | null =>
  specifier.startsWith(".") ? posix.normalize(posix.join(dirname(from), specifier)) : null;

function describe(path: string): SourceFile {
  const tree = ts.createSourceFile(
    path,
    readFileSync(join(ROOT, path), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const imports: string[] = [];
  const globals = new Set<string>();
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) imports.push(specifier);
    if (ts.isIdentifier(node) && isFree(node)) globals.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, part: partOf(path), imports, globals };
}

function specifierOf(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null;
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const [argument] = node.arguments;
  return argument !== undefined && ts.isStringLiteral(argument) ? argument.text : null;
}

/** An identifier used as a value, not a property's or parameter's name, nor part of a type. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isNewExpression(parent) || ts.isCallExpression(parent) || ts.isTypeOfExpression(parent);
}
