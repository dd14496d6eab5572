/**
 * What every HTTP answer has in common: problems, keys and scopes, origins, limits, visit tokens.
 */
@NullMarked
package kb.web;

import org.jspecify.annotations.NullMarked;
