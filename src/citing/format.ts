import type { FormatId } from './format-name.ts';
import type { CitingContext, Subject } from './subject.ts';

export type { FormatId };

/** A form in which subjects are copied or downloaded. */
export type Format = {
  readonly id: FormatId;
  /** Media type as registered, where one is. */
  readonly mediaType: string;
  /** Ending of a file, without the dot. */
  readonly extension: string;
  /** A file, not what is copied, begins with a byte order mark. */
  readonly byteOrderMark?: true;
  /** Whether it has anything to say of the subject. */
  readonly fits: (subject: Subject) => boolean;
  readonly write: (subject: Subject, context: CitingContext) => string;
};
