import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
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
};

const NOTHING = { records: [], outlets: [], parties: [] } as const;

/** Asks the source for the tab's view and the database, and again whenever they may have changed. */
export function usePopup(source: PopupSource): PopupState {
  const [view, setView] = useState<TabView>();
  const [lists, setLists] = useState<Awaited<ReturnType<PopupSource['listRecords']>>>(NOTHING);
  const [listProblem, setListProblem] = useState<string>();

  const readTab = useCallback(() => {
    source.viewTab().then(setView, (error: unknown) => {
      setView({ state: 'failed', message: messageOf(error) });
    });
  }, [source]);

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
  return { view, records: lists.records, names, listProblem, retry };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
