package copydesk.enrich;

/// Whether what a sentence tells of has happened.
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN
}
