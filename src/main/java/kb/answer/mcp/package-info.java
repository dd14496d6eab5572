/** What agents do, for AI agents: tools of the Model Context Protocol. */
@NullMarked
package kb.answer.mcp;

import org.jspecify.annotations.NullMarked;
