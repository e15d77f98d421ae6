import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
/** In a Node of its own, because the script that draws is an ES module. Prints the greatest difference of any channel of any pixel. */
const COMPARE = `
  const sharp = require("sharp");
  const pixels = (picture) => sharp(picture).raw().toBuffer();
  import("./assets/render-icons.mjs").then(async ({ ICONS, renderIcon }) => {
    let worst = 0;
    for (const [name, sizes] of Object.entries(ICONS)) {
      for (const size of sizes) {
        const [drawn, kept] = await Promise.all([
          renderIcon(name, size).then(pixels),
          pixels(\`assets/\${name}-\${size}.png\`),
        ]);
        if (drawn.length !== kept.length) throw new RangeError(name + size);
        drawn.forEach((value, index) => (worst = Math.max(worst, Math.abs(value - kept[index]))));
      }
    }
    console.log(worst);
  });
`;
/** Other processors round differently when they resample. */
const ROUNDING = 2;

it("the icons are what their drawings say", () => {
  const worst = execFileSync(process.execPath, ["-e", COMPARE], { cwd: ROOT, encoding: "utf8" });
  expect(Number(worst)).toBeLessThanOrEqual(ROUNDING);
});
