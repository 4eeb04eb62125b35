package copydesk.local;

/// Something that whoever started the local stack can put right: its message is for them, and is
/// all that they are shown.
final class LocalProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  LocalProblem(String message) {
    super(message);
  }
}
