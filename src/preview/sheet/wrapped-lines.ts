/** The text in lines no wider than `width`: broken at line feeds, spaces and between Chinese characters. */
export function wrappedLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split("\n").flatMap((paragraph) => paragraphLines(paragraph, width, widthOf));
}

function paragraphLines(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(paragraph) <= width) return [paragraph];
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.match(WORD) ?? []) {
    if (line !== "" && widthOf((line + word).trimEnd()) > width) {
      lines.push(line.trim());
      line = word;
    } else line += word;
  }
  return [...lines, line.trim()];
}

// A Chinese sign keeps the closing punctuation that follows it; other scripts break at spaces.
const WORD = /[\u2e80-\u9fff\uff00-\uffef][，。、；：！？）】》」]*|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g;
