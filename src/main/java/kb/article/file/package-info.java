/**
 * Files of the base: what lies in the content folder, what each file says about its article, and
 * what it comes to.
 */
@NullMarked
package kb.article.file;

import org.jspecify.annotations.NullMarked;
