/// From a document to articles: one class for each format.
@NullMarked
package copydesk.parse;

import org.jspecify.annotations.NullMarked;
