package copydesk.text;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of the months as copy prints them, in the languages that it comes in.
public final class Months {
  // Names and their abbreviations without the point, January first. One name of two months in
  // two languages stands for that of the larger: "listopada" is Polish here, not Croatian.
  private static final String[] NAMES = {
    "january jan januar jänner jän jaenner janvier janv enero ene gennaio gen janeiro "
        + "januari tammikuuta tammikuu stycznia styczeń sty ledna leden januára január "
        + "ianuarie ian ocak oca января январь янв січня січень ιανουαρίου ιαν siječnja "
        + "gener يناير януари"
        + " janúar ינואר בינואר",
    "february feb februar feber février fevrier févr fév fevr febrero febbraio "
        + "fevereiro fev februari helmikuuta helmikuu lutego luty lut února únor februára "
        + "február febr februarie şubat şub февраля февраль фев февр лютого лютий "
        + "φεβρουαρίου φεβ veljače febrer فبراير февруари"
        + " febrúar פברואר בפברואר",
    "march mar märz mär mrz maerz mars marzo março marco maart mrt marts maaliskuuta "
        + "maaliskuu marca marzec března březen március márc martie mart maret марта март "
        + "мар березня березень μαρτίου μαρ ožujka març مارس"
        + " מרץ במרץ",
    "april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwiecień kwi "
        + "dubna duben apríla apríl április ápr aprilie nisan nis апреля апрель апр квітня "
        + "квітень απριλίου απρ travnja أبريل април"
        + " apríl אפריל באפריל",
    "may mai mayo maggio mag maio mei maj toukokuuta toukokuu maja května květen mája "
        + "máj május mayıs мая май травня травень μαΐου μαΐ svibnja maig مايو"
        + " maí mayis מאי במאי",
    "june jun juni juin junio giugno giu junho kesäkuuta kesäkuu czerwca czerwiec cze "
        + "června červen júna jún június iunie iun haziran haz июня июнь июн червня червень "
        + "ιουνίου ιουν lipnja juny يونيو юни"
        + " júní יוני ביוני",
    "july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu lipca "
        + "lipiec lip července červenec júla júl július iulie iul temmuz tem июля июль июл "
        + "липня липень ιουλίου ιουλ srpnja juliol يوليو юли"
        + " júlí יולי ביולי",
    "august aug août aout aoû aou agosto ago augustus augusti elokuuta elokuu sierpnia "
        + "sierpień sie srpna srpen augusta augusztus ağustos ağu agustus agt августа "
        + "август авг серпня серпень αυγούστου αυγ kolovoza agost أغسطس"
        + " ágúst אוגוסט באוגוסט",
    "september sep sept septembre septiembre setiembre settembre set setembro "
        + "syyskuuta syyskuu września wrzesień wrz září septembra szeptember szept "
        + "septembrie eylül eyl сентября сентябрь сен сент вересня вересень σεπτεμβρίου σεπ "
        + "rujna setembre سبتمبر септември"
        + " ספטמבר בספטמבר",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta "
        + "lokakuu października październik paź října říjen októbra október octombrie ekim "
        + "eki октября октябрь окт жовтня жовтень οκτωβρίου οκτ أكتوبر октомври"
        + " אוקטובר באוקטובר",
    "november nov novembre noviembre novembro marraskuuta marraskuu listopada "
        + "listopad lis novembra noiembrie noi kasım kas kasim nop ноября ноябрь ноя нояб "
        + "листопада листопад νοεμβρίου νοε نوفمبر ноември"
        + " nóvember נובמבר בנובמבר",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro "
        + "desember des joulukuuta joulukuu grudnia grudzień gru prosince prosinec decembra "
        + "decembrie aralık ara aralik декабря декабрь дек грудня грудень δεκεμβρίου δεκ "
        + "desembre ديسمبر декември"
        + " דצמבר בדצמבר"
  };

  /// Shorter ones are abbreviations, and near to too many words.
  private static final int SHORTEST_FULL_NAME = 4;

  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /// The month of that name, or null. A point after an abbreviation is not part of the name.
  public static @Nullable Month of(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /// The month whose full name this is but for one slip of a finger: a letter wrong, missing, too
  /// much, or two of them changed about. Null where it is none, or perhaps two.
  public static @Nullable Month near(String name) {
    var slipped = name.toLowerCase(Locale.ROOT);
    Month near = null;
    for (var known : BY_NAME.entrySet()) {
      if (known.getKey().length() >= SHORTEST_FULL_NAME && Misprint.isOf(slipped, known.getKey())) {
        if (near != null && near != known.getValue()) {
          return null;
        }
        near = known.getValue();
      }
    }
    return near;
  }

  private static Map<String, Month> byName() {
    var months = new HashMap<String, Month>();
    for (var i = 0; i < NAMES.length; i++) {
      for (var name : NAMES[i].split(" ", -1)) {
        months.put(name, Month.of(i + 1));
      }
    }
    return Map.copyOf(months);
  }
}
