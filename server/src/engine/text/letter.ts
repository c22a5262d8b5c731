/** Longest closing, and longest salutation, in code units: a notice names all to whom it goes. */
const LONGEST = 24;
const LONGEST_SALUTATION = 60;
const SALUTATION =
  /^(?:(?:尊敬|敬爱|亲爱|親愛|敬愛)的.{1,18}|(?:全体|全體|广大|廣大|致).{1,16}|各[^。！？；：]{1,58}|(?:.{1,6}[们們][、，,]?){1,3}|.{1,8}(?:先生|女士|老师|老師|同志|同学|同學|主任))[：:]$/u;
const CLOSING =
  /^(?:此致|敬[礼禮上]|[顺順]祝.{0,6}|祝好|特此(?:通知|公告|通告|通[报報]|函告|函[复復]|[说說]明|[声聲]明|[证證]明|[报報]告|批[复復]|启事|啟事)|[谢謝]{2}(?:大家|各位)?)[！!。]?$/u;

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
