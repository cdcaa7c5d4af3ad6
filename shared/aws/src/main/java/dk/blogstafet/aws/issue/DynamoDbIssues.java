package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.ConditionalPut;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.LedgerKey;
import dk.blogstafet.newsletter.issue.MailingOverview;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Issues, their batches and the ledger in the subscribers table.
public final class DynamoDbIssues implements Issues {
  private static final String OWNER = "owner";
  private static final String UNTIL = "until";

  private final TableReader table;
  private final InstantSource clock;

  /// Creates the store.
  ///
  /// @param clock decides when batches and lines of the ledger expire
  public DynamoDbIssues(DynamoDbClient client, String table, InstantSource clock) {
    this.table = new TableReader(client, table);
    this.clock = clock;
  }

  @Override
  public String origin() {
    return table.name();
  }

  /// One Query for each 1 MB of relays and open issues (about 3,000).
  @Override
  public MailingOverview overview() {
    var rows = table.all(IssueTableKeys.mailingOverview(), Function.identity());
    return new MailingOverview(
        rows.stream()
            .filter(row -> row.key().equals(IssueTableKeys.SITE))
            .map(SiteMailingRow::read)
            .findFirst()
            .orElse(SiteMailing.NONE),
        rows(rows, IssueTableKeys.RELAY, RelayMailingRow::read),
        rows(rows, IssueTableKeys.OPEN, IssueRow::readKey));
  }

  private static <T> List<T> rows(
      List<ItemReader> rows, String prefix, Function<ItemReader, T> reader) {
    return rows.stream().filter(row -> row.key().sk().startsWith(prefix)).map(reader).toList();
  }

  /// One GetItem.
  @Override
  public Optional<Issue> find(IssueKey issue) {
    return table.get(IssueTableKeys.issue(issue)).map(IssueRow::read);
  }

  /// One Query for each 1 MB of issues (more than 200).
  @Override
  public List<Issue> newest(RelayId relay, int limit) {
    return table.last(IssueTableKeys.issues(relay), limit, IssueRow::read);
  }

  /// One TransactWriteItems of up to six rows; more if other processes write the same rows.
  @Override
  public boolean update(IssueUpdate update) {
    var write = new TransactWrite(table);
    update.issue().ifPresent(it -> add(write, it));
    update
        .relay()
        .ifPresent(it ->
            write.put(
                RelayMailingRow.write(it),
                WriteCondition.precedes(RelayMailingRow.VERSION, it.version())));
    update
        .site()
        .ifPresent(it ->
            write.put(
                SiteMailingRow.write(it),
                WriteCondition.precedes(SiteMailingRow.VERSION, it.version())));
    update
        .batch()
        .ifPresent(
            it -> write.put(IssueBatchRow.write(it, clock.instant()), IssueBatchRow.precedes(it)));
    update
        .line()
        .ifPresent(it ->
            write.put(
                DeliveryRecordRow.write(it.then()),
                DeliveryRecordRow.isUnchanged(it, clock.instant())));
    return write.write() instanceof TransactWrite.TransactWriteResult.Done;
  }

  private static void add(TransactWrite write, Issue then) {
    write.put(IssueRow.write(then), WriteCondition.precedes(IssueRow.VERSION, then.version()));
    if (then.state().isFinal()) {
      write.delete(IssueTableKeys.openIssue(then.key()));
    } else if (then.version() == 1) {
      write.put(IssueRow.marker(then.key()), WriteCondition.ABSENT);
    }
  }

  /// One GetItem.
  @Override
  public Optional<IssueBatch> batch(IssueKey issue, int number) {
    return table
        .get(IssueTableKeys.issueBatch(issue, number))
        .filter(this::isKept)
        .map(reader -> IssueBatchRow.read(issue, reader));
  }

  /// One GetItem.
  @Override
  public Optional<DeliveryRecord> line(LedgerKey key) {
    return table
        .get(IssueTableKeys.ledgerLine(key))
        .filter(this::isKept)
        .map(reader -> DeliveryRecordRow.read(key.issue(), key.batch(), reader));
  }

  /// One Query.
  @Override
  public List<DeliveryRecord> lines(IssueKey issue, int batch) {
    return table.all(IssueTableKeys.ledgerLines(issue, batch), Function.identity()).stream()
        .filter(this::isKept)
        .map(reader -> DeliveryRecordRow.read(issue, batch, reader))
        .toList();
  }

  private boolean isKept(ItemReader row) {
    return !RowExpiry.isOver(row, clock.instant());
  }

  /// One PutItem. If it is repeated after a lost response, it finds its own line.
  @Override
  public boolean add(DeliveryRecord line) {
    return ConditionalPut.write(
        table, DeliveryRecordRow.write(line), RowExpiry.free(clock.instant()));
  }

  /// One PutItem. If it is repeated after a lost response, it prolongs its own lease.
  @Override
  public boolean leaseSender(String owner, Instant now, Instant until) {
    var lease = ItemReader.at(IssueTableKeys.SENDER).text(OWNER, owner).moment(UNTIL, until);
    var isFree =
        WriteCondition.ABSENT
            .or(WriteCondition.is(OWNER, AttributeValue.fromS(owner)))
            .or(WriteCondition.atMost(UNTIL, now.toEpochMilli()));
    return ConditionalPut.write(table, lease, isFree);
  }
}
