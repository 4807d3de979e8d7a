import type { ballots, seals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DeskKey } from '../seals/desk-key.ts'
import { deskKeyQuery, obstacleQuery, sealsQuery, standingOf } from '../seals/queries.ts'
import { TryOut } from '../seals/try-out.tsx'
import { useNames } from '../shell/names.tsx'
import { useHub } from '../shell/queries.ts'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { CastBallot } from './cast-ballot.tsx'

/** One's own ballot, for a delegation on the roll; nothing for all others. */
export function BallotSection({ vote }: { vote: ballots.LiveVote }) {
  const { t } = useWords()
  const names = useNames()
  const { own, mode, can } = vote
  if (own === undefined) return null
  const state = names(`state:${own.member}`)
  return (
    <section className="stack your-ballot" aria-labelledby="your-ballot">
      <h2 id="your-ballot">{t('ballots.yourBallot')}</h2>
      {mode === 'roll_call' ? (
        <p>{t('ballots.byVoice')}</p>
      ) : can.cast !== true ? (
        <p>{t('ballots.delegateOnly', { state })}</p>
      ) : (
        <>
          <p>{t('ballots.youVoteFor', { state })}</p>
          <AtThisDesk vote={vote} member={own.member} />
        </>
      )}
    </section>
  )
}

/** The ballot where this desk has a key that signs; the way to one where it has none. */
function AtThisDesk({ vote, member }: { vote: ballots.LiveVote; member: string }) {
  const party = `state:${member}`
  const obstacle = useQuery(obstacleQuery)
  const desk = useQuery({ ...deskKeyQuery(party), enabled: obstacle.data === null })
  const keys = useQuery(sealsQuery(party))
  if (obstacle.data !== undefined && obstacle.data !== null) return <NeedKey keys={keys.data} />
  if (desk.isError || keys.isError) return <NeedKey keys={keys.data} />
  if (desk.data === undefined || keys.data === undefined) return <Waiting />
  if (!isSigning(desk.data, keys.data)) return <NeedKey keys={keys.data} />
  return <CastBallot vote={vote} member={member} desk={desk.data} />
}

const isSigning = (desk: DeskKey | null, keys: Parameters<typeof standingOf>[1]): desk is DeskKey =>
  desk !== null && standingOf(desk, keys) === 'certified'

function NeedKey({ keys }: { keys: seals.SealKeys | undefined }) {
  const { t } = useWords()
  const hub = useHub()
  return (
    <>
      <div className="note" data-kind="warn">
        <p>{t('ballots.needKey')}</p>
        <div className="buttons">
          <Link to="/keys" className="button">
            {t('ballots.toKeys')}
          </Link>
        </div>
      </div>
      {hub?.demonstration === true && keys?.can.manage === true && <TryOut keys={keys} />}
    </>
  )
}
