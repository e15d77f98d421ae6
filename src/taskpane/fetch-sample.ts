import { WorkbookProblem, type SampleTexts } from "../actions";

/** The texts of the sample community, which stand beside the pane's page; a `WorkbookProblem` when they cannot be had. */
export async function fetchSample(folder: string, tables: readonly string[]): Promise<SampleTexts> {
  const texts = await Promise.all(
    tables.map(async (key) => [key, await fetchText(`${folder}${key}.csv`)] as const),
  );
  return Object.fromEntries(texts);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw unreadable(url, { cause });
  });
  if (!response.ok) throw unreadable(url, { cause: new Error(`status ${response.status}`) });
  return response.text();
}

function unreadable(url: string, options: ErrorOptions): WorkbookProblem {
  return new WorkbookProblem({ code: "file-unreadable", values: { file: url } }, options);
}
