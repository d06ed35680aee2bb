"""Generates weeks of a fictional author who retypes each report, with the true continuations.

The author copies last week's line and updates its figures, or keeps its name and reports something
else, or rewords it; sometimes a line pauses for some weeks. There are also lines that are new each
week though they begin alike. Nothing here depends on how similarity is determined.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from weeklydesk.weeks import Week

OPEN = 11  # items in progress at the same time
FIRST = Week(2022, 40)  # followed by two year ends


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Tongue:
    """The vocabulary of an author in one language.

    `details` contain {noun}, {noun2} and {who}. `forms` are patterns for a line with {thing},
    {act}, {detail}, {n} (percent), {m}, {d}, {k}. `weekly` lines are repeated every week, `single`
    ones are about something else each time.
    """

    things: tuple[str, ...]
    acts: tuple[str, ...]
    nouns: tuple[str, ...]
    people: tuple[str, ...]
    details: tuple[str, ...]
    forms: tuple[str, ...]
    weekly: tuple[str, ...]
    single: tuple[str, ...]
    objectives: tuple[str, ...]
    heading: str


ZH = Tongue(
    things=_words("退款 分账 收银台 对账 商户进件 风控规则 电子发票 结算单 支付网关 会员储值")
    + _words("卡券核销 余额提现 银企直连 资金归集 跨境收款 渠道路由 报表中心 监控告警"),
    acts=_words("接口改造 灰度发布 性能压测 数据迁移 异常补偿 权限梳理 页面改版 字段补齐")
    + _words("方案评审 容量评估 客诉跟进 联调测试 脚本自动化 文档整理"),
    nouns=_words("回执格式 边界情况 用例 回滚方案 监控面板 旧数据 白名单 超时参数 错误码 凭证号")
    + _words("幂等键 日切时间 手续费 限额配置 签名证书 字段映射 缓存策略 分页查询 导出模板")
    + _words("短信文案 审批流 账期 差异明细 压测脚本 依赖版本 索引 死信队列 埋点 灰度名单"),
    people=_words("银行 产品 测试 运维 风控 财务 客服 法务 前端 数据组 合作方 安全组"),
    details=(
        "{noun}开发完成，等{who}排期",
        "和{who}确认了{noun}",
        "{who}提出新的{noun}，正在补",
        "{noun}上线后观察，暂无异常",
        "{who}评审遗留{noun}问题，逐个修改",
        "{who}的接口延期，先做{noun}",
        "{noun}有两家没有回复，{who}在催",
        "补充{noun}和{noun2}",
        "{noun}比预想的多，{who}同意分两批",
        "已向{who}同步{noun}，等反馈",
        "梳理{noun}，整理出{noun2}清单",
        "{noun}改造影响{noun2}，和{who}讨论方案",
    ),
    forms=(
        "{thing}{act}：{detail}，进度{n}%",
        "{thing}{act}，{detail}，预计{m}月{d}日完成",
        "【{thing}】{act}完成{n}%，{detail}",
        "{act}（{thing}）：{detail}",
        "{detail}（{thing}的{act}，{n}%）",
        "推进{thing}的{act}，{detail}，剩余{k}项",
    ),
    weekly=("线上问题处理{k}起：{detail}", "面试{k}人"),
    single=("提交pr：{thing}{k}", "周会：讨论{thing}"),
    objectives=("O1 交易体验", "O2 资金效率", "O3 平台稳定"),
    heading="【{}】",
)
EN = Tongue(
    things=_words("refunds payouts checkout reconciliation onboarding invoicing settlement")
    + _words("gateway routing reporting alerting wallets vouchers withdrawals ledger"),
    acts=(
        "API rework",
        "staged rollout",
        "load test",
        "data migration",
        "retry handling",
        "access review",
        "page redesign",
        "missing fields",
        "design review",
        "capacity plan",
        "customer complaints",
        "integration test",
        "clean-up scripts",
        "runbook",
    ),
    nouns=_words("receipts limits timeouts certificates mappings caches templates approvals")
    + _words("duplicates thresholds dashboards migrations retries audits exports quotas")
    + _words("codes rows cut-offs rules letters vouchers formats holidays scripts"),
    people=_words("bank product QA finance legal support design operations security partners"),
    details=(
        "{noun} coded, waiting for {who}",
        "agreed on {noun} with {who}",
        "{who} found new {noun}, adding tests",
        "{noun} are live and quiet so far",
        "{who} left remarks on {noun}",
        "{who} is late, so we build {noun} first",
        "two have not answered about {noun}, {who} is asking",
        "added {noun} and {noun2}",
        "more {noun} than expected, {who} agreed to two steps",
        "told {who} about {noun}",
        "listed {noun} and sorted out {noun2}",
        "{noun} change {noun2}, talking it over with {who}",
    ),
    forms=(
        "{thing} {act}: {detail}, {n}% done",
        "{thing} {act}, {detail}, due {m}/{d}",
        "{act} for {thing} at {n}%, {detail}",
        "{act} ({thing}): {detail}",
        "{detail} ({thing}, {act}, {n}%)",
        "pushing {act} of {thing}, {detail}, {k} open points",
    ),
    weekly=("{k} tickets: {detail}", "{k} interviews"),
    single=("PR: {thing} {k}", "sync: {thing}"),
    objectives=("O1 Checkout", "O2 Money", "O3 Reliability"),
    heading="{}",
)


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work with its last wording."""

    number: int
    objective: int
    thing: str
    act: str
    detail: str
    form: str
    n: int = 10


class Author:
    """Writes weeks; `told` maps each week to the piece of work of each line."""

    def __init__(self, tongue: Tongue, seed: int) -> None:
        self._tongue, self._random, self._open = tongue, Random(seed), OPEN
        self._works: list[Work] = []
        self._paused: list[tuple[int, Work]] = []
        self._made = 0
        self._used: set[tuple[str, str]] = set()
        self.told: dict[Week, dict[str, int]] = {}

    def weeks(self, length: int) -> Iterator[tuple[Week, str]]:
        """Yield weeks and their reports as Markdown."""
        for place in range(length):
            week = FIRST + place
            self._go_on(place)
            yield week, self._written(week)

    def _go_on(self, place: int) -> None:
        chance = self._random.random
        kept: list[Work] = []
        for work in self._works:
            if chance() < 0.24 or work.n >= 100:
                continue
            if chance() < 0.06:
                self._paused.append((place + self._random.randint(2, 5), work))
            else:
                kept.append(self._told_anew(work))
        back = [self._told_anew(work) for when, work in self._paused if when <= place]
        self._paused = [each for each in self._paused if each[0] > place]
        self._works = [*kept, *back]
        while len(self._works) < self._open:
            self._works.append(self._begun())

    def _begun(self) -> Work:
        """Start a new piece of work, if any are left."""
        pick, tongue = self._random.choice, self._tongue
        every = [(thing, act) for thing in tongue.things for act in tongue.acts]
        if len(self._used) == len(every):
            self._used = {(work.thing, work.act) for work in self._works}
        thing, act = pick([pair for pair in every if pair not in self._used])
        self._used.add((thing, act))
        self._made += 1
        aim = self._random.randrange(len(tongue.objectives))
        return Work(self._made, aim, thing, act, self._detail(), pick(tongue.forms))

    def _told_anew(self, work: Work) -> Work:
        """Describe the same work a week later, in a random way."""
        chance, pick = self._random.random(), self._random.choice
        if chance < 0.07:
            return work  # unchanged
        work = replace(work, n=min(work.n + self._random.randint(5, 30), 100))
        if chance < 0.37:
            return work  # figures and dates
        work = replace(work, detail=self._detail())
        if chance < 0.65:
            return work  # the name stays
        if chance < 0.70:
            aims = range(len(self._tongue.objectives))
            return replace(work, objective=pick(aims))
        return replace(work, form=pick(self._tongue.forms))

    def _detail(self) -> str:
        pick, tongue = self._random.choice, self._tongue
        return pick(tongue.details).format(
            noun=pick(tongue.nouns), noun2=pick(tongue.nouns), who=pick(tongue.people)
        )

    def _line(self, work: Work, week: Week) -> str:
        day = week.monday
        return work.form.format(
            thing=work.thing,
            act=work.act,
            detail=work.detail,
            n=work.n,
            m=day.month,
            d=day.day,
            k=(work.n * 7 + work.number) % 12 + 1,
        )

    def _written(self, week: Week) -> str:
        tongue, told = self._tongue, self.told.setdefault(week, {})
        rows = [f"# {week}"]
        for place, name in enumerate(tongue.objectives):
            rows += ["", f"## {tongue.heading.format(name)}", ""]
            for work in self._works:
                if work.objective == place:
                    line = self._line(work, week)
                    told[line] = work.number
                    rows.append(f"- {line}")
            rows += [f"- {line}" for line in self._routine(place, told)]
        return "\n".join([*rows, ""])

    def _routine(self, place: int, told: dict[str, int]) -> Iterator[str]:
        """Yield lines that belong to no piece of work, some weekly and some only once."""
        tongue, chance = self._tongue, self._random.random
        for number, form in enumerate(tongue.weekly, 1):
            if place == number and chance() < 0.5:
                yield self._filled(form, -number, told)
        if chance() < 0.4:
            self._made += 1
            yield self._filled(self._random.choice(tongue.single), self._made, told)

    def _filled(self, form: str, number: int, told: dict[str, int]) -> str:
        pick, k = self._random.choice, self._random.randint(1, 900)
        line = form.format(k=k, thing=pick(self._tongue.things), detail=self._detail())
        told[line] = number
        return line
