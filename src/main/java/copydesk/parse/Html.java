package copydesk.parse;

import copydesk.intake.Document;
import java.util.List;

final class Html implements Parser {
  @Override
  public Parsed parse(Document document) {
    return new Parsed(List.of(), List.of());
  }
}
