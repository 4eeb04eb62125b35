package copydesk;

/// A reason to look at an object. It says nothing about what will be found there: events come
/// twice, late and out of order.
///
/// @param reread read the object even if the table already describes it
public record Hint(Origin origin, boolean reread) {}
