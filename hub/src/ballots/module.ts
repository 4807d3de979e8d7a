import type { Module } from '../modules.ts'
import { readHead } from '../record/index.ts'
import { cancelVotesOfEarlierEpochs } from './close.ts'
import { silenceJob } from './end-silences.ts'
import { registerBallots } from './routes.ts'

export const ballots: Module = {
  name: 'ballots',
  register: registerBallots,
  jobs: (hub) => [silenceJob(hub)],
  async start(hub) {
    const head = await readHead(hub.sql)
    if (head) await cancelVotesOfEarlierEpochs(hub, head.epoch)
    return []
  },
}
