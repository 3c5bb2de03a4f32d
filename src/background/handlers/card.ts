import type { Handlers } from '../../messaging/messages.ts';
import type { CardRequests } from '../../messaging/requests/card.ts';
import { claimService } from '../claim-service.ts';
import { openTrace } from '../open-trace.ts';
import { switchOff } from '../switch-off.ts';

/** Answers the card on a page. */
export const cardHandlers: Handlers<CardRequests> = {
  'view-cards': async ({ marks }) => {
    const service = await claimService();
    const cards = marks.flatMap(({ claim }) => {
      const record = service.record(claim);
      return record ? [{ claim, statement: record.statement }] : [];
    });
    return { cards };
  },
  'open-trace': ({ claim }, asker) => openTrace(asker, claim),
  'switch-off': switchOff,
};
