import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { filtersFrom } from '../votes/filters.ts'
import { page } from './root.tsx'
import { type Given, given, text } from './search.ts'

const liveVotes = createRoute({
  ...page('/ballots'),
  component: lazyRouteComponent(() => import('../ballots/votes-page.tsx'), 'VotesPage'),
})
const liveVote = createRoute({
  ...page('/ballots/$vote'),
  component: lazyRouteComponent(() => import('../ballots/vote-page.tsx'), 'VotePage'),
})
const openVote = createRoute({
  ...page('/open-a-vote'),
  component: lazyRouteComponent(() => import('../ballots/open-page.tsx'), 'OpenPage'),
})
const keys = createRoute({
  ...page('/keys'),
  component: lazyRouteComponent(() => import('../seals/keys-page.tsx'), 'KeysPage'),
})
/** The room of decisions: its list is its index, so that a symbol is never empty. */
const votes = createRoute(page('/votes'))
const inVotes = <const Path extends string>(path: Path) => ({
  getParentRoute: () => votes,
  path,
})
const decisions = createRoute({
  ...inVotes('/'),
  validateSearch: (search: Given) => filtersFrom(search),
  component: lazyRouteComponent(() => import('../votes/decisions-page.tsx'), 'DecisionsPage'),
})
const checkText = createRoute({
  ...inVotes('check'),
  component: lazyRouteComponent(() => import('../votes/check-page.tsx'), 'CheckPage'),
})
const compareVotes = createRoute({
  ...inVotes('compare'),
  validateSearch: (search: Given) =>
    given({ first: text(search.first), second: text(search.second) }),
  component: lazyRouteComponent(() => import('../votes/compare-page.tsx'), 'ComparePage'),
})
const voteImports = createRoute({
  ...inVotes('imports'),
  component: lazyRouteComponent(() => import('../votes/imports-page.tsx'), 'ImportsPage'),
})
const voteImport = createRoute({
  ...inVotes('imports/$import'),
  component: lazyRouteComponent(() => import('../votes/import-page.tsx'), 'ImportPage'),
})
/** Symbols hold slashes: the rest of the address is the symbol, as it is cited. */
const decision = createRoute({
  ...inVotes('$'),
  component: lazyRouteComponent(() => import('../votes/decision-page.tsx'), 'DecisionPage'),
})

/** The record of decisions, votes held here, and the keys that sign. */
export const votesRoutes = [
  liveVotes,
  liveVote,
  openVote,
  keys,
  votes.addChildren([decisions, checkText, compareVotes, voteImports, voteImport, decision]),
] as const
