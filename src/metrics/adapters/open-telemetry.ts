import { HEALTH_STATUSES, type HealthStatus, type HealthVerdict } from '../health-status.ts';
import type { PoolMetrics } from '../pool-metrics.ts';
import { tell } from './tell.ts';
import {
  poolInstruments,
  userInstruments,
  type InstrumentDefinition,
  type UserMetrics,
} from './telemetry-instruments.ts';

interface InstrumentOptions {
  readonly description: string;
  readonly unit: string;
}

type Observe<Instrument> = (result: { observe(instrument: Instrument, value: number): void }) => void;

/** What is asked of a meter: one of `@opentelemetry/api` has it. */
export interface ObservableMeter<Instrument> {
  createObservableGauge(name: string, options: InstrumentOptions): Instrument;
  createObservableCounter(name: string, options: InstrumentOptions): Instrument;
  addBatchObservableCallback(callback: Observe<Instrument>, instruments: Instrument[]): void;
  removeBatchObservableCallback(callback: Observe<Instrument>, instruments: Instrument[]): void;
}

/** What measures something, and knows how well it is. */
export interface TelemetrySource<Metrics> {
  metrics(): Metrics;
  health(): HealthVerdict;
}

export interface TelemetrySources {
  /** What counts the sessions of the process: an aggregator, or a factory. */
  readonly system?: TelemetrySource<PoolMetrics>;
  /** What counts the sessions of users: a tracker, or a manager. */
  readonly users?: TelemetrySource<UserMetrics>;
  /** Hears of a source that can't be asked. Of it nothing is exported then but that it is unavailable. */
  readonly onError: (error: unknown) => void;
}

/** Exports session metrics through a meter, each time that its reader asks; calling the answer ends that. */
export function exportSessionMetrics<Instrument>(
  meter: ObservableMeter<Instrument>,
  { system, users, onError }: TelemetrySources,
): () => void {
  const stops = [
    ...(system ? [exportSource(meter, 'session.pool.health', system, poolInstruments, onError)] : []),
    ...(users ? [exportSource(meter, 'session.user.health', users, userInstruments, onError)] : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function exportSource<Instrument, Metrics>(
  meter: ObservableMeter<Instrument>,
  healthName: string,
  source: TelemetrySource<Metrics>,
  definitions: readonly InstrumentDefinition<Metrics>[],
  onError: (error: unknown) => void,
): () => void {
  const health = meter.createObservableGauge(healthName, {
    description: `How well it is: ${HEALTH_STATUSES.map((status, index) => `${index} ${status}`).join(', ')}.`,
    unit: '1',
  });
  const instruments = definitions.map(({ name, kind, ...options }) => createInstrument(meter, name, kind, options));
  const observe: Observe<Instrument> = (result) => {
    const asked = ask(source, onError);
    result.observe(health, HEALTH_STATUSES.indexOf(asked.status));
    definitions.forEach(({ read }, index) => {
      const instrument = instruments[index];
      const value = asked.metrics && read(asked.metrics);
      if (instrument !== undefined && typeof value === 'number') result.observe(instrument, value);
    });
  };
  const all = [health, ...instruments];
  meter.addBatchObservableCallback(observe, all);
  return () => {
    meter.removeBatchObservableCallback(observe, all);
  };
}

function createInstrument<Instrument>(
  meter: ObservableMeter<Instrument>,
  name: string,
  kind: 'counter' | 'gauge',
  { description, unit }: InstrumentOptions,
): Instrument {
  return kind === 'counter'
    ? meter.createObservableCounter(name, { description, unit })
    : meter.createObservableGauge(name, { description, unit });
}

/** Asks for the health first, since that looks for leaks, and then for the numbers. */
function ask<Metrics>(
  source: TelemetrySource<Metrics>,
  onError: (error: unknown) => void,
): { readonly status: HealthStatus; readonly metrics?: Metrics } {
  try {
    const { status } = source.health();
    return { status, metrics: source.metrics() };
  } catch (error) {
    tell(onError, error);
    return { status: 'unavailable' };
  }
}
