/// The edge: the handler, and the adapters to bucket and table. Nothing outside knows AWS.
@NullMarked
package copydesk.aws;

import org.jspecify.annotations.NullMarked;
