import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Endpoint } from './http.ts'
import { python } from './peers.ts'
import { freePort, run, serve, until } from './processes.ts'

const packages = ['opentaxii==0.9.3', 'sqlalchemy<2', 'gunicorn', 'psycopg2-binary']

/**
 * OpenTAXII under gunicorn with two workers, on a database of its own in the PostgreSQL server whose
 * socket is in `socket`: the same server, settings and disk as the hub's. Asked with a bearer token,
 * because with Basic it hashes a password on every request. Without `--config=python:opentaxii.http`:
 * both workers would inherit one connection and fail.
 */
export async function startOpenTaxii(socket: string) {
  const installed = await python('opentaxii', packages)
  if (!installed) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-opentaxii-'))
  await run(installed.bin('python'), ['-c', makeDatabase, socket])
  const connection = `postgresql+psycopg2://comity@/opentaxii?host=${socket}&port=5432`
  const port = await freePort()
  const store = (name: string) => ({
    class: `opentaxii.${name}`,
    parameters: { db_connection: connection, create_tables: true },
  })
  const auth = store('auth.sqldb.SQLDatabaseAPI')
  const config = join(folder, 'opentaxii.yml')
  writeFileSync(
    config,
    // JSON is YAML.
    JSON.stringify({
      domain: `127.0.0.1:${port}`,
      auth_api: {
        ...auth,
        parameters: { ...auth.parameters, secret: 'bench', token_ttl_secs: 36000 },
      },
      taxii1: null,
      taxii2: {
        title: 'bench',
        max_content_length: 209_715_200,
        persistence_api: store('persistence.sqldb.Taxii2SQLDatabaseAPI'),
      },
      logging: { opentaxii: 'error', root: 'error' },
    }),
  )
  const workers = join(folder, 'workers.py')
  writeFileSync(workers, printUuids)
  const env = { OPENTAXII_CONFIG: config }
  const printed = await run(installed.bin('python'), ['-W', 'ignore', '-c', setUp], { env })
  const [root, collection, token] = printed.trim().split('\n').at(-1)?.split(' ') ?? []
  const server = serve(
    installed.bin('gunicorn'),
    [
      ...['opentaxii.http:app', '-c', workers],
      '-w',
      '2',
      '-b',
      `127.0.0.1:${port}`,
      '-t',
      '300',
      '--log-level',
      'error',
    ],
    env,
  )
  const endpoint: Endpoint = {
    objects: `http://127.0.0.1:${port}/taxii2/${root}/collections/${collection}/objects/`,
    authorization: `Bearer ${token}`,
  }
  await until(server, async () => {
    const { authorization } = endpoint
    const headers = { authorization, accept: 'application/taxii+json;version=2.1' }
    return (await fetch(`${endpoint.objects}?limit=1`, { headers })).ok || undefined
  })
  return { name: 'OpenTAXII 0.9.3, 2 workers', endpoint, pid: server.pid, stop: server.stop }
}

// Version 0.9.3 writes what was posted and then answers 500 on PostgreSQL, because the id of its status
// is a UUID that it cannot print. Without this there would be nothing to compare with.
const printUuids = `
import json, uuid
plain = json.JSONEncoder.default
json.JSONEncoder.default = lambda self, o: str(o) if isinstance(o, uuid.UUID) else plain(self, o)
`

const makeDatabase = `
import sys, psycopg2
c = psycopg2.connect(host=sys.argv[1], port=5432, user='comity', dbname='comity')
c.autocommit = True
c.cursor().execute('create database opentaxii')
`

const setUp = `
from opentaxii.cli import app
with app.app_context():
    api = app.taxii_server.servers.taxii2.persistence.api
    root = api.add_api_root(title='bench', description='', default=True)
    c = api.add_collection(api_root_id=root.id, title='bench', description='', alias=None,
        is_public=False, is_public_write=False)
    auth = app.taxii_server.auth
    permissions = {str(c.id): ['read', 'write']}
    auth.api.create_account(username='bench', password='bench', is_admin=True)
    print(root.id, c.id, auth.authenticate('bench', 'bench'))
`
