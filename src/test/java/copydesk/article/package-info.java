/// The nouns: names that last for ever, and how records are written.
@NullMarked
package copydesk.article;

import org.jspecify.annotations.NullMarked;
