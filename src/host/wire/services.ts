import type { Classes, ClassSpec, HostObject } from "./class-spec";

/** What of Excel lies around the workbook and obeys the add-in: the pane and the ribbon. */
export interface Surroundings {
  /** Whether the pane is shown; a shared runtime goes on either way. */
  paneState: "Visible" | "Background";
  /** Whether the runtime starts with the document, as the client spells it. */
  startState: string;
  /** Buttons by id; those the add-in never touched are absent. */
  readonly isButtonEnabled: Map<string, boolean>;
  /** Tabs by id; those the add-in never touched are absent. */
  readonly isTabVisible: Map<string, boolean>;
}

export function createSurroundings(): Surroundings {
  return {
    paneState: "Visible",
    startState: "Disabled",
    isButtonEnabled: new Map(),
    isTabVisible: new Map(),
  };
}

/** The object behind a service of Office that is not part of the Excel API; whether it exists its members will tell. */
export function serviceObject(name: string): HostObject {
  return { className: name, target: name };
}

/** The services the host offers. Anything else refuses by name when it is called. */
export function serviceSpecs(around: Surroundings): Classes {
  return {
    "Microsoft.InternalService.AddinInternalService": { methods: { NotifyActionHandlerReady: () => null } },
    "Microsoft.ExcelServices.CustomFunctions": {
      methods: { _SetOsfControlContainerReadyForCustomFunctions: () => null, _GetEnabledFeatures: () => [] },
    },
    "Microsoft.AppRuntime.AppRuntimeService": {
      methods: {
        GetAppRuntimeState: () => around.paneState,
        SetAppRuntimeState: (_service, [state]) => {
          around.paneState = state === "Visible" ? "Visible" : "Background";
        },
      },
    },
    "Microsoft.AppRuntime.AppRuntimePersistenceService": {
      methods: {
        GetAppRuntimeStartState: () => around.startState,
        SetAppRuntimeStartState: (_service, [state]) => {
          around.startState = String(state);
        },
      },
    },
    "Microsoft.DynamicRibbon.DynamicRibbon": {
      methods: {
        GetButton: (_ribbon, [id]) => ({ className: RIBBON_BUTTON, target: String(id) }),
        GetTab: (_ribbon, [id]) => ({ className: RIBBON_TAB, target: String(id) }),
      },
    },
    [RIBBON_BUTTON]: ribbonButton(around),
    [RIBBON_TAB]: ribbonTab(around),
  };
}

const RIBBON_BUTTON = "Microsoft.DynamicRibbon.RibbonButton";
const RIBBON_TAB = "Microsoft.DynamicRibbon.RibbonTab";

function ribbonButton({ isButtonEnabled }: Surroundings): ClassSpec<never> {
  const spec: ClassSpec<string> = {
    id: (id) => id,
    properties: {
      Enabled: {
        get: (id) => isButtonEnabled.get(id) ?? true,
        set: (id, isEnabled) => void isButtonEnabled.set(id, isEnabled === true),
      },
    },
  };
  return spec;
}

function ribbonTab({ isTabVisible }: Surroundings): ClassSpec<never> {
  const spec: ClassSpec<string> = {
    id: (id) => id,
    methods: { SetVisibility: (id, [isVisible]) => void isTabVisible.set(id, isVisible === true) },
  };
  return spec;
}
