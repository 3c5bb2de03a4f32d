import type { Handlers } from '../../messaging/messages.ts';
import type { PanelRequests } from '../../messaging/requests/panel.ts';
import { stepMarks } from '../mark-steps.ts';
import { askPanel, takePanelRequest } from '../panel-store.ts';
import { selectionOf } from '../selection.ts';
import { traceText } from '../trace-text.ts';

/** Answers the side panel. */
export const panelHandlers: Handlers<PanelRequests> = {
  'trace-text': ({ text }) => traceText(text),
  'take-panel-request': async ({ place }) => ({ asked: await takePanelRequest(place) }),
  'trace-selection': async ({ tab, place }) => {
    await askPanel(place, await selectionOf(tab));
    return null;
  },
  'step-mark': async ({ tab, direction }) => ({ at: await stepMarks(tab, direction) }),
};
