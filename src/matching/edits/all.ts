import type { Concept } from '../../model/record.ts';
import type { Edit } from './editable.ts';
import { HARMLESS_EDITS } from './harmless.ts';
import { opposingEdits } from './opposing.ts';

/** An edit with its name, and whether the text still says the same after it. */
export type NamedEdit = { readonly name: string; readonly harmless: boolean; readonly edit: Edit };

/** Every edit, harmless ones first. */
export const editsOver = (concepts: readonly Concept[]): readonly NamedEdit[] => [
  ...Object.entries(HARMLESS_EDITS).map(([name, edit]) => ({ name, harmless: true, edit })),
  ...Object.entries(opposingEdits(concepts)).map(([name, edit]) => ({
    name,
    harmless: false,
    edit,
  })),
];
