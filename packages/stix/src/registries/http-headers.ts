import { names } from './names.ts'

/** Request header fields in common use. */
export const requestHeaders = names(`
  Accept Accept-Charset Accept-Encoding Accept-Language Accept-Datetime Authorization
  Cache-Control Connection Cookie Content-Length Content-MD5 Content-Type Date Expect Forwarded
  From Host If-Match If-Modified-Since If-None-Match If-Range If-Unmodified-Since Max-Forwards
  Origin Pragma Proxy-Authorization Range Referer TE User-Agent Upgrade Via Warning
  X-Requested-With DNT X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto Front-End-Https
  X-Http-Method-Override X-ATT-DeviceId X-Wap-Profile Proxy-Connection X-UIDH X-Csrf-Token
  X-Request-ID X-Correlation-ID
`)
