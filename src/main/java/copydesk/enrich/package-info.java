/// What can be said of an article that its publisher did not.
@NullMarked
package copydesk.enrich;

import org.jspecify.annotations.NullMarked;
