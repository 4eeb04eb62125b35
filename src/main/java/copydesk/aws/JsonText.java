package copydesk.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// The JSON that we write ourselves: answers and lines of the log.
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /// Writes what stands between the braces of an object.
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /// An object, on one line.
  static String object(Fields fields) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) { // a StringWriter has none
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
