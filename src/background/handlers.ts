import type { Handlers } from '../messaging/messages.ts';
import type { BackgroundRequests } from '../messaging/protocol.ts';
import { cardHandlers } from './handlers/card.ts';
import { panelHandlers } from './handlers/panel.ts';
import { popupHandlers } from './handlers/popup.ts';
import { readingHandlers } from './handlers/reading.ts';
import { settingsHandlers } from './handlers/settings.ts';

/** Everything the background answers. */
export const handlers: Handlers<BackgroundRequests> = {
  ...readingHandlers,
  ...cardHandlers,
  ...panelHandlers,
  ...popupHandlers,
  ...settingsHandlers,
};
