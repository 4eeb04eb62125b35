/// The tests of the flow as a whole.
@NullMarked
package copydesk;

import org.jspecify.annotations.NullMarked;
