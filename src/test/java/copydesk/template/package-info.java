/// What `template.yaml` must keep to and linters do not know: the rules, by the part they are
// about.
@NullMarked
package copydesk.template;

import org.jspecify.annotations.NullMarked;
