export { createHost, type ExcelHost } from "./excel-host";
export { createHostWith, type CreateModel, type Host, type HostOptions } from "./create-host";
export { mountInNode, type NodeMount, type NodeMountOptions } from "./mounts/node";
export { showWebFrame, type WebFrame, type WebFrameOptions } from "./mounts/web-frame";
export { offerWindowsBridge, type WindowsBridge, type WorkbookHostBridge } from "./mounts/windows-bridge";
export { newBook } from "./model/new-book";
export type { BatchFailure, Faults } from "./wire/faults";
export { readRequirementSets, type RequirementSets } from "./wire/requirement-sets";
export type { Traffic, TrafficEntry } from "./wire/traffic";
