import type { Mode } from '../../model/settings.ts';
import type { Choice } from './choices.tsx';

/** The three answers to where Whence reads, in the words of the welcome page and the options. */
export const MODES: readonly Choice<Mode>[] = [
  {
    value: 'every-site',
    label: 'On every site',
    hint: 'Known claims are marked wherever you come across them.',
  },
  {
    value: 'chosen-sites',
    label: 'On sites you choose',
    hint: 'You add sites one by one. Pages of other sites are not read.',
  },
  {
    value: 'on-click',
    label: 'Only when you click',
    hint: 'A page is read when you open Whence from the toolbar, and no other.',
  },
];
