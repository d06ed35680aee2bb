"""Matching Chinese words by pinyin initials, syllables, or a mixture of both.

GB 2312 sorts its 3,755 common characters by pinyin and Python has the codec, so only the first
character of each reading is listed here. A character has the reading that it is sorted under;
characters with another reading in office words (银行, 重复, 会计) have that one as well.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

_FIRST = """
a啊 ai埃 an鞍 ang肮 ao凹 ba芭 bai白 ban斑 bang邦 bao苞 bei杯 ben奔 beng崩 bi逼 bian鞭
biao标 bie鳖 bin彬 bing兵 bo玻 bu捕 ca擦 cai猜 can餐 cang苍 cao操 ce厕 ceng层 cha插
chai拆 chan搀 chang昌 chao超 che车 chen郴 cheng撑 chi吃 chong充 chou抽 chu初 chuai揣
chuan川 chuang疮 chui吹 chun春 chuo戳 ci疵 cong聪 cou凑 cu粗 cuan蹿 cui摧 cun村 cuo磋
da搭 dai呆 dan耽 dang当 dao刀 de德 deng蹬 di堤 dian颠 diao碉 die跌 ding丁 diu丢 dong东
dou兜 du督 duan端 dui堆 dun墩 duo掇 e蛾 en恩 er而 fa发 fan藩 fang坊 fei菲 fen芬 feng丰
fo佛 fou否 fu夫 ga噶 gai该 gan干 gang冈 gao篙 ge哥 gei给 gen根 geng耕 gong工 gou钩 gu辜
gua刮 guai乖 guan棺 guang光 gui瑰 gun辊 guo锅 ha哈 hai骸 han酣 hang夯 hao壕 he呵 hei嘿
hen痕 heng哼 hong轰 hou喉 hu呼 hua花 huai槐 huan欢 huang荒 hui灰 hun荤 huo豁 ji击
jia嘉 jian歼 jiang僵 jiao蕉 jie揭 jin巾 jing荆 jiong炯 jiu揪 ju鞠 juan捐 jue撅 jun均
ka喀 kai开 kan刊 kang康 kao考 ke坷 ken肯 keng坑 kong空 kou抠 ku枯 kua夸 kuai块 kuan宽
kuang匡 kui亏 kun坤 kuo括 la垃 lai莱 lan蓝 lang琅 lao捞 le勒 lei雷 leng棱 li厘 lia俩
lian联 liang粮 liao撩 lie列 lin琳 ling玲 liu溜 long龙 lou楼 lu芦 lv驴 luan峦 lve掠
lun抡 luo萝 ma妈 mai埋 man瞒 mang芒 mao猫 me么 mei玫 men门 meng萌 mi眯 mian棉 miao苗
mie蔑 min民 ming明 miu谬 mo摸 mou谋 mu拇 na拿 nai氖 nan南 nang囊 nao挠 ne呢 nei馁 nen嫩
neng能 ni妮 nian蔫 niang娘 niao鸟 nie捏 nin您 ning柠 niu牛 nong脓 nu奴 nv女 nuan暖
nve虐 nuo挪 o哦 ou欧 pa啪 pai拍 pan攀 pang乓 pao抛 pei呸 pen喷 peng砰 pi坯 pian篇
piao飘 pie撇 pin拼 ping乒 po坡 pu扑 qi期 qia掐 qian牵 qiang枪 qiao橇 qie切 qin钦
qing青 qiong琼 qiu秋 qu趋 quan圈 que缺 qun裙 ran然 rang瓤 rao饶 re惹 ren壬 reng扔 ri日
rong戎 rou揉 ru茹 ruan软 rui蕊 run闰 ruo若 sa撒 sai腮 san三 sang桑 sao搔 se瑟 sen森
seng僧 sha莎 shai筛 shan珊 shang墒 shao梢 she奢 shen砷 sheng声 shi师 shou收 shu蔬
shua刷 shuai摔 shuan栓 shuang霜 shui谁 shun吮 shuo说 si斯 song松 sou搜 su苏 suan酸
sui虽 sun孙 suo蓑 ta塌 tai胎 tan坍 tang汤 tao掏 te特 teng藤 ti梯 tian天 tiao挑 tie贴
ting厅 tong通 tou偷 tu凸 tuan湍 tui推 tun吞 tuo拖 wa挖 wai歪 wan豌 wang汪 wei威 wen瘟
weng嗡 wo挝 wu巫 xi昔 xia瞎 xian掀 xiang相 xiao萧 xie楔 xin薪 xing星 xiong兄 xiu休
xu墟 xuan轩 xue靴 xun勋 ya压 yan焉 yang殃 yao邀 ye椰 yi一 yin茵 ying英 yo哟 yong拥
you幽 yu迂 yuan鸳 yue曰 yun耘 za匝 zai栽 zan咱 zang赃 zao遭 ze责 zei贼 zen怎 zeng增
zha扎 zhai摘 zhan瞻 zhang樟 zhao招 zhe遮 zhen珍 zheng蒸 zhi芝 zhong中 zhou舟 zhu珠
zhua抓 zhuai拽 zhuan专 zhuang桩 zhui椎 zhun谆 zhuo捉 zi兹 zong鬃 zou邹 zu租 zuan钻
zui嘴 zun尊 zuo昨
"""
_OTHERS = """
了le 什shen 仔zai 伺ci 传zhuan 似shi 便pian 单shan 卡qia 厦sha 参shen 参cen 合ge
曾ceng 会kuai 降xiang 露lou 剥bo 剖pou 削xue 区ou 南na 乐yue 着zhe 着zhao 仇qiu
重chong 长zhang 都du 得dei 的di 地de 朝zhao 提di 期ji 校jiao 模mu 没mo 泊po
率shuai 省xing 盛cheng 称chen 系ji 给ji 粘nian 藏zang 行hang 血xie 觉jiao 角jue
解xie 识zhi 说shui 调tiao 谁shei 贾gu 车ju 轧ya 辟pi 还hai 强jiang 弹tan 差chai
帧zhen 奇ji 宿xiu 属zhu 屏bing 塞se 壳qiao 拓ta 扎za 攒cuan 圈juan 咽ye 落la 薄bo
柏bo 盖ge 熟shou 见xian 和huo 大dai 六lu
"""
_END = 0xD7FA  # follows the last common character


def _code(sign: str) -> int:
    return int.from_bytes(sign.encode("gb2312", "ignore"), "big")


_SYLLABLES = tuple(each[:-1] for each in _FIRST.split())
_STARTS = tuple(_code(each[-1]) for each in _FIRST.split())


def _others() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in _OTHERS.split():
        found[each[0]] = (*found.get(each[0], ()), each[1:])
    return found


_ALSO = _others()


def readings(sign: str) -> tuple[str, ...]:
    """Return the readings of a common Chinese character without tones; others stand for themselves.

    ü is written v, and also u where that is unambiguous.
    """
    code = _code(sign)
    if not _STARTS[0] <= code < _END:
        return (sign,)
    main = _SYLLABLES[bisect_right(_STARTS, code) - 1]
    loose = (main.replace("v", "u"),) if "v" in main else ()
    return (main, *loose, *_ALSO.get(sign, ()))


def initials(text: str) -> str:
    """Return the text with each common Chinese character replaced by its pinyin initial."""
    return "".join(readings(sign)[0][0] for sign in text)


def is_spelled(text: Sequence[tuple[str, ...]], letters: str) -> bool:
    """Return whether the letters spell the start of a text, each character by initial or reading.

    The last reading may be incomplete. The text is given as the readings of its characters;
    characters without a reading, such as punctuation, may be skipped.
    """
    places = {0}
    for here in text:
        rest = [(place, letters[place:]) for place in places]
        if any(reading.startswith(left) for reading in here for _, left in rest):
            return True
        passed: set[int] = set() if here[0].isalnum() else places
        places = passed | {
            place + len(piece)
            for reading in here
            for piece in _pieces(reading)
            for place, left in rest
            if left.startswith(piece)
        }
    return False


def _pieces(reading: str) -> set[str]:
    initial = reading[:2] if reading[:2] in ("zh", "ch", "sh") else reading[:1]
    return {reading, initial, reading[:1]}
