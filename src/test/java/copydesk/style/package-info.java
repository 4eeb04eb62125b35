/// How the sources are written, checked by machines.
@NullMarked
package copydesk.style;

import org.jspecify.annotations.NullMarked;
