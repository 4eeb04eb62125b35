package copydesk.aws;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// A table whose connection breaks at one transaction: before the request gets there, or after the
/// work was done and before its answer is back.
final class FaultyDynamo implements DynamoDbClient {
  private final DynamoDbClient dynamo;
  private final int breaksAt;
  private final boolean workIsDone;
  private int transactions;

  /// @param breaksAt the first transaction is number 1; at 0 all goes well
  FaultyDynamo(DynamoDbClient dynamo, int breaksAt, boolean workIsDone) {
    this.dynamo = dynamo;
    this.breaksAt = breaksAt;
    this.workIsDone = workIsDone;
  }

  int transactions() {
    return transactions;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    transactions++;
    if (transactions != breaksAt) {
      return dynamo.transactWriteItems(request);
    }
    if (workIsDone) {
      dynamo.transactWriteItems(request);
    }
    throw SdkClientException.create("connection reset");
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return dynamo.getItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return dynamo.query(request);
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    // The table belongs to the test.
  }
}
