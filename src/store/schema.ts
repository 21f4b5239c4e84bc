/**
 * The ledger's file, version by version: `MIGRATIONS[n]` takes version n to n + 1. A migration that was ever released is
 * never edited. Plain tables with telling names, so that the file reads well in Datasette or the sqlite3 shell.
 */

// `number` is written out because full-text indexes refer to row numbers, which VACUUM would change otherwise.
const FIRST = `
CREATE TABLE article (
  id TEXT PRIMARY KEY NOT NULL,
  given_id TEXT NOT NULL,
  content_hash TEXT NOT NULL UNIQUE,
  reading TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT, outlet TEXT, title TEXT, published_at TEXT,
  role TEXT NOT NULL CHECK (role IN ('article', 'transcript')),
  language TEXT,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX article_given_id ON article (given_id);
CREATE TABLE article_source (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  PRIMARY KEY (article, source)
) STRICT, WITHOUT ROWID;
CREATE TABLE author (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE quotation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'partial', 'indirect')),
  text TEXT NOT NULL,
  segments TEXT NOT NULL,
  speaker TEXT,
  mention_start INTEGER, mention_end INTEGER,
  cue_start INTEGER, cue_end INTEGER,
  said_to TEXT, said_to_start INTEGER, said_to_end INTEGER,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX quotation_article ON quotation (article, position);
CREATE TABLE statement (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  speaker TEXT, said_to TEXT, said_from TEXT, said_until TEXT,
  text TEXT NOT NULL,
  spans TEXT NOT NULL,
  reference TEXT REFERENCES quotation (id),
  joints TEXT NOT NULL,
  first_seen_article TEXT REFERENCES article (id), first_seen_time TEXT, first_seen_evidence TEXT,
  undated INTEGER NOT NULL,
  origins INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_reference ON statement (reference);
CREATE INDEX statement_first_seen ON statement (first_seen_article);
CREATE TABLE rendition (
  statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  quotation TEXT NOT NULL REFERENCES quotation (id),
  article TEXT NOT NULL REFERENCES article (id),
  text TEXT NOT NULL,
  class TEXT NOT NULL,
  fragment INTEGER NOT NULL,
  coverage TEXT NOT NULL,
  cells TEXT NOT NULL,
  punctuation TEXT NOT NULL,
  PRIMARY KEY (statement, position)
) STRICT;
CREATE INDEX rendition_quotation ON rendition (quotation);
CREATE INDEX rendition_article ON rendition (article);
CREATE TABLE rendition_flag (
  statement TEXT NOT NULL,
  rendition INTEGER NOT NULL,
  position INTEGER NOT NULL,
  flag TEXT NOT NULL,
  PRIMARY KEY (statement, rendition, position),
  FOREIGN KEY (statement, rendition) REFERENCES rendition (statement, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE operation (
  statement TEXT NOT NULL,
  rendition INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  class TEXT NOT NULL,
  detail TEXT,
  statement_start INTEGER NOT NULL,
  statement_end INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  statement_words TEXT NOT NULL,
  rendition_words TEXT NOT NULL,
  statement_support INTEGER NOT NULL,
  rendition_support INTEGER NOT NULL,
  PRIMARY KEY (statement, rendition, position),
  FOREIGN KEY (statement, rendition) REFERENCES rendition (statement, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE operation_flag (
  statement TEXT NOT NULL,
  rendition INTEGER NOT NULL,
  operation INTEGER NOT NULL,
  position INTEGER NOT NULL,
  flag TEXT NOT NULL,
  PRIMARY KEY (statement, rendition, operation, position),
  FOREIGN KEY (statement, rendition, operation) REFERENCES operation (statement, rendition, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE credit (
  position INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  credited TEXT NOT NULL,
  kind TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX credit_article ON credit (article);
CREATE TABLE credit_quotation (
  credit INTEGER NOT NULL REFERENCES credit (position) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  quotation TEXT NOT NULL REFERENCES quotation (id),
  PRIMARY KEY (credit, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX credit_quotation_quotation ON credit_quotation (quotation);
CREATE TABLE lineage (
  position INTEGER PRIMARY KEY,
  from_article TEXT NOT NULL REFERENCES article (id),
  to_article TEXT NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL,
  confidence REAL NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX lineage_from ON lineage (from_article);
CREATE INDEX lineage_to ON lineage (to_article);
CREATE TABLE story (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT;
CREATE TABLE story_article (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_article_article ON story_article (article);
CREATE TABLE problem (
  source TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (source, message)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_state (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

// Both indexes read their words from the tables, so nothing is stored twice. They are filled when the statements are woven
// and not by triggers: a trigger makes FTS5 write an index segment for each article, ten times the work (index-words.ts).
const FULL_TEXT = ["quotation", "statement"]
  .map(
    (table) => `
CREATE VIRTUAL TABLE ${table}_words USING fts5 (
  text, content = '${table}', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
`,
  )
  .join("");

/**
 * What belongs to one row and is never asked for alone is kept in it as JSON and shown as a view: a table of its own for
 * each takes a third of the time of writing.
 */
const LISTS = `
CREATE VIEW block AS
SELECT article.id AS article, item.key AS position, item.value ->> 0 AS role,
  item.value ->> 1 AS start_offset, item.value ->> 2 AS end_offset
FROM article, json_each(article.blocks) AS item;
CREATE VIEW segment AS
SELECT quotation.id AS quotation, item.key AS position, item.value ->> 0 AS start_offset, item.value ->> 1 AS end_offset
FROM quotation, json_each(quotation.segments) AS item;
CREATE VIEW statement_span AS
SELECT statement.id AS statement, item.key AS position, item.value ->> 0 AS statement_start,
  item.value ->> 1 AS statement_end, item.value ->> 2 AS witnesses, item.value ->> 3 AS origins
FROM statement, json_each(statement.spans) AS item;
`;

const VIEWS = `
CREATE VIEW quotation_view AS
SELECT
  quotation.id AS quotation, quotation.speaker, quotation.text AS words, quotation.kind, quotation.said_to,
  quotation.confidence, article.outlet, article.title, article.published_at, article.url, article.source,
  article.id AS article,
  (SELECT count(*) FROM rendition WHERE rendition.quotation = quotation.id) AS statements
FROM quotation JOIN article ON article.id = quotation.article
ORDER BY article.id, quotation.position;
CREATE VIEW rendition_view AS
SELECT
  statement.speaker, article.outlet, article.title, article.published_at, rendition.class,
  rendition.text AS words, statement.text AS statement_words,
  (SELECT group_concat(flag, ', ') FROM rendition_flag
    WHERE rendition_flag.statement = rendition.statement AND rendition_flag.rendition = rendition.position) AS flags,
  (SELECT count(*) FROM operation
    WHERE operation.statement = rendition.statement AND operation.rendition = rendition.position) AS operations,
  rendition.fragment, statement.said_to, article.url, article.source,
  rendition.statement, rendition.quotation, rendition.article
FROM rendition
JOIN statement ON statement.id = rendition.statement
JOIN article ON article.id = rendition.article
ORDER BY statement.id, rendition.position;
`;

/** Version 2: the pages, paragraphs and cues of documents. Empty in what was kept before; reading the document again fills it. */
const PLACES = `
ALTER TABLE article ADD COLUMN places TEXT;
CREATE VIEW place AS
SELECT article.id AS article, item.key AS position, item.value ->> 0 AS label,
  item.value ->> 1 AS start_offset, item.value ->> 2 AS end_offset
FROM article, json_each(article.places) AS item;
`;

/** Version 3: how far each file has been read. */
const INPUTS = `
CREATE TABLE input (
  path TEXT PRIMARY KEY NOT NULL,
  identity TEXT NOT NULL,
  read_by TEXT NOT NULL,
  mark TEXT,
  problems TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE input_article (
  input TEXT NOT NULL REFERENCES input (path) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (input, content_hash, source)
) STRICT, WITHOUT ROWID;
`;

/** Version 4: when an article was last changed, as far as it says. */
const CHANGES = "ALTER TABLE article ADD COLUMN modified_at TEXT;";

/**
 * Version 5: the index by which new articles find what they touch. All of it can be made anew from the other tables. Rows
 * carry a checksum of themselves.
 */
const INDEX = `
CREATE TABLE index_reading (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  breaks TEXT NOT NULL,
  first TEXT NOT NULL,
  speaker TEXT,
  day INTEGER,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX index_reading_speaker ON index_reading (speaker, day);
CREATE TABLE index_quotation (
  quotation TEXT PRIMARY KEY NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
  reading INTEGER NOT NULL,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX index_quotation_reading ON index_quotation (reading);
CREATE TABLE index_article (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  outlet TEXT,
  whole TEXT NOT NULL,
  shingles BLOB NOT NULL,
  origin TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX index_article_whole ON index_article (whole);
CREATE INDEX index_article_origin ON index_article (origin);
CREATE INDEX index_article_outlet ON index_article (outlet);
CREATE TABLE index_entries (
  key TEXT NOT NULL,
  segment INTEGER NOT NULL,
  chunk INTEGER NOT NULL,
  entries BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (key, segment, chunk)
) STRICT;
CREATE INDEX credit_credited ON credit (credited);
`;

/** Version 6: which articles are transcripts, without a look at each: a check asks for their turns first. */
const TRANSCRIPTS = "CREATE INDEX article_transcript ON article (id) WHERE role = 'transcript';";

/** Version 7: a reading's telling words in short, beside its speaker and day. The index is made anew. */
const TELLING = `
DROP TABLE index_reading;
CREATE TABLE index_reading (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  breaks TEXT NOT NULL,
  first TEXT NOT NULL,
  speaker TEXT,
  day INTEGER,
  telling TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX index_reading_speaker ON index_reading (speaker, day, telling);
`;

/** Version 8: which hashes the index may hold, to be read at once. The index is made anew. */
const SEEN = `
CREATE TABLE index_seen (
  key TEXT NOT NULL,
  segment INTEGER NOT NULL,
  part INTEGER NOT NULL,
  seen BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (key, segment, part)
) STRICT;
`;

export const MIGRATIONS: readonly string[] = [
  FIRST + FULL_TEXT + LISTS + VIEWS,
  PLACES,
  INPUTS,
  CHANGES,
  INDEX,
  TRANSCRIPTS,
  TELLING,
  SEEN,
];
