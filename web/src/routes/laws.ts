import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { cellSearchFrom, compareSearchFrom, matrixSearchFrom } from '../laws/search.ts'
import { page } from './root.tsx'
import type { Given } from './search.ts'

const laws = createRoute(page('/laws'))
const inLaws = <const Path extends string>(path: Path) => ({ getParentRoute: () => laws, path })
const lawMatrix = createRoute({
  ...inLaws('/'),
  validateSearch: (search: Given) => matrixSearchFrom(search),
  component: lazyRouteComponent(() => import('../laws/laws-page.tsx'), 'LawsPage'),
})
const compareLaws = createRoute({
  ...inLaws('compare'),
  validateSearch: (search: Given) => compareSearchFrom(search),
  component: lazyRouteComponent(() => import('../laws/compare-page.tsx'), 'ComparePage'),
})
const dual = createRoute({
  ...inLaws('dual'),
  component: lazyRouteComponent(() => import('../laws/dual-page.tsx'), 'DualPage'),
})
const lawVersion = createRoute({
  ...inLaws('versions/$version'),
  component: lazyRouteComponent(() => import('../laws/version-page.tsx'), 'VersionPage'),
})
const stateLaws = createRoute({
  ...inLaws('$state'),
  component: lazyRouteComponent(() => import('../laws/state-laws-page.tsx'), 'StateLawsPage'),
})
const lawCell = createRoute({
  ...inLaws('$state/$article'),
  validateSearch: (search: Given) => cellSearchFrom(search),
  component: lazyRouteComponent(() => import('../laws/cell-page.tsx'), 'CellPage'),
})

/** Laws of states. */
export const lawsRoutes = [
  laws.addChildren([lawMatrix, compareLaws, dual, lawVersion, stateLaws, lawCell]),
] as const
