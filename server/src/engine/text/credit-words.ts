/** The words by which papers say who wrote a text or took a picture, as sources of regular expressions. */

/** Who writes for a paper: these words stand before a name. */
export const REPORTER = '记者|記者|通讯员|通訊員|特派员|特派員|实习生|實習生';

/** What somebody did for a picture: these words stand behind a name. */
export const PICTURE_WORK = '摄影报道|攝影報道|攝影報導|摄影|攝影|供图|供圖|制图|製圖|绘图|繪圖|[/／]?[摄攝]|[/／][图圖]';

/** What the words of a picture begin with: `图为`, `图：`. */
export const CAPTION_HEAD = '[图圖][为為：:]';
