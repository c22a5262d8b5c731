import { UnitSet } from './unit-set.ts';

/** Family names of one character, the common ones of the 百家姓 and of today. Source: 《百家姓》 and common usage. */
const SURNAMES = new UnitSet(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利师巩聂关荆游盖益桓公岳帅缑亢况后有琴商牟佘佟哈阳' +
    '趙錢孫吳鄭馮陳衛蔣韓楊許呂張孔嚴華陶謝鄒蘇範彭魯韋馬鳳俞袁鮑費賀湯滕羅畢鄔樂時傅齊顧黃蕭湛貝計談龐熊紀項閔麻賈路婁鐘駱樊淩萬盧莫繆應單諸紐龔陸榮翁儲靳烏車寧仇欒厲劉葉藺喬陰雙聞黨譚貢勞邊農溫別莊閻連習魚廖國廣闕東歐師鞏聶關遊蓋嶽帥',
);

/** Whether `character` is a family name of one character. */
export function isSurname(character: string): boolean {
  return character.length === 1 && SURNAMES.has(character.charCodeAt(0));
}
