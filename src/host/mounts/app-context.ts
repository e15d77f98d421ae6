import type { Host } from "../create-host";

/** What tells one pane from another in the frame protocol. */
export interface PaneIdentity {
  readonly conversationId: string;
  readonly appId: string;
  /** Origin of the host's page. */
  readonly origin: string;
}

/** Capabilities beside ExcelApi which the host has; the client switches features on and off by these. */
export function requirementMatrix(host: Host): string {
  return JSON.stringify({
    ExcelApi: host.apiLevel,
    SharedRuntime: "1.1",
    RibbonApi: "1.1",
    Settings: "1.1",
    DelayForCellEdit: "1.1",
    RichApiRuntime: "1.2",
    RichApiRuntimeFlag: "1.2",
  });
}

/** Settings of the add-in as the Common API carries them: key and JSON text. */
export function settingEntries(host: Host): readonly (readonly [string, string])[] {
  return [...host.book().settings].map(([key, value]) => [key, JSON.stringify(value)] as const);
}

/** The address of the workbook, as the client hears it. */
export function documentUrl(host: Host): string {
  return `https://localhost/${encodeURIComponent(host.book().name)}`;
}

/** `SharedApp`: pane and ribbon commands run in one page. */
const SHARED_RUNTIME = 1;

/** What the client learns about its host before it loads. `disableLogging` keeps it from reporting its start-up. */
export function hostInfo(host: Host, platform: "Web" | "Win32"): string {
  const version = platform === "Web" ? "16.00" : "16.01";
  return ["Excel", platform, version, host.language, "", "", "disableLogging", String(SHARED_RUNTIME)].join(
    "$",
  );
}

/** The address under which a pane's page learns by which host it is shown. */
export function paneAddress(
  page: string,
  host: Host,
  { conversationId, appId, origin }: PaneIdentity,
): string {
  const separator = page.includes("?") ? "&" : "?";
  return `${page}${separator}_host_Info=${hostInfo(host, "Web")}#&_xdm_Info=${conversationId}|${appId}|${origin}`;
}

const EXCEL_ON_THE_WEB_APP = 16;

/** The answer to `getAppContextAsync`: the client throws when one of the first nine is missing. */
export function appContext(host: Host, identity: PaneIdentity): object {
  return {
    _id: identity.appId,
    _appName: EXCEL_ON_THE_WEB_APP,
    _appVersion: "16.0",
    _appUILocale: host.language,
    _dataLocale: host.language,
    _docUrl: documentUrl(host),
    _clientMode: host.book().isReadOnly ? 0 : 1,
    _settings: settingEntries(host),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: "1",
    _appMinorVersion: 0,
    _requirementMatrix: requirementMatrix(host),
    _hostFullVersion: "16.0.0.0",
    _addinName: "",
    _appDomains: [],
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
    _marketplaceType: "developer",
    _initialDisplayMode: 2,
  };
}
