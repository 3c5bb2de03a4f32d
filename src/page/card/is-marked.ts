import { MARKS } from '../mark-style.ts';

/** Whether any mark is painted in this document: asked at every move of the pointer. O(1). */
export function isAnythingMarked(): boolean {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return false;
  return (CSS.highlights.get(MARKS)?.size ?? 0) > 0;
}
