/**
 * Name of the event by which the background tells scripts that an update has left behind in a page to clean up. Any page
 * may send it too, so that nobody obeys it blindly; it names nothing that a page could tell us by.
 */
export const HANDOVER = 'viewhandover';
