import { isSurname } from '../text/surnames.ts';

/** Words by which a short line is known for a label or a notice, whatever stands around it. */

/** Longest label, in characters. */
const LONGEST = 24;
const INSTALMENT =
  /(?:报道|報道|报导|報導|评论|評論|述评|述評|采访|採訪|专栏|專欄|专题|專題|系列)(?:之|第)?[ \u3000]?(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?|[（(]\d{1,2}[）)]|[\u2460-\u2473])$/;
const BRACKETED = /^【[^】，。：]{2,12}】$/;
const AUTHORED =
  /^\p{Script=Han}{2,4}(?:[ \u3000、]\p{Script=Han}{2,4}){0,3}[ \u3000](?:著|编|編|译|譯|撰|绘|繪|编著|編著|主编|主編|译著|譯著|口述|整理|校注)$/u;
const PEOPLE = /记者|記者|通讯员|通訊員|作者|摄影|攝影|报道|報道|[讯訊电電]】/;
const NOTICE = /^【?(?:\p{Script=Han}{0,10})(?:启事|啟事|公告|通告|声明|聲明|公示|讣告|訃告|布告|佈告|停[水电電气氣]通知)】?$/u;

/** Whether `text` names the series that an article belongs to, and its number there: `“乡村振兴看江川”系列报道之三`. */
export function isSeriesLabel(text: string): boolean {
  return text.length <= LONGEST && !/^[—－-]/.test(text) && INSTALMENT.test(text);
}

/** Whether `text` is a label in brackets, such as the name of a column: `【聚焦两会】`. */
export function isBracketedLabel(text: string): boolean {
  return text.length <= LONGEST && BRACKETED.test(text) && !PEOPLE.test(text);
}

/** Whether `text` names who wrote a book, or made it otherwise: `张三 著`. */
export function isAuthorLine(text: string): boolean {
  return text.length <= LONGEST && isSurname(text.charAt(0)) && AUTHORED.test(text);
}

/** Whether `text` is what a notice is headed by: `遗失启事`. */
export function isNoticeHead(text: string): boolean {
  return text.length <= LONGEST && NOTICE.test(text);
}
