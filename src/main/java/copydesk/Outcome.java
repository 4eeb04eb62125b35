package copydesk;

/// What became of a hint.
///
/// @param receipt as it stands in the table now
/// @param changed false where there was nothing to do
/// @param attempts how often other commits made us look again, plus one
public record Outcome(Receipt receipt, boolean changed, int attempts) {}
