import { formerMemberships } from '@comity/facts'
import { isDay, type Membership } from '@comity/votes'

/** When members of the past took part, so that old votes are held against who was a member that day. */
export const membershipsOfThePast: readonly Membership[] = formerMemberships.map(
  ({ state, from, to, precision, status, source, doubt }) => ({
    ...{ group: 'un', member: state, precision, status, source, doubt },
    from: isDay(from) ? from : undefined,
    to: to !== null && isDay(to) ? to : undefined,
  }),
)
