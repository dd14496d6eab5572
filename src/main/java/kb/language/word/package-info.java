/**
 * Words and their roots: dictionary, stems, stop words, where a word begins and ends. Used by
 * kb.language alone.
 */
@NullMarked
package kb.language.word;

import org.jspecify.annotations.NullMarked;
