import type { Bilingual } from '../engine/index.ts';

/** What `--help` prints. */
export const HELP: Bilingual = {
  en: `jiaokan: finds and mends what PDF extraction and OCR broke in Chinese text

  jiaokan check FILE|FOLDER|-…          report the problems
  jiaokan fix FILE|FOLDER…              mend, in the files, what is safe to mend unseen
  jiaokan fix --diff FILE|FOLDER|-…     show what would be mended; files are not touched
  jiaokan fix --stdout FILE             print the mended text in UTF-8; so does “fix -”
  jiaokan outline FILE|-                print the articles and what they consist of
  jiaokan export FILE|FOLDER|-…         print each article by itself: clean, its lines joined, with where it comes from
  jiaokan census FILE|FOLDER|-…         print every unusual character once, with its name and first places
  jiaokan convert --to TO FILE|-        print the text in other characters; --write FILE|FOLDER… writes it into the files,
                                        --list only lists the places that no phrase decides
  jiaokan columns FILE|-                print the text with columns that stand side by side (pdftotext -layout) below one
                                        another; --write FILE|FOLDER… writes it into the files. Look through the order

  “-” is standard input. Of a folder, *.txt and *.text are read, in it and in the folders below, but not in
  node_modules nor in what begins with a dot.

  --format text|json   how to report (check, outline, census, convert; outline also md, census also csv)
  --format jsonl|md|txt  what export prints: a JSON record for each article (usual), Markdown or plain text
  --to TO, --from FROM s or cn (simplified), t (traditional), tw (Taiwan), twp (Taiwan, with its words), hk (Hong Kong);
                       without --from, traditional or simplified as the text is
  --rule ID=LEVEL      set a rule to off, error, warning, info or hint; may be repeated
  --config FILE        settings in JSON: {"rules": {"ID": "off"}, "hanDigitSpacing": "auto", "hanLatinSpacing": "auto", "script": "auto", "words": []}
  --no-ignore          leave aside what .jiaokan/ignore.jsonl and words.txt say, in the file's folder or above it
  --lang zh-cn|zh-tw|en  language of the messages; otherwise that of LC_ALL, LC_MESSAGES or LANG
  -h, --help           print this
  -V, --version        print the version

  Encodings: UTF-8, UTF-16, GB18030 (GBK, GB 2312) and Big5 are recognised; fix keeps them, the byte order mark, the
  line ends and the mode of the file. A file is replaced wholly or not at all, and not at all where bytes would be lost.
  A diff names the files as given: apply it with “patch -p0”. NO_COLOR and FORCE_COLOR decide about colours.

  Exit status: 0 nothing found or all done; 1 problems found (check), changes shown (fix --diff), places listed (convert --list);
  2 something could not be done, as standard error says. The other files are done all the same.
`,
  zh: `jiaokan（校勘）：找出并改正 PDF 提取和 OCR 给中文文本造成的错误

  jiaokan check 文件|文件夹|-…          报告问题
  jiaokan fix 文件|文件夹…              在文件中改正可放心自动改正的问题
  jiaokan fix --diff 文件|文件夹|-…     显示将作的改动，不改文件
  jiaokan fix --stdout 文件             以 UTF-8 输出改正后的文字；“fix -”也是如此
  jiaokan outline 文件|-                列出文章及其组成部分
  jiaokan export 文件|文件夹|-…         逐篇输出文章：干净、各行接好，并注明出处
  jiaokan census 文件|文件夹|-…         列出每个异常字符的名称、次数和最初几处
  jiaokan convert --to 字形 文件|-      输出转换后的文字；--write 文件|文件夹… 写回文件，
                                        --list 只列出没有词语可以决定的地方
  jiaokan columns 文件|-                把并排在同一行上的各栏（pdftotext -layout）依次排开后输出；
                                        --write 文件|文件夹… 写回文件。请核对次序

  “-”表示标准输入。文件夹中读取 *.txt 和 *.text，包括下级文件夹，但不包括 node_modules 和以点开头的。

  --format text|json   报告格式（check、outline、census、convert；outline 还可用 md，census 还可用 csv）
  --format jsonl|md|txt  export 的输出：每篇一条 JSON 记录（默认）、Markdown 或纯文本
  --to 字形，--from 字形  s 或 cn（简体）、t（繁体）、tw（台湾）、twp（台湾，连用词）、hk（香港）；
                       不写 --from 则依文字本身是繁体还是简体
  --rule 规则=等级     把规则设为 off、error、warning、info 或 hint；可多次使用
  --config 文件        JSON 设置：{"rules": {"规则": "off"}, "hanDigitSpacing": "auto", "hanLatinSpacing": "auto", "script": "auto", "words": []}
  --no-ignore          不理会文件所在文件夹或其上级的 .jiaokan/ignore.jsonl 和 words.txt
  --lang zh-cn|zh-tw|en  信息的语言；否则依 LC_ALL、LC_MESSAGES 或 LANG
  -h, --help           显示本说明
  -V, --version        显示版本

  编码：自动识别 UTF-8、UTF-16、GB18030（GBK、GB 2312）和 Big5；fix 保持原编码、字节序标记、换行符和文件权限。
  文件要么整个替换，要么不动；会丢失字节的一律不动。
  差异中的文件名与所给的相同，可用“patch -p0”应用。颜色可由 NO_COLOR 和 FORCE_COLOR 决定。

  退出码：0 没有发现问题或已完成；1 发现问题（check）、显示了改动（fix --diff）或列出了地方（convert --list）；
  2 有的事未能完成，原因见标准错误输出。其余文件照常处理。
`,
};
