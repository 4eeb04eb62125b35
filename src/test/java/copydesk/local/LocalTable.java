package copydesk.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB on this machine: AWS's own DynamoDB Local, in memory.
///
/// Its `main` would listen on every network address and send usage data; its request handler in a
/// server of ours does neither.
final class LocalTable implements AutoCloseable {
  private final Server server;
  private final LocalDynamoDBServerHandler handler;

  private LocalTable(Server server, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.handler = handler;
  }

  static LocalTable start(Account account, DynamoDbClient dynamo, CreateTableRequest table) {
    QuietErrors.install();
    var sharedDb = true; // whichever region and credentials a client names, it sees the same table
    var delayTransientStatuses = false;
    var handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, true, null, sharedDb, delayTransientStatuses), null);
    var server =
        new Server(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), account.ports().dynamodb()));
    server.setHandler(new ContextHandler(handler));
    try {
      server.start();
    } catch (Exception broken) { // which the library declares
      throw new IllegalStateException("The local DynamoDB did not start.", broken);
    }
    dynamo.createTable(table);
    return new LocalTable(server, handler);
  }

  @Override
  public void close() {
    try {
      server.stop();
      handler.close();
    } catch (Exception broken) { // which the library declares
      throw new IllegalStateException("The local DynamoDB did not stop.", broken);
    }
  }
}
