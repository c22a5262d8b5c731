/**
 * Words that begin a clause or what explains the words before: pronouns, conjunctions, adverbs. No name and no place begins with them, so
 * a stroke before one connects nothing.
 */
const BEGINNING = new RegExp(
  [
    '因[为為]|所以|但(?![丁以泽澤])|即[使便是]|既[然是能要保]|[虽雖]然|尽管|儘管|如果|假如|除非|否[则則]|不[过過]|而[且是]|[并並]且|然而|[于於]是',
    '[这這](?![边邊里裡裏])|那[个個是时時些种種位样樣]|[他她它牠你]|我[们們的是]|自己|大家都|其[中实實他它]',
    '尤其|特[别別]是|包[括含]|[例比譬]如|甚至|[几幾]乎|正[如是好因]|反正|恰恰|就[是像]|也就?是|不[是仅僅论論]|只[是有要]|[还還][有是]|都是|[无無][论論]',
    '有[的些人时時]|一[个個种種家位名些条條群]|[当當]|值得|原[来來]|[结結]果|[显顯]然|[见見]下文',
  ].join('|'),
  'uy',
);
/** Particles that end a clause. */
const END = /[了吗嗎呢吧]/;

/** Whether the words of `text` from `at` on begin a clause. */
export function beginsClause(text: string, at: number): boolean {
  BEGINNING.lastIndex = at;
  return BEGINNING.test(text);
}

/** Whether the word of `text` before `at` ends a clause. */
export function endsClause(text: string, at: number): boolean {
  return END.test(text.charAt(at - 1));
}
