/// From bytes to clean text: small functions that know nothing of articles or files.
@NullMarked
package copydesk.text;

import org.jspecify.annotations.NullMarked;
