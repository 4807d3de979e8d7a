import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  readonly requests: Histogram<'method' | 'route' | 'status'>
  readonly jobs: Counter<'name' | 'outcome'>
  readonly events: Counter<'listener' | 'outcome'>
  readonly ready: Gauge
}

/** Each hub counts for itself, so that several can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      registers,
      name: 'comity_http_request_seconds',
      help: 'Time until the head of the reply, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    }),
    jobs: new Counter({
      registers,
      name: 'comity_jobs_total',
      help: 'Runs of jobs, by outcome: done, failed, parked',
      labelNames: ['name', 'outcome'],
    }),
    events: new Counter({
      registers,
      name: 'comity_events_total',
      help: 'Events handed to listeners, by outcome: done, failed, parked',
      labelNames: ['listener', 'outcome'],
    }),
    ready: new Gauge({
      registers,
      name: 'comity_ready',
      help: '1 while the database answers and the hub holds its lock',
    }),
  }
}
