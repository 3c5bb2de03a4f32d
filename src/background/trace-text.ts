import { createTracer, type Tracer } from '../matching/trace/tracer.ts';
import type { TraceAnswer } from '../messaging/requests/panel.ts';
import { coverageOf } from '../model/coverage.ts';
import { type ClaimService, claimService } from './claim-service.ts';
import { createQueue } from './queue.ts';

/** Milliseconds after which whoever else waits, a page being read say, has a turn. */
const TURN = 12;

const tracers = new WeakMap<ClaimService, Tracer>();

/** Made when a text is traced first: most readers read pages, and what it reads is not needed for that. */
const tracerOf = (service: ClaimService): Tracer => {
  const { snapshot, scanner, database } = service;
  const tracer = tracers.get(service) ?? createTracer(snapshot, scanner, database.records);
  tracers.set(service, tracer);
  return tracer;
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const inTurns = async <Result>(steps: Generator<void, Result, void>): Promise<Result> => {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN) continue;
    await nextTurn();
    began = performance.now();
  }
};

/** Texts are traced one after the other: they share what reading texts takes. */
const traces = createQueue<'text'>();

/** Finds the records that a text has to do with. Nothing of the text is kept or sent anywhere. */
export const traceText = (text: string): Promise<TraceAnswer> =>
  traces.inTurn('text', async () => {
    const service = await claimService();
    const { records, concepts } = service.database;
    return {
      traced: await inTurns(tracerOf(service).steps(text)),
      coverage: coverageOf(records, concepts),
    };
  });
