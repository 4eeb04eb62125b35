package copydesk.parse;

/// What can be said of a block that bears on whether it is text of the article. The model knows
/// them by these names, so that their order may change.
enum Clue {
  // The block itself.
  KIND,
  HEADING_LEVEL,
  LETTERS,
  WORDS,
  LINKED,
  ITALIC,
  LINKS,
  LINK_LAST,
  ENDED,
  CAPITALS,
  WORD_LENGTH,
  WORD_MEAN,
  WORD_LEAST,
  WORD_FIRST,
  LIKE_TITLE,
  LIKE_DESCRIPTION,
  IN_DATA,
  REPEATED,
  HAS_SITE,
  PICTURE_BEFORE,
  // What its region and those around it are called.
  NAME_OWN,
  NAME_OUTER,
  NAME_SUM,
  NAME_LEAST,
  NAME_MOST,
  IN_ARTICLE,
  IN_MAIN,
  IN_ASIDE,
  IN_FOOTER,
  IN_FIGURE,
  IN_CAPTION,
  IN_LIST,
  IN_HIDDEN,
  DEPTH,
  // Where it stands.
  POSITION,
  BEHIND_TITLE,
  HEADING_WORDS,
  HEADING_DISTANCE,
  // Those around it.
  LETTERS_1_BEFORE,
  LINKED_1_BEFORE,
  KIND_1_BEFORE,
  LETTERS_2_BEFORE,
  LINKED_2_BEFORE,
  LETTERS_1_BEHIND,
  LINKED_1_BEHIND,
  KIND_1_BEHIND,
  ENDED_1_BEHIND,
  LETTERS_2_BEHIND,
  LINKED_2_BEHIND,
  SAME_REGION_BEFORE,
  SAME_REGION_BEHIND,
  BLOCKS_OUTER,
  SHAPE_COUNT,
  SHAPE_LETTERS,
  // What the first look made of it, and where most of what it took for text is.
  SHAPE_MEAN,
  SHARE_OUTER,
  SHARE_OUTER_2,
  SHARE_OUTER_3,
  SHARE_OUTER_4,
  MEAN_OUTER,
  MEAN_OUTER_2,
  MEAN_OUTER_3,
  LEVELS_TO_HALF,
  ARTICLE_SHARE,
  SHAPE_SHARE,
  IN_STORY,
  LETTERS_BEFORE,
  LETTERS_BEHIND,
  BEHIND_FIRST,
  BEFORE_LAST,
  // The page.
  PAGE_BLOCKS,
  PAGE_LETTERS;

  /// Its place in a row. Rows are arrays, and not maps: a page has twenty thousand of these.
  @SuppressWarnings("EnumOrdinal")
  int column() {
    return ordinal();
  }
}
