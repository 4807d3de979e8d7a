import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from './root.tsx'
import { count, type Given, given, text } from './search.ts'

const proposals = createRoute({
  ...page('/proposals'),
  validateSearch: (search: Given) => given({ body: text(search.body), stage: text(search.stage) }),
  component: lazyRouteComponent(() => import('../proposals/proposals-page.tsx'), 'ProposalsPage'),
})
const proposal = createRoute({
  ...page('/proposals/$proposal'),
  validateSearch: (search: Given) => given({ from: count(search.from), to: count(search.to) }),
  component: lazyRouteComponent(() => import('../proposals/proposal-page.tsx'), 'ProposalPage'),
})
const draftText = createRoute({
  ...page('/bodies/$body/draft'),
  validateSearch: (search: Given) => given({ title: text(search.title) }),
  component: lazyRouteComponent(() => import('../proposals/draft-page.tsx'), 'DraftPage'),
})
const editDraft = createRoute({
  ...page('/proposals/$proposal/edit'),
  component: lazyRouteComponent(() => import('../proposals/edit-page.tsx'), 'EditPage'),
})
const reviseText = createRoute({
  ...page('/proposals/$proposal/revise'),
  component: lazyRouteComponent(() => import('../proposals/revise-page.tsx'), 'RevisePage'),
})
const amendText = createRoute({
  ...page('/proposals/$proposal/amend'),
  component: lazyRouteComponent(() => import('../proposals/amend-page.tsx'), 'AmendPage'),
})
const conduct = createRoute({
  ...page('/proposals/$proposal/conduct'),
  component: lazyRouteComponent(() => import('../proposals/conduct-page.tsx'), 'ConductPage'),
})
const statements = createRoute({
  ...page('/statements'),
  component: lazyRouteComponent(
    () => import('../statements/statements-page.tsx'),
    'StatementsPage',
  ),
})
const statement = createRoute({
  ...page('/statements/$statement'),
  validateSearch: (search: Given) => given({ version: count(search.version) }),
  component: lazyRouteComponent(() => import('../statements/statement-page.tsx'), 'StatementPage'),
})
const editStatement = createRoute({
  ...page('/statements/$statement/edit'),
  component: lazyRouteComponent(() => import('../statements/change-pages.tsx'), 'EditPage'),
})
const correctStatement = createRoute({
  ...page('/statements/$statement/correct'),
  component: lazyRouteComponent(() => import('../statements/change-pages.tsx'), 'CorrectPage'),
})
const writeStatement = createRoute({
  ...page('/write-a-statement'),
  validateSearch: (search: Given) =>
    given({
      ...{ meeting: text(search.meeting), item: text(search.item) },
      ...{ decision: text(search.decision), reply: text(search.reply) },
      audience: text(search.audience),
    }),
  component: lazyRouteComponent(() => import('../statements/write-page.tsx'), 'WritePage'),
})

/** Proposals and statements. */
export const textsRoutes = [
  proposals,
  proposal,
  draftText,
  editDraft,
  reviseText,
  amendText,
  conduct,
  statements,
  statement,
  editStatement,
  correctStatement,
  writeStatement,
] as const
