import * as v from 'valibot';
import { readJson } from '../packs/json.ts';
import { UserError } from './command.ts';
import { readText } from './input.ts';

const MentionSchema = v.object({
  claims: v.array(v.string()),
  family: v.array(v.string()),
  quote: v.pipe(v.string(), v.nonEmpty()),
});

const LabelledTextSchema = v.object({
  id: v.union([v.string(), v.number()]),
  lang: v.string(),
  text: v.string(),
  labels: v.picklist(['complete', 'partial']),
  mentions: v.array(MentionSchema),
  url: v.optional(v.string()),
});

/** Where a text repeats claims: `claims` are the right answers, `family` also what a careful editor might accept. */
export type Mention = v.InferOutput<typeof MentionSchema>;

/**
 * A labelled text of a corpus. With `complete` labels whatever else is marked is wrong; with `partial` ones other
 * marks are not judged.
 */
export type LabelledText = v.InferOutput<typeof LabelledTextSchema> & { readonly file: string };

const parseLine = (line: string, file: string, number: number): LabelledText => {
  const place = `${file}, line ${number}`;
  const json = readJson(line);
  if (!json.ok) {
    throw new UserError(
      `Invalid JSON in ${place}, column ${json.fault.column}: ${json.fault.what}.`,
    );
  }
  const result = v.safeParse(LabelledTextSchema, json.value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new UserError(
      `${place} is not a labelled text: ${v.getDotPath(issue) ?? ''} ${issue.message}.`,
    );
  }
  const lost = result.output.mentions.find(({ quote }) => !result.output.text.includes(quote));
  if (lost !== undefined) {
    throw new UserError(`${place}: the text does not contain the quote "${lost.quote}".`);
  }
  return { ...result.output, file };
};

/**
 * Reads a corpus: one JSON object a line with `id`, `lang`, `text`, `labels` (`complete` or `partial`), `mentions`
 * (`claims`, `family`, `quote`: an exact substring of `text`), and perhaps `url`; other keys are passed over.
 *
 * @throws UserError that names the line at fault
 */
export const readCorpus = (file: string): readonly LabelledText[] => {
  const lines = readText(file).split('\n');
  const texts = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseLine(line, file, index + 1)],
  );
  if (texts.length === 0) throw new UserError(`${file} holds no labelled texts.`);
  return texts;
};
