import { RequestType } from 'vscode-languageserver';
import { describeDiagnosis, describeSymptoms, isSafe } from '../engine/index.ts';
import type { Question } from './requests.ts';

export interface ProfileParams {
  readonly textDocument: { readonly uri: string };
}

/** What the client's status item shows of a document. */
export interface ProfileResult {
  /** How the file came about, most important first. */
  readonly remarks: readonly string[];
  /** What the extraction did to the text and can be undone in one go, a remark each, and how many problems that mends. */
  readonly extraction: { readonly damage: readonly string[]; readonly repairs: number };
  readonly problems: { readonly safe: number; readonly review: number; readonly total: number };
}

/** A request of our own, besides the protocol's: how a file came about and how much was found in it. */
export const ProfileRequest = new RequestType<ProfileParams, ProfileResult, void>('jiaokan/profile');

export const profile: Question<ProfileParams, ProfileResult> = {
  method: ProfileRequest.method,
  otherwise: { remarks: [], extraction: { damage: [], repairs: 0 }, problems: { safe: 0, review: 0, total: 0 } },
  needsFindings: true,
  answer(document, { locale }) {
    const findings = document.proof.findings();
    const diagnosis = document.diagnosis();
    return {
      remarks: describeDiagnosis(diagnosis, locale),
      extraction: { damage: describeSymptoms(diagnosis.symptoms, locale), repairs: diagnosis.repairs },
      problems: {
        safe: findings.filter(isSafe).length,
        review: findings.filter(({ safety }) => safety === 'review').length,
        total: findings.length,
      },
    };
  },
};
