package copydesk.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes by which a kind of file is known; what people call it, for the receipt that says why
/// it was not read.
///
/// @param bytes one character for each; U+FFFF stands for any byte
/// @param format the format, or null where it is of none that we read
record Signature(String bytes, String name, @Nullable Format format) {
  private static final String ANY = "\uffff";
  private static final List<Signature> ALL =
      List.of(
          new Signature("%PDF-", "PDF", Format.PDF),
          new Signature("{\\rtf", "RTF", Format.RTF),
          unread("\u0089PNG", "a PNG picture"),
          unread("\u00ff\u00d8\u00ff", "a JPEG picture"),
          unread("GIF87a", "a GIF picture"),
          unread("GIF89a", "a GIF picture"),
          unread("II*\0", "a TIFF picture"),
          unread("MM\0*", "a TIFF picture"),
          unread("8BPS\0\u0001", "a Photoshop picture"),
          unread("\0\0\u0001\0", "an icon"),
          unread("%!PS-Adobe", "a PostScript document"),
          unread("\u00c5\u00d0\u00d3\u00c6", "an encapsulated PostScript picture"),
          unread("RIFF" + ANY.repeat(4) + "WEBP", "a WebP picture"),
          unread("RIFF" + ANY.repeat(4) + "WAVE", "a WAVE recording"),
          unread("RIFF" + ANY.repeat(4) + "AVI ", "an AVI film"),
          unread("\0\0" + ANY.repeat(2) + "ftypheic", "a HEIC picture"),
          unread("\0\0" + ANY.repeat(2) + "ftypavif", "an AVIF picture"),
          unread("\0\0" + ANY.repeat(2) + "ftypM4A", "an MPEG-4 recording"),
          unread("\0\0" + ANY.repeat(2) + "ftyp", "an MPEG-4 film"),
          unread("\u001aE\u00df\u00a3", "a Matroska or WebM film"),
          unread("\0\0\u0001\u00ba", "an MPEG film"),
          unread("FLV\u0001", "a Flash film"),
          unread("ID3\u0002", "an MP3 recording"),
          unread("ID3\u0003", "an MP3 recording"),
          unread("ID3\u0004", "an MP3 recording"),
          unread("\u00ff\u00fb", "an MP3 recording"),
          unread("\u00ff\u00f3", "an MP3 recording"),
          unread("OggS\0", "an Ogg recording"),
          unread("fLaC\0", "a FLAC recording"),
          unread("MThd\0", "a MIDI file"),
          unread("7z\u00bc\u00af", "a 7z archive"),
          unread("Rar!\u001a", "a RAR archive"),
          unread("MSCF\0\0\0\0", "a cabinet archive"),
          unread("\u001f\u009d", "a file packed by compress"),
          unread("\u0004\"M\u0018", "a file packed by LZ4"),
          unread("LZIP\u0001", "a file packed by lzip"),
          unread("\u00ed\u00ab\u00ee\u00db", "an RPM package"),
          unread("!<arch>\n", "an ar archive"),
          unread("wOFF\0", "a font for the web"),
          unread("wOFF\u0001", "a font for the web"),
          unread("wOFFOTTO", "a font for the web"),
          unread("wOF2", "a font for the web"),
          unread("OTTO\0", "a font"),
          unread("\0\u0001\0\0\0", "a font"),
          unread("\u00ca\u00fe\u00ba\u00be", "a Java class or a program for the Mac"),
          unread("\u007fELF", "a program for Linux"),
          unread("MZ\u0090\0", "a program for Windows"),
          unread("MZP\0", "a program for Windows"),
          unread("\0asm", "a WebAssembly program"),
          unread("SQLite format 3\0", "an SQLite database"),
          unread("!BDN", "an Outlook mailbox"),
          unread("\u00d0\u00cf\u0011\u00e0", "an old office document"),
          unread("BEGIN:VCALENDAR", "a calendar"),
          unread("BEGIN:VCARD", "an address card"));

  /// The first that fits, or null.
  static @Nullable Signature of(String start) {
    for (var signature : ALL) {
      if (signature.fits(start)) {
        return signature;
      }
    }
    return null;
  }

  private boolean fits(String start) {
    for (var i = 0; i < bytes.length(); i++) {
      if (i == start.length()
          || (bytes.charAt(i) != '\uffff' && bytes.charAt(i) != start.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Signature unread(String bytes, String name) {
    return new Signature(bytes, name, null);
  }
}
