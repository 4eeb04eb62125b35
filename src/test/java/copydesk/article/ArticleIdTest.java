package copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An id depends on where the article came from, and on nothing else, for ever.
final class ArticleIdTest {
  /// A change of this value would store every article of every table a second time.
  @Test
  void theSamePlaceHasTheSameIdForEver() {
    var id = ArticleId.of("copydesk-uploads", "desk/ünïcode 🗞.txt", "in/side.txt#2");
    assertThat(id).isEqualTo(new ArticleId("ce30b943-0734-82c3-8a6c-7ae64eb4369d"));
    assertThat(id.uri()).isEqualTo("urn:uuid:" + id.value());
  }

  @Test
  void everyPlaceHasAnIdOfItsOwn() {
    Set<ArticleId> ids = new HashSet<>();
    var places = List.of("", "a", "b", "ab", "a/b", "A", "a#1", "a ", "é", "e\u0301");
    for (var key : places) {
      for (var entry : places) {
        ids.add(ArticleId.of("bucket", key, entry));
        ids.add(ArticleId.of("bucket2", key, entry));
        ids.add(ArticleId.of("buck", "et" + key, entry));
      }
    }
    assertThat(ids).hasSize(3 * places.size() * places.size());
  }

  @Test
  void anIdIsAUuidOfTheKindForApplications() {
    for (var n = 0; n < 1000; n++) {
      var uuid = UUID.fromString(ArticleId.of("bucket", "key" + n, "").value());
      assertThat(uuid.version()).isEqualTo(8);
      assertThat(uuid.variant()).isEqualTo(2);
    }
  }
}
