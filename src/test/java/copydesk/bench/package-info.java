/// What a cold start, an article and the package cost: `mvn -q -Pbench`.
@NullMarked
package copydesk.bench;

import org.jspecify.annotations.NullMarked;
