import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FABRIC = /^import (?:type )?\{([^}]*)\} from "(office-ui-fabric-react\/lib\/\w+)";/gm;
const OWN = /^(?:import|export) (?!type)[^;]*?from "(\.[^"]+)";/gm;

/** What the scripts that `entry` imports at once use of Fabric: names by module. What is loaded later, by `import()`, does not count. */
export function fabricImports(entry: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, names = "", module = ""] of text.matchAll(FABRIC)) {
      const values = names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "" && !name.startsWith("type "));
      found.set(module, new Set([...(found.get(module) ?? []), ...values]));
    }
    for (const [, path = ""] of text.matchAll(OWN)) {
      const next = scriptAt(join(dirname(file), path));
      if (next !== null) visit(next);
    }
  };
  visit(entry);
  return found;
}

function scriptAt(path: string): string | null {
  const candidates = [".ts", ".tsx", "/index.ts"].map((end) => path + end);
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
