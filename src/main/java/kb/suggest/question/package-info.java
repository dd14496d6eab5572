/** Cuts what somebody wrote into the questions in it. */
@NullMarked
package kb.suggest.question;

import org.jspecify.annotations.NullMarked;
