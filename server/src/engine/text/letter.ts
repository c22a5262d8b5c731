/** Longest closing, and longest salutation, in code units: a notice names all to whom it goes. */
const LONGEST = 24;
const LONGEST_SALUTATION = 60;
const LONGEST_ISSUER = 36;
const SALUTATION =
  /^(?:(?:尊敬|敬爱|亲爱|親愛|敬愛)的.{1,18}|(?:全体|全體|广大|廣大|致).{1,16}|各[^。！？；：]{1,58}|(?:.{1,6}[们們][、，,]?){1,3}|.{1,8}(?:先生|女士|老师|老師|同志|同学|同學|主任))[：:]$/u;
const CLOSING =
  /^(?:此致|敬[礼禮上]|[顺順]祝.{0,6}|祝好|特此(?:通知|公告|通告|通[报報]|函告|函[复復]|[说說]明|[声聲]明|[证證]明|[报報]告|批[复復]|启事|啟事|[讣訃]告)|[谢謝]{2}(?:大家|各位)?)[！!。]?$/u;

/** Who gives notice, by the last words of the name, and when. */
const ISSUER =
  /^[\p{Script=Han}（）]{2,28}(?:政府|委员会|委員會|党委|工委|县委|市委|办公室|辦公室|厅|廳|局|署|法院|检察院|檢察院|公司|集团|集團|银行|銀行|学院|學院|大学|大學|学校|學校|医院|醫院|中心|协会|協會|学会|學會|研究院|研究所|管理处|管理處|支队|支隊|大队|大隊|报社|報社|编辑部|編輯部)$/u;
const DAY =
  /^(?:\d{4}|[一二〇○零]{1,2}[\d〇○零一二三四五六七八九]{2,3}|民國[\d一二三四五六七八九十]{2,4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

/** Whether a line names who gives notice: `江口县人民政府`. */
export function isIssuer(line: string): boolean {
  return line.length <= LONGEST_ISSUER && ISSUER.test(line);
}

/** Whether a line is the day on which notice was given: `2023年9月28日`. */
export function isDay(line: string): boolean {
  return DAY.test(line);
}

/** Whether a line is what a letter or a notice begins with: `尊敬的李老师：`, `各科室：`, `同志们：`. */
export function isSalutation(line: string): boolean {
  return line.length <= LONGEST_SALUTATION && SALUTATION.test(line);
}

/** Whether a line is what a letter or a notice ends with, on a line of its own: `此致`, `敬礼！`, `特此通知。` */
export function isClosing(line: string): boolean {
  return line.length <= LONGEST && CLOSING.test(line);
}

/** What closing lines begin with. */
export const CLOSING_HEADS = '此敬顺順祝特谢謝';
