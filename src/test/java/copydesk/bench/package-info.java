/// What a cold start, an article and the package cost: `mvn -q -Pbench`; what each format takes:
/// `mvn -q -Pformats`; what web pages take beside other readers: `mvn -q -Ppages`;
/// what agencies' stories take: `mvn -q -Pwirebench`.
@NullMarked
package copydesk.bench;

import org.jspecify.annotations.NullMarked;
