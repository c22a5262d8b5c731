import type { Span } from '../span.ts';

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** Longest line that is looked at, in code units. */
const LONGEST = 80;

const SITE = String.raw`[\w-]{2,30}(?:\.[\w-]{2,30}){0,2}\.(?:com|net|org|cn|cc|tw|hk|info|xyz)(?:\.cn|\.tw|\.hk)?`;
const ADDRESS = String.raw`(?:https?://|www\.)[\w.\-/?=&%#:~+]{4,70}`;
const REPRINT = '(?:[，,；; ]?(?:转载)?请?注明(?:出处|来源))?';
const SOURCE =
  '(?:(?:本文)?来源|來源|原文|原文链接|本文链接|本文地址|本文网址|链接|網址|网址|官网|电子报|数字报|更多请访问|欢迎访问)[:：]?';

/** Links and buttons: a line with nothing else, one or many, belongs to the site. */
const BUTTON = any(
  '上一[篇页頁章则]|下一[篇页頁章则]|首页|尾页|末页|目录|返回(?:首页|目录|列表|顶部|书页)?|章节目录|加入书签|投推荐票|书页|加载中|加载更多',
  '打印(?:本页|本文)?|关闭(?:窗口|本页)?|收藏(?:本站|本页|本文)?|加入收藏|设为首页|分享(?:到|至)?|转发|复制链接|我要(?:评论|投稿|纠错|留言)|发表评论|网友评论|热门评论|全部评论|查看评论',
  '阅读原文|查看原文|阅读全文|全文阅读|展开全文|查看(?:更多|全文|原图|大图)|点击(?:查看)?(?:更多(?:精彩)?(?:内容|新闻)?|全文|原图|大图|下载|阅读|进入)|立即下载|免费下载|字[体号][:：]?|大|中|小',
  '推荐阅读|推薦閱讀|相关阅读|相關閱讀|延伸阅读|延伸閱讀|热门推荐|熱門推薦|编辑推荐|相关推荐|相关(?:新闻|文章|报道|链接)|相關(?:新聞|文章|報導|連結)|猜你喜欢|为您推荐|大家都在看|热点新闻|热门文章|最新章节|阅读排行|更多(?:精彩)?(?:内容|推荐)?',
  '微信(?:扫码)?(?:关注|分享)?|新浪微博|微博|QQ空间|朋友圈|扫一扫|扫码(?:关注|下载|阅读)?',
);
const BUTTONS = new RegExp(String.raw`^[【[（(]?(?:${BUTTON}[ \u3000|｜<>《》«»←→·/【】[\]（）()\d:：.…]{0,9}){1,12}$`);
/** Buttons that also are words of any text. */
const PLAIN_WORDS = /^(?:[大中小]{1,3}|目录|首页|返回|打印|关闭|收藏|分享|转发|微信|微博|更多|朋友圈|书页)$/;
const LINK = /^(?:上一[篇页頁章则]|下一[篇页頁章则]|推荐阅读|推薦閱讀|相关阅读|相關閱讀|延伸阅读|相关(?:新闻|文章|报道|链接))[:：].{0,60}$/;

const ACCOUNT = any('公众号|公眾號|微信号?|微博|客户端|客戶端|视频号|抖音号?|APP|App|小程序|二维码|二維碼|我们|官网');
const CALL = any('关注|關注|下载|下載|扫码|掃碼|扫一扫|掃一掃|扫描|掃描|长按|長按|识别|識別|添加|点击|點擊');
/** `更多精彩内容，请关注江川日报官方微信`: it asks to follow and names what. */
const REQUEST = new RegExp(
  String.raw`^[(（【▲▼↑↓]?(?:更多[^，,。]{0,10}[，, ]?)?(?:欢迎|歡迎|敬请|请|微信|手机|立即|马上)?${CALL}(?:[^。，；？！]{0,20}${ACCOUNT}|二维码[，, ]?${CALL}[^。，；？！]{0,20})[)）】▲▼↑↓]?$`,
);
const SCAN = new RegExp(
  String.raw`^(?:扫码|掃碼|扫描(?:下方|上方|左侧|右侧|上面|下面)?二维码|掃描二維碼|扫一扫|掃一掃|扫二维码|长按(?:识别)?(?:下方|上方)?二维码|長按二維碼)[，, ]?(?:即可)?(?:${CALL}|阅读|閱讀|查看|看|观看|收看|收听|了解|订阅|分享|进入)[^。，；？！]{0,16}$`,
);
const ACCOUNT_LINE = /^(?:关注)?(?:官方)?(?:微信|微博)?(?:公众号|公眾號|微信号|视频号|抖音号|客户端|小程序|微博)[:：][^。，]{1,24}$/;

const LEGAL = [
  /^(?:版权所有|版權所有|版权归|Copyright|©).{0,70}$/,
  /^[(（]?(?:未经(?:本报|本网|本站|书面|作者)?(?:书面)?(?:授权|许可|允许)|转载请注明|轉載請註明|本文来自(?:网络|互联网)|声明：本[文网站])[^。]{0,60}。?[)）]?$/,
  /^.{0,12}ICP备\d{6,10}号(?:-\d{1,3})?$/,
  /^(?:阅读|浏览|点击)(?:次数|量|数)?[:：]\d{1,9}次?$/,
  /^\p{Script=Han}{2,10}(?:电子报|数字报|電子報|數位報|手机报)(?:平台|首页)?$/u,
];

const LINES: readonly RegExp[] = [
  new RegExp(String.raw`^[(（【]?(?:(?:${SOURCE})?${ADDRESS}|${SOURCE}${SITE}|${SITE}(?:提供|首发))${REPRINT}[)）】]?$`),
  new RegExp(
    String.raw`^(?:更多[^，。；]{0,12}[，, ]?)?(?:请|敬请|欢迎)(?:访问|登录|登陆|浏览|关注)[:：]?[^，。；]{0,12}(?:${ADDRESS}|${SITE})[。！!]?$`,
  ),
  BUTTONS,
  LINK,
  REQUEST,
  SCAN,
  ACCOUNT_LINE,
  ...LEGAL,
];

/** What sites put into the text itself. */
const INSIDE =
  /[(（【[]?(?:本章未完|未完待续，请翻页|小主[,，]这个章节后面还有|这章没有结束)[^。）)】\]]{0,40}[。!！]?[)）】\]]?|[(（【[](?:请|未完)?(?:点击|點擊|翻到)下一页[^）)】\]]{0,20}[)）】\]]|[(（【[]?(?:手机用户请(?:浏览|访问|到)|请记住本(?:站|书)(?:域名|首发|地址)?|本书首发|最新章节请到|天才一秒记住)[^。）)】\]]{0,50}[。)）】\]]?/g;
const INSIDE_WORDS = /本章未完|未完待续，|下一页|小主|这章没有|手机用户请|请记住本|本书首发|最新章节请到|天才一秒/;

/** Whether the printed line was put there by a web site. */
export function isBoilerplate(line: string): boolean {
  return line.length <= LONGEST && !PLAIN_WORDS.test(line) && LINES.some((form) => form.test(line));
}

/** What a web site put into `text`: requests to turn the page or to remember its address. */
export function* boilerplateIn(text: string): Generator<Span> {
  if (!INSIDE_WORDS.test(text)) return;
  for (const { 0: found, index: start } of text.matchAll(INSIDE)) yield { start, end: start + found.length };
}
