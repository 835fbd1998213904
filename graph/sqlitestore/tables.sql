-- What was read. The graph below is made from these rows and can be made again from them.
CREATE TABLE record (n INTEGER PRIMARY KEY, source TEXT NOT NULL, article INTEGER NOT NULL, json BLOB NOT NULL, UNIQUE (source, article));

-- The graph. rev is the revision that last wrote the row, for push. Props are JSON with sorted names.
CREATE TABLE node (n INTEGER PRIMARY KEY, label TEXT NOT NULL, id TEXT NOT NULL, props TEXT NOT NULL, rev INTEGER NOT NULL, UNIQUE (label, id));
CREATE INDEX node_rev ON node (rev);
CREATE INDEX official_name ON node (props->>'$.name') WHERE label = 'Official';
CREATE TABLE edge (type TEXT NOT NULL, src INTEGER NOT NULL, dst INTEGER NOT NULL, props TEXT NOT NULL, rev INTEGER NOT NULL,
  PRIMARY KEY (type, src, dst)) WITHOUT ROWID;
CREATE INDEX edge_dst ON edge (dst, type);
CREATE INDEX edge_src ON edge (src);
CREATE INDEX edge_rev ON edge (rev);
-- Who met whom most is told at the end of every build: without a look at all pairs.
CREATE INDEX met_most ON edge (type, props->>'$.events' DESC, props->>'$.last' DESC) WHERE type = 'MET_WITH';

-- What went, and in which revision: push removes it elsewhere. For a node, type is its label and to_* are empty.
CREATE TABLE gone (rev INTEGER NOT NULL, type TEXT NOT NULL, from_label TEXT NOT NULL, from_id TEXT NOT NULL, to_label TEXT NOT NULL,
  to_id TEXT NOT NULL, PRIMARY KEY (type, from_label, from_id, to_label, to_id)) WITHOUT ROWID;
CREATE INDEX gone_rev ON gone (rev);

-- One row: the revision of the graph, and a name that no other graph has.
CREATE TABLE meta (rev INTEGER NOT NULL, id TEXT NOT NULL);
INSERT INTO meta VALUES (0, lower(hex(randomblob(8))));

-- What the records claim, counted, and whom they show. From these the graph is kept up where something changed.
CREATE TABLE tally (kind TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (kind, id, field, value)) WITHOUT ROWID;
CREATE TABLE printed (name TEXT NOT NULL, rec INTEGER NOT NULL, PRIMARY KEY (name, rec)) WITHOUT ROWID;
CREATE TABLE face (n INTEGER PRIMARY KEY, name TEXT NOT NULL, face TEXT NOT NULL, official TEXT NOT NULL, UNIQUE (name, face));
CREATE TABLE shown (face INTEGER NOT NULL, rec INTEGER NOT NULL, PRIMARY KEY (face, rec)) WITHOUT ROWID;
CREATE TABLE band (key INTEGER NOT NULL, month INTEGER NOT NULL, rec INTEGER NOT NULL, PRIMARY KEY (key, month, rec)) WITHOUT ROWID;
CREATE TABLE telling (rec INTEGER PRIMARY KEY, json BLOB NOT NULL);
-- Records of which one is made from the other, both ways round, and whether rec copies other.
CREATE TABLE retold (rec INTEGER NOT NULL, other INTEGER NOT NULL, copies INTEGER NOT NULL, PRIMARY KEY (rec, other)) WITHOUT ROWID;
CREATE TABLE report (rec INTEGER NOT NULL, n INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (rec, n)) WITHOUT ROWID;
CREATE INDEX report_event ON report (event);
CREATE TABLE sighting (key TEXT NOT NULL, rec INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, rec, n)) WITHOUT ROWID;
CREATE TABLE judgement (n INTEGER PRIMARY KEY, line TEXT NOT NULL, found INTEGER NOT NULL);
