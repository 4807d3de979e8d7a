import type { agreement } from '@comity/contract'
import { axisX, axisY, dot, gridY, line, plot } from '@observablehq/plot'
import { useEffect, useRef } from 'react'

interface Props {
  readonly windows: agreement.PairAgreement['windows']
  /** What is drawn, in words. */
  readonly name: string
  readonly by: string
}

/** Agreement in each window, from 0 to 1; the larger the dot, the more decisions it rests on. */
export function Chart({ windows, name, by }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = place.current
    if (box === null) return
    const draw = () => {
      const width = Math.max(280, Math.floor(box.clientWidth))
      const drawn = windows.filter((one) => one.agreement !== undefined)
      const names = drawn.map(({ window }) => window)
      const every = Math.ceil((names.length * 44) / width)
      const marks = { x: 'window', y: 'agreement' }
      const picture = plot({
        ...{ width, height: 260, marginLeft: 44, marginBottom: 40 },
        style: { background: 'none', color: 'inherit', fontSize: '0.8125rem' },
        x: { type: 'point', domain: names },
        y: { domain: [0, 1] },
        r: { range: [2, 6] },
        marks: [
          gridY({ stroke: 'currentColor', strokeOpacity: 0.15 }),
          axisX({ ticks: names.filter((_, at) => at % every === 0), label: by }),
          axisY({ ticks: 5, label: null }),
          line(drawn, { ...marks, stroke: 'currentColor', strokeOpacity: 0.5 }),
          dot(drawn, { ...marks, r: 'votes', fill: 'currentColor' }),
        ],
      })
      // The interface allows no style of its own in a page; ours is in votes.css.
      picture.querySelector('style')?.remove()
      box.replaceChildren(picture)
    }
    const watch = new ResizeObserver(draw)
    watch.observe(box)
    return () => watch.disconnect()
  }, [windows, by])
  // Time runs from left to right on the axis, also where writing does not.
  return <div ref={place} className="chart" role="img" aria-label={name} dir="ltr" />
}
