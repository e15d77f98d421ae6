import type { Catalogue } from "../../language";

/** Help topics, one screen each; paragraphs are divided by line breaks. `action` is the button that does the thing. */
export const PANE_HELP = {
  "pane.help.search": { zh: "搜索帮助", en: "Search the help" },
  "pane.help.topics": { zh: "帮助主题", en: "Help topics" },
  "pane.help.back": { zh: "全部主题", en: "All topics" },
  "pane.help.none": {
    zh: "没有找到“{words}”。换个词试试。",
    en: "Nothing found for “{words}”. Try another word.",
  },
  "pane.help.start.title": { zh: "从哪里开始", en: "Where to begin" },
  "pane.help.start.text": {
    zh: "先让邻里在工作簿里建好工作表：需求清单、资源清单、满意度调查、结果、图表和设置。已有的内容不会改动。\n然后按首页的步骤走：填需求、填资源、运行、看结果。",
    en: "Let Linli add its sheets to the workbook first: needs, resources, survey, results, charts and settings. What is already there stays as it is.\nThen follow the steps on the first page: fill in needs, fill in resources, run, read the results.",
  },
  "pane.help.start.action": { zh: "准备我的工作簿", en: "Prepare my workbook" },
  "pane.help.sample.title": { zh: "用示例试一试", en: "Try it with a sample" },
  "pane.help.sample.text": {
    zh: "示例是一个虚构的社区，有需求、资源和问卷，可以放心试。示例写在新的工作表里，看完可以一键移除。\n已经填了自己的数据时不能载入示例，以免混在一起。",
    en: "The sample is an invented community with needs, resources and survey answers to play with. It goes on new sheets, which one click removes again.\nIt cannot be loaded where you have entered data of your own, so that the two never mix.",
  },
  "pane.help.sample.action": { zh: "用示例试一试", en: "Try it with a sample" },
  "pane.help.needs.title": { zh: "填需求清单", en: "Filling in needs" },
  "pane.help.needs.text": {
    zh: "一行写一条需求。带 * 的列必填：社区、类别、服务人群、内容、数量、单位、紧迫和严重程度。\n有下拉表的列请从表中选；选项在“设置”里可以增改。位置、可接受距离和时段填得越准，匹配越准。",
    en: "One row for each need. Columns with * must be filled: community, category, group, description, quantity, unit, urgency and severity.\nChoose from the drop-downs where there are any; you may change the choices on the Settings sheet. The better place, distance and times are known, the better the match.",
  },
  "pane.help.needs.action": { zh: "打开需求清单", en: "Open the needs" },
  "pane.help.resources.title": { zh: "填资源清单", en: "Filling in resources" },
  "pane.help.resources.text": {
    zh: "一行写一项资源：谁提供、服务哪些类别和人群、能提供多少、在哪里、服务多远、什么时段。\n“可提供数量”和需求的单位要一致：小时不能当人次用。过了有效期的资源不参加匹配。",
    en: "One row for each resource: who gives it, which categories and groups it serves, how much, where, how far and when.\nUnits must agree with those of the needs: hours are not visits. A resource whose date has passed takes no part.",
  },
  "pane.help.resources.action": { zh: "打开资源清单", en: "Open the resources" },
  "pane.help.data.title": { zh: "检查和修正数据", en: "Checking and mending data" },
  "pane.help.data.text": {
    zh: "数据检查页列出每一处问题：在哪个单元格、什么问题、怎么改。点地址就到那个单元格。\n“要改”的行不参加运行，但不会被删除；“请看”的行照常参加。",
    en: "The data check lists every flaw: which cell, what is wrong, how to mend it. Press an address to go to the cell.\nRows to be fixed take no part in a run, but are never removed; rows to be looked at take part as usual.",
  },
  "pane.help.data.picture": {
    zh: "“数据检查”页：上面是可以一键修正的单元格，改前和改后并排，可逐个勾选；下面按工作表列出每个问题和地址。",
    en: "The page Data check: at the top the cells that can be fixed with one click, before and after side by side, each with a tick box; below every flaw with its address, sheet by sheet.",
  },
  "pane.help.data.action": { zh: "打开数据检查", en: "Open the data check" },
  "pane.help.run.title": { zh: "运行", en: "Running" },
  "pane.help.run.text": {
    zh: "一次运行会检查数据、匹配资源、排出优先问题并画图表。写入之前可以随时取消；写入要么全部完成，要么恢复原样。\n数据或设置改动以后，首页会提示结果已过期。",
    en: "A run checks the data, matches resources, ranks the issues and draws the charts. You may cancel until it writes; it writes everything or nothing.\nWhen data or settings change afterwards, the first page says that the results are out of date.",
  },
  "pane.help.run.picture": {
    zh: "首页：结果是最新的，下面是“重新运行”按钮和各个步骤的进度。",
    en: "The first page: the results are up to date, with the button Run again and how far each step has got.",
  },
  "pane.help.run.action": { zh: "全部运行", en: "Run everything" },
  "pane.help.stamp.title": { zh: "结果表上的印记是什么", en: "What the stamp on the results is" },
  "pane.help.stamp.text": {
    zh: "每张结果表的标题下和“首页”工作表里都有一行印记：运行的时间、是不是最优、数据和设置的编号、版本。\n编号由参加匹配的各行（或设置）算出：改动一格，编号就变；改回来，编号也回来。不用记，也不含任何内容。\n两份打印稿或两个文件的编号和版本都相同，就是同样的数据、设置和匹配；不同，就是中间改过。得分和名次另外随权重变。",
    en: "Under the title of every result sheet, and on the sheet Start, stands a stamp: when the run was, whether it is optimal, the digits of data and settings, the version.\nThe digits are computed from the rows that are matched, or from the settings: change one cell and they change; change it back and they return. Nobody has to remember them, and they hold no contents.\nWhere digits and version of two prints or files agree, so do data, settings and matches; where they differ, something was changed in between. Scores and ranks follow the weights besides.",
  },
  "pane.help.stamp.action": { zh: "打开首页工作表", en: "Open the sheet Start" },
  "pane.help.matching.title": { zh: "匹配是怎么算的", en: "How matching works" },
  "pane.help.matching.text": {
    zh: "先看哪些资源合适：类别、人群、社区边界、距离、时段、资质、有效期。再在所有合适的搭配里，先保证第 1 级需求得到最多，再保证第 2 级，依此类推；一样多时选路程和费用最少的。\n结果是可以证明的最优，“最优：已验证”就是这个意思。",
    en: "First, which resources fit: category, group, borders, distance, times, qualification, validity. Then, of all ways to combine them, the one that serves most of tier 1, then most of tier 2 and so on; among equals, the one with the shortest ways and least cost.\nThe result is provably the best: that is what “optimal: checked” means.",
  },
  "pane.help.matching.picture": {
    zh: "“匹配”页：结果是不是最新，各级需求惠及多少人次，未满足的原因各有几项、是什么意思。",
    en: "The page Matches: whether the results are up to date, how many people each tier reaches, and why needs are unmet, counted and explained.",
  },
  "pane.help.matching.action": { zh: "查看匹配结果", en: "See the matches" },
  "pane.help.unmet.title": { zh: "为什么没有满足", en: "Why a need is unmet" },
  "pane.help.unmet.text": {
    zh: "未满足需求表写明每一条的原因：没有这类资源、人群不符、太远、时段不合、数量不够……，以及最接近的一项差多少。\n瓶颈表说明缺的是什么，用完的资源每项多一份会带来什么；闲置资源表说明哪些没有用上、离它最近的是哪条需求。",
    en: "The sheet of unmet needs gives the reason for each: no such resource, not eligible, too far, no common time, too little …, and by how much the nearest one misses.\nBottlenecks says what is short, and what one more unit of each resource that is used up would bring; Idle what is left over, and which need is nearest to it.",
  },
  "pane.help.unmet.action": { zh: "打开未满足需求", en: "Open the unmet needs" },
  "pane.help.decide.title": { zh: "锁定、确认、排除", en: "Locking, confirming, excluding" },
  "pane.help.decide.text": {
    zh: "在“匹配”页的卡片上决定，或者在匹配结果表里改“状态”和“锁定”两列。\n锁定：再次运行时照原样保留。确认：已和提供方谈妥，也会保留；办完后标为完成。\n排除：写明原因，这一对就不会再被提出，在表里写作“已拒绝”。\n决定之后再运行一次，其余的匹配才会跟着调整。",
    en: "Decide on a card of the page Matches, or in the columns of state and lock on the matches sheet.\nLock: the next run keeps the match as it is. Confirm: agreed with the provider, and kept as well; mark it as done afterwards.\nExclude: write why, and the pair is not proposed again; the sheet calls it “Refused”.\nThen run again, so that all other matches follow.",
  },
  "pane.help.decide.picture": {
    zh: "一项资源的卡片：提供给哪些需求、为什么，每条下面有“锁定”“确认”“排除”三个按钮。",
    en: "The card of a resource: which needs it serves and why, each with the buttons Lock, Confirm and Exclude.",
  },
  "pane.help.decide.action": { zh: "打开匹配结果", en: "Open the matches sheet" },
  "pane.help.history.title": { zh: "历史和恢复", en: "History and restoring" },
  "pane.help.history.text": {
    zh: "“历史”页列出每次运行。按“恢复到这次运行之前”，结果表、图表和其中的决定就回到那时；需求、资源和设置不变。恢复前会说明会失去什么，恢复本身也可以撤回。\n这是邻里自己的记录，和 Excel 的“撤消”（撤销）无关；关闭工作簿再打开之后也可以恢复。不想留着以前的内容，可以在这页清除。",
    en: "The page History lists every run. “Restore to before this run” takes the result sheets, the charts and the decisions in them back; needs, resources and settings stay. You are told first what would be lost, and a restore can be undone, too.\nThis is Linli's own record and not Excel's Undo; it works after closing and reopening the workbook. Who wants to keep nothing of it can clear it on that page.",
  },
  "pane.help.history.picture": {
    zh: "“历史”页：一次运行的时间和结果，下面是“恢复到这次运行之前”按钮，再下面是更早的记录。",
    en: "The page History: the time and the figures of a run with the button Restore to before this run, older records below.",
  },
  "pane.help.history.action": { zh: "打开历史", en: "Open the history" },
  "pane.help.settings.title": { zh: "设置和语言", en: "Settings and language" },
  "pane.help.settings.text": {
    zh: "“设置”页说明每个选项，并标出推荐值：公平和最低保障、社区边界、替代、安排几周、先后次序。拿不准就不用改。改动写进“设置”工作表，重新运行后生效；权重在“优先问题”页调整，马上生效。\n类别、人群、单位等下拉选项在“设置”工作表里增减或改名。窗格的语言在右上角切换；工作表建好时用什么语言，就一直用什么语言。",
    en: "The page Settings explains every option and says what is recommended: fairness and minimum shares, borders, substitutes, weeks to plan, who comes first. Where unsure, change nothing. Changes go to the Settings sheet and count from the next run; weights are on the page Priorities and count at once.\nCategories, groups, units and the other choices are changed on the Settings sheet. The language of the pane is switched at its top; sheets keep the one they were made in.",
  },
  "pane.help.settings.picture": {
    zh: "“设置”页：每个选项有一句说明，下拉表里标出推荐的做法。",
    en: "The page Settings: each option with a sentence on what it does, the recommended choice marked.",
  },
  "pane.help.settings.action": { zh: "打开设置", en: "Open the settings" },
  "pane.help.priorities.title": { zh: "优先问题是怎么排的", en: "How issues are ranked" },
  "pane.help.priorities.text": {
    zh: "每个问题（类别 × 人群 × 社区）按几项标准打分，再按权重合成总分。分数和名次是公式：在设置里改权重，名次马上变。",
    en: "Each issue (category × group × community) is scored by several criteria, which weights add up to one score. Scores and ranks are formulas: change a weight on Settings and the order changes at once.",
  },
  "pane.help.priorities.picture": {
    zh: "“优先问题”页：上面是可以展开的权重，下面是按得分排好名次的问题。",
    en: "The page Priorities: the weights, which unfold, above the issues in the order of their scores.",
  },
  "pane.help.priorities.action": { zh: "打开优先问题清单", en: "Open the priorities" },
  "pane.help.whatif.title": { zh: "如果……会怎样", en: "What if" },
  "pane.help.whatif.text": {
    zh: "在情景表里写几种设想，例如多十个名额、开放社区边界，或只取消两个社区之间的一条边界。运行后并排看每种设想的效果，数据本身不变。",
    en: "On the What-if sheet write down scenarios, such as ten more places, open borders, or the border between two communities dropped. After a run each effect stands beside the others; the data stay as they are.",
  },
  "pane.help.whatif.action": { zh: "打开情景", en: "Open the scenarios" },
  "pane.help.charts.title": { zh: "图表", en: "Charts" },
  "pane.help.charts.text": {
    zh: "图表是 Excel 自己的图表，可以改、可以复制到报告里。每次运行在原处更新。",
    en: "The charts are Excel's own: change them, or copy them into a report. Every run refreshes them in place.",
  },
  "pane.help.charts.action": { zh: "打开图表", en: "Open the charts" },
  "pane.help.privacy.title": { zh: "数据在哪里", en: "Where the data are" },
  "pane.help.privacy.text": {
    zh: "所有数据只在这个工作簿里，计算也在本机完成。邻里不联网，也不向任何人发送数据。\n保存、打印和发送与别的工作簿一样，用 Excel 自己的按钮。历史也在文件里，发给别人时会一起带走；可以先在“历史”页清除。",
    en: "All data are in this workbook, and everything is computed on this computer. Linli makes no connection and sends nothing to anybody.\nSave, print and send it as any other workbook, with Excel's own buttons. The history is in the file, too, and goes along when you send it, unless you clear it on the page History.",
  },
  "pane.help.introduction.title": { zh: "再看一次介绍", en: "See the introduction again" },
  "pane.help.introduction.text": {
    zh: "第一次打开时的介绍可以随时再看。",
    en: "The introduction of the first day can be seen again at any time.",
  },
  "pane.help.introduction.action": { zh: "再看一次", en: "Show it" },
} as const satisfies Catalogue;
