import { useMe } from '../shell/queries.ts'

/** The code of the state that one acts for. */
export const useOwnState = (): string | undefined => /^state:(.*)$/.exec(useMe()?.party ?? '')?.[1]
