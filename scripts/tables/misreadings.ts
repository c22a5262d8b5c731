import iconv from 'iconv-lite';

/** First bytes of Han characters and their marks in UTF-8. */
const LEADS = [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef];
/** Some of the commonest characters and marks of simplified and of traditional text. */
const FREQUENT =
  '，。、：的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开手前面又定见经头样同三将已老从动两长知与给名法间什正它并期请问员报市区县党组织工作部民政社会发展经济建设新华记';
const FREQUENT_TRADITIONAL =
  '，。、：「」的一是了我不人在他有這個上們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而過天去能對小多然於心學麼之都好看起發當沒成只如事把還用第樣道想作種開手前面又定見經頭同三將已老從動兩長知與給名法間什正它並期請問員報市區縣黨組織工部民政社展濟建設新華記';

/** Characters that give a misreading away: what everyday bytes become in another encoding, without what is everyday there as well. */
export function misreadingTable(): Readonly<Record<'utf8AsGb' | 'utf8AsBig5' | 'utf8AsShiftJis' | 'gbAsBig5' | 'big5AsGb', string>> {
  return {
    utf8AsGb: telltales(utf8Pairs(), 'gb18030'),
    utf8AsBig5: telltales(utf8Pairs(), 'big5'),
    utf8AsShiftJis: telltales(utf8Pairs(), 'shift_jis'),
    gbAsBig5: telltales(
      Array.from(FREQUENT, (character) => iconv.encode(character, 'gb18030')),
      'big5',
    ),
    big5AsGb: telltales(
      Array.from(FREQUENT_TRADITIONAL, (character) => iconv.encode(character, 'big5')),
      'gb18030',
    ),
  };
}

/** Two successive bytes of Han characters and marks in UTF-8: the first two of one, or the last of one and the first of the next. */
function utf8Pairs(): Buffer[] {
  const others = Array.from({ length: 0x40 }, (_, index) => 0x80 + index);
  return LEADS.flatMap((lead) => others.flatMap((other) => [Buffer.from([lead, other]), Buffer.from([other, lead])]));
}

function telltales(pairs: readonly Buffer[], encoding: string): string {
  const characters = pairs.map((pair) => iconv.decode(pair, encoding)).filter((text) => /^[\u3001-\u9fff\ufe30-\ufe6b]$/.test(text));
  return [...new Set(characters)].filter((character) => !isEveryday(character)).join('');
}

/** Whether `character` is of the first level of GB 2312 or Big5. */
function isEveryday(character: string): boolean {
  const [lead = 0, trail = 0] = iconv.encode(character, 'gbk');
  const [high = 0, low = 0] = iconv.encode(character, 'big5');
  const code = (high << 8) | low;
  return (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) || (code >= 0xa440 && code <= 0xc67e);
}
