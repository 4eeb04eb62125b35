/// How much of what stands on web pages is read right: `mvn -q -Paccuracy`.
@NullMarked
package copydesk.accuracy;

import org.jspecify.annotations.NullMarked;
