import type { CDPSession } from 'playwright-core';
import { CATEGORIES, type TraceEvent } from './trace.ts';

/** A browser that writes down what its threads do, until stopped. */
export type Recording = { stop(): Promise<readonly TraceEvent[]> };

/** Room for what a page of 10 MB does, in kB. */
const ROOM = 400_000;

/** Begins to trace the browser. */
export const startRecording = async (cdp: CDPSession): Promise<Recording> => {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on('Tracing.dataCollected', take);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: ROOM,
      includedCategories: [...CATEGORIES],
      excludedCategories: ['*'],
    },
  });
  return {
    stop: async () => {
      const complete = new Promise<boolean>((resolve) => {
        cdp.once('Tracing.tracingComplete', ({ dataLossOccurred }) => resolve(dataLossOccurred));
      });
      await cdp.send('Tracing.end');
      const lossy = await complete;
      cdp.off('Tracing.dataCollected', take);
      if (lossy) throw new Error('The trace did not fit into its buffer.');
      return events;
    },
  };
};
