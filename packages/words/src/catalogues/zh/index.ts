import type { Catalogue } from '../../catalogue.ts'
import { access } from './access.ts'
import { agreement } from './agreement.ts'
import { ballots } from './ballots.ts'
import { claims } from './claims.ts'
import { concepts } from './concepts.ts'
import { conferences } from './conferences.ts'
import { contacts } from './contacts.ts'
import { desk } from './desk.ts'
import { directory } from './directory.ts'
import { exchange } from './exchange.ts'
import { imports } from './imports.ts'
import { meetings } from './meetings.ts'
import { problems } from './problems.ts'
import { proceedings } from './proceedings.ts'
import { proposalForms } from './proposal-forms.ts'
import { proposals } from './proposals.ts'
import { record } from './record.ts'
import { seals } from './seals.ts'
import { shell } from './shell.ts'
import { statements } from './statements.ts'
import { statutes } from './statutes.ts'
import { votes } from './votes.ts'

export const chinese: Catalogue = {
  access,
  agreement,
  ballots,
  claims,
  desk,
  concepts,
  conferences,
  contacts,
  directory,
  exchange,
  imports,
  meetings,
  problems,
  proceedings,
  proposals: { ...proposals, ...proposalForms },
  record,
  seals,
  shell,
  statements,
  statutes,
  votes,
}
