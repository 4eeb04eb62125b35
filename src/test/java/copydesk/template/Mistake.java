package copydesk.template;

import java.util.List;

/// A small edit of `template.yaml` that somebody could make on a bad day, and the rule that must
/// catch it. A rule that no mistake can break would be no rule.
///
/// @param was text of the template, the first occurrence of which is replaced
public record Mistake(String rule, String was, String becomes) {
  /// At least one for each rule.
  public static final List<Mistake> ALL =
      List.of(
          new Mistake(
              "a parameter has a default, so that a deployment need not ask",
              "    Default: remove\n",
              ""),
          new Mistake(
              "a parameter is described",
              "    Description: How many days",
              "    Note: How many days"),
          new Mistake(
              "a default is one of the values that its parameter allows",
              "Default: remove",
              "Default: delete"),
          new Mistake("every reference names something that exists", "!Ref Uploads", "!Ref Upload"),
          new Mistake(
              "every reference names something that exists",
              "${DeadLetters.Arn}",
              "${DeadLetter.Arn}"),
          new Mistake(
              "every reference names something that exists",
              "DependsOn: HintsPolicy",
              "DependsOn: HintPolicy"),
          new Mistake(
              "no resource waits for itself, not even by way of others",
              "!Sub \"arn:${AWS::Partition}:s3:::${AWS::StackName}-uploads-${AWS::AccountId}\"",
              "!GetAtt Uploads.Arn"),
          new Mistake(
              "no resource waits for itself, not even by way of others",
              "      MessageRetentionPeriod: 1209600\n",
              """
                    MessageRetentionPeriod: 1209600
                    RedriveAllowPolicy:
                      redrivePermission: byQueue
                      sourceQueueArns: [!GetAtt Hints.Arn]
              """),
          new Mistake(
              "the outputs name bucket, table, queue and dead-letter queue",
              "  DeadLetterQueue:\n",
              "  DeadQueue:\n"),
          new Mistake("an output is described", "    Description: Drop files here.\n", ""),
          new Mistake(
              "the outputs hold commands to drop a file and to find its records",
              "aws s3 cp story.txt",
              "cp story.txt"),
          new Mistake("a bucket keeps old versions", "Status: Enabled", "Status: Suspended"),
          new Mistake("a bucket is encrypted", "SSEAlgorithm: AES256", "BucketKeyEnabled: true"),
          new Mistake(
              "a bucket is closed to the public",
              "BlockPublicPolicy: true",
              "BlockPublicPolicy: false"),
          new Mistake(
              "a bucket is reached over TLS only",
              "aws:SecureTransport: \"false\"",
              "aws:SecureTransport: \"true\""),
          new Mistake(
              "a bucket is reached over TLS only",
              "              - !Sub \"${Uploads.Arn}/*\"\n",
              ""),
          new Mistake(
              "a bucket outlives its stack",
              "DeletionPolicy: RetainExceptOnCreate",
              "DeletionPolicy: Delete"),
          new Mistake(
              "a broken-off upload is cleared away",
              "            AbortIncompleteMultipartUpload:\n              DaysAfterInitiation: 7\n",
              "            ExpirationInDays: 7\n"),
          new Mistake(
              "a bucket tells a queue that is read of every file that comes, goes or expires",
              "Event: s3:LifecycleExpiration:*",
              "Event: s3:LifecycleExpiration:Delete"),
          new Mistake(
              "a bucket tells a queue that is read of every file that comes, goes or expires",
              "            Queue: !GetAtt Hints.Arn\n",
              "            Queue: !GetAtt DeadLetters.Arn\n"),
          new Mistake(
              "a bucket waits for the policy that lets it into the queue",
              "    DependsOn: HintsPolicy\n",
              ""),
          new Mistake(
              "a message stays hidden for six times the function's timeout",
              "VisibilityTimeout: 720",
              "VisibilityTimeout: 719"),
          new Mistake(
              "a message stays hidden for six times the function's timeout",
              "Timeout: 120",
              "Timeout: 300"),
          new Mistake(
              "a message is tried five times before it is a dead letter",
              "maxReceiveCount: 5",
              "maxReceiveCount: 1"),
          new Mistake(
              "a message is tried five times before it is a dead letter",
              "deadLetterTargetArn: !GetAtt DeadLetters.Arn",
              "deadLetterTargetArn: !GetAtt Hints.Arn"),
          new Mistake(
              "a dead letter is kept for fourteen days",
              "      MessageRetentionPeriod: 1209600\n",
              ""),
          new Mistake(
              "a message waits less long in its queue than it is kept as a dead letter",
              "MessageRetentionPeriod: 345600",
              "MessageRetentionPeriod: 1209600"),
          new Mistake(
              "an alarm tells of the first dead letter",
              "!GetAtt DeadLetters.QueueName",
              "!GetAtt Hints.QueueName"),
          new Mistake("an alarm tells of the first dead letter", "Threshold: 0", "Threshold: 100"),
          new Mistake(
              "a queue is encrypted", "SqsManagedSseEnabled: true", "SqsManagedSseEnabled: false"),
          new Mistake(
              "a queue is reached over TLS only", "Action: sqs:*", "Action: sqs:ReceiveMessage"),
          new Mistake(
              "nobody but a bucket of this account may send to a queue",
              """
                            StringEquals:
                              aws:SourceAccount: !Ref AWS::AccountId
              """,
              ""),
          new Mistake(
              "nobody but a bucket of this account may send to a queue",
              "Service: s3.amazonaws.com",
              "AWS: \"*\""),
          new Mistake(
              "a bucket may send to the queue that it tells",
              "Action: sqs:SendMessage",
              "Action: sqs:ReceiveMessage"),
          new Mistake(
              "a bad message does not bring back its batch",
              "            FunctionResponseTypes: [ReportBatchItemFailures]\n",
              ""),
          new Mistake(
              "a queue's flood starts so many functions and no more",
              "MaximumConcurrency: !Ref MaximumConcurrency",
              "Concurrency: !Ref MaximumConcurrency"),
          new Mistake("a function runs Java 25 on arm64", "Runtime: java25", "Runtime: java21"),
          new Mistake("a function runs Java 25 on arm64", "[arm64]", "[x86_64]"),
          new Mistake(
              "a function's handler exists",
              "ArticleHandler::handleRequest",
              "ArticlesHandler::handleRequest"),
          new Mistake(
              "a function's handler exists",
              "ArticleHandler::handleRequest",
              "ArticleHandler::handle"),
          new Mistake(
              "the environment is what Settings reads, and all of it",
              "          TABLE: !Ref Records\n",
              ""),
          new Mistake(
              "the environment is what Settings reads, and all of it",
              "DELETED_FILES: ",
              "DELETED: "),
          new Mistake(
              "a function starts from a snapshot, by an alias of its newest version",
              "ApplyOn: PublishedVersions",
              "ApplyOn: None"),
          new Mistake(
              "a function starts from a snapshot, by an alias of its newest version",
              "      AutoPublishAlias: live\n",
              ""),
          new Mistake(
              "a change of what the environment takes from elsewhere makes a new version",
              ", deleted files: ${DeletedFiles}",
              ""),
          new Mistake(
              "a change of what the environment takes from elsewhere makes a new version",
              "AutoPublishAliasAllProperties: true",
              "AutoPublishAliasAllProperties: false"),
          new Mistake(
              "a function has a role of its own", "      Role: !GetAtt ArticleRole.Arn\n", ""),
          new Mistake(
              "a function logs to a group that forgets after some days",
              "      RetentionInDays: !Ref LogRetentionDays\n",
              "      LogGroupClass: STANDARD\n"),
          new Mistake(
              "a function logs to a group that forgets after some days",
              "      LoggingConfig:\n        LogGroup: !Ref ArticleLog\n",
              ""),
          new Mistake(
              "nothing is allowed by a wildcard action", "Action: s3:GetObject", "Action: s3:Get*"),
          new Mistake(
              "nothing is allowed by a wildcard action",
              "Action: s3:GetObject",
              "NotAction: s3:PutObject"),
          new Mistake(
              "nothing is allowed on a wildcard resource",
              "Resource: !GetAtt Records.Arn",
              "Resource: \"*\""),
          new Mistake(
              "nothing is allowed on a wildcard resource",
              "Resource: !Sub \"${Uploads.Arn}/*\"",
              "Resource: !Sub \"arn:${AWS::Partition}:s3:::*/*\""),
          new Mistake(
              "nothing is allowed to just anybody", "Service: lambda.amazonaws.com", "AWS: \"*\""),
          new Mistake(
              "no role has rights that somebody else wrote",
              "      Policies:\n",
              """
                    ManagedPolicyArns:
                      - !Sub "arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess"
                    Policies:
              """),
          new Mistake(
              "the rights are those that the code needs",
              "Action: s3:ListBucket",
              "Action: s3:ListBuckets"),
          new Mistake(
              "the rights are those that the code needs",
              "                  - dynamodb:DeleteItem\n",
              ""),
          new Mistake(
              "a table's key is pk and sk, both text", "AttributeType: S", "AttributeType: N"),
          new Mistake("a table is paid by request", "PAY_PER_REQUEST", "PROVISIONED"),
          new Mistake(
              "a table can be set back to any second",
              "PointInTimeRecoveryEnabled: true",
              "PointInTimeRecoveryEnabled: false"),
          new Mistake(
              "a table is protected from deletion", "      DeletionProtectionEnabled: true\n", ""),
          new Mistake(
              "a table outlives its stack",
              "    DeletionPolicy: Retain\n",
              "    DeletionPolicy: Delete\n"));

  /// The template with this mistake made in it.
  public String madeIn(String template) {
    int at = template.indexOf(was);
    if (at < 0) {
      throw new IllegalArgumentException("template.yaml does not say: " + was);
    }
    return template.substring(0, at) + becomes + template.substring(at + was.length());
  }

  /// The edit, which is the name of the mistake's test.
  @Override
  public String toString() {
    return was.strip() + " => " + becomes.strip();
  }
}
