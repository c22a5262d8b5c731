import type { Connection } from 'vscode-languageserver';
import { type Bilingual, type Config, type ConfigProblem, type Locale, inLanguage, localeOf, parseConfig, say } from '../engine/index.ts';
import { type Client, member } from './client.ts';
import type { SideFile } from './side-files.ts';
import { showWarning } from './warning.ts';

/** What the user chose for a document. */
export interface Choice {
  readonly config: Config;
  readonly locale: Locale;
  /** Whether articles carry lenses, and unsure breaks hints. */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

/** What the user chose for a document, with what was decided about places in it. */
export interface Settings extends Choice {
  /** Where decisions about the document are kept; `undefined` where they cannot be. */
  readonly sideFile: SideFile | undefined;
}

/** The section of the client's settings that is ours. */
const SECTION = 'jiaokan';

/** Settings of the editor's side, that say nothing about a text. */
const OURS = ['language', 'codeLens', 'inlayHints', 'trace'];

const LANGUAGES = ['auto', 'zh-cn', 'zh-tw', 'en'];

/** The settings of every document: asked of the client where it answers, else what it told last. Tells the user about those that cannot be used. */
export class SettingsReader {
  private told: unknown;
  private known = new Map<string, Promise<Choice>>();
  /** Warnings given for the settings as they are now, and for those before, so that nothing is said twice. */
  private warned = new Set<string>();
  private warnedBefore = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {
    this.told = client.initialSettings;
  }

  of(uri: string): Promise<Choice> {
    const known = this.known.get(uri);
    if (known !== undefined) return known;
    const settings = this.read(uri);
    this.known.set(uri, settings);
    return settings;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** The client says that settings changed; some clients say to what. */
  changed(payload: unknown): void {
    this.told = member(payload, SECTION) ?? this.told;
    this.known.clear();
    this.warnedBefore = this.warned;
    this.warned = new Set();
  }

  private async read(uri: string): Promise<Choice> {
    const settings = (this.client.answersConfiguration ? await this.ask(uri) : undefined) ?? this.told;
    const { config, problems } = parseConfig(settings, OURS);
    const language = member(settings, 'language') ?? 'auto';
    const locale = localeOf(language === 'auto' || !isLanguage(language) ? this.client.locale : language);
    for (const problem of problems) this.warn(describe(problem, locale));
    if (!isLanguage(language))
      this.warn(describe({ wrong: 'value', setting: 'language', value: JSON.stringify(language), allowed: LANGUAGES }, locale));
    const codeLens = this.switchOf(settings, 'codeLens', true, locale);
    return { config, locale, codeLens, inlayHints: this.switchOf(settings, 'inlayHints', false, locale) };
  }

  private switchOf(settings: unknown, setting: string, otherwise: boolean, locale: Locale): boolean {
    const value = member(settings, setting) ?? otherwise;
    if (typeof value === 'boolean') return value;
    this.warn(describe({ wrong: 'value', setting, value: JSON.stringify(value), allowed: ['true', 'false'] }, locale));
    return otherwise;
  }

  private async ask(uri: string): Promise<unknown> {
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    } catch (error) {
      this.connection.console.error(`workspace/configuration ${uri}: ${String(error)}`);
      return undefined;
    }
  }

  private warn(message: string): void {
    const isKnown = this.warnedBefore.has(message) || this.warned.has(message);
    this.warned.add(message);
    if (!isKnown) showWarning(this.connection, message);
  }
}

function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && LANGUAGES.includes(value);
}

const WARNINGS: Readonly<Record<ConfigProblem['wrong'], Bilingual>> = {
  value: {
    zh: '设置“{setting}”不能是 {value}，可用的有：{allowed}。暂按默认值处理。',
    en: 'The setting “{setting}” cannot be {value}. It may be: {allowed}. Its default is used.',
  },
  setting: {
    zh: '没有“{setting}”这项设置。可用的设置：{allowed}。',
    en: 'There is no setting “{setting}”. The settings are: {allowed}.',
  },
  rule: {
    zh: '设置“{setting}”：没有名为“{rule}”的规则。现有规则：{allowed}。',
    en: 'The setting “{setting}”: there is no rule “{rule}”. The rules are: {allowed}.',
  },
};

const ALL_SETTINGS: Bilingual = { zh: '整个 jiaokan 部分', en: 'the whole of jiaokan' };

/** Names the setting, what it says and what it may say. */
function describe({ wrong, setting, value, allowed }: ConfigProblem, locale: Locale): string {
  const data = {
    setting: setting === SECTION ? inLanguage(ALL_SETTINGS, locale) : `${SECTION}.${setting}`,
    value,
    rule: setting.replace(/^rules\./, ''),
    allowed: allowed.join(inLanguage({ zh: '、', en: ', ' }, locale)),
  };
  return say(WARNINGS[wrong], data, locale);
}
