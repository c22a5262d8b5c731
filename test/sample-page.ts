/** A printed column of eighteen em: two paragraphs of five lines, the first line of each indented by two ideographic spaces. */
export const COLUMN = [
  '　　第一季度全市新开工项目四十二个，',
  '比去年同期多开工十一个，全部按照原定',
  '的计划顺利推进，第二季度的任务更加繁',
  '重，各个部门要把工作做细做实，确保今',
  '年年底以前完成全部的建设任务。',
  '　　会议结束以后，参加会议的同志分成',
  '三个小组到现场看了工程的进度，同工人',
  '和技术人员座谈，听取他们对施工安排和',
  '安全生产的意见，答应把能够解决的困难',
  '一件一件解决好。',
  '',
].join('\n');
