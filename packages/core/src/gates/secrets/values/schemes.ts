const DATABASES: ReadonlySet<string> = new Set(
  `amqp amqps cassandra clickhouse cockroachdb couchbase couchbases db2 influxdb mariadb mongodb mongodb+srv mssql mysql
  mysql+pymysql mysqlx nats neo4j neo4j+s bolt bolt+s oracle postgres postgresql postgresql+asyncpg postgresql+psycopg2
  redis rediss snowflake sqlserver`.split(/\s+/),
);

/** Whether a URL of this scheme names a database or a message broker. */
export function isDatabaseScheme(scheme: string): boolean {
  return DATABASES.has(scheme);
}

/** Schemes of protocols that log in with the password of the URL. */
const LOGINS: ReadonlySet<string> = new Set(
  'http https git+http git+https ftp ftps sftp ssh git+ssh smb ldap ldaps imap imaps pop3 smtp smtps mqtt mqtts ws wss svn'.split(
    ' ',
  ),
);

/** Whether a server of this scheme logs people in by the password of the URL, and is no database. */
export function isLoginScheme(scheme: string): boolean {
  return LOGINS.has(scheme);
}
