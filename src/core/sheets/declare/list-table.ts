import { hasLevels, type CodeList } from "./code-list";
import { optional, required, text } from "./make-field";
import { defineTable, type Table } from "./table";

/** The sheet of all settings. */
export const SETTINGS = "settings";

const CODE = optional("id", text("代码", "Code"), text("自行添加的可空", "Empty for your own entries"), {
  width: 78,
  maxLength: 60,
});
const PARENT = optional("text", text("一级类别", "First level"), text("", ""), { width: 84, maxLength: 60 });
const NAME = required("text", text("名称", "Name"), text("下拉表中的文字", "As the drop-down shows it"), {
  width: 108,
  maxLength: 60,
  isUnique: true,
});
const FIELDS = { code: CODE, name: NAME } as const;
const FIELDS_WITH_LEVELS = { code: CODE, parent: PARENT, name: NAME } as const;

/** The table of the Settings sheet that holds `list`. */
export function listTable(list: CodeList): Table {
  const rest = {
    key: `list-${list.key}`,
    name: list.name,
    sheet: SETTINGS,
    kind: "setting",
    list,
  } as const;
  if (!hasLevels(list))
    return defineTable({
      ...rest,
      fields: FIELDS,
      rows: (language) => list.codes.map(({ code, name }) => [code, name[language]]),
    });
  const names = new Map(list.codes.map(({ code, name }) => [code, name]));
  return defineTable({
    ...rest,
    fields: FIELDS_WITH_LEVELS,
    rows: (language) =>
      list.codes.map(({ code, name, parent }) => [
        code,
        parent === undefined ? null : (names.get(parent)?.[language] ?? parent),
        name[language],
      ]),
  });
}
