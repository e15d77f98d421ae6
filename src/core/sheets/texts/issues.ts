import type { IssueCode } from "../declare";
import type { Text } from "../../../language";

/** What is wrong with a cell and how to mend it; the place is shown before the sentence. `{field}` is the column's title. */
export const ISSUES: Readonly<Record<IssueCode, Text>> = {
  "table-empty": {
    zh: "还没有填写任何一行。请从这一格开始填写，或先载入示例。",
    en: "There is no row yet. Start filling in here, or load the sample first.",
  },
  "column-missing": {
    zh: "找不到“{field}”这一列。最接近的列是“{closest}”，请把列名改回“{field}”，或再点一次“准备工作簿”补上这一列。",
    en: "The column “{field}” is missing; the nearest header is “{closest}”. Rename a column to “{field}”, or prepare the workbook again to add it.",
  },
  "value-missing": {
    zh: "“{field}”是必填项，这里是空的。请补填，补填前这一行不参加匹配。",
    en: "“{field}” is required and empty here. Fill it in; until then the row takes no part.",
  },
  "not-a-number": {
    zh: "“{field}”要填数字，这里写的是“{found}”。请只写数字，文字说明放到别的列。",
    en: "“{field}” takes a number; “{found}” is not one. Write the number alone and put words into another column.",
  },
  "not-whole": {
    zh: "“{field}”要填整数，这里是 {found}。请改成整数。",
    en: "“{field}” takes a whole number, not {found}.",
  },
  "number-as-text": {
    zh: "这里的数字是以文本保存的（“{found}”），已按 {read} 读取。建议改成数字格式，以免求和时漏掉。",
    en: "The number here is stored as text (“{found}”) and was read as {read}. Change it to a number, or sums will skip it.",
  },
  "out-of-range": {
    zh: "“{field}”是 {found}，应在 {minimum} 到 {maximum} 之间。请核对后修改。",
    en: "“{field}” is {found}; it must lie between {minimum} and {maximum}. Please check it.",
  },
  "code-unknown": {
    zh: "“{found}”不在“{field}”的选项里，最接近的是“{closest}”。请从下拉表选择，或在“设置”表添加这一项。",
    en: "“{found}” is not in the list for “{field}”; the nearest entry is “{closest}”. Choose from the list, or add the entry on the Settings sheet.",
  },
  "reference-unknown": {
    zh: "“{field}”写的是“{found}”，而“{table}”里没有它，最接近的是“{closest}”。请从下拉表选择，或在“{table}”里添加这一行。",
    en: "“{field}” says “{found}”, which “{table}” does not have; the nearest id is “{closest}”. Choose from the list, or add the row to “{table}”.",
  },
  "community-unknown": {
    zh: "“社区概况”里没有“{found}”，最接近的是“{closest}”。同一社区请用同一写法，否则会被当作两个社区。",
    en: "“{found}” is not in the Profile; the nearest name is “{closest}”. Spell one community one way, or it counts as two.",
  },
  "date-unreadable": {
    zh: "“{found}”不是能识别的日期。请写成 2026-03-05 这样的日期。",
    en: "“{found}” is not a date we can read. Write it like 2026-03-05.",
  },
  "date-as-text": {
    zh: "这里的日期是以文本保存的（“{found}”），已按 {read} 读取。建议重新输入为日期。",
    en: "The date here is stored as text (“{found}”) and was read as {read}. Enter it again as a date.",
  },
  "slots-unreadable": {
    zh: "看不懂时段“{found}”。请写成“周一上午；周末”这样，用“；”分隔，空着表示任何时间。",
    en: "The times “{found}” are not understood. Write them like “Mon morning; weekend”, or leave the cell empty for any time.",
  },
  "grade-unreadable": {
    zh: "“{field}”要填 0 到 5 的等级，如 3 或 3A，这里是“{found}”。",
    en: "“{field}” takes a grade from 0 to 5, such as 3 or 3A; “{found}” is none.",
  },
  "quotas-unreadable": {
    zh: "看不懂人群限额“{found}”。请写成“老年人 10；残疾人 5”这样，每个人群写一次，后面是整数。",
    en: "The quota “{found}” is not understood. Write them like “Elderly people 10; Disabled people 5”, each group once, with a whole number.",
  },
  "id-duplicate": {
    zh: "编号“{found}”与第 {row} 行重复。请换一个不重复的编号，修改前这一行不参加匹配。",
    en: "The id “{found}” is already used in row {row}. Give this row another one; until then it takes no part.",
  },
  "text-too-long": {
    zh: "“{field}”有 {length} 个字，超过 {maximum} 个字。内容已完整保留，建议精简，详细情况放到附件。",
    en: "“{field}” has {length} characters, more than {maximum}. Nothing was cut; please shorten it and keep the details elsewhere.",
  },
  "text-like-formula": {
    zh: "内容以“=”开头（“{found}”），已按文字处理，不会当作公式计算。如不是有意，请删去“=”。",
    en: "The text begins with “=” (“{found}”). It is kept as text and never computed. Remove the “=” if it is not meant.",
  },
  "cell-error": {
    zh: "这一格的公式出错（{found}）。请修正公式，或直接填写数值。",
    en: "The formula in this cell fails ({found}). Mend it or enter the value itself.",
  },
  "coordinates-unnamed": {
    zh: "这里的坐标是经纬度，但没有写明坐标系，已按 GCJ-02（高德、腾讯地图）读取。如是别的坐标系，请在“设置”表选定，或写进列名，如“经度（WGS-84）”。",
    en: "These are longitudes and latitudes of no named system; they were taken as GCJ-02 (Amap, Tencent). Choose another on the Settings sheet, or name it in the header, such as “Longitude (WGS-84)”.",
  },
  "coordinates-swapped": {
    zh: "有 {count} 行的经度和纬度填反了（先见于此），已对调后使用。请核对这两列。",
    en: "Longitude and latitude are swapped in {count} {count:row|rows}, first here; {count:it was|they were} read the other way round. Please check both columns.",
  },
  "coordinates-unfit": {
    zh: "坐标 {found} 不像{system}，与别的行不一致。请核对，修改前这一行不参加匹配。",
    en: "The place {found} is not one in {system}, unlike other rows. Check it; until then the row takes no part.",
  },
  "coordinates-apart": {
    zh: "需求和资源的坐标一个是经纬度、一个是本地米，无法量距离，本次不计距离。请统一成一种。",
    en: "One of Needs and Resources has longitudes, the other local metres: distances cannot be measured and were not counted. Use one kind.",
  },
  "share-of-nobody": {
    zh: "最低保障表里的“{found}”既不是人群表里的人群，也不是需求里的社区，未采用。",
    en: "“{found}” among the minimum shares is neither a group of the list nor a community of the needs; it was not used.",
  },
  "share-of-both": {
    zh: "最低保障表请只写人群，或只写社区；“{found}”未采用。",
    en: "Minimum shares take groups only, or communities only; “{found}” was not used.",
  },
  "bounds-reversed": {
    zh: "指标“{found}”的下限 {low} 不小于上限 {high}，本次用默认的上下限。请在“设置”表修改。",
    en: "The low bound {low} of “{found}” is not below its high bound {high}; the defaults were used. Change them on the Settings sheet.",
  },
  "weights-all-zero": {
    zh: "所有权重都是 0，已按各项同样重要计算。请在“设置”表至少给一个指标大于 0 的权重。",
    en: "All weights are 0, so every criterion counts alike. Give at least one a weight above 0 on the Settings sheet.",
  },
  "lock-impossible": {
    zh: "锁定的配对（需求 {need}、资源 {resource}）无法保留：其中一行已不存在、不能使用，或数量不是正整数。",
    en: "The locked pair (need {need}, resource {resource}) cannot be kept: one of the rows is gone or unusable, or the quantity is not a positive whole number.",
  },
  "lock-exceeds": {
    zh: "锁定的数量超出：编号 {found} 最多 {maximum}，锁定了 {pinned}。多出的 {excess} 未保留，请修改锁定行的数量。",
    en: "More is locked than there is: {found} has {maximum}, locked: {pinned}. What is in excess ({excess}) was not kept; change the locked rows.",
  },
  "lock-unfit": {
    zh: "锁定的配对（需求 {need}、资源 {resource}）不符合匹配条件，已照锁定保留。请确认是否合适。",
    en: "The locked pair (need {need}, resource {resource}) does not pass every filter and was kept as locked. Please confirm it.",
  },
  "refusal-gone": {
    zh: "对配对（需求 {need}、资源 {resource}）的拒绝不再保留：其中一行已不存在或不能使用。",
    en: "The refusal of the pair (need {need}, resource {resource}) is no longer kept: one of the rows is gone or unusable.",
  },
};
