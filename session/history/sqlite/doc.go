// Package sqlite keeps the records: sessions with every stage that ended, numbers
// and notes, and where somebody works with clients, those.
//
// Here is what is asked of the file and written to it, and what is done when it is
// damaged; the file itself is in dbfile, and what goes out and comes in by other
// files in history/archive. It knows no rule and no session that runs: it takes
// down what it is told, and hands out what it was told. The journal and commands
// import it, and what tests a window.
//
// # The file
//
// Everything is in one SQLite file, records.db, in the person's data folder
// ([Path]). Folder and file are for its owner only, and nothing ever leaves
// the machine. Each stage is committed when it ends, synced to the disk, so
// that neither a crash nor a power cut takes more than the stage that was
// going on. Times are kept as UTC with the offset that held then.
//
// An import joins what it has of a client who is there with what is there. What it
// takes can be read and exported again, whatever file it comes from.
//
// Beside the file there may be:
//
//	records.db-wal, -shm           what SQLite needs while the file is open
//	records.backup-v1-DATE.db      a copy from before a new version changed the file; the last three are kept
//	records.unread-DATE.db         a file that was damaged and set aside; never deleted
//	records.mended.db              a file that is being made, new or in the place of a damaged one
//	records.unscrubbed             there while something that was deleted or sealed has still to be cleared away
//	making-records                 held meanwhile, so that one window makes or mends it
//	running-KEY                    held while that session runs, so that no other window offers to go on with it
//
// A file is damaged if SQLite says so, if its tables are not those of its
// version, or if it holds what cannot be, which is seen when it is opened or
// read. What can be read of it is then copied, row by row, into a new file that
// takes its place; where nothing can be written, into memory. Its header is not
// believed for that.
//
// # What is sealed, and what is not
//
// Without a passphrase nothing is encrypted. With one ([Store.Seal]) these are
// encrypted at rest with age (X25519, ChaCha20-Poly1305):
//
//   - of a client: label, notes, booked length, favourites, tool, pressure
//     and cautions
//   - of a client's sessions: complaint, note, next steps and tags, what was
//     answered before them, and what was wrong in them
//
// The key is random and kept in the file under the passphrase, by age's
// scrypt recipient. So a passphrase can be changed without rewriting anything,
// and texts can be added while it has not been given.
//
// These are not encrypted: that there are clients, and how many; when each of
// their sessions was; the routine, its name and its text; points, sides, times
// and endings; the numbers from 0 to 10. Nothing of the person's own sessions
// is encrypted, nor is an export. Whoever can read the machine's memory while
// the passphrase is given can read everything. SQLCipher and the like would
// hide the numbers as well, but there is none in pure Go that is well kept, and
// a person without clients must never meet a passphrase.
//
// What was wrong in a session is kept with it ([Store.Aftermath]), and has a region
// rest, by the rules of prepare. While nobody can read why a client's session was
// stopped, all of it rests.
//
// A lost passphrase cannot be got back. [Store.LoseSealed] then removes what
// nobody can read any more and keeps the rest.
//
// # Deleting
//
// What is deleted, or replaced by what is sealed, is overwritten in the file:
// secure_delete is on, and the file is rebuilt, the write-ahead log emptied and
// the backups removed. Where another window keeps it from that, or the program is
// killed, it is done when the file is next opened or closed. It cannot reach files that were set aside, which it
// names, exports, other backups of the machine, or the old blocks of a
// solid-state drive.
package sqlite
