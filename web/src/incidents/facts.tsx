import { incidents } from '@comity/contract'
import { Fact } from '../contacts/contact-page.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { typeOf } from './incident-words.ts'

/** What is known of it, where something is: a blank is not shown. */
export function Facts({ one }: { one: incidents.Incident }) {
  const { t, format } = useWords()
  const { classification, sectors, severities, times } = one
  const type = typeOf(classification)
  const version = one.versions.find((each) => each.version === one.version)
  return (
    <dl className="facts">
      <Fact name={t('incidents.classification')}>
        {t(`rsit.class-${classification.class}`)}
        {type !== undefined && ` · ${t(`rsit.type-${type}`)}`}{' '}
        <span className="code quiet small">RSIT {classification.version}</span>
      </Fact>
      {sectors.length > 0 && (
        <Fact name={t('incidents.sectors')}>
          {format.list(sectors.map((sector) => t(`incidents.sector_${sector}`)))}
        </Fact>
      )}
      {severities.length > 0 && (
        <Fact name={t('incidents.severity')}>
          <ul>
            {severities.map((each) => (
              <li key={scaleKey(each)}>
                <Severity of={each} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {incidents.timeNames.map((name) => {
        const time = times[name]
        return time === undefined ? null : (
          <Fact key={name} name={t(`incidents.${name}`)}>
            <Known time={time} />
          </Fact>
        )
      })}
      <Fact name={t('incidents.changed')}>
        <When at={one.changedAt} />
      </Fact>
      {version !== undefined && (
        <Fact name={t('statements.fingerprint')}>
          <code className="code">{version.hash}</code>
        </Fact>
      )}
    </dl>
  )
}

/** The value as its scale writes it, and the scale: none is turned into another's. */
function Severity({ of }: { of: incidents.Severity }) {
  const { t } = useWords()
  return (
    <>
      <bdi>
        <strong>{of.value}</strong>
      </bdi>{' '}
      <span className="quiet">
        <bdi>{of.scheme === 'national' ? of.name : t(`incidents.scale_${of.scheme}`)}</bdi>
      </span>
    </>
  )
}

const scaleKey = (one: incidents.Severity): string =>
  one.scheme === 'national' ? `national ${one.name}` : one.scheme

/** Only as much as is known: a moment is shown with its zone, all else as it is written. */
function Known({ time }: { time: incidents.KnownTime }) {
  const { t } = useWords()
  const text = incidents.knownText(time)
  return (
    <>
      {time.precision === 'minute' ? <When at={time.at} both /> : <bdi className="ltr">{text}</bdi>}{' '}
      <span className="quiet small">
        {t('incidents.knownTo')} {t(`incidents.${time.precision}`)}
      </span>
    </>
  )
}
