import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from './root.tsx'
import { count, type Given, given } from './search.ts'

const front = createRoute({
  ...page('/'),
  component: lazyRouteComponent(() => import('../front/front-page.tsx'), 'FrontPage'),
})
const guide = createRoute({
  ...page('/guide'),
  validateSearch: (search: Given) => given({ step: count(search.step) }),
  component: lazyRouteComponent(() => import('../guide/guide-page.tsx'), 'GuidePage'),
})
const help = createRoute({
  ...page('/help'),
  component: lazyRouteComponent(() => import('../shell/help-page.tsx'), 'HelpPage'),
})
const display = createRoute({
  ...page('/display'),
  component: lazyRouteComponent(() => import('../shell/display-page.tsx'), 'DisplayPage'),
})
const desk = createRoute({
  ...page('/desk'),
  component: lazyRouteComponent(() => import('../desk/desk-page.tsx'), 'DeskPage'),
})
const record = createRoute({
  ...page('/record'),
  component: lazyRouteComponent(() => import('../record/record-page.tsx'), 'RecordPage'),
})
const verify = createRoute({
  ...page('/record/verify'),
  validateSearch: (search: Given) =>
    given({ index: count(search.index), epoch: count(search.epoch) }),
  component: lazyRouteComponent(() => import('../record/verify-page.tsx'), 'VerifyPage'),
})

/** The front page, what helps on any page, one’s desk and the log. */
export const frontRoutes = [front, guide, help, display, desk, record, verify] as const
