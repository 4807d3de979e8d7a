import { Link } from '@tanstack/react-router'
import { When } from '../shell/when.tsx'
import { defang, isLive } from './defang.ts'

export interface FieldsProps {
  readonly value: Readonly<Record<string, unknown>>
  readonly collection: string
}

/** Every field of an object by the standard's own name; references lead to what they name. */
export function Fields({ value, collection }: FieldsProps) {
  const type = typeof value.type === 'string' ? value.type : ''
  return (
    <dl className="facts">
      {Object.entries(value).map(([name, field]) => (
        <div key={name}>
          <dt className="code">{name}</dt>
          <dd>
            <Value name={name} type={type} value={field} collection={collection} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface ValueProps {
  readonly name: string
  readonly type: string
  readonly value: unknown
  readonly collection: string
}

function Value({ name, type, value, collection }: ValueProps) {
  if (typeof value === 'string')
    return <Text name={name} type={type} value={value} collection={collection} />
  if (Array.isArray(value))
    return (
      <ul className="values">
        {value.map((item: unknown, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one version never changes
          <li key={at}>
            <Value name={name} type={type} value={item} collection={collection} />
          </li>
        ))}
      </ul>
    )
  if (typeof value === 'object' && value !== null)
    return <Fields value={{ ...value }} collection={collection} />
  return <span className="code">{JSON.stringify(value)}</span>
}

const identifier = /^[a-z0-9-]{3,250}--[0-9a-f]{8}-[0-9a-f-]{27}$/
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
/** Fields that hold a sentence or a name; all others are data and stay left to right. */
const prose =
  /^(name|description|abstract|content|explanation|opinion|statement|label|definition_name|goals?|aliases|labels|roles|authors|title|contact_information|objective|subject|body)$/

function Text({ name, type, value, collection }: ValueProps & { value: string }) {
  if (identifier.test(value) && name !== 'id')
    return (
      <Link
        to="/collections/$collection/objects/$object"
        params={{ collection, object: value }}
        className="code"
      >
        {value}
      </Link>
    )
  if (moment.test(value))
    return (
      <>
        <When at={value} both /> <span className="code quiet small">{value}</span>
      </>
    )
  if (isLive(type, name)) return <span className="code">{defang(value)}</span>
  if (prose.test(name))
    return (
      <span className="prose" dir="auto">
        {value}
      </span>
    )
  return <span className="code">{value}</span>
}
