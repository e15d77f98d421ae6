import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { pathsIn, target } from "./source-files";

const ROOT = join(__dirname, "../..");

/** A name and the module it comes from, or is given by: `src/host/index: createHost`. */
type Name = `${string}: ${string}`;

interface Trade {
  readonly path: string;
  /** What a file exports; from where, if it only passes it on. */
  readonly given: ReadonlyMap<Name, Name | null>;
  readonly taken: readonly Name[];
}

/** Each `path: name` that a file of `src` exports and no other file of `src` or `seeds` imports, sorted. */
export function unusedExports(): readonly string[] {
  const paths = ["src", "seeds"].flatMap((folder) =>
    pathsIn(join(ROOT, folder)).map((path) => `${folder}/${path}`),
  );
  const modules = new Set(paths.map(moduleOf));
  const trades = paths.map((path) =>
    tradeOf(path, (module) => (modules.has(module) ? module : `${module}/index`)),
  );
  const origins = new Map(trades.flatMap(({ given }) => [...given]));
  const used = new Set<Name>();
  for (const { taken } of trades)
    for (const name of taken)
      for (let at: Name | null = name; at !== null && !used.has(at); at = origins.get(at) ?? null)
        used.add(at);
  return trades
    .filter(({ path }) => path.startsWith("src/"))
    .flatMap(({ path, given }) =>
      [...given.keys()].filter((name) => !used.has(name)).map((name) => name.replace(moduleOf(path), path)),
    )
    .sort();
}

const moduleOf = (path: string): string => path.replace(/\.tsx?$/, "");

function tradeOf(path: string, resolve: (module: string) => string): Trade {
  const text = readFileSync(join(ROOT, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const given = new Map<Name, Name | null>();
  const taken: Name[] = [];
  const own = (name: string): Name => `${moduleOf(path)}: ${name}`;
  const from = (specifier: ts.Expression, name: string): Name =>
    `${resolve((ts.isStringLiteral(specifier) ? target(path, specifier.text) : null) ?? "")}: ${name}`;

  for (const statement of tree.statements)
    if (ts.isImportDeclaration(statement))
      taken.push(
        ...listed(statement.importClause?.namedBindings).map(({ origin }) =>
          from(statement.moduleSpecifier, origin),
        ),
      );
    else if (ts.isExportDeclaration(statement))
      for (const { name, origin } of listed(statement.exportClause))
        given.set(own(name), statement.moduleSpecifier ? from(statement.moduleSpecifier, origin) : null);
    else for (const name of declared(statement)) given.set(own(name), null);

  const identifiers = new Set<string>();
  const late: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) identifiers.add(node.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      late.push(...node.arguments);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  // What a file takes from a module it loads late is not declared: each of its words counts.
  for (const specifier of late) taken.push(...[...identifiers].map((name) => from(specifier, name)));
  return { path, given, taken };
}

/** The names in the braces of an import or export, and what they are called where they come from. */
const listed = (
  braces: ts.NamedImportBindings | ts.NamedExportBindings | undefined,
): readonly { name: string; origin: string }[] =>
  braces !== undefined && (ts.isNamedImports(braces) || ts.isNamedExports(braces))
    ? braces.elements.map(({ name, propertyName }) => ({
        name: name.text,
        origin: (propertyName ?? name).text,
      }))
    : [];

/** The names that a statement declares and exports. */
function declared(statement: ts.Statement): readonly string[] {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name)
    : [(statement as ts.DeclarationStatement).name];
  return names.flatMap((name) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []));
}
