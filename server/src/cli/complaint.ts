import { type Bilingual, type Locale, type MessageData, inLanguage, say } from '../engine/index.ts';
import { visible } from './width.ts';

/** What went wrong, in words for the user; it names the file or option it is about. */
export class Complaint extends Error {
  constructor(
    private readonly text: Bilingual,
    private readonly data: MessageData = {},
  ) {
    super(say(text, data, 'en'));
  }

  in(locale: Locale): string {
    return visible(say(this.text, this.data, locale));
  }
}

/** Why the system refused something, as a clause. */
export function reasonOf(error: unknown, locale: Locale): string {
  if (!(error instanceof Error)) return String(error);
  const reason = 'code' in error && typeof error.code === 'string' ? REASONS[error.code] : undefined;
  return reason === undefined ? error.message : inLanguage(reason, locale);
}

/** The complaint that `text` makes of a failure of the system; `{reason}` in it is filled with why. */
export function complaintAbout(error: unknown, text: Bilingual, data: MessageData): Complaint {
  const reasoned: Bilingual = {
    zh: text.zh.replace('{reason}', () => reasonOf(error, 'zh')),
    en: text.en.replace('{reason}', () => reasonOf(error, 'en')),
  };
  return new Complaint(reasoned, data);
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '系统不允许', en: 'the system does not permit it' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超过系统允许的大小', en: 'the file would be larger than the system allows' },
  EIO: { zh: '读写出错', en: 'the device reported an error' },
  EISDIR: { zh: '是文件夹', en: 'it is a folder' },
  ELOOP: { zh: '符号链接循环', en: 'its symbolic links lead in a circle' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大（超过 2 GiB）', en: 'the file is too large (over 2 GiB)' },
  ERR_STRING_TOO_LONG: { zh: '文件太大（超过 5 亿字）', en: 'the file is too large (over half a thousand million characters)' },
};
