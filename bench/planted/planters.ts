import { encodingFaults } from './encoding-faults.ts';
import { markFaults } from './mark-faults.ts';
import { pageFaults, textFaults } from './page-faults.ts';
import { scriptFaults } from './script-faults.ts';
import type { Planter } from './planter.ts';

/** The planter of each rule; `npm run bench:planted` lists the rules that have none. */
export const planters: Readonly<Record<string, Planter>> = {
  ...encodingFaults,
  ...markFaults,
  ...pageFaults,
  ...textFaults,
  ...scriptFaults,
};

/** Why the faults of the other rules cannot be planted. */
export const unplantable: Readonly<Record<string, string>> = {
  'uncertain-break': 'it reports a doubt about a line end, not a fault that could be put there',
};
