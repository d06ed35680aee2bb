"""The names by which sections, properties and weeks are recognised. Yours to edit.

In a name, * stands for anything, # for a number (3, ３, 三, III). Names are compared without
emoji, numbering, brackets, bold and colons, and in lower case. The first role that fits wins;
a name without * or # is also recognised as a heading where it stands alone on a line.

This is Python rather than TOML because every reading of a report needs it: 1 ms against 15.
"""

from __future__ import annotations

# fmt: off
ROLES: dict[str, tuple[str, ...]] = {
    "checklist": (
        "上周计划", "上周计划完成情况", "上周工作计划", "上周工作计划完成情况", "上周计划回顾", "上周计划核对",
        "上周计划*", "上周工作计划*", "上周任务*", "本周计划完成情况", "计划完成情况", "上周待办",
        "last week's plan", "last week’s plan", "plan for last week", "last week's goals", "review of last week's plan",
    ),
    "plan": (
        "下周计划", "下周工作计划", "下周工作及目标", "下周工作", "下周安排", "下周工作安排", "下周目标", "下周重点",
        "下周重点工作", "下周任务", "下周待办", "下周展望", "下周规划", "下周预计", "下周要做的事", "下周工作内容",
        "下周工作重点", "下周主要工作", "下周工作目标", "下周计划与安排", "下周计划安排", "下周工作计划及安排",
        "下一周计划", "下一周工作计划", "下一步计划", "下一步工作", "下一步工作计划", "下一步安排", "下一步",
        "后续计划", "后续安排", "后续工作", "后续工作计划", "接下来计划", "接下来的计划", "未来计划", "下阶段计划",
        "下阶段工作计划", "下期计划", "下月计划", "下月工作计划", "待办", "待办事项", "待办事宜", "todo",
        "to do", "to-do", "to dos", "todos", "todo list", "to-do list", "to do list", "next week", "next steps",
        "next step", "next", "up next", "coming up", "coming week", "next week plan", "next week's plan", "next weeks plan",
        "next week's plans", "next week’s plan", "next week plans", "plan for next week", "plans for next week",
        "plan for the next week", "plans for the next week", "plan for the coming week", "plans for the coming week",
        "plan for the week", "goals for next week", "goal for next week", "next week goals", "next week's goals",
        "next week’s goals", "tasks for next week", "next week tasks", "next week's tasks", "priorities for next week",
        "next week's priorities", "next week priorities", "focus for next week", "next week's focus", "upcoming",
        "upcoming work", "upcoming tasks", "planned for next week",
        "action items", "what's next", "what’s next", "what is next", "looking ahead",
        "what i will do next week", "what will i do next week", "to do next week", "todo next week",
        "下周学习计划", "下周学习任务", "下周学习安排", "下周学习内容", "下周学习", "下周研究计划", "下周科研计划", "下周开发计划", "下周任务计划", "下周工作规划",
        "下周的计划", "下周的工作计划", "下周打算", "下周要做", "下周计划工作", "下周计划任务", "下周主要计划", "下周主要工作计划", "下周重点计划", "下周行动计划", "下周预告",
        "下一周", "下一周安排", "下一周任务", "下一周目标", "下一周工作", "下一周工作安排", "接下来", "接下来的工作", "接下来要做的事", "下一阶段计划", "下阶段工作", "明日计划",
        "what is coming up next", "what's coming up next", "what’s coming up next", "what comes next", "what next", "whats next", "what's up next",
        "what do you plan to do next week", "what will you do next week", "what are you going to do next", "what is planned for next week", "what is next week's plan",
        "what i plan to do next week", "what do i plan to do next week", "what am i going to do next week", "what we will do next week", "my plan for next week",
        "next up", "next actions", "next action items", "next steps/plans", "future work", "future plans", "future plan", "plan ahead", "up ahead", "the week ahead", "week ahead",
        "this coming week", "the coming week", "next sprint", "next week todo", "next week's to do", "next week to do", "next weeks goals", "objectives for next week",
        "plan of the next week", "plan of next week", "planning for next week", "planned for the next week", "agenda for next week", "work for next week",
        "next week's work", "next week’s work", "next week's todo", "upcoming plans", "upcoming week", "tasks for the next week", "goals for the next week", "goals for the coming week",
        "下周todo", "下周 todo", "下周to do",
        "下周*计划*", "下周*安排*", "下周*todo*", "下周*目标*", "下周工作*", "下周重点*", "下周任务*", "下周待办*", "下周", "下周*事*",
        "下一周*", "下一步*计划*", "下一步*工作*", "后续*计划*", "后续*安排*", "接下来*", "下阶段*", "*下周计划", "*下周工作计划",
        "next week*", "plan* for next week*", "plan* for the next week*", "*for next week", "next steps*",
        "to do*", "todo*", "to-do*", "*plans for next week*", "upcoming*", "plan* for week*", "plan* next week*", "*plan for next week*", "*plan for the next week*", "what* next week*", "what* coming up next*", "what's next*", "what’s next*", "what is next*",
    ),
    # Plan where nothing above is found in the report, else what had been planned for this week.
    "plan_if_only": (
        "plan", "plans", "planned", "planned work", "work planned", "planned tasks", "计划", "工作计划", "计划工作", "学习计划",
    ),
    # Plan where the report also holds what was done (below), else what is being done: see work_if_unplanned.
    "plan_if_done": (
        "本周计划", "本周安排", "本周工作计划", "本周工作安排", "本周目标", "本周工作目标", "本周任务", "本周重点",
        "本周", "这周", "本周待办", "本周要做", "本周要做的事", "本周工作计划及安排", "本周任务计划",
        "this week's plan", "this week’s plan", "this week's plans", "plan for this week", "plans for this week", "goals for this week",
        "this week", "this week's goals", "this week’s goals", "goals this week", "plan this week", "goals", "weekly goals", "today", "今日计划",
        "what i will do this week", "what will i do this week", "what i plan to do this week", "what do i plan to do this week",
        "current week", "priorities this week", "focus this week", "this week's focus", "this week's priorities",
    ),
    "done": (
        "上周总结", "上周工作总结", "上周工作", "上周完成", "上周完成工作", "上周进展", "上周工作内容", "上周工作进展",
        "上周工作完成情况", "上周回顾", "上周", "上一周", "上周情况", "上周工作情况", "上周做了什么", "上周完成情况", "last week", "last week's work", "done last week", "last week's accomplishments",
        "what i did last week", "what did i do last week", "what did i do last week?", "accomplished last week", "last week's progress", "progress last week",
        "previous week", "past week", "completed last week",
        "yesterday",
    ),
    "objective": (
        "o#*", "okr o#*", "objective #*", "目标#*", "okr#*",
    ),
    "projects": (
        "项目", "重点项目", "项目进展", "重点项目进展", "项目情况", "项目进度", "项目动态", "本周项目进展", "项目工作", "重点工作",
        "重点工作进展", "重点事项", "项目概况", "projects", "active projects", "current projects", "ongoing projects", "my projects", "projects this week", "project status", "project updates", "project update", "key projects",
        "project progress", "重点项目*", "项目进展*", "*项目", "*项目进展", "*项目进度", "*专项",
    ),
    # Work of the week by another name than a project or an objective: what is still open is carried.
    "work": (
        "进行中", "进行中的工作", "进行中工作", "正在进行", "正在进行的工作", "未完成", "未完成工作", "未完成事项", "未完成的工作",
        "待完成", "待跟进", "待跟进事项", "遗留事项", "遗留问题", "遗留工作", "in progress", "ongoing", "work in progress", "wip", "doing",
        "uncompleted tasks", "unfinished tasks", "unfinished work", "uncompleted work", "incomplete tasks", "incomplete", "not completed", "not finished",
        "remaining tasks", "remaining work", "remaining", "pending", "pending tasks", "open tasks", "open issues", "what's active", "active work",
        "现阶段工作", "当前工作", "当前进行中", "进行中任务", "进行中的任务", "进行中项目", "正在做", "正在做的事", "本周进行中", "本周进行中工作", "本周未完成", "本周未完成工作", "延期", "延期工作",
        "current work", "current tasks", "ongoing work", "ongoing tasks", "not done", "unfinished", "carried over", "open items",
        "*未完成*", "*没完成*", "in progress*",
    ),
    # What the week went into. Where the report plans nothing, what is open in it is carried; where it has
    # a plan, that is what goes on, and this is the record of the week, unless its items have boxes.
    "work_if_unplanned": (
        "本周工作", "本周工作内容", "本周主要工作", "主要工作", "本周重点工作", "本周工作重点", "工作内容", "工作事项", "本周工作事项", "本周事项", "本周工作任务",
        "任务列表", "工作任务", "工作项", "本周进展", "本周工作进展", "工作进展", "进展", "本周工作情况", "本周情况", "日常工作", "开发工作",
        "研发工作", "主要事项", "工作清单", "任务清单",
        "work", "tasks", "task list", "main tasks", "main work", "weekly tasks", "tasks for this week", "tasks for the week", "tasks this week",
        "this week's tasks", "this week's work", "this week’s work", "work this week", "weekly work", "the week", "my week", "progress", "this week's progress",
        "this week’s progress", "progress this week", "weekly progress", "updates", "status", "status update", "development", "engineering",
    ),
    "metrics": (
        "系统运行数据", "运行数据", "数据", "数据指标", "核心指标", "关键指标", "核心数据", "业务数据", "指标", "数据概览", "本周数据",
        "运营数据", "数据情况", "质量数据", "线上数据", "系统指标", "稳定性指标", "监控数据", "metrics", "key metrics", "numbers", "kpis", "kpi", "stats",
        "statistics", "key numbers", "系统运行*", "*运行数据", "*数据指标", "*核心指标",
    ),
    "incidents": (
        "生产事件", "生产问题", "线上问题", "线上故障", "故障", "故障情况", "线上事故", "事故", "生产事故", "生产故障", "异常事件", "线上bug",
        "incidents", "incident", "outages", "outage", "production incidents", "production issues", "生产事件*", "线上问题*", "线上故障*",
    ),
    "reflection": (
        "收获与反思", "反思", "收获", "思考", "总结与反思", "反思与总结", "心得", "心得体会", "工作心得", "感想", "感悟", "个人总结", "收获和反思",
        "思考与总结", "总结与思考", "学习收获", "本周收获", "本周反思", "本周感悟", "本周思考", "自我反思", "自我评价", "个人成长", "复盘", "本周复盘",
        "成长与反思", "收获与思考", "经验教训", "经验总结", "reflection", "reflections", "lessons learned", "lesson learned", "learnings", "what i learned",
        "retrospective", "retro", "thoughts", "takeaways", "key takeaways", "things i learned", "what did i learn",
        "收获*反思", "反思*收获", "收获*", "*心得", "*反思", "*感悟", "what i learned*", "lessons learned*",
    ),
    "announcements": (
        "公告", "通知", "通知事项", "团队通知", "宣导", "宣导事项", "announcements", "announcement", "notices", "reminders",
    ),
    "other": (
        "其他", "其它", "其他工作", "其他事项", "其它事项", "其它工作", "其他事宜", "备注", "说明", "杂项", "other", "others", "misc", "miscellaneous",
        "notes", "note", "other work", "other items", "本周总结", "本周工作总结",
        "本周完成", "本周完成工作", "本周完成情况", "本周工作完成情况", "本周完成的工作", "本周完成内容", "本周工作汇报",
        "本周成果", "本周工作成果", "本周学习", "本周学习内容", "本周概述", "本周摘要",
        "工作总结", "工作完成情况", "完成情况", "已完成", "已完成工作", "完成工作", "完成的工作", "完成事项", "工作汇报",
        "本周已完成", "总结", "摘要", "概述", "概要", "风险", "问题", "风险与问题", "问题与风险", "风险和问题", "风险点", "遇到的问题", "存在的问题",
        "存在问题", "问题与困难", "困难与问题", "问题及解决方案", "问题和解决方案", "问题与解决方案", "遇到的困难", "本周问题", "本周遇到的问题", "问题反馈",
        "问题汇总", "需要协助", "需要的支持", "需要支持", "需协调事项", "需要协调的问题", "求助", "学习", "学习内容", "学习总结", "工作日报",
        "遇到的困难和问题", "遇到的问题和困难", "遇到的问题与困难", "遇到的问题及解决方案", "遇到的问题和解决方法", "遇到的问题及解决方法", "遇到的难题", "解决方案", "解决方法", "解决方案和采取措施",
        "需要的支持与资源", "需要的支持和资源", "其他备注", "个人心得", "问题疑惑与解答", "疑惑与解答", "导师点评", "导师评语", "领导点评", "本周所学", "本周学习总结", "本周学习情况",
        "本周所做", "本周所做工作", "本周做了什么", "本周做的事", "本周工作详情", "本周工作概述", "本周完成工作情况", "本周已完成工作", "本周完成事项", "本周完成任务", "完成的任务", "工作成果", "成果",
        "what did you do", "what did you do this week", "what have you done this week", "what we did", "what we did this week", "what was accomplished", "what did i do",
        "what did you learn", "did you get stuck anywhere", "did i get stuck anywhere", "where did you get stuck", "what's done", "what’s done", "whats done", "things done", "what has been done",
        "work accomplished", "tasks completed", "completed tasks", "tasks done", "done tasks", "completed work", "finished", "this week i did", "this week in review", "weekly summary", "week summary", "summary of the week", "overview of the week",
        "roadblocks", "obstacles", "difficulties", "problems faced", "issues faced", "challenges faced", "challenges encountered", "problems encountered", "issues blocking progress", "any blockers", "concerns",
        "会议", "培训", "分享", "done", "done this week", "completed", "accomplishments", "accomplished", "achievements",
        "completed this week", "this week's accomplishments", "this week’s accomplishments", "accomplishments this week",
        "what i did", "what i did this week", "what did i do this week", "what was done", "work done", "work done this week", "summary", "overview",
        "highlights", "lowlights", "blockers", "blocked", "issues", "risks", "risks and issues", "challenges", "problems", "impediments", "help needed",
        "questions", "tl;dr", "tldr", "meetings", "week in review",
        "blocking issues", "blockers*", "本周*总结*", "本周*进展*", "本周*完成*",
    ),
}
NOTHING: tuple[str, ...] = (
    "无", "暂无", "没有", "暂时没有", "无。", "暂时无", "无事项", "无计划", "暂无计划", "无事", "none", "n/a", "na", "nothing", "nil", "tbd", "待定", "-", "/", "—", "——", "n.a.", "no", "not applicable",
    "nothing to report", "nothing this week", "none this week", "无问题", "暂无问题", "无风险", "暂无风险", "本周无", "n\\a", "空",
)
PROPERTIES: tuple[str, ...] = (
    "created", "created time", "created at", "created by", "创建时间", "创建日期", "创建人", "last edited", "last edited time",
    "last edited by", "last updated", "updated", "updated at", "edited", "更新时间", "最后编辑时间", "最后更新", "修改时间", "最后编辑人", "最后更新时间",
    "author", "authors", "作者", "owner", "负责人", "填写人", "汇报人", "姓名", "报告人", "提交人", "name", "reporter", "date", "日期", "时间", "汇报日期", "周期", "报告周期", "汇报周期", "时间段",
    "报告日期", "填写日期", "period", "week", "周次", "tags", "tag", "标签", "status", "状态", "type", "类型", "category", "分类", "property", "team", "团队", "department", "部门", "所属部门", "岗位", "职位",
    "project", "项目名称", "url", "id", "assignee", "assign", "due", "due date", "parent", "files", "发送人", "收件人", "抄送", "to", "cc", "from", "subject", "主题",
)
CREATED: tuple[str, ...] = ("created", "created time", "created at", "创建时间", "创建日期")
WEEKS: dict[str, tuple[str, ...]] = {
    # {year} 2024, {yy} 24, {week} 1 to 53, {month} and {day} with or without zero, {mm} and {dd} with it,
    # {nth} the week of a month, {name} June or Jun. A space stands for any number of them, also none;
    # the rest is a regular expression. Two dates with a word of `to` between them are a range.
    "weeks": (
        "{year} [-_/.]? W{week}", "{yy} 年 第? {week} 周", "{year} 年? 第? {week} 周", "{year} 年? 第 {week} 期", "{year} [-_]? week [-_#]? {week}",
        "week [-_#]? {week} [-_/,]? (?:of )?{year}(?![-./年]\\d)", "W{week} [-_/]? {year}(?![-./年]\\d)", "第 {week} 周", "W{week}", "(?:week|wk) [-_#]* {week}", "第 {week} 期",
    ),
    "months": ("{yy} 年 {month} 月份? 第? {nth} 周", "{year} 年 {month} 月份? 第? {nth} 周", "{year}[-./_]{month}[-./_]? 第? {nth} 周", "{month} 月份? 第 {nth} 周"),
    "dates": (
        "{year} 年 {month} 月 {day} [日号]?", "{yy} 年 {month} 月 {day} [日号]?", "{yy}\\.{month}\\.{day}", "{year}(?P<sep>[-./_]){month}(?P=sep){day}", "{year}{mm}{dd}",
        "{name}\\.? {day}(?:st|nd|rd|th)?,? {year}", "{day}(?:st|nd|rd|th)? {name},? {year}",
    ),
    "shorts": ("{yy}[-_.]?{mm}[-_.]?{dd}", "{month} 月 {day} [日号]?", "{month}[./]{day}", "{mm}[-_]?{dd}", "{name}\\.? {day}(?:st|nd|rd|th)?", "{day}(?:st|nd|rd|th)? {name}"),
    "to": ("~", "～", "-", "－", "–", "—", "--", "至", "到", "to", "until", "->", "→", "_", "〜"),
    # What a title says besides its week, and what may stand beside a bare date.
    "titles": (
        "周报", "工作汇报", "周记", "周总结", "周工作", "周志", "周刊", "周计划", "周复盘", "周回顾", "学习报告", "学习总结", "汇报", "总结", "报告", "工作日志", "双周",
        "weekly", "report", "status", "snippets", "weeknote", "week note", "week in review", "work log", "worklog", "progress", "update",
    ),
    # A line that holds one of these speaks of another week.
    "elsewhere": ("下周", "下一周", "上周", "上一周", "下月", "上月", "next week", "last week", "previous week", "upcoming", "预计", "计划于", "due", "deadline"),
    "beside": ("日期", "时间", "周报", "工作", "汇报", "总结", "星期", "周", "date", "week", "of", "ending", "weekly", "report", "status", "update", "for", "the", "period", "周期"),
}
