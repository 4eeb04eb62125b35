package copydesk.local;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/// One line that counts up. In a terminal it is written over; elsewhere only its end is printed.
final class Progress {
  private final PrintStream out;
  private final boolean terminal;

  Progress(PrintStream out) {
    this.out = out;
    this.terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  void show(int dropped, int ended, int files) {
    if (terminal) {
      out.print("\r" + line(dropped, ended, files));
      out.flush();
    }
  }

  void end(int dropped, int ended, int files) {
    out.println((terminal ? "\r" : "") + line(dropped, ended, files));
    out.println();
  }

  private static String line(int dropped, int ended, int files) {
    return "Dropped %d of %d files, %d read".formatted(dropped, files, ended);
  }
}
