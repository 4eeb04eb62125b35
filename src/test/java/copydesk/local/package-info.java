/// The whole flow on one machine: what `template.yaml` asks for, on real parts.
@NullMarked
package copydesk.local;

import org.jspecify.annotations.NullMarked;
