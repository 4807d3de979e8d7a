/** In a file of its own, so that age and scrypt come only when a key file is written or opened. */
export { keepKey, openKeptKey } from '@comity/seal'
