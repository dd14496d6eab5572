/**
 * A second person looks at a sample of linked answers: what share of them is right (the link
 * accuracy of KCS).
 */
@NullMarked
package kb.answer.review;

import org.jspecify.annotations.NullMarked;
