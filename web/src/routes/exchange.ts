import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { page } from './root.tsx'
import { count, type Given, given, text } from './search.ts'

const collections = createRoute({
  ...page('/collections'),
  component: lazyRouteComponent(
    () => import('../exchange/collections-page.tsx'),
    'CollectionsPage',
  ),
})
const collection = createRoute({
  ...page('/collections/$collection'),
  validateSearch: (search: Given) => given({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('../exchange/collection-page.tsx'), 'CollectionPage'),
})
const change = createRoute({
  ...page('/collections/$collection/change'),
  component: lazyRouteComponent(() => import('../exchange/change-page.tsx'), 'ChangePage'),
})
const submit = createRoute({
  ...page('/collections/$collection/submit'),
  component: lazyRouteComponent(() => import('../exchange/submit-page.tsx'), 'SubmitPage'),
})
const object = createRoute({
  ...page('/collections/$collection/objects/$object'),
  validateSearch: (search: Given) =>
    given({ index: count(search.index), from: count(search.from), to: count(search.to) }),
  component: lazyRouteComponent(() => import('../exchange/object-page.tsx'), 'ObjectPage'),
})
const objects = createRoute({
  ...page('/objects'),
  validateSearch: (search: Given) => given({ q: text(search.q) }),
  component: lazyRouteComponent(() => import('../exchange/objects-page.tsx'), 'ObjectsPage'),
})
const submissions = createRoute({
  ...page('/submissions'),
  component: lazyRouteComponent(
    () => import('../exchange/submissions-page.tsx'),
    'SubmissionsPage',
  ),
})
const submission = createRoute({
  ...page('/submissions/$submission'),
  component: lazyRouteComponent(() => import('../exchange/submission-page.tsx'), 'SubmissionPage'),
})

/** Threat information. */
export const exchangeRoutes = [
  collections,
  collection,
  change,
  submit,
  object,
  objects,
  submissions,
  submission,
] as const
