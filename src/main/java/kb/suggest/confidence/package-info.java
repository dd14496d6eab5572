/** How sure a suggestion is: signals, the fitted formula of each language, the threshold. */
@NullMarked
package kb.suggest.confidence;

import org.jspecify.annotations.NullMarked;
