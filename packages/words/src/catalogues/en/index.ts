import { access } from './access.ts'
import { agreement } from './agreement.ts'
import { ballots } from './ballots.ts'
import { claims } from './claims.ts'
import { concepts } from './concepts.ts'
import { conferences } from './conferences.ts'
import { contacts } from './contacts.ts'
import { desk } from './desk.ts'
import { directory } from './directory.ts'
import { documents } from './documents.ts'
import { exchange } from './exchange.ts'
import { facts } from './facts.ts'
import { imports } from './imports.ts'
import { incidents } from './incidents.ts'
import { laws } from './laws.ts'
import { meetings } from './meetings.ts'
import { pings } from './pings.ts'
import { problems } from './problems.ts'
import { proceedings } from './proceedings.ts'
import { proposalForms } from './proposal-forms.ts'
import { proposals } from './proposals.ts'
import { record } from './record.ts'
import { rsit } from './rsit.ts'
import { seals } from './seals.ts'
import { shell } from './shell.ts'
import { statements } from './statements.ts'
import { statutes } from './statutes.ts'
import { votes } from './votes.ts'

export const english = {
  access,
  agreement,
  ballots,
  claims,
  desk,
  concepts,
  conferences,
  contacts,
  directory,
  documents,
  exchange,
  facts,
  imports,
  laws,
  incidents,
  meetings,
  pings,
  problems,
  proceedings,
  proposals: { ...proposals, ...proposalForms },
  record,
  rsit,
  seals,
  shell,
  statements,
  statutes,
  votes,
}
