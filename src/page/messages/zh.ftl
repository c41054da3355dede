# 页面自身的文字。关于一次运行的文字在 src/trace/words 中。

title = Heddle：一步一步看懂 Python 并发
title-demo = { $demo } · Heddle
skip-to-stage = 跳到舞台
demo = 示例
demo-from-link = 来自链接
share = 分享
embed = 嵌入
language = 语言
theme = 主题
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
help = 按键与设置
close = 关闭
dismiss = 知道了
notices = 通知
parts = 页面的各部分
code = 代码
stage = 舞台
output = 输出
tab-code = 代码
tab-stage = 舞台
tab-output = 输出

lesson-open = 展开课文
lesson-close = 收起
reset-program = 恢复原样
problems = { $count } 个问题
editor = 程序
editor-find = 查找
editor-replace = 替换
editor-next = 下一个
editor-previous = 上一个
editor-all = 全部
editor-match-case = 区分大小写
editor-regexp = 正则表达式
editor-by-word = 全词匹配
editor-replace-one = 替换
editor-replace-all = 全部替换
editor-completions = 补全
editor-diagnostics = 问题
editor-no-diagnostics = 没有问题

run = 运行
run-title = 运行（Ctrl+Enter）
stop = 停止
stop-title = 停止（Esc）
mode = 模式
mode-steps = 逐步
mode-steps-title = 同一时刻只有一个线程在走：每一步都能看、能重来、能由你来选
mode-full = 全速
mode-full-title = 在所有处理器上同时运行，用真实时间
same-order = 同样的顺序
another-order = 换一种顺序
sample = 试 { $count } 种顺序
export = 保存轨迹
export-title = 把这次运行存为文件，可用 ui.perfetto.dev 打开
order = 顺序
order-who-next = 下一步让谁走
order-bundled = 为这个程序准备好的顺序
order-default = 适合这个程序的顺序
order-round-robin = 轮流
order-random = 按种子随机
order-non-preemptive = 同一个线程一直走，直到它必须等待
seed = 种子
workers = 工作线程数
full-preparing = 正在准备全速模式。
full-after-reload = 刷新一次页面即可使用全速模式。
reload = 刷新
full-framed = 全速模式需要共享内存，而浏览器不会给这样嵌在框架里的页面共享内存。其他功能都正常。
full-insecure = 全速模式需要共享内存，而浏览器只给 https 页面共享内存。其他功能都正常。
full-no-headers = 全速模式需要共享内存，而这个浏览器在这里不提供。其他功能都正常。

sample-running = 已试 { $done } / { $count } 种顺序
sample-title = { $count } 种顺序的结果
outcome-title = 看一次这样结束的运行

transport = 播放头
to-start-title = 回到开头（Home）
step-back-title = 后退一步（←）
step-title = 前进一步（→）
to-end-title = 到结尾（End）
play-title = 播放（空格）
pause-title = 暂停（空格）
thread-step-title = 到这个线程的下一步（Shift+→）
next-turn-title = 到下一次等待或唤醒（]）
position = 第 { $at } 步，共 { $of } 步
speed = 速度
speed-value = 每秒 { $speed } 步
everything = 显示全部
everything-title = 标出每一次访问，而不只是其他线程看得见的那些
ghost = 点“运行”。每一行将是一个线程，你会看到每个线程在什么时候做了什么。

running = 正在运行
running-progress = 已走 { $steps } 步，执行 { $instructions } 条指令
waits-for-input = 程序在等待一行输入
refused = 程序无法运行
lost = 这次运行丢失了
go-to-line = 转到第 { $line } 行
show-why = 看看为什么
show-finding = 看一看
why-pause = 暂停
why-again = 播放
stale = 这次运行之后，程序已被修改。
dropped = 事件太多，有 { $count } 个没有显示。
findings = 这次运行中发现了 { $count } 个问题
more-findings = 还有 { $count } 个
too-long-for-steps = 看清每一步是有代价的。请减少循环次数，或者用全速模式运行。
races-step-by-step = 只有逐步运行时才会查找数据竞争。
wait-graph = 谁在等谁


inspector = 线程与变量
inspector-later = 运行结束或等待输入时，这里会显示线程与变量。
inspector-none = 这次运行被中途切断，无法查看。
who-next = 下一步让谁走？
begins = 开始运行
goes-on = 继续运行
at-line = { $what }（第 { $line } 行）
choice-recorded = 本次运行的选择
choice-recorded-title = 按本次运行继续走一步
choice-title = 让这个线程先走：产生一次开头相同的新运行
statement = { $thread }，第 { $line } 行
stacks = 线程
frame = { $function }，第 { $line } 行
situation-ready = 可以走
situation-held = { $waits }，持有者是 { $holder }
situation-finished = 已结束
globals = 共享变量

elapsed = 用时 { $time }
time = 用时
speed-up = 加速比
speed-hint = 再用 1 个工作线程运行一次，就能算出加速比。
worker = 工作线程
worker-busy = 忙碌
worker-slices = 时间片
worker-steals = 接手

output-none = 程序没有输出。
output-hidden = 最前面的 { $bytes } 字节没有显示。
input-wanted = 程序需要一行输入：
input-send = 发送
input-end = 结束输入
input-end-title = 不再有输入

runs = 各次运行
run-name = 运行 { $number }
compare-title = 与当前显示的运行比较
compare-with = 与{ $run }比较
forget-run = 删除{ $run }
comparison = { $one }与{ $other }对照
compare-same = 两次运行每一步都相同。
colon = ：
compare-shared = { $count ->
    [0] 它们从第一个事件起就不同。
   *[other] 它们的前 { $count } 个事件相同，然后分开。
}
compare-show = 看分开的地方。
compare-ended = 没有更多的事要做
compare-what = 结果不同的地方
strips = 两次运行的对照
strips-hint = 色带连接两次运行中的同一个操作，结果不同的加了框。点击事件可以跳转到那里。
compare-alike = 两次运行的结局相同。
compare-ending = 结局
origin-fresh = 由“运行”启动
origin-same = 重复{ $run }的顺序
origin-another = 换一种顺序（种子 { $seed }）
origin-sampled = 试过的顺序之一
origin-branch = 在 { $events } 个事件之后从{ $run }分出：让 { $thread } 先走
origin-link = 来自链接

share-title = 分享
share-text = 打开这个链接的人会看到这个程序、这个顺序和这一步。没有任何内容存到服务器上：一切都在链接里。
embed-title = 放进你自己的网页
embed-text = 把下面的代码复制到网页、课程或幻灯片的源码中：
embed-options = 地址还可以带其他选项：run（立即运行）、hide=lesson、show=header、lang=en 或 zh、theme=light 或 dark。
copy = 复制
copied = 已复制
not-copied = 浏览器拒绝访问剪贴板。请选中文字手动复制。

key-run = 运行
key-stop = 停止
key-play = 播放或暂停
key-step = 后退一步、前进一步
key-thread-step = 在线程内前后走一步
key-turn = 到上一次或下一次等待或唤醒
key-jump = 到开头、到结尾
key-thread = 查看某个线程
key-open = 展开播放头处的语句
key-leave-editor = 离开编辑器
key-find = 在程序中查找
shortcuts = 焦点在舞台上时启用单键操作

split-columns = 代码与舞台之间的分隔条
split-lesson = 课文与编辑器之间的分隔条
split-stage = 时间线与检查器之间的分隔条
split-below = 检查器与输出之间的分隔条

bad-link = 无法读取这个链接，一切保持原样。{ $why }
bad-link-too-large = 这个链接比 Heddle 能生成的都大，没有打开。
bad-link-demo = 链接中的示例不存在：{ $demo }。
bad-schedule = 无法读取随附的顺序。{ $why }
too-large-to-share = 程序太长，放不进链接。
schedule-too-large = 这次运行太长，放不进链接：这个链接只包含程序。
lost-stopped = 这次运行没有自行停下，已被切断。
lost-failed = 引擎出错，已重新启动。你的程序没有丢。（{ $detail }）
lost-silent = 引擎不再响应，已重新启动。你的程序没有丢。
lost-never-started = 引擎无法启动。请刷新页面。（{ $detail }）
lost-foreign = 页面与引擎的版本不一致。{ $what }
no-storage = 这个浏览器不为本页保存任何内容：离开后，你输入的内容就没有了。
no-editor = 编辑器无法加载，改用普通文本框。（{ $detail }）

live-running = 程序正在运行。
live-input = 程序在等待一行输入。
live-lost = 这次运行丢失了。

topic-sharing = 共享数据
topic-threads = 线程
topic-deadlock = 死锁
topic-signals = 相互通知
topic-messages = 消息传递
topic-speed = 速度

timeline = 运行的时间线，共 { $events } 个事件
timeline-keys = 方向键单步移动，加 Shift 在同一线程内移动；加号和减号缩放，0 显示整个运行。运行过程也可以在下方逐句阅读。
timeline-tools = 时间线视图
zoom-in = 放大（+，或 Ctrl 加滚轮）
zoom-out = 缩小（−，或 Ctrl 加滚轮）
axis-title = 按时间而不是按步骤绘制坐标轴
axis-time = 时间
by-worker-title = 每行显示一个工作线程，而不是一个 Python 线程
by-worker = 工作线程
pin-row = 置顶
pin-row-title = 将所选对象的行置顶，或放回原处
hide-row = 隐藏
hide-row-title = 隐藏所选对象的行
show-rows = 已隐藏 { $count } 行
show-rows-title = 重新显示隐藏的行

sentences = 用句子读每一步
sentences-before = 前面还有 { $count } 步
sentences-after = 后面还有 { $count } 步
more-threads = 共 { $count } 个线程，这里列出前 { $shown } 个
position-running = { $count } 个事件
