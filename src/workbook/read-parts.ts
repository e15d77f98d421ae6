/** The XML of the parts, so many of them in a round trip. */
export async function readParts(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
  atOnce: number,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let start = 0; start < parts.length; start += atOnce)
    texts.push(...(await readSome(context, parts.slice(start, start + atOnce))));
  return texts;
}

async function readSome(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<readonly string[]> {
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  return texts.map(({ value }) => value);
}
