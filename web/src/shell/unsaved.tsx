import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from './words.tsx'

/** What may leave a form without being asked: its own sending. */
export interface Unsaved {
  /** From here on the page may be left: what was written is kept. */
  readonly settle: () => void
  readonly guard: ReturnType<typeof useBlocker>
}

/** Asks before a page is left on which something was written that is kept nowhere. */
export function useUnsaved(isDirty: boolean): Unsaved {
  const settled = useRef(false)
  const isHeld = () => isDirty && !settled.current
  const guard = useBlocker({
    shouldBlockFn: isHeld,
    enableBeforeUnload: isHeld,
    withResolver: true,
  })
  return {
    guard,
    settle: () => {
      settled.current = true
    },
  }
}

/** The question, in the reader's words; the browser asks itself where the whole window is left. */
export function AskBeforeLeaving({ guard }: Pick<Unsaved, 'guard'>) {
  const { t } = useWords()
  const isOpen = guard.status === 'blocked'
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open && guard.status === 'blocked') guard.reset()
      }}
    >
      <Modal className="sheet">
        <Dialog role="alertdialog" className="ask">
          <Heading slot="title">{t('shell.leaveTitle')}</Heading>
          <p>{t('shell.leaveAsk')}</p>
          <div className="buttons">
            <button type="button" className="button" onClick={() => guard.reset?.()}>
              {t('shell.stay')}
            </button>
            <button
              type="button"
              className="button"
              data-kind="grave"
              onClick={() => guard.proceed?.()}
            >
              {t('shell.leaveAnyway')}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
