package copydesk.aws;

import static copydesk.aws.Notification.about;
import static copydesk.aws.Notification.hint;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import copydesk.Hint;
import copydesk.aws.Event.Message;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From what Lambda hands over to hints, and nothing but a refusal from anything else.
final class EventTest {
  @Test
  void aBatchIsItsMessagesUnread() {
    var messages = new LinkedHashMap<String, String>();
    messages.put("m1", about("a.txt"));
    messages.put("m2", "no JSON at all {");
    assertThat(read(Notification.batch(messages)))
        .isEqualTo(
            new Event.Queue(
                List.of(new Message("m1", about("a.txt")), new Message("m2", "no JSON at all {"))));
  }

  @Test
  void aBucketMayCallByItself() {
    assertThat(read(about("a.txt", "b.txt")))
        .isInstanceOfSatisfying(
            Event.Bucket.class,
            event ->
                assertThat(Hints.in(event.notification()))
                    .containsExactly(hint("a.txt"), hint("b.txt")));
  }

  @Test
  void anObjectIsHintedAtOnceInTheOrderOfTheMessage() {
    assertThat(Hints.in(EventJson.read(about("b.txt", "a.txt", "b.txt"))))
        .containsExactly(hint("b.txt"), hint("a.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "desk/a+b.txt,               desk/a b.txt",
    "a%2Bb.txt,                  a+b.txt",
    "100%2525.txt,               100%25.txt",
    "%D0%BD%D0%BE%D0%B2.txt,     нов.txt",
    "%F0%9F%97%9E.txt,           🗞.txt",
    "новости.txt,                новости.txt",
    "q%3Fa%3Db%26c%23d,          q?a=b&c#d",
    "a//b/../c,                  a//b/../c",
    "folder/,                    folder/",
    "%20+,                       '  '"
  })
  void keysAreDecodedOnce(String written, String key) {
    assertThat(Hints.in(EventJson.read(about(written)))).containsExactly(hint(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%", "a%2", "a%zz", ""})
  void aKeyThatCannotBeIsNoHint(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hints.in(EventJson.read(about("a.txt", written))));
  }

  @Test
  void theEventThatTriesTheWiringOutHintsAtNothing() {
    assertThat(Hints.in(EventJson.read(Notification.TEST_EVENT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "\"true\", true", "false, false", "1, false", "null, false"})
  void aHintMayAskForARereading(String value, boolean reread) {
    var message = about("a.txt").replace("{\"eventV", "{\"reread\":" + value + ",\"eventV");
    assertThat(Hints.in(EventJson.read(message)))
        .containsExactly(new Hint(hint("a.txt").origin(), reread));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Records\":[]}",
        "{\"Records\":{}}",
        "{\"Records\":[1]}",
        "{\"Records\":[null]}",
        "{\"Records\":[{}]}",
        "{\"Records\":[{\"s3\":[]}]}",
        "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"}}}]}",
        "{\"Records\":[{\"s3\":{\"bucket\":{},\"object\":{\"key\":\"k\"}}}]}",
        "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"\"},\"object\":{\"key\":\"k\"}}}]}",
        "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":null}}}]}",
        "{\"Event\":\"s3:ObjectCreated:Put\"}"
      })
  void whatIsNoNotificationIsRefused(String message) {
    var json = EventJson.read(message);
    assertThatIllegalArgumentException().isThrownBy(() -> Hints.in(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"text\"",
        "17",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":1},",
        "{'a':1}",
        "{\"a\":tru}",
        "{\"a\":01}",
        "<html>"
      })
  void whatIsNoJsonObjectIsRefused(String message) {
    assertRefused(message);
  }

  @Test
  void aMessageCutAnywhereIsRefused() {
    var message = about("a%20b.txt", "c.txt");
    for (var length = 0; length < message.length(); length++) {
      assertRefused(message.substring(0, length));
    }
    assertThat(EventJson.read(message)).isNotEmpty();
  }

  @Test
  void aMessageThatIsTooDeepIsRefused() {
    assertThat(EventJson.read(nested(32))).isNotEmpty();
    assertRefused(nested(33));
    assertRefused(nested(100_000));
  }

  @Test
  void aNumberTooLongToBeOneIsRefused() {
    assertRefused("{\"a\":" + "9".repeat(10_000) + "}");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    var bytes = "{\"a\":\"?\"}".getBytes(UTF_8);
    bytes[6] = (byte) 0xff;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Event.read(new ByteArrayInputStream(bytes)));
  }

  private static String nested(int levels) {
    return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
  }

  private static void assertRefused(String message) {
    assertThatIllegalArgumentException()
        .as("%.80s", message)
        .isThrownBy(() -> EventJson.read(message));
    assertThatIllegalArgumentException().as("%.80s", message).isThrownBy(() -> read(message));
  }

  private static Event read(String event) {
    return Event.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
  }
}
