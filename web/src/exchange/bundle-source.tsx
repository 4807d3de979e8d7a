import { useState } from 'react'
import { type DropItem, DropZone, type FileDropItem } from 'react-aria-components'
import { useWords } from '../shell/words.tsx'

/** A bundle to submit: chosen, dropped or pasted; .gz is unpacked here. */
export function BundleSource(props: {
  onBytes: (bytes: Uint8Array<ArrayBuffer>, name: string) => void
}) {
  const { t } = useWords()
  const [pasted, setPasted] = useState('')
  const [wrong, setWrong] = useState(false)
  const [name, setName] = useState<string>()
  const take = (file: File) => {
    setWrong(false)
    setName(file.name)
    void bytesOf(file).then(
      (bytes) => props.onBytes(bytes, file.name),
      () => setWrong(true),
    )
  }
  const isFile = (item: DropItem): item is FileDropItem => item.kind === 'file'
  return (
    <div className="grid-2">
      <DropZone
        className="drop"
        aria-label={t('exchange.dropFile')}
        onDrop={(event) => {
          const file = event.items.find(isFile)
          if (file !== undefined) void file.getFile().then(take)
        }}
      >
        <div className="stack" data-gap="small">
          {/* The browser's own field speaks the browser's language, not the page's. */}
          <p className="buttons">
            <label className="button file" data-kind="quiet">
              <input
                type="file"
                className="unseen"
                accept=".json,.gz,application/json"
                onChange={(event) => {
                  const file = event.target.files?.[0]
                  if (file !== undefined) take(file)
                }}
              />
              {t('exchange.chooseFile')}
            </label>
            <bdi className="quiet">{name ?? t('exchange.noFile')}</bdi>
          </p>
          <p className="small quiet">{t('exchange.dropFile')}</p>
          <p className="small quiet">{t('exchange.chooseFileHint')}</p>
        </div>
        {wrong && <p className="wrong">{t('exchange.fileUnreadable')}</p>}
      </DropZone>
      <form
        className="stack"
        data-gap="small"
        onSubmit={(event) => {
          event.preventDefault()
          props.onBytes(new TextEncoder().encode(pasted), t('exchange.pasted'))
        }}
      >
        <label className="field" data-wide>
          <span className="label">{t('exchange.paste')}</span>
          <textarea
            dir="ltr"
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            placeholder={'{"type": "bundle", "objects": [ … ]}'}
          />
        </label>
        <div className="buttons">
          <button
            type="submit"
            className="button"
            data-kind="quiet"
            disabled={pasted.trim() === ''}
          >
            {t('exchange.check')}
          </button>
        </div>
      </form>
    </div>
  )
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const gzip = packed[0] === 0x1f && packed[1] === 0x8b
  const stream = gzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
