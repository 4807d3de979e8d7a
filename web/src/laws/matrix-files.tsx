import { address, laws } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import type { MatrixSearch } from './search.ts'

/** The matrix to take along: as CSV, as JSON, on paper. */
export function MatrixFiles({ search }: { search: MatrixSearch }) {
  const { t } = useWords()
  const files = [
    [t('laws.csv'), laws.lawMatrixTable.path, 'laws.csv'],
    [t('laws.json'), laws.lawMatrix.path, 'laws.json'],
  ] as const
  return (
    <p className="buttons">
      {files.map(([name, path, file]) => (
        <a
          key={file}
          className="button"
          data-kind="quiet"
          data-size="small"
          href={address(path, {}, { ...search })}
          download={file}
        >
          {name}
        </a>
      ))}
      <button
        type="button"
        className="button"
        data-kind="quiet"
        data-size="small"
        onClick={() => window.print()}
      >
        {t('shell.print')}
      </button>
    </p>
  )
}
