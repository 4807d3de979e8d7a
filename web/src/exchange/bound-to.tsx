import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useNames } from '../shell/names.tsx'
import { useMe } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { bindingsQuery } from './bindings-query.ts'

/** To whom an identity is bound; where to nobody, the way to bind it for one who may. */
export function BoundTo({ identity }: { identity: string }) {
  const { t } = useWords()
  const names = useNames()
  const me = useMe()
  const bindings = useQuery({ ...bindingsQuery, enabled: me !== undefined }).data
  const bound = bindings?.items.find((item) => item.identity === identity)
  if (bound === undefined && bindings?.can.bind !== true) return null
  return (
    <section className="stack" aria-labelledby="bound">
      <h2 id="bound">{t('exchange.bindings')}</h2>
      {bound !== undefined ? (
        <p>
          {t('exchange.isBoundTo', { party: names(bound.party) })}{' '}
          <Link to="/bindings">{t('shell.details')}</Link>
        </p>
      ) : (
        <div className="buttons">
          <Link to="/bindings" search={{ identity }} className="button" data-kind="quiet">
            {t('exchange.bindThis')}
          </Link>
        </div>
      )}
    </section>
  )
}
