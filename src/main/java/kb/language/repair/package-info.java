/**
 * What goes wrong between a head and a draft, and how it is undone: one class a kind of damage.
 * Used by kb.language alone.
 */
@NullMarked
package kb.language.repair;

import org.jspecify.annotations.NullMarked;
