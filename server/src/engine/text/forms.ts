import data from '../../../data/forms.json';
import { lazy } from './tables.ts';

/** Marks for vertical lines → the marks of horizontal ones. Source: Unicode, <vertical> decompositions. */
export const verticalMarks = lazy(() => expanded(data.vertical));

/** Small forms of marks, which an older code of Taiwan had → ordinary ones. Source: Unicode, <small> decompositions. */
export const smallMarks = lazy(() => expanded(data.small));

/** Half-width kana, Hangul, marks and arrows → ordinary ones; kana also with their sound marks. Source: Unicode, <narrow> decompositions. */
export const halfwidthForms = lazy(() => expanded(data.halfwidth));

/** Full-width Latin letters and digits → ASCII. Source: Unicode, <wide> decompositions. */
export const fullwidthAlphanumerics = lazy(() => expanded(data.fullwidth));

/** Latin ligatures → their letters. Source: Unicode, <compat> decompositions. */
export const ligatureLetters = lazy(() => expanded(data.ligatures));

function expanded(list: string): ReadonlyMap<string, string> {
  return new Map(list.split('|').map((entry) => entry.split(' ') as [string, string]));
}
