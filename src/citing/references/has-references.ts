import type { Subject } from '../subject.ts';

/** Whether a subject has anything that can be cited: a search that found no statement has not. */
export function hasReferences(subject: Subject): boolean {
  return subject.kind !== 'response' || subject.response.stance !== 'none-found';
}
