/** What help desks are to be told, kept in the ledger's database until they were told. */
@NullMarked
package kb.channel.outbox;

import org.jspecify.annotations.NullMarked;
