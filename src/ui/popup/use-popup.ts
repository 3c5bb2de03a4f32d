import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TabView } from '../../messaging/protocol.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { type NameBook, nameBook } from '../parts/name-book.ts';
import type { PopupSource } from './source.ts';

/** What the popup knows so far. A list that could not be read leaves the claims of the page readable. */
export type PopupState = {
  readonly view: TabView | undefined;
  readonly records: readonly ClaimRecord[];
  readonly names: NameBook;
  /** Why the database could not be listed. */
  readonly listProblem: string | undefined;
  readonly retry: () => void;
  readonly pause: PopupSource['pauseSite'];
  readonly pauseEverywhere: PopupSource['pauseEverywhere'];
  /** Reads the page this once. */
  readonly read: () => Promise<void>;
  readonly allow: PopupSource['allow'];
  readonly showAgain: PopupSource['showAgain'];
};

const NOTHING = { records: [], outlets: [], parties: [] } as const;

/** Asks the source for the tab's view and the database, and again whenever they may have changed. */
export function usePopup(source: PopupSource): PopupState {
  const [view, setView] = useState<TabView>();
  const [lists, setLists] = useState<Awaited<ReturnType<PopupSource['listRecords']>>>(NOTHING);
  const [listProblem, setListProblem] = useState<string>();

  const readTab = useMemo(
    () =>
      oneAtATime(() =>
        source.viewTab().then(setView, (error: unknown) => {
          setView({ state: 'failed', message: messageOf(error) });
        }),
      ),
    [source],
  );

  const readList = useCallback(() => {
    source.listRecords().then(
      (answer) => {
        setLists(answer);
        setListProblem(undefined);
      },
      (error: unknown) => setListProblem(messageOf(error)),
    );
  }, [source]);

  useEffect(() => {
    const stop = new AbortController();
    readTab();
    readList();
    source.onChange(readTab, { signal: stop.signal });
    return () => stop.abort();
  }, [source, readTab, readList]);

  const names = useMemo(() => nameBook(lists), [lists]);
  const retry = useCallback(() => {
    setView(undefined);
    readTab();
    readList();
  }, [readTab, readList]);
  const fail = useCallback((error: unknown) => {
    setView({ state: 'failed', message: messageOf(error) });
  }, []);
  /** Does what the reader asked for and looks again; what goes wrong is shown until they do something else. */
  const act = useCallback(
    (work: () => Promise<unknown>) => work().then(() => readTab(), fail),
    [readTab, fail],
  );
  const read = useCallback(() => act(() => source.readPage()), [act, source]);
  useReadOnClick(view, read);
  return {
    pause: (site, paused) => act(() => source.pauseSite(site, paused)),
    pauseEverywhere: (paused) => act(() => source.pauseEverywhere(paused)),
    read,
    allow: (wanted) => source.allow(wanted).finally(readTab),
    showAgain: (claim) => act(() => source.showAgain(claim)),
    view,
    records: lists.records,
    names,
    listProblem,
    retry,
  };
}

/** Where the reader wants pages read on click alone, opening the popup is the click; it counts once. */
function useReadOnClick(view: TabView | undefined, read: () => void): void {
  const done = useRef(false);
  const asks = view?.state === 'at-rest' && view.why === 'on-click';
  useEffect(() => {
    if (!asks || done.current) return;
    done.current = true;
    read();
  }, [asks, read]);
}

/** A page being read changes many times a second: while one answer is awaited, further changes ask once more. */
function oneAtATime(ask: () => Promise<void>): () => void {
  let asking = false;
  let again = false;
  return async function run() {
    again = asking;
    if (asking) return;
    asking = true;
    do {
      again = false;
      await ask();
    } while (again);
    asking = false;
  };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
