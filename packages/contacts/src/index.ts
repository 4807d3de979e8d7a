export { type Duty, dutyAt, type Hours, isLanguageTag, isZone, type Span } from './hours.ts'
