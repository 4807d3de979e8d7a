import encodeQR from 'qr'
import { useWords } from '../shell/words.tsx'

/** A text as a QR code: dark squares on white in every theme, so that cameras read it. */
export function QrCode({ text }: { text: string }) {
  const { t } = useWords()
  const rows = encodeQR(text, 'raw', { border: 2 })
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={t('access.qrCode')}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
