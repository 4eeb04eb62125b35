package copydesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.util.stream.Stream;

/// Dependencies point one way, each hazard has one door, and the core sees neither clock nor
/// environment.
@AnalyzeClasses(packages = "copydesk", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] JDK = {"java..", "javax.xml..", "org.jspecify.."};

  @ArchTest static final ArchRule theNounsUseNothing = only("copydesk.article", of());

  @ArchTest
  static final ArchRule textUsesNothingOfOurs =
      only("copydesk.text", of("org.mozilla.universalchardet.."));

  @ArchTest
  static final ArchRule intakeUsesNounsAndText =
      only(
          "copydesk.intake",
          of(
              "copydesk.article",
              "copydesk.text",
              "org.apache.commons.compress..",
              "io.airlift.compress..",
              "org.tukaani.xz..",
              "org.apache.james.mime4j.."));

  @ArchTest
  static final ArchRule parsersUseNounsTextAndIntake =
      only(
          "copydesk.parse",
          of(
              "copydesk.article",
              "copydesk.text",
              "copydesk.intake",
              "com.fasterxml.jackson.core..",
              "org.jsoup..",
              "org.apache.james.mime4j..",
              "org.apache.pdfbox..",
              "org.apache.fontbox..",
              "org.commonmark..",
              "org.snakeyaml.engine..",
              "org.tomlj.."));

  @ArchTest
  static final ArchRule enrichersUseNounsAndText =
      only("copydesk.enrich", of("copydesk.article", "copydesk.text"));

  @ArchTest
  static final ArchRule theFlowUsesTheStages =
      only(
          "copydesk",
          of("copydesk.article", "copydesk.intake", "copydesk.parse", "copydesk.enrich"));

  @ArchTest
  static final ArchRule onlyTheEdgeKnowsAws =
      noClasses()
          .that()
          .resideOutsideOfPackage("copydesk.aws..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "com.amazonaws..", "org.crac..");

  @ArchTest
  static final ArchRule onlyCharsetsTurnsBytesIntoText =
      noClasses()
          .that(resideInAnyPackage("copydesk.parse", "copydesk.enrich", "copydesk.article"))
          .should()
          .callConstructor(String.class, byte[].class, Charset.class)
          .orShould()
          .callConstructor(String.class, byte[].class, int.class, int.class, Charset.class)
          .orShould()
          .callConstructor(String.class, byte[].class, String.class)
          .orShould()
          .callConstructor(String.class, byte[].class);

  @ArchTest
  static final ArchRule packedFilesAreOpenedInOnePlaceForEachKind =
      noClasses()
          .that()
          .haveNameNotMatching("copydesk\\.intake\\.(?:Archive|PackedStream|ZipMethods|ZipParts).*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.compress..", "org.tukaani..", "io.airlift..");

  @ArchTest
  static final ArchRule frontMatterIsReadInOnePlaceForEachLanguage =
      noClasses()
          .that()
          .haveNameNotMatching("copydesk\\.parse\\.(?:SafeYaml|SafeToml|PlainValues).*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..", "org.tomlj..");

  @ArchTest
  static final ArchRule xmlIsOpenedInOnePlace =
      noClasses()
          .that()
          .haveNameNotMatching("copydesk\\.parse\\.SafeXml.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..");

  @ArchTest
  static final ArchRule jsonIsOpenedInOnePlace =
      noClasses()
          .that(resideInAnyPackage("copydesk.parse", "copydesk.intake"))
          .and()
          .doNotHaveFullyQualifiedName("copydesk.parse.SafeJson")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "com\\.fasterxml\\.jackson\\.core\\.(?:json\\..*|Json(?:Factory|FactoryBuilder))");

  @ArchTest
  static final ArchRule theEnvironmentIsReadByTheHandlerAlone =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("copydesk.aws.ArticleHandler")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule theCoreHasNoClockOfItsOwn =
      noClasses()
          .that(not(resideInAPackage("copydesk.aws")))
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  private static String[] of(String... packages) {
    return packages;
  }

  private static ArchRule only(String own, String[] others) {
    var allowed = Stream.of(Stream.of(own), Stream.of(others), Stream.of(JDK)).flatMap(s -> s);
    return classes()
        .that(resideInAPackage(own))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new)).or(primitive()));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> primitive() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "are primitive or arrays of it", type -> type.getBaseComponentType().isPrimitive());
  }
}
