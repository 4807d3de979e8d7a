import { letters } from './shortcuts.tsx'
import { useWords } from './words.tsx'

/** Each key, or pair of keys one after the other, and what it does. */
export function KeysTable() {
  const { t } = useWords()
  return (
    <table className="table keys">
      <thead>
        <tr>
          <th scope="col">{t('shell.key')}</th>
          <th scope="col">{t('shell.whatItDoes')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="tight" dir="ltr">
            <kbd>Ctrl</kbd> <kbd>K</kbd> · <kbd>⌘</kbd> <kbd>K</kbd>
          </td>
          <td>{t('shell.find')}</td>
        </tr>
        {letters.map(({ keys, does }) => (
          <tr key={keys}>
            <td className="tight" dir="ltr">
              {keys.split(' ').map((key, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice
                <span key={at}>
                  <kbd>{key}</kbd>{' '}
                </span>
              ))}
            </td>
            <td>{t(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
