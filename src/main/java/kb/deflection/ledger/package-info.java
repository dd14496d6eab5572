/**
 * The append-only ledger of events, in SQLite or PostgreSQL: what is acknowledged is on the disk.
 */
@NullMarked
package kb.deflection.ledger;

import org.jspecify.annotations.NullMarked;
