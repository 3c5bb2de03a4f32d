import * as v from 'valibot';
import type { OutletId, PartyId } from '../../model/brand.ts';
import type { Outlet, Party } from '../../model/record.ts';
import { id, remark, schemaAddress, words } from './parts.ts';
import type { Same } from './same.ts';

/** The shape of one outlet. */
export const OutletSchema = v.pipe(
  v.strictObject({
    id: id<OutletId>('Id of an outlet.'),
    name: words('Name as usually written in English.'),
    country: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters (ISO 3166-1)'),
        v.description('Country as ISO 3166-1 alpha-2: GB.'),
      ),
    ),
    remark: v.exactOptional(remark),
  }),
  v.title('Outlet'),
  v.description('A publisher or broadcaster.'),
);

/** The shape of one party. */
export const PartySchema = v.pipe(
  v.strictObject({
    id: id<PartyId>('Id of a party.'),
    name: words('Name as usually written in English.'),
    remark: v.exactOptional(remark),
  }),
  v.title('Party'),
  v.description('A party competent to confirm or deny a claim.'),
);

/** The shape of `assets/outlets.json`. */
export const OutletsSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(schemaAddress),
    outlets: v.array(OutletSchema),
    parties: v.array(PartySchema),
  }),
  v.title('Outlets and parties'),
  v.description('Outlets and parties that claim records refer to.'),
);

true satisfies Same<v.InferOutput<typeof OutletSchema>, Outlet>;
true satisfies Same<v.InferOutput<typeof PartySchema>, Party>;
