import { readDataset } from "../../src/packs/mapping/reading/read-dataset";
import { lastResults, type LastResults } from "../../src/packs/mapping/results/last-results";
import { rawTables } from "./raw-tables";

/** Two needs for meals and what a run wrote of them: N001 confirmed with R001 and refused with R003, N002 ten meals short, R002 four left. */
export function lastRun(): LastResults {
  const raws = rawTables(`
| needs |
| 编号 | 社区 | 类别 | 服务人群 | 需求内容 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 来源 |
| N001 | C 社区 | 老年助餐 | 老年人 | 每天送餐 | 10 | 份 | 5 | 5 | 8 | 走访 |
| N002 | C 社区 | 老年助餐 | 老年人 | 送餐到户 | 30 | 份 | 3 | 3 | 8 | 走访 |
| resources |
| 编号 | 提供单位 | 资源名称 | 来源 | 种类 | 服务类别 | 可提供数量 | 单位 |
| R001 | 社区食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 10 | 份 |
| R002 | 敬老院 | 晚餐 | 社会 | 物力 | 老年助餐 | 24 | 份 |
| matches |
| 需求编号 | 需求内容 | 资源编号 | 提供单位 | 资源名称 | 分配数量 | 单位 | 距离（米） | 匹配理由 | 状态 | 拒绝原因 | 锁定 |
| N001 | 每天送餐 | R001 | 社区食堂 | 午餐 | 10 | 份 | 120 | 是唯一可用的资源 | 已确认 | | 锁定 |
| N002 | 送餐到户 | R002 | 敬老院 | 晚餐 | 20 | 份 | 300 | 在 1 项中最近 | 建议 | | |
| N001 | 每天送餐 | R003 | 餐馆 | 盒饭 | 0 | 份 | | 已拒绝，不再分配 | 已拒绝 | 太咸 | |
| unmet |
| 需求编号 | 需求内容 | 需求数量 | 未满足数量 | 单位 | 未满足原因 | 说明 | 最接近的资源 |
| N002 | 送餐到户 | 30 | 10 | 份 | 数量不足 | 用完了 | R009 食堂：远 40 米 |
| idle |
| 资源编号 | 提供单位 | 资源名称 | 服务类别 | 可提供数量 | 已分配 | 闲置数量 | 单位 | 闲置原因 | 最接近的需求 |
| R002 | 敬老院 | 晚餐 | 老年助餐 | 24 | 20 | 4 | 份 | 时段不合 | N003（相距 90 米） |
| bottlenecks |
| 序号 | 资源 | 可分配数量 | 需求 | 缺口 | 多一个会怎样 |
| 1 | R001 | 10 | N001 | 5 | R001：2 级多满足 1 |
| 2 | R001 | 10 | N001 | | 已用 10/10 份；2 级多满足 1 |
`);
  return lastResults(raws, readDataset(raws, "zh"));
}
