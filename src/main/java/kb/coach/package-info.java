/**
 * What is missing from a request, by transparent rules that a desk can read, edit and switch off.
 */
@NullMarked
package kb.coach;

import org.jspecify.annotations.NullMarked;
