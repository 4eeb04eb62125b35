package copydesk.aws;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What becomes of one item in a transaction.
sealed interface Write {
  /// DynamoDB, service quotas: no item is larger.
  int LARGEST_ITEM_BYTES = 400 * 1024;

  /// Facets, pointers and failures are no larger: sixteen keys of 2 KB at the most.
  int SMALL_ITEM_BYTES = 40 * 1024;

  /// It is this from now on.
  record Stored(Item item, int bytes) implements Write {
    Stored(Item item) {
      this(item, ItemSize.of(item.attributes()));
    }

    @Override
    public Key key() {
      return item.key();
    }

    @Override
    public TransactWriteItem in(String table) {
      return TransactWriteItem.builder()
          .put(put -> put.tableName(table).item(item.attributes()))
          .build();
    }
  }

  /// It is no more.
  ///
  /// @param bytes it has at the most: what a transaction deletes counts towards its size
  record Removed(Key key, int bytes) implements Write {
    @Override
    public TransactWriteItem in(String table) {
      return TransactWriteItem.builder()
          .delete(delete -> delete.tableName(table).key(key.attributes()))
          .build();
    }
  }

  /// Which item.
  Key key();

  /// What it adds to the size of a transaction.
  int bytes();

  /// As the service wants it.
  TransactWriteItem in(String table);
}
