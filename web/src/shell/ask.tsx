import { type ReactNode, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Trouble } from './trouble.tsx'
import { useWords } from './words.tsx'

export interface AskProps {
  /** What the button says, and what would be done. */
  readonly label: string
  /** Names the thing too, where several such buttons stand under each other. */
  readonly name?: string
  readonly title: string
  readonly text: ReactNode
  readonly children?: ReactNode
  /** `act`: neither grave nor beside the point. */
  readonly kind?: 'quiet' | 'grave' | 'act'
  readonly size?: 'small'
  /** False while what is asked for inside is not complete. */
  readonly ready?: boolean
  /** Does it; the question stays open, with the reason, where that fails. */
  readonly act: () => Promise<unknown>
  readonly onOpen?: () => void
  /** What the form inside has said itself is not said again. */
  readonly isSilent?: (error: unknown) => boolean
}

/** A button that asks before it acts, and says what the act would mean. */
export function Ask(props: AskProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const kind = props.kind ?? 'grave'
  const act = async () => {
    setError(undefined)
    setBusy(true)
    try {
      await props.act()
      setOpen(false)
    } catch (reason) {
      setError(reason)
    }
    setBusy(false)
  }
  return (
    <>
      <button
        type="button"
        className="button"
        data-kind={kind === 'act' ? undefined : kind}
        data-size={props.size}
        aria-label={props.name}
        aria-haspopup="dialog"
        onClick={() => {
          setError(undefined)
          props.onOpen?.()
          setOpen(true)
        }}
      >
        {props.label}
      </button>
      <ModalOverlay className="veil" isDismissable isOpen={open} onOpenChange={setOpen}>
        <Modal className="sheet">
          <Dialog role="alertdialog" className="ask">
            <Heading slot="title">{props.title}</Heading>
            <p>{props.text}</p>
            {props.children}
            {error !== undefined && props.isSilent?.(error) !== true && <Trouble error={error} />}
            <div className="buttons">
              <button
                type="button"
                className="button"
                data-kind={kind === 'grave' ? 'grave' : undefined}
                disabled={busy || props.ready === false}
                onClick={() => void act()}
              >
                {props.label}
              </button>
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => setOpen(false)}
              >
                {t('shell.cancel')}
              </button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
