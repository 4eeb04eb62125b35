package copydesk.intake;

/// Recognises tar archives, of POSIX and of the Unix before it.
final class TarForm {
  private static final int HEADER_BYTES = 512;
  private static final int SUM_AT = 148;
  private static final int SUM_BYTES = 8;

  private TarForm() {}

  static boolean isTar(byte[] bytes) {
    return bytes.length >= HEADER_BYTES && bytes[0] != 0 && (hasMagic(bytes) || hasSum(bytes));
  }

  // POSIX, "ustar Interchange Format".
  private static boolean hasMagic(byte[] bytes) {
    return bytes[257] == 'u'
        && bytes[258] == 's'
        && bytes[259] == 't'
        && bytes[260] == 'a'
        && bytes[261] == 'r';
  }

  // Unix, seventh edition: no magic, but the sum of all bytes of the header, in octal digits, where
  // blanks stand while it is taken. Text that adds up so is not found by accident.
  private static boolean hasSum(byte[] bytes) {
    var said = 0;
    var digits = 0;
    var sum = 0;
    for (var i = 0; i < HEADER_BYTES; i++) {
      if (i < SUM_AT || i >= SUM_AT + SUM_BYTES) {
        sum += Byte.toUnsignedInt(bytes[i]);
        continue;
      }
      sum += ' ';
      if (bytes[i] >= '0' && bytes[i] <= '7') {
        said = said * 8 + (bytes[i] - '0');
        digits++;
      } else if (bytes[i] != 0 && bytes[i] != ' ') {
        return false;
      }
    }
    return digits > 0 && said == sum;
  }
}
