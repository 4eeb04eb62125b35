package copydesk.parse;

import java.util.Set;

/// The words that tell a person's name from a house's, and from what stands where names do, in the
/// languages that we are sent most of. All of them are in lower case.
final class NameWords {
  // Who has one of these for an author says only that the software has users.
  private static final Set<String> NOBODY =
      words(
          """
          admin administrator webmaster root user author authors autor autorin auteur autore staff
          editor unknown none null undefined guest n/a by von default wpadmin wordpressadmin
          superadmin siteadmin superuser website name autoreninfo
          mon tue wed thu fri sat sun mo di mi do fr sa so
          """);

  // The furniture around a name; no name has such a word in it.
  private static final Set<String> FURNITURE =
      words(
          """
          about accept add advertisement ago all alle am archive article articles artikel autoren
          autoreninfo beitrag
          beiträge bio by by: catalog click columnist comedy comment comments contact cookie cookies
          credit culture date disclosure diy durch edit edited edition eingetragen email facebook
          feed follow from getty gettyimages guides health here home image images info insights
          instagram kommentar kommentare kontaktieren last lesezeit linkedin listen live log login
          min mins minutes more new newsletter next now on opinion page partnership photo
          photography
          photos podcast policy politics post posted posts previous print privacy profile published
          published: publiziert read related reply reviewed reviews rss search section sections see
          share shares shopping sign skip sport sports spotlight started stated subscribe
          teilen terms tipp touch tv twitter uhr updated updated: use veröffentlicht
          video videos view watch weitere writer written zur author's author’s ©
          """);

  // What somebody is, beside the name of who that is.
  private static final Set<String> ROLES =
      words(
          """
          attorney author autor autorin blogger ceo certified cfo chefredakteur chefredakteurin cmo
          co-founder consultant contributor contributors coo cto developer dietitian director
          engineer executive expert founder freelance gardener head journalism journalist lead
          licensed manager marketer nutritionist officer owner partner president professor redakteur
          redakteurin senior specialist strategist
          """);

  private static final Set<String> HOUSES =
      words(
          """
          ag agency association bundesverband center centre channel club company contributor council
          department e.v e.v. editorial editors forum foundation gmbh hospital inc inc. insider
          institut institute llc ltd network newsdesk redacción redactie redakcja redaksi redaktion
          redazione report rédaction school society studio studios team today university verband
          verlag weekly
          """);

  private static final Set<String> ARTICLES = words("the our your die das der le les");

  private NameWords() {}

  /// Whether the name, in lower case, is an account's that nobody took the trouble to name.
  static boolean isNobody(String name) {
    return NOBODY.contains(name.replace(" ", ""));
  }

  /// Whether the word, in lower case, is of what stands around names.
  static boolean isFurniture(String word) {
    return FURNITURE.contains(word);
  }

  static boolean isRole(String word) {
    return ROLES.contains(word);
  }

  /// Whether it tells the name of a house from a person's.
  static boolean isHouse(String word) {
    return HOUSES.contains(word);
  }

  static boolean isArticle(String word) {
    return ARTICLES.contains(word);
  }

  private static Set<String> words(String lines) {
    return Set.of(lines.strip().split("\\s+", -1));
  }
}
