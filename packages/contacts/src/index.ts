export {
  type Duty,
  dayIn,
  dutyAt,
  type Hours,
  isLanguageTag,
  isZone,
  momentAt,
  type Span,
} from './hours.ts'
