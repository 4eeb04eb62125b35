/// The edge, held to the rules of the real services.
@NullMarked
package copydesk.aws;

import org.jspecify.annotations.NullMarked;
