import GRDB

/// The tables of the index, and how they came to be.
///
/// A slot is one row from planned to saved, so that the ledger and the variations cannot disagree. Times are
/// milliseconds since 1970, prices micro-dollars, paths relative to the library. `session` names the program that
/// works at an open slot. The ledger is the slots that were paid for and the table `request`, which has everything else
/// that costs something: descriptions, compositions, and pictures whose slots are lost. `saving` has what was known
/// already and not bought again.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("lineages, ledger, descriptions") { db in
      try db.execute(
        sql: """
          CREATE TABLE lineage (
            id TEXT NOT NULL PRIMARY KEY,
            folder ANY NOT NULL UNIQUE,
            sourceName TEXT NOT NULL,
            sourceFile ANY NOT NULL,
            origin ANY NOT NULL,
            byteCount INTEGER NOT NULL,
            nextNumber INTEGER NOT NULL DEFAULT 1 CHECK (nextNumber >= 1),
            begunAt INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE generation (
            id TEXT NOT NULL PRIMARY KEY,
            lineage TEXT NOT NULL REFERENCES lineage (id),
            parent TEXT,
            instruction TEXT NOT NULL,
            prompt TEXT NOT NULL,
            mode TEXT NOT NULL,
            count INTEGER NOT NULL,
            model TEXT NOT NULL,
            service TEXT NOT NULL,
            description TEXT,
            plannedAt INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX generationByLineage ON generation (lineage);

          CREATE TABLE slot (
            id TEXT NOT NULL PRIMARY KEY,
            generation TEXT NOT NULL REFERENCES generation (id),
            lineage TEXT NOT NULL REFERENCES lineage (id),
            place INTEGER NOT NULL,
            state TEXT NOT NULL
              CHECK (state IN ('planned', 'sent', 'settled', 'saved', 'failed', 'unknown', 'cancelled')),
            session TEXT,
            estimate INTEGER NOT NULL,
            charge INTEGER,
            failure TEXT,
            outputPrompt TEXT,
            remarks TEXT,
            sentAt INTEGER,
            settledAt INTEGER,
            endedAt INTEGER,
            number INTEGER,
            file ANY,
            format TEXT,
            pixelWidth INTEGER,
            pixelHeight INTEGER,
            byteCount INTEGER,
            sha256 TEXT,
            savedAt INTEGER,
            UNIQUE (lineage, number),
            UNIQUE (file),
            CHECK (state IN ('planned', 'cancelled', 'failed') OR sentAt IS NOT NULL),
            CHECK (state <> 'saved' OR (number >= 1 AND file IS NOT NULL AND format IS NOT NULL AND
              pixelWidth IS NOT NULL AND pixelHeight IS NOT NULL AND byteCount IS NOT NULL AND
              sha256 IS NOT NULL AND savedAt IS NOT NULL AND charge IS NOT NULL))
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX slotByGeneration ON slot (generation);
          CREATE INDEX openSlots ON slot (state) WHERE state IN ('planned', 'sent', 'settled');

          CREATE TABLE description (
            sha256 TEXT NOT NULL,
            service TEXT NOT NULL,
            description TEXT NOT NULL,
            describedAt INTEGER NOT NULL,
            PRIMARY KEY (sha256, service)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("how paid pictures are made") { db in
      try db.execute(sql: "ALTER TABLE generation ADD COLUMN making TEXT")
    }
    migrator.registerMigration("ledger of every request") { db in
      try db.execute(
        sql: """
          CREATE TABLE request (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('sent', 'settled', 'failed', 'unknown')),
            session TEXT,
            service TEXT NOT NULL,
            model TEXT NOT NULL,
            lineage TEXT,
            generation TEXT,
            estimate INTEGER,
            charge INTEGER,
            failure TEXT,
            sentAt INTEGER NOT NULL,
            settledAt INTEGER,
            endedAt INTEGER,
            writtenOffAt INTEGER
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX requestBySentAt ON request (sentAt);
          CREATE INDEX openRequests ON request (state) WHERE state = 'sent';

          ALTER TABLE slot ADD COLUMN writtenOffAt INTEGER;
          CREATE INDEX pricedSlots ON slot (sentAt) WHERE estimate > 0 OR charge > 0;

          ALTER TABLE generation ADD COLUMN request TEXT;
          ALTER TABLE generation ADD COLUMN fingerprint TEXT;
          ALTER TABLE generation ADD COLUMN describedBy TEXT;
          ALTER TABLE generation ADD COLUMN estimateRatio REAL NOT NULL DEFAULT 1;
          CREATE INDEX generationByFingerprint ON generation (fingerprint) WHERE fingerprint IS NOT NULL;

          ALTER TABLE description ADD COLUMN charge INTEGER;
          CREATE TABLE composition (
            key TEXT NOT NULL PRIMARY KEY,
            prompt TEXT NOT NULL,
            charge INTEGER,
            composedAt INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE saving (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            amount INTEGER NOT NULL,
            savedAt INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("sums of the ledger without its rows") { db in
      try db.execute(
        sql: """
          DROP INDEX pricedSlots;
          CREATE INDEX pricedSlots ON slot (sentAt, state, estimate, charge, writtenOffAt, generation)
            WHERE estimate > 0 OR charge > 0;
          CREATE INDEX requestByGeneration ON request (generation) WHERE generation IS NOT NULL;
          """)
    }
    return migrator
  }
}
