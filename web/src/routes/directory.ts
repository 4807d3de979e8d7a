import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { eachSearchFrom, pairSearchFrom } from '../agreement/search.ts'
import { filtersFrom, stateFiltersFrom } from '../votes/filters.ts'
import { page } from './root.tsx'
import type { Given } from './search.ts'

const states = createRoute({
  ...page('/directory'),
  component: lazyRouteComponent(() => import('../directory/states-page.tsx'), 'StatesPage'),
})
const state = createRoute({
  ...page('/states/$state'),
  validateSearch: (search: Given) => stateFiltersFrom(search),
  component: lazyRouteComponent(() => import('../votes/state-page.tsx'), 'StatePage'),
})
const alike = createRoute({
  ...page('/states/$state/alike'),
  validateSearch: (search: Given) => eachSearchFrom(search),
  component: lazyRouteComponent(() => import('../agreement/each-page.tsx'), 'EachPage'),
})
const pair = createRoute({
  ...page('/states/$state/with/$other'),
  validateSearch: (search: Given) => pairSearchFrom(search),
  component: lazyRouteComponent(() => import('../agreement/pair-page.tsx'), 'PairPage'),
})
const groups = createRoute({
  ...page('/groups'),
  component: lazyRouteComponent(() => import('../directory/groups-page.tsx'), 'GroupsPage'),
})
const foundGroup = createRoute({
  ...page('/found-a-group'),
  component: lazyRouteComponent(() => import('../directory/found-page.tsx'), 'FoundPage'),
})
const group = createRoute({
  ...page('/groups/$group'),
  component: lazyRouteComponent(() => import('../directory/group-page.tsx'), 'GroupPage'),
})
const groupVotes = createRoute({
  ...page('/groups/$group/votes'),
  validateSearch: (search: Given) => filtersFrom(search),
  component: lazyRouteComponent(() => import('../votes/group-votes-page.tsx'), 'GroupVotesPage'),
})

/** States and groups, and how alike they vote. */
export const directoryRoutes = [
  states,
  state,
  alike,
  pair,
  groups,
  foundGroup,
  group,
  groupVotes,
] as const
