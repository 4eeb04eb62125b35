package copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Where the local servers listen, on 127.0.0.1 and nowhere else. Zero stands for any free port.
public record Ports(int s3, int sqs, int dynamodb) {
  /// What `mvn -q -Plocal` uses, so that commands can be pasted from the README.
  public static final Ports DEFAULT = new Ports(9001, 9002, 9003);

  /// For tests, of which several may run at a time.
  public static final Ports ANY = new Ports(0, 0, 0);

  /// The defaults, each unless its property says otherwise.
  static Ports fromProperties() {
    return new Ports(
        property("port.s3", DEFAULT.s3),
        property("port.sqs", DEFAULT.sqs),
        property("port.dynamodb", DEFAULT.dynamodb));
  }

  /// These ports with every zero made a number, or a complaint about the one that is taken.
  Ports chosen() {
    return new Ports(
        chosen(s3, "S3", "port.s3"),
        chosen(sqs, "SQS", "port.sqs"),
        chosen(dynamodb, "DynamoDB", "port.dynamodb"));
  }

  private static int property(String name, int otherwise) {
    var text = System.getProperty(name, "");
    if (text.isBlank()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new LocalProblem(
          "-D%s=%s is not a port: please give a number from 1 to 65535, or 0 for any free port."
              .formatted(name, text));
    }
    return Integer.parseInt(text);
  }

  private static int chosen(int port, String service, String property) {
    try (var socket = new ServerSocket()) {
      // As the servers themselves do: a port whose last user has just left counts as free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (java.net.BindException taken) {
      throw new LocalProblem(
          "Port %d, where the local %s should listen, is taken by another program."
                  .formatted(port, service)
              + " Please choose another with -D%s=PORT, or any free ones with".formatted(property)
              + " -Dport.s3=0 -Dport.sqs=0 -Dport.dynamodb=0.");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
