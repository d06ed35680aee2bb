<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>Your reports</source>
        <translation>我的周报</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About weeklydesk</source>
        <translation>关于 weeklydesk</translation>
    </message>
    <message>
        <source>Your weekly report, written offline. What you write stays on this computer.</source>
        <translation>离线写周报。你写的内容只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation>文件夹：{name}</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>weeklydesk is free software under the MIT licence. It is built with:</source>
        <translation>weeklydesk 是采用 MIT 许可证的自由软件，它使用了：</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>weeklydesk – samples</source>
        <translation>weeklydesk · 示例</translation>
    </message>
</context>
<context>
    <name>BackupManager</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The backup of {made} has been restored.</source>
        <translation>已恢复 {made} 的备份。</translation>
    </message>
    <message>
        <source>Everything is back as it was before.</source>
        <translation>已回到恢复之前的样子。</translation>
    </message>
    <message>
        <source>Backup made and checked: {name}</source>
        <translation>已备份并检查：{name}</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Reports that would be restored</source>
        <translation>会恢复的周报</translation>
    </message>
    <message>
        <source>Reports not in the backup, which would be removed</source>
        <translation>备份里没有、会消失的周报</translation>
    </message>
    <message>
        <source>Reports that would return to their earlier text</source>
        <translation>会变回当时内容的周报</translation>
    </message>
    <message>
        <source>The backup holds the same reports as now.</source>
        <translation>备份里的周报和现在的一样。</translation>
    </message>
</context>
<context>
    <name>BackupsPane</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups are made before the first change of a session, then hourly. Those of the last two days are all kept, then one a day, a week, a month.</source>
        <translation>每次打开后第一次改动前备份一次，之后有改动就每小时一次；保留最近两天的全部，再往前每天、每周、每月一份。</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>What restoring it would change</source>
        <translation>恢复会改变什么</translation>
    </message>
</context>
<context>
    <name>BesidePane</name>
    <message>
        <source>There is no earlier report.</source>
        <translation>更早的周报还没有。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>脉络</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>Earlier week</source>
        <translation>更早一周</translation>
    </message>
    <message>
        <source>Later week</source>
        <translation>更晚一周</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 词</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} 词</translation>
    </message>
    <message>
        <source>{characters} Chinese characters, {words} words and figures</source>
        <translation>汉字 {characters} 个，英文词和数字 {words} 个</translation>
    </message>
    <message>
        <source>Headings are counted, as in Word; list numbers, hints and link addresses are not.</source>
        <translation>和 Word 一样算标题；编号、提示和链接的地址不算。</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>The last changes are not saved yet, so the window stays open.</source>
        <translation>最后的改动还没有存下，所以窗口先不关。</translation>
    </message>
</context>
<context>
    <name>ColourMenu</name>
    <message>
        <source>Colour &amp;{number}</source>
        <translation>颜色 &amp;{number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The cursor is not in an objective.</source>
        <translation>光标不在任何目标里。</translation>
    </message>
    <message>
        <source>By its &amp;number</source>
        <translation>随编号的颜色(&amp;N)</translation>
    </message>
    <message>
        <source>The colour of {objective} was changed in all weeks.</source>
        <translation>{objective} 换了颜色，每一周都是。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制周报</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>条目(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Start next week</source>
        <translation>开始下一周</translation>
    </message>
    <message>
        <source>Review last week</source>
        <translation>回顾上周</translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation>导入周报…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>从剪贴板导入</translation>
    </message>
    <message>
        <source>Make a template from this report</source>
        <translation>用这份周报做模板</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Export Word</source>
        <translation>导出 Word</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>导出为…</translation>
    </message>
    <message>
        <source>Copy to e-mail</source>
        <translation>复制到邮件</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Delete this week</source>
        <translation>删除这一周</translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Search all weeks</source>
        <translation>搜索所有周报</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周列表</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Earlier week</source>
        <translation>更早一周</translation>
    </message>
    <message>
        <source>Later week</source>
        <translation>更晚一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Where my reports are</source>
        <translation>我的周报在哪里</translation>
    </message>
    <message>
        <source>About weeklydesk</source>
        <translation>关于 weeklydesk</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>复制为纯文本</translation>
    </message>
    <message>
        <source>Open as a mail draft</source>
        <translation>用邮件草稿打开</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Compare two weeks…</source>
        <translation>对比两周…</translation>
    </message>
    <message>
        <source>Start a quarter…</source>
        <translation>开始新季度…</translation>
    </message>
    <message>
        <source>Colour of the objective…</source>
        <translation>目标的颜色…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation>上周与预览</translation>
    </message>
    <message>
        <source>Show last week</source>
        <translation>旁边看上周</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>旁边看预览</translation>
    </message>
    <message>
        <source>Item story</source>
        <translation>条目的脉络</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Plan results…</source>
        <translation>计划的结果…</translation>
    </message>
    <message>
        <source>Same as the earlier item</source>
        <translation>是同一条</translation>
    </message>
    <message>
        <source>Not the same item</source>
        <translation>不是同一条</translation>
    </message>
    <message>
        <source>Unlink from earlier weeks</source>
        <translation>与以前的周拆开</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>报告问题…</translation>
    </message>
    <message>
        <source>Link all certain matches</source>
        <translation>把确定的都接上</translation>
    </message>
    <message>
        <source>Link all certain matches in all weeks</source>
        <translation>把所有周里确定的都接上</translation>
    </message>
    <message>
        <source>Move to another week…</source>
        <translation>改到另一周…</translation>
    </message>
    <message>
        <source>Quick note…</source>
        <translation>记一条…</translation>
    </message>
    <message>
        <source>Sent copies…</source>
        <translation>发出的内容…</translation>
    </message>
    <message>
        <source>Side pane: earlier week</source>
        <translation>旁边看更早一周</translation>
    </message>
    <message>
        <source>Side pane: later week</source>
        <translation>旁边看更晚一周</translation>
    </message>
    <message>
        <source>Bring over from the side pane</source>
        <translation>从旁边带过来</translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Two weeks side by side</source>
        <translation>两周对比</translation>
    </message>
    <message>
        <source>The week on the left</source>
        <translation>左边的周</translation>
    </message>
    <message>
        <source>The week on the right</source>
        <translation>右边的周</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>左右对调</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Keep this version</source>
        <translation>保留这里的文字</translation>
    </message>
    <message>
        <source>Use the other version</source>
        <translation>用另一份</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>No mail program was found. The report is still on the clipboard.</source>
        <translation>没有找到邮件程序。周报还在剪贴板上。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{name} was copied. Paste it into your e-mail.</source>
        <translation>{name} 已复制，粘贴到邮件里即可。</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>写邮件</translation>
    </message>
    <message>
        <source>{name} was copied as Markdown.</source>
        <translation>{name} 已复制为 Markdown。</translation>
    </message>
    <message>
        <source>{name} was copied as plain text.</source>
        <translation>{name} 已复制为纯文本。</translation>
    </message>
    <message>
        <source>What you copied has not been pasted yet and will be lost when the window closes. Paste it first, or close the window again.</source>
        <translation>复制的内容还没有粘贴，窗口一关就没了。请先粘贴，或者再关一次窗口。</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Week {number}</source>
        <translation>第 {number} 周</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format without a year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date format with a year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d</source>
        <comment>date format of a day in the same month</comment>
        <translation>d日</translation>
    </message>
</context>
<context>
    <name>DesktopIntegration</name>
    <message>
        <source>Added to {week}, {section}.</source>
        <translation>已记入 {week} 的“{section}”。</translation>
    </message>
    <message>
        <source>Added to {week}.</source>
        <translation>已记入 {week}。</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Another week…</source>
        <translation>换一周…</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Only the beginning is shown; everything will be imported.</source>
        <translation>这里只显示开头，导入时一行不少。</translation>
    </message>
    <message>
        <source>Keep the existing report</source>
        <translation>保留原来的周报</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>不用这个文件</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>用这个文件</translation>
    </message>
    <message>
        <source>Whole report</source>
        <translation>整篇周报</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>{count} items</source>
        <translation>{count} 条</translation>
    </message>
</context>
<context>
    <name>EarlierWeek</name>
    <message>
        <source>This is the last report before this week.</source>
        <translation>这已经是本周之前最近的一份。</translation>
    </message>
    <message>
        <source>There is no earlier report.</source>
        <translation>更早的周报还没有。</translation>
    </message>
    <message>
        <source>Choose an item with the arrows: Enter brings it over, Escape goes back.</source>
        <translation>用方向键选一条：回车带过来，Esc 回到周报。</translation>
    </message>
    <message>
        <source>This item is already in this week.</source>
        <translation>这一条本周已经有了。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>New item</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>New line inside the item</source>
        <translation>条目内换行</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>缩进</translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation>减少缩进</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>项目符号</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Insert a table</source>
        <translation>插入表格</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>删除条目</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新分区</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>折叠或展开</translation>
    </message>
    <message>
        <source>Fold all sections</source>
        <translation>折叠所有分区</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>默认字号</translation>
    </message>
    <message>
        <source>For my manager only</source>
        <translation>仅领导可见</translation>
    </message>
    <message>
        <source>For me only</source>
        <translation>仅自己可见</translation>
    </message>
    <message>
        <source>The report&apos;s title</source>
        <translation>周报标题</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>删除线</translation>
    </message>
</context>
<context>
    <name>EmptyWeek</name>
    <message>
        <source>{week} has no report yet</source>
        <translation>{week} 还没有周报</translation>
    </message>
    <message>
        <source>Start {week}</source>
        <translation>开始 {week}</translation>
    </message>
    <message>
        <source>Its sections, each with a hint.</source>
        <translation>它的分区，每个都有提示。</translation>
    </message>
    <message>
        <source>Start from “{template}”</source>
        <translation>用“{template}”开头</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>A week may stay empty; nothing is missing.</source>
        <translation>空着也没关系，什么都没少。</translation>
    </message>
    <message>
        <source>What is still open in {week} is carried over.</source>
        <translation>{week} 还没做完的会一起带过来。</translation>
    </message>
    <message>
        <source>Its sections, with everything that is still open.</source>
        <translation>它的分区，没做完的条目一并带过来。</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{done} of {all} reports</source>
        <translation>{done} / {all} 份周报</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>{count} files, such as {name}.</source>
        <translation>{count} 个文件，例如 {name}。</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>哪几周</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>读者</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Mail draft</source>
        <translation>邮件草稿</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>{name} already exists and will be replaced.</source>
        <translation>{name} 已存在，将被替换。</translation>
    </message>
    <message>
        <source>{there} of them already exist and will be replaced.</source>
        <translation>其中 {there} 个已存在，将被替换。</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Show how long items have been open</source>
        <translation>注明条目已持续多久</translation>
    </message>
    <message>
        <source>Include empty sections</source>
        <translation>没写内容的分区也带上</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>{count} of {all} reports were saved in {folder}.</source>
        <translation>{all} 份周报中有 {count} 份已保存到“{folder}”。</translation>
    </message>
    <message>
        <source>{count} reports were saved in {folder}.</source>
        <translation>{count} 份周报已保存到“{folder}”。</translation>
    </message>
    <message>
        <source>What could not be saved</source>
        <translation>未能写出的</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>System default</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Last week&apos;s sections</source>
        <translation>上周的分区</translation>
    </message>
</context>
<context>
    <name>FileExport</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>Save it in the standard style</source>
        <translation>改用标准版式保存</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <source>{wished} is open in another program or write-protected, so the report was saved as {name}.</source>
        <translation>{wished} 正被其他程序打开或不可写，已另存为 {name}。</translation>
    </message>
    <message>
        <source>No program was found to open the file. It is here: {path}</source>
        <translation>没有找到能打开它的程序。文件在这里：{path}</translation>
    </message>
    <message>
        <source>The folder {chosen} was not found, so the report was saved as {path}.</source>
        <translation>找不到文件夹 {chosen}，所以存为 {path}。</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>section</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>by its heading</source>
        <translation>某个标题下的</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>one week, or from..to</source>
        <translation>某一周，或 从..到</translation>
    </message>
    <message>
        <source>items under it</source>
        <translation>某个目标下的</translation>
    </message>
    <message>
        <source>of the item</source>
        <translation>条目的</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this report</source>
        <translation>在这份周报里查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Whole report</source>
        <translation>整份周报</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>已替换 {count} 处</translation>
    </message>
    <message>
        <source>Not in this report</source>
        <translation>本周报里没有</translation>
    </message>
    <message>
        <source>Not in this section</source>
        <translation>这个分区里没有</translation>
    </message>
    <message>
        <source>Off: only the section with the cursor</source>
        <translation>关闭时只查找光标所在的分区</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Your weekly report starts here</source>
        <translation>你的周报从这里开始</translation>
    </message>
    <message>
        <source>Start this week</source>
        <translation>开始本周</translation>
    </message>
    <message>
        <source>Import old reports</source>
        <translation>导入以前的周报</translation>
    </message>
    <message>
        <source>A whole folder…</source>
        <translation>整个文件夹…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>从剪贴板</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看示例</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Next Monday, open items are carried over for you.</source>
        <translation>所有内容只留在这台电脑上。下周一，没做完的会自己跟过来。</translation>
    </message>
    <message>
        <source>Markdown, Word or a Notion export. Or drop files anywhere here.</source>
        <translation>Markdown、Word 或 Notion 导出的文件，也可以直接拖进来。</translation>
    </message>
    <message>
        <source>A few sample weeks, kept apart; your own history stays empty.</source>
        <translation>几份示例周报，单独存放，不会混进你自己的记录。</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>极简的</translation>
    </message>
    <message>
        <source>For a team</source>
        <translation>团队用的</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Lines kept</source>
        <translation>保留行数</translation>
    </message>
    <message>
        <source>Already here?</source>
        <translation>已有？</translation>
    </message>
</context>
<context>
    <name>FoundTable</name>
    <message>
        <source>Results</source>
        <translation>找到的周报</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Show the crash report</source>
        <translation>查看故障记录</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>Everything that was saved is here.</source>
        <translation>保存过的内容都在。</translation>
    </message>
    <message>
        <source>weeklydesk was not closed properly last time.</source>
        <translation>上次 weeklydesk 没有正常关闭。</translation>
    </message>
    <message>
        <source>Everything typed until {time} is here.</source>
        <translation>{time} 之前写的都在这里。</translation>
    </message>
    <message>
        <source>Something went wrong inside weeklydesk; your text is safe. A crash report without any of it was saved.</source>
        <translation>weeklydesk 内部出了错；你的文字没有受影响。已记下一份不含周报内容的故障记录。</translation>
    </message>
    <message>
        <source>A disk error damaged the text of {weeks}; everything else is intact.</source>
        <translation>磁盘损坏了 {weeks} 的文字，其余都完好。</translation>
    </message>
    <message>
        <source>Restore it from a backup</source>
        <translation>从备份取回</translation>
    </message>
    <message>
        <source>No backup has the last saved text of {weeks}. An earlier one may be among its versions.</source>
        <translation>备份里没有 {weeks} 最后存下的文字。可以在历史版本里找更早的一份。</translation>
    </message>
    <message>
        <source>The text has been restored.</source>
        <translation>文字已恢复完好。</translation>
    </message>
    <message>
        <source>Your reports are in a folder that {name} synchronises, which can damage them while they are open. It is safer to keep them elsewhere and let {name} synchronise the backups.</source>
        <translation>你的周报放在 {name} 同步的文件夹里，打开时被同步可能会损坏。最好放到别处，让 {name} 同步备份就好。</translation>
    </message>
    <message>
        <source>Your reports are on a network drive ({name}); a lost connection can damage them. It is safer to keep them on this computer and the backups there.</source>
        <translation>你的周报放在网络驱动器（{name}）上，断线可能会损坏它。最好放在本机，备份放在那里。</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>没有找到“{words}”</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Search the guide…</source>
        <translation>搜索指南…</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>找到 {count} 处</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Editing…</source>
        <translation>正在编辑…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Everything is saved, as of {time}.</source>
        <translation>截至 {time} 已全部保存。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Changed since it was sent</source>
        <translation>发送后有改动</translation>
    </message>
    <message>
        <source>Will be saved in a moment; last saved at {time}.</source>
        <translation>马上会自动保存；上次保存于 {time}。</translation>
    </message>
    <message>
        <source>Last saved at {time}; saving is retried automatically.</source>
        <translation>上次保存于 {time}；会自动再试。</translation>
    </message>
    <message>
        <source>Sent copies…</source>
        <translation>发出的内容…</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>week:2024-W20..W26</source>
        <translation>周:2024-W20..W26</translation>
    </message>
    <message>
        <source>objective:O2</source>
        <translation>目标:O2</translation>
    </message>
    <message>
        <source>section:Other</source>
        <translation>分区:其他</translation>
    </message>
    <message>
        <source>state:open</source>
        <translation>状态:未完成</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Words in any order; “in quotes” as a phrase. Narrow the search with</source>
        <translation>词的顺序不限，引号里的算一个词。还可以这样缩小范围：</translation>
    </message>
    <message>
        <source>Nothing was found for {text} in any week.</source>
        <translation>在所有周报的条目里都没有找到“{text}”。</translation>
    </message>
    <message>
        <source>Newest {count}</source>
        <translation>最近的 {count} 条</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 条</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the report first.</source>
        <translation>剪贴板上没有文字。请先复制周报。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>New</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>Which week?</source>
        <translation>哪一周？</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>没有读入</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} 份新的</translation>
    </message>
    <message>
        <source>{count} without a week</source>
        <translation>{count} 份不知是哪周</translation>
    </message>
    <message>
        <source>{count} not read</source>
        <translation>{count} 份没有读入</translation>
    </message>
    <message>
        <source>Import 1 report</source>
        <translation>导入 1 份周报</translation>
    </message>
    <message>
        <source>Import {count} reports</source>
        <translation>导入 {count} 份周报</translation>
    </message>
    <message>
        <source>Only the formatting differs; every line is the same.</source>
        <translation>只是写法不同，每一行内容都一样。</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>有差别</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>同周的另一个文件</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>{state} · {count} remarks</source>
        <translation>{state} · {count} 处留意</translation>
    </message>
    <message>
        <source>Not recognised and kept as typed: line {numbers}</source>
        <translation>看不懂、照原样保留的行：第 {numbers} 行</translation>
    </message>
    <message>
        <source>{week} already has a different report. Using this file keeps that one as an earlier version.</source>
        <translation>{week} 已有另一份周报。用这个文件时，原来那份会留作历史版本。</translation>
    </message>
    <message>
        <source>{week} is already here, word for word.</source>
        <translation>{week} 已经有了，一字不差。</translation>
    </message>
    <message>
        <source>{count} different</source>
        <translation>{count} 份有差别</translation>
    </message>
    <message>
        <source>{count} already here</source>
        <translation>{count} 份已有</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} 项略过</translation>
    </message>
</context>
<context>
    <name>IntakePlace</name>
    <message>
        <source>Not now</source>
        <translation>先不导入</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>找到的周报</translation>
    </message>
    <message>
        <source>Space selects · Enter imports · Esc goes back</source>
        <translation>空格勾选 · 回车导入 · Esc 返回</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>On the page</source>
        <translation>页面上</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在表格里</translation>
    </message>
    <message>
        <source>While finding and replacing</source>
        <translation>查找和替换时</translation>
    </message>
    <message>
        <source>Next cell; after the last cell, a new row</source>
        <translation>下一格；最后一格之后加一行</translation>
    </message>
    <message>
        <source>Previous cell</source>
        <translation>上一格</translation>
    </message>
    <message>
        <source>Cell below; from a blank last row, out of the table</source>
        <translation>下面一格；从空行离开表格</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>In “Replace with”: replace this match</source>
        <translation>在“替换为”里：替换这一处</translation>
    </message>
    <message>
        <source>The whole report, or this section only</source>
        <translation>整份周报，或只在本分区</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>回到页面</translation>
    </message>
</context>
<context>
    <name>LastWeekView</name>
    <message>
        <source>Bring over to this week</source>
        <translation>带到本周</translation>
    </message>
</context>
<context>
    <name>LikenessLine</name>
    <message>
        <source>Planned in {week}: {text}</source>
        <translation>{week} 的计划：{text}</translation>
    </message>
    <message>
        <source>This week: {text}</source>
        <translation>本周的：{text}</translation>
    </message>
    <message>
        <source>Link all {count}</source>
        <translation>全部接上 {count}</translation>
    </message>
    <message>
        <source>The same as in {week}? {text}</source>
        <translation>和 {week} 的是同一条吗？{text}</translation>
    </message>
    <message>
        <source>Yes, the same</source>
        <translation>是同一条</translation>
    </message>
    <message>
        <source>Part of this plan</source>
        <translation>属于它</translation>
    </message>
    <message>
        <source>No, a different item</source>
        <translation>不是</translation>
    </message>
</context>
<context>
    <name>Linker</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Linking the items of all weeks: {done} of {count}…</source>
        <translation>正在接上各周的条目：{done}/{count}…</translation>
    </message>
    <message>
        <source>Linked: this is the item of {week}.</source>
        <translation>从现在起它就是 {week} 的那一条。</translation>
    </message>
    <message>
        <source>The item at the cursor is not linked to an earlier week.</source>
        <translation>光标所在的条目不是从以前的周延续来的。</translation>
    </message>
    <message>
        <source>Unlinked: a separate item from {week} on.</source>
        <translation>从 {week} 起它是单独的一条。</translation>
    </message>
    <message>
        <source>The item at the cursor resembles none of the last weeks.</source>
        <translation>光标所在的条目与最近几周的都不像。</translation>
    </message>
    <message>
        <source>Linked to the plan.</source>
        <translation>已记为这项计划的进展。</translation>
    </message>
    <message>
        <source>No item of this week certainly continues an earlier one.</source>
        <translation>本周没有能确定接着前几周的条目。</translation>
    </message>
    <message>
        <source>Items linked to earlier weeks: {count}.</source>
        <translation>已接上前几周：{count} 条。</translation>
    </message>
    <message>
        <source>Back as it was before.</source>
        <translation>已恢复原样。</translation>
    </message>
    <message>
        <source>There are no more certain matches.</source>
        <translation>没有更多能确定接上的条目。</translation>
    </message>
    <message>
        <source>Items linked in {weeks} weeks: {count}.</source>
        <translation>已在 {weeks} 周里接上 {count} 条。</translation>
    </message>
</context>
<context>
    <name>LookField</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Another Word file…</source>
        <translation>其他 Word 文件…</translation>
    </message>
</context>
<context>
    <name>Mailing</name>
    <message>
        <source>The draft is open in your mail program.</source>
        <translation>草稿已在邮件程序里打开。</translation>
    </message>
    <message>
        <source>No program was found to open the draft. It is here: {path}</source>
        <translation>没有找到能打开草稿的程序。草稿在这里：{path}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>Copy and start a new e-mail instead</source>
        <translation>改为复制并写邮件</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>收起这条消息</translation>
    </message>
</context>
<context>
    <name>Mirroring</name>
    <message>
        <source>{name} was changed by another program and cannot be read. {reason}</source>
        <translation>{name} 被另一个程序改了，读不出来。{reason}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>看看</translation>
    </message>
    <message>
        <source>Another program changed the Markdown copy {name}.</source>
        <translation>Markdown 副本里的 {name} 被另一个程序改了。</translation>
    </message>
    <message>
        <source>Another program added {name} to the Markdown copies.</source>
        <translation>另一个程序在 Markdown 副本里添了 {name}。</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>收进来</translation>
    </message>
    <message>
        <source>Ignore it</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Another program changed {count} Markdown copies: {names}</source>
        <translation>Markdown 副本里有 {count} 个文件被另一个程序改了：{names}</translation>
    </message>
    <message>
        <source>Accept them</source>
        <translation>都收进来</translation>
    </message>
    <message>
        <source>Ignore them</source>
        <translation>都不要</translation>
    </message>
    <message>
        <source>{weeks} had changed here too. The text here stays; the other is kept among the versions, and as {name} in the folder.</source>
        <translation>{weeks} 这边也改过。继续用这边的；那边的文字留在历史版本里，也另存为 {name}。</translation>
    </message>
    <message>
        <source>Accepted: {weeks}. The previous text is kept among the versions.</source>
        <translation>已收进来：{weeks}。原来的内容在历史版本里。</translation>
    </message>
    <message>
        <source>The Markdown copy matches the report again; the other text is kept as {names}.</source>
        <translation>Markdown 副本已按周报重写；那边的文字另存为 {names}。</translation>
    </message>
    <message>
        <source>The Markdown copies could not be written. {reason}</source>
        <translation>Markdown 副本没能写入。{reason}</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>{count} planned: {outcomes}</source>
        <translation>{count} 项：{outcomes}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Is a part of</source>
        <translation>拆自</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>成为</translation>
    </message>
    <message>
        <source>partly done</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Partly became</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>合并了</translation>
    </message>
    <message>
        <source>Worked on as</source>
        <translation>实际工作</translation>
    </message>
    <message>
        <source>Works on the plan</source>
        <translation>对应的计划</translation>
    </message>
    <message>
        <source>Planned as</source>
        <translation>原计划</translation>
    </message>
</context>
<context>
    <name>OutcomeTexts</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Imported: {count} ({weeks}).</source>
        <translation>已导入 {count} 份（{weeks}）。</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>没有导入的</translation>
    </message>
    <message>
        <source>Cannot indent: there is no item at the same level right above.</source>
        <translation>不能缩进：上方没有同级的条目可以归入。</translation>
    </message>
    <message>
        <source>Headings cannot be indented.</source>
        <translation>标题不能缩进。</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count} 条</translation>
    </message>
    <message>
        <source>Start {quarter}…</source>
        <translation>开始 {quarter}…</translation>
    </message>
    <message>
        <source>This is already the outermost level.</source>
        <translation>已经是最外层了。</translation>
    </message>
    <message>
        <source>This is already the top.</source>
        <translation>已经在最上面了。</translation>
    </message>
    <message>
        <source>This is already the end.</source>
        <translation>已经在最下面了。</translation>
    </message>
    <message>
        <source>Text before the first heading cannot be moved along with sections.</source>
        <translation>第一个标题之前的内容不能和分区一起移动。</translation>
    </message>
    <message>
        <source>{week} already existed and is now open.</source>
        <translation>{week} 已经有了，现在打开的就是它。</translation>
    </message>
    <message>
        <source>{week} started.</source>
        <translation>{week} 开始了。</translation>
    </message>
    <message>
        <source>{week} started. Carried over from {previous}: {carried}; left behind: {left}.</source>
        <translation>{week} 开始了。从 {previous} 带过来 {carried} 条，留在那里 {left} 条。</translation>
    </message>
    <message>
        <source>Reports hold text only, so the picture was not pasted.</source>
        <translation>周报里只放文字，图片没有粘贴。</translation>
    </message>
    <message>
        <source>Link related items</source>
        <translation>接上各周的条目</translation>
    </message>
    <message>
        <source>{week} started. The last report is {previous}, {gap} weeks ago. Carried over: {carried}; left behind: {left}.</source>
        <translation>{week} 开始了。上一份是 {gap} 周前的 {previous}，带过来 {carried} 条，留在那里 {left} 条。</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Not saved yet; your text is safe in this window. {reason}</source>
        <translation>还没有存下，文字仍在这个窗口里。{reason}</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Saved, but a backup could not be made. {reason}</source>
        <translation>已保存，但没能做成备份。{reason}</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>For your manager.</source>
        <translation>供领导阅读。</translation>
    </message>
    <message>
        <source>Empty sections left out: {count}.</source>
        <translation>没写内容的分区没有带上：{count} 个。</translation>
    </message>
    <message>
        <source>Only for you, with all marks.</source>
        <translation>仅供自己，标记都在。</translation>
    </message>
    <message>
        <source>Marked lines left out: {count}.</source>
        <translation>有 {count} 行不给他们看，没有带出去。</translation>
    </message>
    <message>
        <source>This copy could not be recorded as sent. {reason}</source>
        <translation>没能记下发出的内容。{reason}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Report</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分区</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation>选择：{name}</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Not started</source>
        <translation>未开始(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Replaced</source>
        <translation>替代(&amp;R)</translation>
    </message>
    <message>
        <source>Dropped (&amp;X)</source>
        <translation>放弃(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后(&amp;L)</translation>
    </message>
    <message>
        <source>The cursor is not in an item of last week&apos;s plan.</source>
        <translation>光标不在上周计划的条目上。</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>去看计划</translation>
    </message>
    <message>
        <source>&amp;Partly done</source>
        <translation>部分(&amp;P)</translation>
    </message>
    <message>
        <source>Lin&amp;k to</source>
        <translation>对应到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Continue it as work under</source>
        <translation>列为工作(&amp;M)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开头</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>No matches.</source>
        <translation>没有叫这个名字的。</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Start this week</source>
        <translation>开始本周</translation>
    </message>
    <message>
        <source>This is week {week}; it has no report yet.</source>
        <translation>本周是 {week}，还没有周报。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Sent to the printer {name}.</source>
        <translation>已发送到打印机 {name}。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} 已保存。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Your reports cannot be opened</source>
        <translation>周报打不开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Shows what can be read. Nothing is written; exports work.</source>
        <translation>显示还能读出的内容；不写入任何东西，可以导出。</translation>
    </message>
    <message>
        <source>A folder with your reports, or one for a new history.</source>
        <translation>选一个已有周报的文件夹，或在别处新建。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>An empty history; the existing file is kept next to it.</source>
        <translation>从空白开始；原来的文件保留在旁边。</translation>
    </message>
    <message>
        <source>Restore the backup of {made}</source>
        <translation>恢复 {made} 的备份</translation>
    </message>
    <message>
        <source>It holds {count} reports, the last from {week}. The existing file is kept next to it.</source>
        <translation>里面有 {count} 份周报，最近一份是 {week}。原来的文件保留在旁边。</translation>
    </message>
</context>
<context>
    <name>Quarter</name>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Later · {week}</source>
        <translation>推迟 · {week}</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>→ Left from {quarter}</source>
        <translation>→ {quarter} 遗留</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between objectives</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>New: {objectives}</source>
        <translation>新增：{objectives}</translation>
    </message>
    <message>
        <source>continues</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>continues as {objective}</source>
        <translation>继续，改为 {objective}</translation>
    </message>
    <message>
        <source>{count} ending</source>
        <translation>结束 {count} 个</translation>
    </message>
    <message>
        <source>{count} open items moving</source>
        <translation>{count} 条未完成的要安排</translation>
    </message>
    <message>
        <source>Objectives you remove from the list end; those you add are new.</source>
        <translation>从名单里去掉的目标就此结束，新加的从现在开始。</translation>
    </message>
</context>
<context>
    <name>QuarterPanel</name>
    <message>
        <source>Start {quarter}</source>
        <translation>开始 {quarter}</translation>
    </message>
    <message>
        <source>O1 Customers
O2 Product</source>
        <translation>O1 客户与增长
O2 产品与能力</translation>
    </message>
    <message>
        <source>Left over  O</source>
        <translation>遗留  O</translation>
    </message>
    <message>
        <source>Drop  X</source>
        <translation>放弃  X</translation>
    </message>
    <message>
        <source>Later  L</source>
        <translation>推迟  L</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{quarter} starts in {week}</source>
        <translation>{quarter} 从 {week} 开始</translation>
    </message>
    <message>
        <source>Objectives from now on, one per line</source>
        <translation>从现在起的目标，一行一个</translation>
    </message>
    <message>
        <source>What happens to the old objectives and their open items</source>
        <translation>原来的目标怎么办，里面没做完的去哪里</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>↑↓ line · 1–9: to that objective · Space: ends or continues · L again or ←→: another week · ⌫ reset</source>
        <translation>↑↓ 选行 · 1–9 归到那个目标 · 空格 结束或继续 · 再按 L 或 ←→ 换一周 · ⌫ 收回</translation>
    </message>
</context>
<context>
    <name>QuarterStart</name>
    <message>
        <source>{quarter} has started: {count} objectives.</source>
        <translation>{quarter} 开始了：{count} 个目标。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Import reports</source>
        <translation>导入周报</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Import a folder of reports</source>
        <translation>导入周报文件夹</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
</context>
<context>
    <name>QuickNoteWindow</name>
    <message>
        <source>What happened?</source>
        <translation>做了什么？</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Where it fits</source>
        <translation>放到合适的地方</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>记一条</translation>
    </message>
    <message>
        <source>Enter adds it · Tab chooses the section · Esc closes</source>
        <translation>回车记下 · Tab 选分区 · Esc 离开</translation>
    </message>
</context>
<context>
    <name>ReadersButton</name>
    <message>
        <source>For my manager</source>
        <translation>供领导</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>供自己</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>供所有人</translation>
    </message>
    <message>
        <source>Who your exports are for; lines marked for fewer readers are left out</source>
        <translation>发出的内容给谁看；不给他们看的行不会带出去</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Back to the report</source>
        <translation>回到周报</translation>
    </message>
</context>
<context>
    <name>Relocation</name>
    <message>
        <source>Where your reports are kept</source>
        <translation>周报存放在哪里</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>week {count}</source>
        <translation>第 {count} 周</translation>
    </message>
    <message>
        <source>unchanged {count} weeks</source>
        <translation>{count} 周未改</translation>
    </message>
    <message>
        <source>{count} · since {week}</source>
        <translation>{count} · 自 {week}</translation>
    </message>
    <message>
        <source>as planned?</source>
        <translation>计划中的？</translation>
    </message>
    <message>
        <source>same as {week}?</source>
        <translation>同 {week}？</translation>
    </message>
    <message>
        <source>Here for {count} weeks, since {week}.</source>
        <translation>第 {count} 周，自 {week} 起。</translation>
    </message>
    <message>
        <source>The text has not changed for {count} weeks.</source>
        <translation>文字已 {count} 周没有改动。</translation>
    </message>
    <message>
        <source>Resembles what was planned in {week}: {text}</source>
        <translation>像 {week} 计划的：{text}</translation>
    </message>
    <message>
        <source>Is this the same item as in {week}? If so, its age and story continue. {text}</source>
        <translation>和 {week} 的是同一条吗？是的话，周数和脉络就接着算。{text}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Write it</source>
        <translation>去写</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Remind me in an hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>Time to write the report for {week}.</source>
        <translation>该写 {week} 的周报了。</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>The backup of {made} holds {count} reports, the last from {week}.</source>
        <translation>{made} 的备份里有 {count} 份周报，最近一份是 {week}。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>The previous file is kept as {name}.</source>
        <translation>原来的文件保留为 {name}。</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Text that could not be saved when weeklydesk had to quit is in {name}.</source>
        <translation>上次被要求退出时没能保存的内容在 {name} 里。</translation>
    </message>
    <message>
        <source>Import it…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>still open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>still open on the checklist</source>
        <translation>清单上未完成</translation>
    </message>
    <message>
        <source>ticked off on the checklist</source>
        <translation>清单上打勾</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被替代</translation>
    </message>
    <message>
        <source>an announcement</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> ({reasons})</source>
        <translation>（{reasons}）</translation>
    </message>
    <message>
        <source>an open box</source>
        <translation>没勾的方框</translation>
    </message>
    <message>
        <source>not in this week</source>
        <translation>本周没有</translation>
    </message>
    <message>
        <source>reworded since</source>
        <translation>本周已改写</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>本周还在</translation>
    </message>
    <message>
        <source>has open items under it</source>
        <translation>下面有未完成的</translation>
    </message>
    <message>
        <source>the whole section is kept</source>
        <translation>分区照旧</translation>
    </message>
    <message>
        <source>the name, without the figure</source>
        <translation>只带名称，数重新填</translation>
    </message>
    <message>
        <source>planned; on the checklist</source>
        <translation>上周计划，列入清单</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>按你的选择</translation>
    </message>
    <message>
        <source>was put off until now</source>
        <translation>当时推迟到本周</translation>
    </message>
    <message>
        <source>says there was nothing</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>section starts empty</source>
        <translation>分区每周从空开始</translation>
    </message>
    <message>
        <source>bring it over</source>
        <translation>带进来</translation>
    </message>
    <message>
        <source>take the new text</source>
        <translation>采用新的文字</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>拿出去</translation>
    </message>
    <message>
        <source>{carried} carried over · {left} left behind</source>
        <translation>带入 {carried} · 留下 {left}</translation>
    </message>
    <message>
        <source>{count} put off</source>
        <translation>{count} 条等以后的周</translation>
    </message>
    <message>
        <source>changed last week; see above</source>
        <translation>上周改过，见上面</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>带入</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>本周没有</translation>
    </message>
    <message>
        <source>Stays behind</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>ReviewDelegate</name>
    <message>
        <source>Last week&apos;s report has changed</source>
        <translation>上周的周报在本周开始后有改动</translation>
    </message>
    <message>
        <source>This week: {text}</source>
        <translation>本周的：{text}</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开头</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Changed in last week&apos;s report since this week was started</source>
        <translation>上周的周报在本周开始后有改动</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Items of last week</source>
        <translation>上周的条目</translation>
    </message>
    <message>
        <source>What {week} carries over from {previous}</source>
        <translation>{week} 从 {previous} 带入什么</translation>
    </message>
    <message>
        <source>What {week} carries over from {previous}, {gap} weeks ago</source>
        <translation>{week} 从 {previous}（{gap} 周前）带入什么</translation>
    </message>
    <message>
        <source>Last report, {previous}</source>
        <translation>上一份周报 {previous}</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>↑↓ line · ⇧ with a letter: the whole branch · L again or ←→: another week · ⌫ reset</source>
        <translation>↑↓ 选行 · ⇧ 加字母 整个上级分支 · 再按 L 或 ←→ 换一周 · ⌫ 收回</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Ignore it</source>
        <translation>不要</translation>
    </message>
</context>
<context>
    <name>Reviewer</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is no earlier report to carry anything over from.</source>
        <translation>之前没有周报可以带入。</translation>
    </message>
    <message>
        <source>Applied: {count}.</source>
        <translation>已按选择处理 {count} 处。</translation>
    </message>
    <message>
        <source>Changes in last week&apos;s report since this week was started: {count}.</source>
        <translation>本周开始后，上周的周报又改过 {count} 处。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>看看</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Reset: {name}</source>
        <translation>还原：{name}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SearchColumn</name>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Search all weeks</source>
        <translation>搜索所有周报</translation>
    </message>
</context>
<context>
    <name>SectionDetails</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>2026-Q3</source>
        <translation>2026-Q3</translation>
    </message>
    <message>
        <source>O1</source>
        <translation>O1</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>写什么</translation>
    </message>
    <message>
        <source>Carried over from last week</source>
        <translation>从上周带过来什么</translation>
    </message>
    <message>
        <source>Shown in grey while the section is empty.</source>
        <translation>分区空着的时候，以灰字显示。</translation>
    </message>
    <message>
        <source>Another section already has {identity}.</source>
        <translation>另一个分区已经是 {identity}。</translation>
    </message>
</context>
<context>
    <name>Sent</name>
    <message>
        <source>copied to e-mail</source>
        <translation>复制到邮件</translation>
    </message>
    <message>
        <source>copied as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>copied as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>mail draft</source>
        <translation>邮件草稿</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>for my manager</source>
        <translation>供领导</translation>
    </message>
    <message>
        <source>for me</source>
        <translation>仅自己</translation>
    </message>
</context>
<context>
    <name>SentLog</name>
    <message>
        <source>Changed since</source>
        <translation>发出后的改动</translation>
    </message>
    <message>
        <source>Nothing from {week} has been sent yet.</source>
        <translation>{week} 还没有发出过。</translation>
    </message>
    <message>
        <source>No changes since.</source>
        <translation>发出后没有改动。</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>发出的原文</translation>
    </message>
    <message>
        <source>Only the purpose of sections has changed.</source>
        <translation>只有分区的用途变了。</translation>
    </message>
</context>
<context>
    <name>SentPane</name>
    <message>
        <source>Sent copies of {week}</source>
        <translation>{week} 发出的内容</translation>
    </message>
    <message>
        <source>What changed since the selected copy was sent, and its text.</source>
        <translation>所选的一次发出以后改了什么，以及当时发出的原文。</translation>
    </message>
    <message>
        <source>Sent copies</source>
        <translation>发出的内容</translation>
    </message>
    <message>
        <source>Changes and text</source>
        <translation>改动和原文</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Smaller: {name}</source>
        <translation>减小：{name}</translation>
    </message>
    <message>
        <source>Larger: {name}</source>
        <translation>增大：{name}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>{count} weeks, since {week}</source>
        <translation>{count} 周，自 {week}</translation>
    </message>
    <message>
        <source>New in {week}</source>
        <translation>{week} 新增</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>相关条目</translation>
    </message>
    <message>
        <source>unchanged for {count} weeks</source>
        <translation>{count} 周没有改动</translation>
    </message>
    <message>
        <source>Place the cursor in an item to see its story.</source>
        <translation>把光标放在条目上，这里就显示它各周的样子。</translation>
    </message>
    <message>
        <source>Chosen when a week was started</source>
        <translation>开始新的一周时的选择</translation>
    </message>
</context>
<context>
    <name>TemplateDetails</name>
    <message>
        <source>{week}, {year} and {number} are filled in: “{example}”.</source>
        <translation>{week}、{year}、{number} 会自动填：“{example}”。</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Report title</source>
        <translation>周报标题</translation>
    </message>
    <message>
        <source>You can use {week}, {year} and {number} in braces.</source>
        <translation>大括号里可以写 {week}、{year} 和 {number}。</translation>
    </message>
</context>
<context>
    <name>TemplateEditing</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>{name} (built-in)</source>
        <translation>{name}（自带）</translation>
    </message>
    <message>
        <source>{name} (unusable)</source>
        <translation>{name}（不能用）</translation>
    </message>
    <message>
        <source>The template “{name}” was deleted; reports made from it stay.</source>
        <translation>模板“{name}”已删除；用它写的周报不受影响。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <source>The template was changed elsewhere; that version is kept in {path}.</source>
        <translation>这个模板在别处改过，那一份放在 {path}。</translation>
    </message>
    <message>
        <source>{name} was imported.</source>
        <translation>{name} 已导入。</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Colour {number}</source>
        <translation>颜色 {number}</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>回到周报</translation>
    </message>
    <message>
        <source>An empty week</source>
        <translation>空白的一周</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Import a template…</source>
        <translation>导入模板…</translation>
    </message>
    <message>
        <source>Export this template…</source>
        <translation>导出这个模板…</translation>
    </message>
    <message>
        <source>Delete this template</source>
        <translation>删除这个模板</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>添加分区</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>移除分区</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>反思</translation>
    </message>
    <message>
        <source>Plan for next week</source>
        <translation>下周计划</translation>
    </message>
    <message>
        <source>Last week&apos;s plan</source>
        <translation>上周计划</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Heading {level}</source>
        <translation>{level} 级标题</translation>
    </message>
    <message>
        <source>(before the first heading)</source>
        <translation>（第一个标题之前）</translation>
    </message>
    <message>
        <source>(no title yet)</source>
        <translation>（还没有标题）</translation>
    </message>
    <message>
        <source>By its number</source>
        <translation>随编号的颜色</translation>
    </message>
    <message>
        <source>← → or 1 to 6; 0 goes by its number</source>
        <translation>← → 或 1 到 6；0 为随编号</translation>
    </message>
    <message>
        <source>What new weeks start with. Weeks already started stay as they are.</source>
        <translation>新一周从这里开头。已经写了的周报不会变。</translation>
    </message>
    <message>
        <source>New weeks start with it</source>
        <translation>新一周用它开头</translation>
    </message>
    <message>
        <source>Otherwise a new week has last week&apos;s sections. Open items are carried over.</source>
        <translation>不勾选则沿用上周的分区。未完成的条目都会带过来。</translation>
    </message>
    <message>
        <source>Make a copy to edit</source>
        <translation>复制一份来改</translation>
    </message>
    <message>
        <source>This template comes with the program and cannot be edited.</source>
        <translation>这是程序自带的模板，不能直接改。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标的工作</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>未完成的</translation>
    </message>
    <message>
        <source>Open items; no section if there are none</source>
        <translation>未完成的，没有就不留</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>原样全部</translation>
    </message>
    <message>
        <source>Names of figures</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Headings, empty</source>
        <translation>只留标题（含小标题）</translation>
    </message>
    <message>
        <source>Heading, empty</source>
        <translation>只留大标题</translation>
    </message>
    <message>
        <source>Default: becomes the checklist</source>
        <translation>默认：变成核对清单</translation>
    </message>
    <message>
        <source>Default: {policy}</source>
        <translation>默认：{policy}</translation>
    </message>
    <message>
        <source>On Monday the plan becomes a checklist above the objectives; this section starts empty.</source>
        <translation>到下周一，计划成为目标上方的核对清单；这里重新写。</translation>
    </message>
    <message>
        <source>Items that are not done are carried over, with the items above them.</source>
        <translation>没完成的条目带过来，连同它所在的上级。</translation>
    </message>
    <message>
        <source>Open items are carried over; without any, the section is left out.</source>
        <translation>没完成的条目带过来；都完成了，这个分区就不再出现。</translation>
    </message>
    <message>
        <source>The whole text is carried over, finished items too; you update it.</source>
        <translation>全文原样带过来，包括已完成的，由你更新。</translation>
    </message>
    <message>
        <source>“Availability:” is carried over; you fill in the new figure.</source>
        <translation>“可用性：”带过来，后面的数重新填。</translation>
    </message>
    <message>
        <source>Starts empty each week, with its subheadings.</source>
        <translation>每周重新写，下面的小标题还在。</translation>
    </message>
    <message>
        <source>Starts empty each week, without last week&apos;s subheadings.</source>
        <translation>每周重新写，下面的小标题只属于上周。</translation>
    </message>
</context>
<context>
    <name>Templating</name>
    <message>
        <source>My report</source>
        <translation>我的周报</translation>
    </message>
    <message>
        <source>The template “{name}” was created. You can start any empty week with it.</source>
        <translation>模板“{name}”做好了，开始新的一周时可以选它。</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>改一改</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Command…</source>
        <translation>命令…</translation>
    </message>
    <message>
        <source>Section, objective or week…</source>
        <translation>分区、目标或周…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open weeklydesk</source>
        <translation>打开 weeklydesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quick note…</source>
        <translation>记一条…</translation>
    </message>
</context>
<context>
    <name>TroubleSheet</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>This helps to find the cause of a problem. It contains nothing you wrote, no names and no folders. Look it over, then copy or save it and send it with a description of what happened.</source>
        <translation>这份报告用来查找问题。里面没有你写的任何内容，没有姓名，也没有文件夹名。请先看一遍，再复制或另存，连同发生的情况一起发出来。</translation>
    </message>
</context>
<context>
    <name>Vanished</name>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回原处</translation>
    </message>
    <message>
        <source>Continue with the new file</source>
        <translation>改用新文件</translation>
    </message>
    <message>
        <source>Your reports are back in place.</source>
        <translation>周报已经放回原处。</translation>
    </message>
    <message>
        <source>The previous reports are kept as {name}.</source>
        <translation>原来的内容保留为 {name}。</translation>
    </message>
</context>
<context>
    <name>VersionHistory</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{week} is in the bin.</source>
        <translation>{week} 已放进回收站。</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>deleted {date}</source>
        <translation>{date} 删除</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不同。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>第一个标题之前</translation>
    </message>
    <message>
        <source>Only headings differ.</source>
        <translation>只有标题不同。</translation>
    </message>
    <message>
        <source>new heading</source>
        <translation>新标题</translation>
    </message>
    <message>
        <source>heading reworded</source>
        <translation>标题改过</translation>
    </message>
    <message>
        <source>Title and properties</source>
        <translation>标题和属性</translation>
    </message>
    <message>
        <source>indented</source>
        <translation>缩进一层</translation>
    </message>
    <message>
        <source>outdented</source>
        <translation>退出一层</translation>
    </message>
    <message>
        <source>{section} was restored; the previous version is kept too.</source>
        <translation>“{section}”已恢复成当时的样子；恢复前的版本也留着。</translation>
    </message>
    <message>
        <source>Text at the top</source>
        <translation>开头部分</translation>
    </message>
    <message>
        <source>Restore this section</source>
        <translation>恢复这个分区</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The earlier version was restored; the previous one is kept too.</source>
        <translation>已恢复到较早的版本；恢复前的版本也留着。</translation>
    </message>
    <message>
        <source>The line was restored; the previous version is kept too.</source>
        <translation>这一行已恢复成当时的样子；恢复前的版本也留着。</translation>
    </message>
    <message>
        <source>Restore from the bin…</source>
        <translation>从回收站取回…</translation>
    </message>
    <message>
        <source>started</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>This is the current report.</source>
        <translation>这就是现在的周报。</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>heading removed</source>
        <translation>标题没有了</translation>
    </message>
    <message>
        <source>now a list item</source>
        <translation>变成条目</translation>
    </message>
    <message>
        <source>now plain text</source>
        <translation>变成正文</translation>
    </message>
    <message>
        <source>now a table</source>
        <translation>变成表格</translation>
    </message>
    <message>
        <source>now code</source>
        <translation>变成代码</translation>
    </message>
    <message>
        <source>now a quotation</source>
        <translation>变成引用</translation>
    </message>
    <message>
        <source>now raw HTML</source>
        <translation>变成原始 HTML</translation>
    </message>
    <message>
        <source>now with a bullet</source>
        <translation>改成圆点</translation>
    </message>
    <message>
        <source>now numbered</source>
        <translation>改成编号</translation>
    </message>
    <message>
        <source>now with a box</source>
        <translation>加了方框</translation>
    </message>
    <message>
        <source>now without a box</source>
        <translation>去了方框</translation>
    </message>
    <message>
        <source>code language changed</source>
        <translation>代码语言改过</translation>
    </message>
    <message>
        <source>linked to other earlier lines</source>
        <translation>与往周的关联改过</translation>
    </message>
    <message>
        <source>now a lower heading</source>
        <translation>标题降级</translation>
    </message>
    <message>
        <source>now a higher heading</source>
        <translation>标题升级</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>换了位置</translation>
    </message>
    <message>
        <source>only the numbers changed</source>
        <translation>只有编号不同</translation>
    </message>
    <message>
        <source>purpose changed</source>
        <translation>用途改过</translation>
    </message>
    <message>
        <source>{week} was restored from the bin.</source>
        <translation>{week} 已从回收站取回。</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Versions of {week}</source>
        <translation>{week} 的历史版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Changes from the selected version until now; select two to compare them.</source>
        <translation>从所选版本到现在改了什么；选两个版本可以互相比较。</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>恢复这个版本</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>{done} of {all} files</source>
        <translation>{done} / {all} 个文件</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your history stays unchanged until everything has been read.</source>
        <translation>全部导入之前，已有的周报不会改动。</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Another program changed {week}; this is the new text.</source>
        <translation>另一个程序改了 {week}，现在显示的是新的内容。</translation>
    </message>
    <message>
        <source>{week} was deleted by another program; it is in the bin.</source>
        <translation>{week} 被另一个程序删除了，可以在回收站里找到。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>看看改了什么</translation>
    </message>
</context>
<context>
    <name>WeekComparison</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is only one report so far.</source>
        <translation>目前只有一份周报。</translation>
    </message>
    <message>
        <source>Which week was the report {week} written for?</source>
        <translation>{week} 其实是哪一周的？</translation>
    </message>
    <message>
        <source>The report of {week} now belongs to {to}.</source>
        <translation>{week} 的周报现在归到 {to} 了。</translation>
    </message>
</context>
<context>
    <name>WeekField</name>
    <message>
        <source>{days} – Enter to confirm</source>
        <translation>{days}，按回车确认</translation>
    </message>
    <message>
        <source>Which week is this report of?</source>
        <translation>这份周报是哪一周的？</translation>
    </message>
    <message>
        <source>Not a week yet: include the year, as in 2024-W22.</source>
        <translation>还看不出是哪一周：要写明年份，例如 2024-W22。</translation>
    </message>
    <message>
        <source>A week such as 2024-W22, or a day in it such as 2024-06-03</source>
        <translation>例如 2024-W22，或这周的某一天 2024-06-03</translation>
    </message>
</context>
<context>
    <name>WeekList</name>
    <message>
        <source>holiday</source>
        <translation>放假</translation>
    </message>
</context>
<context>
    <name>WeeksColumn</name>
    <message>
        <source>Weeks</source>
        <translation>周列表</translation>
    </message>
</context>
<context>
    <name>WeeksDelegate</name>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改过</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>WeeksField</name>
    <message>
        <source>This report</source>
        <translation>这份周报</translation>
    </message>
    <message>
        <source>All weeks ({count})</source>
        <translation>所有周（{count}）</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>哪几周</translation>
    </message>
    <message>
        <source>From week</source>
        <translation>起始周</translation>
    </message>
    <message>
        <source>To week</source>
        <translation>结束周</translation>
    </message>
</context>
<context>
    <name>WeeksModel</name>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>还没有周报</translation>
    </message>
    <message>
        <source>sent, changed since</source>
        <translation>已发送，之后又改过</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>{written} of {weeks}</source>
        <translation>{written} / {weeks} 周</translation>
    </message>
    <message>
        <source>Weeks of the year that have a report</source>
        <translation>这一年中有周报的周数</translation>
    </message>
    <message>
        <source>Weeks of {year}</source>
        <translation>{year} 年各周</translation>
    </message>
    <message>
        <source>Earlier year</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>Later year</source>
        <translation>后一年</translation>
    </message>
</context>
<context>
    <name>YearModel</name>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>缺周报</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>还没有周报</translation>
    </message>
    <message>
        <source>sent, changed since</source>
        <translation>已发送，之后又改过</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>--week is for one file at a time; there are {count}.</source>
        <translation>--week 一次只能用于一个文件，这里有 {count} 个。</translation>
    </message>
    <message>
        <source>A period cannot end ({last}) before it begins ({first}).</source>
        <translation>时段的结束（{last}）不能早于开始（{first}）。</translation>
    </message>
    <message>
        <source>No file with the hash {digest} was imported.</source>
        <translation>没有导入过校验值为 {digest} 的文件。</translation>
    </message>
    <message>
        <source>No item of any week reads “{text}”.</source>
        <translation>没有哪一周的条目写着“{text}”。</translation>
    </message>
    <message>
        <source>Standard output cannot be written: {reason}.</source>
        <translation>标准输出无法写入：{reason}。</translation>
    </message>
    <message>
        <source>The report for {week} was not imported from a file.</source>
        <translation>{week} 的周报不是从文件导入的。</translation>
    </message>
    <message>
        <source>The template “{name}” is too large.</source>
        <translation>模板“{name}”太大。</translation>
    </message>
    <message>
        <source>The template “{path}” cannot be read: {reason}.</source>
        <translation>模板“{path}”读不了：{reason}。</translation>
    </message>
    <message>
        <source>There is no Chinese font on this computer, so the PDF would show boxes. Nothing was written; install one, such as Noto Sans CJK.</source>
        <translation>这台电脑没有中文字体，PDF 里会是方框。什么都没有写；请安装一种，例如 Noto Sans CJK。</translation>
    </message>
    <message>
        <source>There is no display to open a window on. The commands work without one: weeklydesk --help.</source>
        <translation>没有可以打开窗口的显示器。命令行不需要显示器：weeklydesk --help。</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>没有文件“{path}”。</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Nothing was written; choose another place.</source>
        <translation>没有文件夹“{folder}”。什么都没有写入，请换个位置。</translation>
    </message>
    <message>
        <source>There is no report before {week}.</source>
        <translation>{week} 之前没有周报。</translation>
    </message>
    <message>
        <source>There is no report for {week}.</source>
        <translation>{week} 没有周报。</translation>
    </message>
    <message>
        <source>There is no report from {first} to {last}.</source>
        <translation>{first} 到 {last} 之间没有周报。</translation>
    </message>
    <message>
        <source>There is no such item in {week}.</source>
        <translation>{week} 里没有这个条目。</translation>
    </message>
    <message>
        <source>There is no such report in the bin.</source>
        <translation>回收站里没有这份周报。</translation>
    </message>
    <message>
        <source>There is no week {number} in {year}.</source>
        <translation>{year} 年没有第 {number} 周。</translation>
    </message>
    <message>
        <source>{count} files of other kinds: {kinds}.</source>
        <translation>另有 {count} 个其他类型的文件：{kinds}。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}. Nothing was changed.</source>
        <translation>{path} 打不开：{reason}。没有做任何改动。</translation>
    </message>
    <message>
        <source>{path} cannot be read or written: {reason}. What was saved before is safe.</source>
        <translation>{path} 读写失败：{reason}。之前保存的内容是安全的。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} 读不了：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>{path} 删不掉：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the file or its folder is read-only. What is saved is safe.</source>
        <translation>{path} 不可写：文件或所在文件夹是只读的。已保存的内容是安全的。</translation>
    </message>
    <message>
        <source>{target} was just written from another file.</source>
        <translation>{target} 刚刚已由另一个文件写成。</translation>
    </message>
    <message>
        <source>{week} has another report by now. Delete that one first; it goes to the bin too.</source>
        <translation>{week} 现在已有另一份周报。请先删除那一份，它也会进回收站。</translation>
    </message>
    <message>
        <source>{week} is also in {path}.</source>
        <translation>{week} 也在 {path} 里。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空的。</translation>
    </message>
    <message>
        <source>“{name}”: {reason}</source>
        <translation>“{name}”：{reason}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>“{path}”读不了：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a file.</source>
        <translation>“{path}”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>“{path}” is a folder. Nothing was written; choose a file name.</source>
        <translation>“{path}”是文件夹。什么都没有写入，请换个文件名。</translation>
    </message>
    <message>
        <source>“{path}”: {reason}</source>
        <translation>“{path}”：{reason}</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>批注没有读入。</translation>
    </message>
    <message>
        <source>Hidden text was left out.</source>
        <translation>隐藏的文字没有读入。</translation>
    </message>
    <message>
        <source>An objective of the template {path} has no id.</source>
        <translation>模板 {path} 里有一个目标没有编号（id）。</translation>
    </message>
    <message>
        <source>The objective “{identity}” of the template {path} has the colour {colour}. Colours go from 1 to {count}.</source>
        <translation>模板 {path} 里目标“{identity}”的颜色是 {colour}。颜色只有 1 到 {count}。</translation>
    </message>
    <message>
        <source>The template {path} cannot be deleted: {reason}.</source>
        <translation>模板 {path} 删不掉：{reason}。</translation>
    </message>
    <message>
        <source>The template {path} cannot be read: {reason}.</source>
        <translation>模板 {path} 读不出来：{reason}。</translation>
    </message>
    <message>
        <source>The template {path} has an objective “{identity}” with a wrong period. {reason}</source>
        <translation>模板 {path} 里目标“{identity}”的时段不对。{reason}</translation>
    </message>
    <message>
        <source>The template {path} has two objectives “{identity}”. Give one of them another id, there and in its section.</source>
        <translation>模板 {path} 里有两个目标“{identity}”。请给其中一个换个编号，它的分区里也要换。</translation>
    </message>
    <message>
        <source>The template {path} is nested too deeply.</source>
        <translation>模板 {path} 嵌套太深。</translation>
    </message>
    <message>
        <source>“{key}” has a wrong value in the template {path}: {value}.</source>
        <translation>模板 {path} 里“{key}”的值不对：{value}。</translation>
    </message>
    <message>
        <source>{path} is no longer there: it was moved or deleted while it was open. Nothing can be saved until it is back.</source>
        <translation>{path} 不在了：打开着的时候被移走或删除了。放回来之前，什么都保存不了。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder “{path}”.</source>
        <translation>文件夹“{path}”不能写入。</translation>
    </message>
    <message>
        <source>The template “{name}” comes with the program. Only your own can be deleted.</source>
        <translation>模板“{name}”是程序自带的，只能删除自己的模板。</translation>
    </message>
    <message>
        <source>{week} has no version {number}.</source>
        <translation>{week} 没有版本 {number}。</translation>
    </message>
    <message>
        <source>Another program is using {path}. What is saved is safe; try again in a moment.</source>
        <translation>另一个程序正在使用 {path}。已保存的内容都在；请稍后再试。</translation>
    </message>
    <message>
        <source>PDF export needs Qt, which cannot be loaded here: {reason}. Nothing was written.</source>
        <translation>生成 PDF 需要 Qt，这里加载不了：{reason}。什么都没有写。</translation>
    </message>
    <message>
        <source>A placeholder in the template “{name}” cannot be filled: {reason}. Nothing was written. Available placeholders: {known}.</source>
        <translation>模板“{name}”里有一个占位符填不了：{reason}。什么都没有写。可用的有：{known}。</translation>
    </message>
    <message>
        <source>Several weeks need a format: --to docx, --to md, …</source>
        <translation>导出多周时需要指定格式：--to docx、--to md、…</translation>
    </message>
    <message>
        <source>Standard output needs a format: --to md, --to html, …</source>
        <translation>输出到标准输出时要写明格式：--to md、--to html……</translation>
    </message>
    <message>
        <source>It contains a document type definition, which Word never writes but attacks use. It was not read.</source>
        <translation>里面有文档类型定义（DTD），Word 从不这样写，攻击文件才会。没有读取它。</translation>
    </message>
    <message>
        <source>It contains more than {count} files.</source>
        <translation>里面的文件超过 {count} 个。</translation>
    </message>
    <message>
        <source>It cannot be a report: too much content, or nested too deeply.</source>
        <translation>它的结构不像周报：内容太多，或嵌套太深。</translation>
    </message>
    <message>
        <source>It is damaged or not the kind of file its ending says: it cannot be unpacked. Open it in the program that made it and save it again.</source>
        <translation>文件已损坏，或与扩展名不符，解不开。请用原来的程序打开并重新保存。</translation>
    </message>
    <message>
        <source>It is damaged: its contents cannot be read ({reason}). Open it in Word and save it again.</source>
        <translation>文件已损坏，内容读不出来（{reason}）。请用 Word 打开并重新保存。</translation>
    </message>
    <message>
        <source>It is larger than {size} MB, too large for a weekly report. If it is a large export, unpack the zip and import the folder.</source>
        <translation>它大于 {size} MB，周报不会这么大。很大的导出请先解压，再导入文件夹。</translation>
    </message>
    <message>
        <source>It is not a Word document, whatever its ending says. Save it as .docx in Word.</source>
        <translation>不管扩展名是什么，它不是 Word 文档。请在 Word 里另存为 .docx。</translation>
    </message>
    <message>
        <source>It is password-protected, or an old .doc file. Open it in Word and save it as .docx without a password.</source>
        <translation>它有密码保护，或是旧的 .doc 文件。请用 Word 打开，去掉密码另存为 .docx。</translation>
    </message>
    <message>
        <source>It is password-protected. Save it without a password and try again.</source>
        <translation>它有密码保护。请去掉密码保存后再试。</translation>
    </message>
    <message>
        <source>It unpacks to far more than a report can hold, as a zip bomb does. Nothing in it was used.</source>
        <translation>它解开后远远超过一份周报的大小，像是压缩炸弹。其中的内容都没有使用。</translation>
    </message>
    <message>
        <source>{path} cannot be locked against a second window: {reason}. Nothing was changed.</source>
        <translation>无法防止另一个窗口同时打开 {path}：{reason}。没有做任何改动。</translation>
    </message>
    <message>
        <source>The disk with {path} is full. What was saved before is safe; free some space and the rest will be saved.</source>
        <translation>{path} 所在的磁盘满了。之前保存的内容是安全的；腾出空间后会自动保存。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be created: {reason}.</source>
        <translation>文件夹 {path} 建不了：{reason}。</translation>
    </message>
    <message>
        <source>The history in {path} is damaged. Nothing was changed; restore a backup if there is one, or read what can be read.</source>
        <translation>{path} 里的记录已损坏。没有做任何改动；有备份就恢复备份，或先读出还能读的。</translation>
    </message>
    <message>
        <source>The report for {week} was deleted elsewhere. It is in the bin; restore it, or save this text as a new report.</source>
        <translation>{week} 的周报在别处被删除了，现在在回收站里。可以把它找回来，或把这里的文字存为新的周报。</translation>
    </message>
    <message>
        <source>The report does not say its week.</source>
        <translation>这份周报没有写是哪一周。</translation>
    </message>
    <message>
        <source>The template “{name}” contains macros. Nothing was written; save it in Word as .docx or .dotx, or export without a template.</source>
        <translation>模板“{name}”带有宏。什么都没有写；请在 Word 里另存为 .docx 或 .dotx，或者不用模板。</translation>
    </message>
    <message>
        <source>The template “{name}” is not a Word file (.docx or .dotx), or it is damaged. Nothing was written; open it in Word and save it again, or export without a template.</source>
        <translation>模板“{name}”不是 Word 文件（.docx 或 .dotx），或者已损坏。什么都没有写；请在 Word 里打开后重新保存，或者不用模板。</translation>
    </message>
    <message>
        <source>The template “{path}” was not found. Nothing was written; put it back, choose another in the settings, or export without a template.</source>
        <translation>找不到模板“{path}”。什么都没有写；请放回去、在设置里另选一个，或者不用模板。</translation>
    </message>
    <message>
        <source>The week of “{name}” cannot be determined.</source>
        <translation>从“{name}”看不出是哪一周。</translation>
    </message>
    <message>
        <source>The week of “{name}” cannot be determined from its name or first lines. Give it with --week 2024-W22.</source>
        <translation>从“{name}”的文件名和开头几行看不出是哪一周。请用 --week 2024-W22 写明。</translation>
    </message>
    <message>
        <source>There is already a different report for {week}, which was left unchanged; --replace uses the file and keeps the report as an earlier version.</source>
        <translation>{week} 已经有一份不同的周报，没有动它。用 --replace 可以换成这个文件，原来的会留作旧版本。</translation>
    </message>
    <message>
        <source>There is already a template “{name}”, which was left unchanged. Choose another name.</source>
        <translation>已有模板“{name}”，没有改动；请换一个名字。</translation>
    </message>
    <message>
        <source>There is no backup {name}. Backups are in {folder}.</source>
        <translation>没有备份 {name}。备份都在 {folder}。</translation>
    </message>
    <message>
        <source>There is no item of that name that starts in {week}.</source>
        <translation>没有从 {week} 开始的这个条目。</translation>
    </message>
    <message>
        <source>There is no report in {path}. Report files end in {endings}.</source>
        <translation>{path} 里没有周报。周报文件的扩展名是 {endings}。</translation>
    </message>
    <message>
        <source>There is no space left to write “{path}”. The existing file is unchanged; free some space or choose another place.</source>
        <translation>空间不足，写不下“{path}”。原来的内容没有变；请腾出空间或换个位置。</translation>
    </message>
    <message>
        <source>There is no such sent copy.</source>
        <translation>没有这份已发送的文本。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Available templates: {names}.</source>
        <translation>没有模板“{name}”。现有的是：{names}。</translation>
    </message>
    <message>
        <source>These two cannot be the same item: an item occurs once in a week.</source>
        <translation>这两条不能并成一条：一个条目在一周里只出现一次。</translation>
    </message>
    <message>
        <source>A planned item becomes work in another section, not on the checklist.</source>
        <translation>计划要变成工作，得放到其他分区，不能放在清单里。</translation>
    </message>
    <message>
        <source>An item that is put off needs only the week in which it returns.</source>
        <translation>要推迟的条目只需写明回到哪一周。</translation>
    </message>
    <message>
        <source>{path} contains no report.</source>
        <translation>{path} 里没有周报。</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes), perhaps after a failed copy or synchronisation. It was left unchanged; restore a backup if there is one, or choose another place.</source>
        <translation>{path} 是空文件（0 字节），可能是复制失败或同步程序留下的。文件没有动；有备份就恢复备份，或换个位置。</translation>
    </message>
    <message>
        <source>{path} is not a weeklydesk history. It was left unchanged; choose another place.</source>
        <translation>{path} 不是 weeklydesk 的记录文件。文件没有动，请换个位置。</translation>
    </message>
    <message>
        <source>{path} is open in another window ({holder}). Continue there, or close it first.</source>
        <translation>{path} 已在另一个窗口打开（{holder}）。请在那里继续，或先关闭它。</translation>
    </message>
    <message>
        <source>{path} was written by a newer weeklydesk (format {version}). It was left unchanged; install the newer version to open it.</source>
        <translation>{path} 由更新版本的 weeklydesk 写成（格式 {version}）。文件没有动；请安装新版本再打开。</translation>
    </message>
    <message>
        <source>{path} was written by an older weeklydesk and must be upgraded before it can be read. Open it once where it can be written.</source>
        <translation>{path} 由旧版本的 weeklydesk 写成，需要先更新才能读取。请在可写的位置打开一次。</translation>
    </message>
    <message>
        <source>{week} was changed elsewhere in the meantime. Both texts are kept; choose which one to continue with.</source>
        <translation>{week} 同时在别处被改动过。两份文字都保留着，请选择接着用哪一份。</translation>
    </message>
    <message>
        <source>“{address}” is not an e-mail address.</source>
        <translation>“{address}”不是邮箱地址。</translation>
    </message>
    <message>
        <source>“{name}” cannot be used as a template name. Use letters, digits, spaces and dashes.</source>
        <translation>“{name}”不能用作模板名。请用文字、数字、空格和短横线。</translation>
    </message>
    <message>
        <source>“{name}” has no file ending that can be written. Supported: {endings}.</source>
        <translation>“{name}”的扩展名不能导出。可用的有：{endings}。</translation>
    </message>
    <message>
        <source>“{name}” contains no text.</source>
        <translation>“{name}”里没有文字。</translation>
    </message>
    <message>
        <source>“{name}” contains {count} weeks, {first} to {last}. With --split each becomes a report; with --week they become one.</source>
        <translation>“{name}”里有 {count} 周，从 {first} 到 {last}。加 --split 每周一份；加 --week 合为一份。</translation>
    </message>
    <message>
        <source>“{name}” in “{path}” points outside the zip. It was not read.</source>
        <translation>“{path}”里的“{name}”指向压缩包之外，没有读取。</translation>
    </message>
    <message>
        <source>“{name}” in “{path}” is inside too many nested zips to be opened.</source>
        <translation>“{path}”里的“{name}”套了太多层压缩包，没有打开。</translation>
    </message>
    <message>
        <source>“{name}” only marks a file as open in Word; it is not a report.</source>
        <translation>“{name}”是 Word 打开文件时的标记，不是周报。</translation>
    </message>
    <message>
        <source>“{name}” is not a kind of file that can be read. Supported: {endings}.</source>
        <translation>“{name}”不是能读取的文件类型。能读取的有：{endings}。</translation>
    </message>
    <message>
        <source>“{name}” is not a text file. It was skipped; nothing else is affected.</source>
        <translation>“{name}”不是文本文件，已跳过，其他不受影响。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. The existing file is unchanged.</source>
        <translation>“{path}”写不了：{reason}。原来的内容没有变。</translation>
    </message>
    <message>
        <source>“{path}” is a database, as the history and its backups are, and was left unchanged. Choose another name.</source>
        <translation>“{path}”是数据库（记录和它的备份就是），没有改动；请换一个名字。</translation>
    </message>
    <message>
        <source>“{path}” is not a regular file.</source>
        <translation>“{path}”不是普通文件。</translation>
    </message>
    <message>
        <source>“{path}” is not a regular file. It was skipped.</source>
        <translation>“{path}”不是普通文件，已略过。</translation>
    </message>
    <message>
        <source>“{path}” is not a regular file. Nothing was written.</source>
        <translation>“{path}”不是普通文件。什么都没有写入。</translation>
    </message>
    <message>
        <source>“{path}” is the history itself, not a backup of it.</source>
        <translation>“{path}”就是记录本身，不是它的备份。</translation>
    </message>
    <message>
        <source>“{path}” is write-protected and was left unchanged. Choose another name.</source>
        <translation>“{path}”是只读的，没有动它。请换个文件名。</translation>
    </message>
    <message>
        <source>“{path}” leads to a folder that was already read. It was skipped.</source>
        <translation>“{path}”指向已经读过的文件夹，已略过。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written, or another program has it open. The existing file is unchanged; close it there or choose another place.</source>
        <translation>“{path}”不能写入，或正被其他程序打开。原来的内容没有变；请先在那里关闭它，或换个位置。</translation>
    </message>
    <message>
        <source>“{path}” has changed since it was shown. Nothing was imported from it; look again.</source>
        <translation>“{path}”在查看之后变了，没有导入；请再看一次。</translation>
    </message>
    <message>
        <source>“{target}” is the very file to be converted.</source>
        <translation>“{target}”就是要转换的文件本身。</translation>
    </message>
    <message>
        <source>“{text}” is not a period. Write it like 2026-Q3 or 2026-W27..2026-W39.</source>
        <translation>“{text}”不是时段。时段的写法是 2026-Q3 或 2026-W27..2026-W39。</translation>
    </message>
    <message>
        <source>“{text}” is not a quarter. Write it like 2026-Q3.</source>
        <translation>“{text}”不是季度。季度的写法是 2026-Q3。</translation>
    </message>
    <message>
        <source>“{text}” is not a week. Write it like 2024-W22.</source>
        <translation>“{text}”不是周次。周次的写法是 2024-W22。</translation>
    </message>
    <message>
        <source>The settings in “{path}” cannot be read ({reason}), so the defaults are used. Repair the file, or change a setting: the old file is then kept next to the new one.</source>
        <translation>“{path}”里的设置读不出来（{reason}），现在用的是默认设置。请改好这个文件；若在此之前改了设置，原文件会另外保留在旁边。</translation>
    </message>
    <message>
        <source>There is no setting {key}. Did you mean: {near}?</source>
        <translation>没有“{key}”这个设置。相近的有：{near}。</translation>
    </message>
    <message>
        <source>There is no setting {key}. “weeklydesk config” lists all settings.</source>
        <translation>没有“{key}”这个设置。“weeklydesk config”会列出全部设置。</translation>
    </message>
    <message>
        <source>{key} must be a list of texts, not {value}.</source>
        <translation>{key} 应为若干行文字，不能是 {value}。</translation>
    </message>
    <message>
        <source>{key} must be a single line of text.</source>
        <translation>{key} 只能是一行文字。</translation>
    </message>
    <message>
        <source>{key} must be text, not {value}.</source>
        <translation>{key} 应为文字，不能是 {value}。</translation>
    </message>
    <message>
        <source>{key} must be a time like 16:30, not {value}.</source>
        <translation>{key} 应为 16:30 这样的时间，不能是 {value}。</translation>
    </message>
    <message>
        <source>{key} must be a whole number from {low} to {high}, not {value}.</source>
        <translation>{key} 应为 {low} 到 {high} 之间的整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{key} must be a full path, not {value}.</source>
        <translation>{key} 应为完整路径，不能是 {value}。</translation>
    </message>
    <message>
        <source>{key} must be one of {choices}, not {value}.</source>
        <translation>{key} 只能是 {choices} 之一，不能是 {value}。</translation>
    </message>
    <message>
        <source>{key} must be yes or no, not {value}.</source>
        <translation>{key} 只能是 yes 或 no，不能是 {value}。</translation>
    </message>
    <message>
        <source>{reason} It is set in “{path}”; the default is used instead.</source>
        <translation>{reason}它写在“{path}”里，现在用的是默认值。</translation>
    </message>
    <message>
        <source>“{path}” can be neither read nor moved aside, so the setting was not saved: {reason}.</source>
        <translation>“{path}”既读不出来，也移不开，所以设置没能保存：{reason}。</translation>
    </message>
    <message>
        <source>A part inserted from another file could not be read.</source>
        <translation>有一部分是从别的文件插入的，读不出来。</translation>
    </message>
    <message>
        <source>Lists are nested more than {most} levels deep; deeper items are placed on the last level.</source>
        <translation>列表超过 {most} 层，更深的内容都放在最后一层。</translation>
    </message>
    <message>
        <source>Text deleted with tracked changes was left out.</source>
        <translation>修订中删除的文字没有读入。</translation>
    </message>
    <message>
        <source>There is no history at “{path}”. Start one with: weeklydesk new, or weeklydesk import FILE.</source>
        <translation>“{path}”处没有周报记录。可以这样开始：weeklydesk new，或 weeklydesk import 文件。</translation>
    </message>
    <message>
        <source>Line {line} of the template {path} cannot be understood. The file was left unchanged.</source>
        <translation>模板 {path} 的第 {line} 行看不懂。文件没有动。</translation>
    </message>
    <message>
        <source>The section “{title}” of the template {path} has the level {level}. Levels go from 1 to 6; 0 is for text before the first heading.</source>
        <translation>模板 {path} 里分区“{title}”的级别是 {level}。级别是 1 到 6；0 表示第一个标题之前的内容。</translation>
    </message>
    <message>
        <source>The template {path} is not UTF-8 text. It was left unchanged.</source>
        <translation>模板 {path} 不是 UTF-8 文本。文件没有动。</translation>
    </message>
    <message>
        <source>{path} is too large to be a template.</source>
        <translation>{path} 太大，不会是模板。</translation>
    </message>
    <message>
        <source>The template {path} was written by a newer weeklydesk. It was left unchanged; the newer version of the program can read it.</source>
        <translation>模板 {path} 是更新版本的 weeklydesk 写的。文件没有动；换用新版本的程序就能打开。</translation>
    </message>
    <message>
        <source>The title “{title}” of the template {path} cannot be used. Only week, year and number can be used in braces.</source>
        <translation>模板 {path} 的标题“{title}”不能用。大括号里只能写 week、year 和 number。</translation>
    </message>
    <message>
        <source>“{value}” is not a value of {key} in the template {path}. Possible values: {words}.</source>
        <translation>模板 {path} 里 {key} 不能是“{value}”。可以是：{words}。</translation>
    </message>
    <message>
        <source>The text says week {number}, but its dates belong to {week}, which was used.</source>
        <translation>文中写的是第 {number} 周，日期却属于 {week}，按日期算。</translation>
    </message>
    <message>
        <source>Its lines use two encodings; each was read in its own.</source>
        <translation>文中各行用了两种编码，已分别读入。</translation>
    </message>
    <message>
        <source>“{name}” is too large for a report. The limit is {most} MB.</source>
        <translation>“{name}”太大，不像周报。最多读 {most} MB。</translation>
    </message>
    <message>
        <source>The holidays in {path} cannot be read: {reason}. The built-in ones are used.</source>
        <translation>{path} 里的节假日读不出来：{reason}。仍按程序自带的来。</translation>
    </message>
    <message>
        <source>There is no section “{name}”. Sections: {titles}.</source>
        <translation>没有“{name}”这个分区。现有：{titles}。</translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation>没有可记的内容。</translation>
    </message>
    <message>
        <source>Starting at login could not be changed at {path}: {reason}.</source>
        <translation>{path} 处的开机启动没有改成：{reason}。</translation>
    </message>
    <message>
        <source>Another file replaced {path} while it was open, as sync programs do. Nothing is saved until you choose one of the two.</source>
        <translation>{path} 打开着的时候被换成了另一个文件，同步软件会这样。选定用哪一个之前，什么都不会保存。</translation>
    </message>
    <message>
        <source>There is no folder “{path}”. Until there is, files go to the folder used last.</source>
        <translation>没有“{path}”这个文件夹。在它出现以前，文件会存到上次用的文件夹。</translation>
    </message>
    <message>
        <source>There is no history in “{path}”, so an empty one will be started there. Your reports stay in “{here}”: to move them, close weeklydesk and copy {name} from there.</source>
        <translation>“{path}”里还没有周报，下次会从空白开始。现有的周报仍在“{here}”；要带过去，请关闭 weeklydesk，再从那里复制 {name}。</translation>
    </message>
    <message>
        <source>{gap} is kept as typed. These are filled in: {known}.</source>
        <translation>{gap} 不会被替换，会原样保留。可以用的有：{known}。</translation>
    </message>
    <message>
        <source>“{path}” is a file, not a folder.</source>
        <translation>“{path}”是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>Pictures: {count}. The history keeps text only: the page shows where they were; Word and e-mail show their descriptions.</source>
        <translation>其中有图片 {count} 张。历史记录只保存文字：页面上写着图片原来的位置，Word 和邮件里是图片的说明文字。</translation>
    </message>
    <message>
        <source>{path} is in use by another program ({holder}). What is saved is safe; try again once that program has finished.</source>
        <translation>{path} 正被另一个程序占用（{holder}）。已保存的内容都在；等它结束或放开后再试。</translation>
    </message>
    <message>
        <source>“{name}” must be saved as .docx first: open it in Word, WPS or LibreOffice and choose “Save as”.</source>
        <translation>“{name}”要先另存为 .docx：用 Word、WPS 或 LibreOffice 打开，选“另存为”。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>You</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Your team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>2024-W22</source>
        <translation>2024-W22</translation>
    </message>
    <message>
        <source>Week 22</source>
        <translation>第22周</translation>
    </message>
    <message>
        <source>Language of reports</source>
        <translation>周报语言</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>After saving</source>
        <translation>保存之后</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Word 模板</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候语</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Attach the Word file</source>
        <translation>附上 Word 文件</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不发送的分区</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>读者</translation>
    </message>
    <message>
        <source>My manager</source>
        <translation>我的领导</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>只有我</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>May 27 – Jun 2</source>
        <translation>5月27日 – 6月2日</translation>
    </message>
    <message>
        <source>History</source>
        <translation>周报存放</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>China&apos;s</source>
        <translation>中国的节假日</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一到周五</translation>
    </message>
    <message>
        <source>Empty sections</source>
        <translation>没写内容的分区</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Used in the files and e-mails you create.</source>
        <translation>写在导出的文件和邮件里。</translation>
    </message>
    <message>
        <source>Used next to your name where a template or file name asks for it.</source>
        <translation>写在姓名旁边，模板或文件名里用到时才出现。</translation>
    </message>
    <message>
        <source>The language of the program.</source>
        <translation>界面用的语言。</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light, dark, or whatever the system uses.</source>
        <translation>浅色、深色，或者跟随系统当前的外观。</translation>
    </message>
    <message>
        <source>The size of text on the page, from 10 to 40.</source>
        <translation>页面文字的大小，10 到 40。</translation>
    </message>
    <message>
        <source>Week names</source>
        <translation>周的写法</translation>
    </message>
    <message>
        <source>Where files are saved. If empty, the folder used last.</source>
        <translation>文件保存到哪里；留空则用上次的文件夹。</translation>
    </message>
    <message>
        <source>The file name without its ending; {title}, {week}, {year}, {number}, {first}, {last}, {author} and {team} are filled in.</source>
        <translation>不带扩展名的文件名；{title}、{week}、{year}、{number}、{first}、{last}、{author}、{team} 会自动填入。</translation>
    </message>
    <message>
        <source>The page size of Word files and PDFs.</source>
        <translation>Word 文件和 PDF 的纸张大小。</translation>
    </message>
    <message>
        <source>What happens once a file is saved.</source>
        <translation>文件保存好以后做什么。</translation>
    </message>
    <message>
        <source>Just tell me</source>
        <translation>只提示一声</translation>
    </message>
    <message>
        <source>A Word file whose styles or placeholders your reports use, such as your company&apos;s template.</source>
        <translation>周报套用这个 Word 文件的样式或占位符，例如公司的模板。</translation>
    </message>
    <message>
        <source>The subject of e-mails; the same placeholders as in file names are filled in.</source>
        <translation>邮件的主题；花括号里的词和文件名一样会自动填入。</translation>
    </message>
    <message>
        <source>Who receives the report, one address per line.</source>
        <translation>周报发给谁，一行一个地址。</translation>
    </message>
    <message>
        <source>Placed before the report.</source>
        <translation>写在周报前面。</translation>
    </message>
    <message>
        <source>Placed after the report.</source>
        <translation>写在周报后面。</translation>
    </message>
    <message>
        <source>Mail drafts also include the report as a Word file.</source>
        <translation>邮件文件里另附一份 Word 周报。</translation>
    </message>
    <message>
        <source>Headings of sections to leave out of e-mails, one per line.</source>
        <translation>这些分区不放进邮件，一行一个标题。</translation>
    </message>
    <message>
        <source>On the last working day of the week, if the report has not been sent yet.</source>
        <translation>每周最后一个工作日提醒；周报已经发送就不再提醒。</translation>
    </message>
    <message>
        <source>The time of the reminder.</source>
        <translation>几点提醒。</translation>
    </message>
    <message>
        <source>Where backups of the whole history go. If empty, next to it.</source>
        <translation>所有周报的备份放在哪里；留空则放在周报旁边。</translation>
    </message>
    <message>
        <source>Markdown copies</source>
        <translation>Markdown 副本</translation>
    </message>
    <message>
        <source>A folder in which each report is also kept as a Markdown file. If empty, none are made.</source>
        <translation>把每份周报另存一份 Markdown 文件的文件夹；留空则不存。</translation>
    </message>
    <message>
        <source>Who your files, e-mails and copies are for; lines marked for fewer readers are left out.</source>
        <translation>文件、邮件和复制的内容给谁看；不给他们看的行不会带出去。</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Word files start with one.</source>
        <translation>Word 文件以目录开头。</translation>
    </message>
    <message>
        <source>How weeks are named in the list and above the page; files keep the ISO week.</source>
        <translation>周列表和页面顶部怎样写一周；文件里仍用 ISO 周号。</translation>
    </message>
    <message>
        <source>The language of new weeks and of what is added to files, such as page numbers. Automatic: the program&apos;s language for new weeks, the text&apos;s for files.</source>
        <translation>新的一周用什么语言开头，以及文件里自动加上的字（例如页码）用什么语言。自动：新的一周跟随界面，文件跟随正文。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The folder of the file with your reports. If empty, the system&apos;s usual place. Takes effect when the program is restarted.</source>
        <translation>存放周报文件的文件夹；留空则用系统的默认位置。重新启动后生效。</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <source>For quick notes, if the desktop has a tray.</source>
        <translation>桌面有托盘时，可以在托盘里随手记一条。</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
    <message>
        <source>The program stays in the tray for reminders and quick notes.</source>
        <translation>程序留在托盘里，到时提醒，也可以随手记。</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>开机启动</translation>
    </message>
    <message>
        <source>The program starts in the tray, if there is one.</source>
        <translation>开机后只在托盘里待命（桌面有托盘时）。</translation>
    </message>
    <message>
        <source>Which days are working days. China&apos;s holidays are built in; a file holidays.toml next to the settings adds to them. Automatic: China&apos;s if the program is in Chinese.</source>
        <translation>哪些天上班。程序自带中国的节假日和调休；设置文件旁边的 holidays.toml 可以补充。自动：界面为中文时按中国的。</translation>
    </message>
    <message>
        <source>New weeks start with</source>
        <translation>新的一周用什么开头</translation>
    </message>
    <message>
        <source>A template, or last week&apos;s sections. Open items are carried over either way. Edit templates with “Templates…” in the File menu.</source>
        <translation>选一个模板，或沿用上周的分区；没完成的条目都会带过来。菜单“文件 → 模板…”里可以查看和修改模板。</translation>
    </message>
    <message>
        <source>The font of the page. System default: the system&apos;s font, with a Chinese font as fallback.</source>
        <translation>页面使用的字体。跟随系统：用系统的字体，中文用系统的中文字体。</translation>
    </message>
    <message>
        <source>Include headings that have a grey hint but no text in files, e-mails and copies. Other headings are always included.</source>
        <translation>有灰字提示的标题下面什么都没写，也带进文件、邮件和复制的内容。其他标题总会带上。</translation>
    </message>
</context>
</TS>
