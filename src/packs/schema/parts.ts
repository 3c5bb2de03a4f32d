import * as v from 'valibot';
import type { Edtf, Lang } from '../../model/brand.ts';

/** A schema over strings that yields a narrower string type: ids, dates, languages. */
export type StringSchema<T extends string> = v.GenericSchema<T, T>;

/** Gives a string schema the type it stands for. The one place where such a type is made from plain data. */
export const branded = <T extends string>(schema: v.GenericSchema<string, string>) =>
  schema as unknown as StringSchema<T>;

/** Lower-case words joined by hyphens; also the name of a file. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A schema for one kind of id; `what` tells a person what it names. */
export const id = <T extends string>(what: string): StringSchema<T> =>
  branded<T>(
    v.pipe(
      v.string(),
      v.regex(ID_PATTERN, 'must be lower-case letters and digits, words joined by hyphens'),
      v.description(what),
    ),
  );

/** Words for people; never empty, since unknown is written by leaving the key out. */
export const words = (what: string) =>
  v.pipe(
    v.string(),
    v.nonEmpty('must not be empty: leave the key out when it is unknown'),
    v.description(what),
  );

/** A remark in our own words. */
export const remark = words('In our own words, neutral, in English.');

/** A date; whether it is well-formed is the business of the rule on dates. */
export const date = (what: string): StringSchema<Edtf> =>
  branded<Edtf>(
    v.pipe(
      v.string(),
      v.description(
        `${what} EDTF: 2022-08-05, 2022-08, 2022, 2022-08~ (about), 2022-08? (uncertain), ../2022-08-05 (on or before), 2022-08-05/.. (on or after), 2022-08-05/2022-08-07 (between).`,
      ),
    ),
  );

/** A language tag; whether it is well-formed is the business of the rule on languages. */
export const lang: StringSchema<Lang> = branded<Lang>(
  v.pipe(v.string(), v.description('Language as a BCP 47 tag: en, pt-BR, zh-Hant.')),
);

/** An address; whether it is well-formed is the business of the rule on addresses. */
export const url = (what: string) =>
  v.pipe(v.string(), v.description(what), v.metadata({ format: 'uri', pattern: '^https?://' }));

/** Where a file's schema lies, for editors. */
export const schemaAddress = v.pipe(
  v.string(),
  v.description('Path of the schema, so that editors complete and check the file.'),
);
