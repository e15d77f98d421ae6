/** Draws every icon of the manifest: `<name>.svg` at each size Office asks for, `<name>-small.svg` up to 24 px where lines must sit on pixels. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const FOLDER = import.meta.dirname;
/** The sizes of a ribbon button's picture; the add-in itself also has one of 128 px for the store and the list of add-ins. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
export const ICONS = {
  linli: [...RIBBON_SIZES, 128],
  prepare: RIBBON_SIZES,
  sample: RIBBON_SIZES,
  check: RIBBON_SIZES,
  run: RIBBON_SIZES,
  priorities: RIBBON_SIZES,
  charts: RIBBON_SIZES,
};
const SMALL_UP_TO = 24;

export async function renderIcon(name, size) {
  const small = path.join(FOLDER, `${name}-small.svg`);
  const drawing = size <= SMALL_UP_TO && existsSync(small) ? small : path.join(FOLDER, `${name}.svg`);
  const { width } = await sharp(drawing).metadata();
  return sharp(drawing, { density: (72 * size) / width })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, sizes] of Object.entries(ICONS)) {
    for (const size of sizes) {
      await writeFile(path.join(FOLDER, `${name}-${size}.png`), await renderIcon(name, size));
    }
  }
}
