/// What an upload is, and what is inside it: hostile packing, and formats that only look like text.
@NullMarked
package copydesk.intake;

import org.jspecify.annotations.NullMarked;
