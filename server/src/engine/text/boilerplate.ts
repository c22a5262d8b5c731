import type { Span } from '../span.ts';

/** Longest line that is looked at, in code units. */
const LONGEST = 80;

const ADDRESS = String.raw`(?:https?://|www\.)[\w.\-/?=&%#:~+]{4,70}`;
const SITE = String.raw`[a-zA-Z\d-]{2,30}(?:\.[a-zA-Z\d-]{2,30}){0,2}\.(?:com|net|org|cn|cc|tw|hk|info|xyz)(?:\.cn|\.tw|\.hk)?`;
const CODE = '二维码|二維碼|条码|小程序码';
const FOLLOW = '关注|關注|下载|下載|阅读|閱讀|查看|观看|收看|收听|收聽|了解|订阅|訂閱|添加|加入|分享|识别|識別|进入|進入';
const ACCOUNT = '公众号|公眾號|微信号|微博|客户端|客戶端|视频号|抖音号|APP|App|小程序';

/** Lines that a site puts on its pages, each as a whole. */
const LINES: readonly RegExp[] = [
  new RegExp(
    String.raw`^[(（【]?(?:(?:来源|來源|原文|原文链接|本文链接|本文地址|链接|網址|网址|官网|电子报|数字报|更多请访问|欢迎访问)[:：]?)?(?:${ADDRESS}|${SITE})[)）】]?$`,
  ),
  new RegExp(
    String.raw`^[(（【▲▼↑↓]?(?:请|欢迎|歡迎|微信|手机|立即|马上|长按|長按|扫码|掃碼|扫一扫|掃一掃|扫描|掃描|识别|識別|点击|點擊){1,3}(?:上方|下方|左侧|右侧|图中|上面|下面|左边|右边|文末|上图)?(?:${CODE}|蓝字|标题下|链接)?[,， ]?(?:${FOLLOW})?(?:我们|本报|更多|全文|[“「《]?[^。，；？]{0,16}[”」》]?)(?:官方)?(?:微信)?(?:${ACCOUNT}|${CODE}|精彩内容|精彩|新闻|资讯|视频|详情)[)）】▲▼↑↓]?$`,
  ),
  new RegExp(
    String.raw`^(?:扫码|掃碼|扫描二维码|掃描二維碼|扫一扫|掃一掃|长按二维码|長按二維碼|扫描下方二维码|长按识别二维码)[,， ]?(?:${FOLLOW})[^。]{0,24}$`,
  ),
  new RegExp(String.raw`^(?:微信|官方)?(?:${ACCOUNT})[:：][^。，]{1,24}$`),
  /^(?:上一[篇页頁章]|下一[篇页頁章]|上一则|下一则)(?:[:：].{0,60})?$/,
  /^(?:(?:上一[篇页頁章]|下一[篇页頁章]|返回(?:目录|首页|列表|顶部|书页)|返回|目录|首页|尾页|章节目录|加入书签|投推荐票|打印|关闭)[ \u3000|｜<>《》«»←→·]{0,4}){2,8}$/,
  /^(?:推荐阅读|推薦閱讀|相关阅读|相關閱讀|延伸阅读|延伸閱讀|热门推荐|熱門推薦|相关推荐|相关新闻|相關新聞|相关链接|相關連結|猜你喜欢|为您推荐|大家都在看|热点新闻|最新章节|阅读排行|更多精彩内容|更多精彩|热门文章|相关文章)(?:[:：>》]{0,2}|[:：].{0,60})$/,
  /^(?:返回(?:首页|目录|列表|顶部|书页)|打印(?:本页|本文)|关闭窗口|加入收藏|我要评论|发表评论|网友评论|查看更多|阅读全文|展开全文|点击查看全文|字号[:：]?[大中小 \u3000|]{3,9}|分享到[:：]?.{0,30}|(?:阅读|浏览|点击)(?:次数|量|数)?[:：]?\d{1,9}次?)$/,
  /^(?:版权所有|版權所有|Copyright|©).{0,70}$/,
  /^[(（]?(?:未经(?:本报|本网|本站|书面|作者)?(?:书面)?(?:授权|许可|允许)|转载请注明|轉載請註明|本文来自(?:网络|互联网)|声明：本文)[^。]{0,50}。?[)）]?$/,
  /^.{0,12}ICP备\d{6,10}号(?:-\d{1,3})?$/,
  /^.{1,20}(?:电子报|数字报|電子報|數位報|手机报)(?:平台|首页|刊)?$/,
];
/** Words that one of the lines must have; most lines have none. */
const WORDS =
  /[a-z]\.[a-z]|https?:|[扫掃码碼]|公众|公眾|微信|微博|客户端|视频号|抖音|小程序|点击|點擊|蓝字|[上下]一[篇页頁章则]|推荐|推薦|相关|相關|延伸|热门|猜你|为您|大家都|热点|最新章节|排行|更多|返回|打印|关闭|加入收藏|评论|全文|字号|分享到|浏览|阅读|版权|版權|©|Copyright|未经|转载|轉載|本文|声明|ICP|子报|子報|字报|位報|机报/;

/** What sites put into the text itself. */
const INSIDE =
  /[(（【[]?(?:本章未完|未完待续，请翻页|小主[,，]这个章节后面还有|这章没有结束)[^。）)】\]]{0,40}[。!！]?[)）】\]]?|[(（【[](?:请|未完)?(?:点击|點擊|翻到)下一页[^）)】\]]{0,20}[)）】\]]|[(（【[](?:手机用户请|请记住本(?:站|书)|本书首发|最新章节请|更多精彩请)[^）)】\]]{0,50}[)）】\]]/g;

/** Whether the line, a block by itself, was put there by a web site. */
export function isBoilerplate(line: string): boolean {
  return line.length <= LONGEST && WORDS.test(line) && LINES.some((form) => form.test(line.trim()));
}

/** What a web site put into `text`: requests to turn the page or to remember its address. */
export function* boilerplateIn(text: string): Generator<Span> {
  if (!/本章未完|未完待续，|下一页|小主|这章没有|手机用户|请记住本|本书首发|最新章节请|更多精彩请/.test(text)) return;
  for (const { 0: found, index: start } of text.matchAll(INSIDE)) yield { start, end: start + found.length };
}
