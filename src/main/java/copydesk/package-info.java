/// The flow, and the two ports through which it meets the world.
@NullMarked
package copydesk;

import org.jspecify.annotations.NullMarked;
