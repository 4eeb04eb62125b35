/// What a file is, and what is inside it.
@NullMarked
package copydesk.intake;

import org.jspecify.annotations.NullMarked;
