/** All that citing offers, in one file, to be brought when somebody wants it. */
export { type Download, downloadOf, fileName } from './download.ts';
export type { Format, FormatId } from './format.ts';
export { formatName } from './format-name.ts';
export { FORMATS, formatOf, formatsFor } from './formats.ts';
export { type Instant, instantOf } from './instant.ts';
export type { CitedMatch, CitedPage, CitingContext, CitingNames, Subject } from './subject.ts';
export { withTextFragment } from './text-fragment.ts';
