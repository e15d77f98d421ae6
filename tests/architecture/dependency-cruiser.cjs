module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A cycle means two files are one idea. Merge them or move the shared part down.",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-orphans",
      comment: "Nobody uses this file: delete it, or give it its caller.",
      severity: "error",
      from: { orphan: true, pathNot: ["\\.d\\.ts$"] },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
