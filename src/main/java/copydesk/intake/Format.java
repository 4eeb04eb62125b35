package copydesk.intake;

/// The formats that articles come in.
public enum Format {
  /// Plain text in the manner of agency copy.
  WIRE_TEXT("wire-text"),
  /// A web page.
  HTML("html");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /// The name in records and receipts.
  public String label() {
    return label;
  }
}
