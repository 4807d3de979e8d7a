import { createRootRoute } from '@tanstack/react-router'
import { Frame } from '../shell/frame.tsx'
import { PageInTrouble } from '../shell/loaded.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'

export const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => <PageInTrouble error={error} retry={reset} />,
})

export const page = <const Path extends string>(path: Path) => ({
  getParentRoute: () => root,
  path,
})
