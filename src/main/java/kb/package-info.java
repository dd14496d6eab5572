/** The front door of Pidkazka; every other package is a room, see {@code RoomsTest}. */
@NullMarked
package kb;

import org.jspecify.annotations.NullMarked;
