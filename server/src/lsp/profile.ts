import { RequestType } from 'vscode-languageserver';
import { describeProfile, isSafe } from '../engine/index.ts';
import type { Question } from './requests.ts';

export interface ProfileParams {
  readonly textDocument: { readonly uri: string };
}

/** What the client's status item shows of a document. */
export interface ProfileResult {
  /** How the file came about, most important first. */
  readonly remarks: readonly string[];
  readonly problems: { readonly safe: number; readonly review: number; readonly total: number };
}

/** A request of our own, besides the protocol's: how a file came about and how much was found in it. */
export const ProfileRequest = new RequestType<ProfileParams, ProfileResult, void>('jiaokan/profile');

export const profile: Question<ProfileParams, ProfileResult> = {
  method: ProfileRequest.method,
  otherwise: { remarks: [], problems: { safe: 0, review: 0, total: 0 } },
  needsFindings: true,
  answer({ proof }, { locale }) {
    const findings = proof.findings();
    return {
      remarks: describeProfile(proof.profile).map((remark) => remark[locale]),
      problems: {
        safe: findings.filter(isSafe).length,
        review: findings.filter(({ safety }) => safety === 'review').length,
        total: findings.length,
      },
    };
  },
};
