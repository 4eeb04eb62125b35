/// The nouns, after ninjs: what the publisher said, what was worked out from it, and the two
// joined.
@NullMarked
package copydesk.article;

import org.jspecify.annotations.NullMarked;
