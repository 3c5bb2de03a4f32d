import { type Handlers, sendNotice } from '../../messaging/messages.ts';
import type { CardRequests } from '../../messaging/requests/card.ts';
import { speakAsChosen } from '../../settings/speak.ts';
import { cardSources } from '../card-sources.ts';
import { viewCards } from '../card-view.ts';
import { claimService } from '../claim-service.ts';
import { openTrace } from '../open-trace.ts';
import { switchOff } from '../switch-off.ts';
import { changeTab, readTab } from '../tab-store.ts';
import { placeOf } from './place.ts';

/** Answers the card on a page. */
export const cardHandlers: Handlers<CardRequests> = {
  'view-cards': async ({ marks }, asker) => {
    const { tab, frame } = placeOf(asker);
    const [service, state, { lang }] = await Promise.all([
      claimService(),
      readTab(tab),
      speakAsChosen(),
    ]);
    return {
      cards: viewCards(state, frame, marks, cardSources(service)),
      site: state?.site ?? '',
      lang,
    };
  },
  'list-words': speakAsChosen,
  'open-trace': ({ claim }, asker) => openTrace(asker, claim),
  'choose-claim': async ({ claim, tab }, asker) => {
    const chosenIn = tab ?? placeOf(asker).tab;
    await changeTab(chosenIn, (state) =>
      state === undefined
        ? undefined
        : { ...state, chosen: { claim, choice: (state.chosen?.choice ?? 0) + 1 } },
    );
    sendNotice({ kind: 'tab-changed', tab: chosenIn });
    return null;
  },
  'switch-off': switchOff,
};
