import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
/** In a Node of its own: the tool loads ES modules, which jest does not. */
const READ = `
  const { OfficeAddinManifest } = require("office-addin-manifest");
  OfficeAddinManifest.readManifestFile("manifest.xml").then((manifest) => console.log(JSON.stringify(manifest)));
`;

it("is read by Office's own tool", () => {
  const output = execFileSync(process.execPath, ["-e", READ], { cwd: ROOT, encoding: "utf8" });
  expect(JSON.parse(output)).toMatchObject({
    id: "2b1d8a54-6c0e-4f5b-9a37-4e8c61f0d7b2",
    displayName: "邻里 Linli",
    defaultLocale: "zh-CN",
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
});
