import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from './root.tsx'
import { type Given, given, text } from './search.ts'

const signIn = createRoute({
  ...page('/sign-in'),
  validateSearch: (search: Given) => given({ next: text(search.next) }),
  component: lazyRouteComponent(() => import('../access/sign-in-page.tsx'), 'SignInPage'),
})
const setUp = createRoute({
  ...page('/set-up'),
  component: lazyRouteComponent(() => import('../access/set-up-page.tsx'), 'SetUpPage'),
})
const account = createRoute({
  ...page('/account'),
  component: lazyRouteComponent(() => import('../access/account-page.tsx'), 'AccountPage'),
})
const people = createRoute({
  ...page('/people'),
  component: lazyRouteComponent(() => import('../access/people-page.tsx'), 'PeoplePage'),
})
const constituents = createRoute({
  ...page('/constituents'),
  component: lazyRouteComponent(
    () => import('../directory/constituents-page.tsx'),
    'ConstituentsPage',
  ),
})
const bindings = createRoute({
  ...page('/bindings'),
  validateSearch: (search: Given) => given({ identity: text(search.identity) }),
  component: lazyRouteComponent(() => import('../exchange/bindings-page.tsx'), 'BindingsPage'),
})
const audit = createRoute({
  ...page('/audit'),
  component: lazyRouteComponent(() => import('../access/audit-page.tsx'), 'AuditPage'),
})

/** People, their sign-in and what a party manages. */
export const accessRoutes = [signIn, setUp, account, people, constituents, bindings, audit] as const
