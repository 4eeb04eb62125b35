package copydesk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// IPTC's schema of ninjs 3.1, with the formats of URIs and times asserted.
public final class NinjsSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NINJS = "classpath:ninjs/ninjs-schema_3.1.json";

  private final JsonSchema schema;

  /// Reads the schema from the class path.
  public NinjsSchema() {
    var factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder ->
                builder.schemaMappers(
                    mappers ->
                        mappers
                            .mapPrefix(
                                "https://geojson.org/schema/GeoJSON.json",
                                "classpath:ninjs/GeoJSON-schema.json")
                            .mapPrefix(
                                "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json", NINJS)));
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    schema = factory.getSchema(SchemaLocation.of(NINJS), config);
  }

  /// What is wrong with a document; nothing where it is valid.
  public List<String> violations(Map<String, ? extends @Nullable Object> document) {
    return schema.validate(JSON.valueToTree(document)).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
