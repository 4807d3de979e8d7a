import { Link } from '@tanstack/react-router'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { KeysTable } from './keys-table.tsx'
import { useWords } from './words.tsx'

/** The keys of the whole interface, over whatever one is reading: `?`. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const change = (open: boolean) => {
    if (!open) onClose()
  }
  return (
    <ModalOverlay className="veil" isDismissable isOpen onOpenChange={change}>
      <Modal className="sheet">
        <Dialog className="ask">
          <Heading slot="title">{t('shell.keyboardShortcuts')}</Heading>
          <KeysTable />
          <div className="buttons">
            <Link to="/help" className="button" data-kind="quiet" onClick={onClose}>
              {t('shell.keyMore')}
            </Link>
            <button type="button" className="button" data-kind="quiet" onClick={onClose}>
              {t('shell.close')}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
