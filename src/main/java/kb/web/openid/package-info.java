/** Sign-in through an identity provider: OpenID Connect Core 1.0, the authorization code flow. */
@NullMarked
package kb.web.openid;

import org.jspecify.annotations.NullMarked;
