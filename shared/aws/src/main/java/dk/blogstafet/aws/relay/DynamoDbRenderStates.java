package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The render state of each relay, in one row of the relay's partition.
public final class DynamoDbRenderStates implements RenderStates {
  private static final String HOLDER = "holder";
  private static final String UNTIL = "until";
  private static final String REVISION = "revision";
  private static final String AHEAD = "ahead";
  private static final String CARDS = "cards";
  private static final String BUILD = "build";
  private static final String CURSOR = "cursor";
  private static final String NOTED = "noted";
  private static final String DOUBT = "doubt";
  private static final String OMITTED = "omitted";

  private static final String OURS = "#holder = :holder";

  /// During a full rebuild, as after a restore, the relay's revision may be lower than the stored
  /// one.
  private static final String FORWARD =
      " AND (attribute_not_exists(#revision) OR #revision <= :revision)";

  private final TableReader table;

  public DynamoDbRenderStates(DynamoDbClient client, String table) {
    this.table = new TableReader(client, table);
  }

  /// One UpdateItem. If it is repeated after a lost response, it can't tell whose lease it found.
  @Override
  public Optional<AcquiredLease> acquire(RelayId relay, Lease lease, Instant now) {
    var request =
        update(relay)
            .conditionExpression(
                "attribute_not_exists(#holder) OR #holder = :holder OR #until <= :now")
            .updateExpression("SET #holder = :holder, #until = :until")
            .expressionAttributeNames(Map.of("#holder", HOLDER, "#until", UNTIL))
            .expressionAttributeValues(
                Map.of(
                    ":holder", AttributeValue.fromS(lease.holder()),
                    ":until", moment(lease.until()),
                    ":now", moment(now)))
            .returnValues(ReturnValue.ALL_OLD)
            .build();
    try {
      var before = new ItemReader(table.client().updateItem(request).attributes());
      return Optional.of(new AcquiredLease(progress(relay, before), before.has(HOLDER)));
    } catch (ConditionalCheckFailedException taken) {
      return Optional.empty();
    }
  }

  /// One UpdateItem. If it is repeated after a lost response, it finds its own change.
  @Override
  public boolean finish(RelayId relay, Lease lease, RenderProgress then, Instant now) {
    try {
      table.client().updateItem(finishing(relay, lease, then, now));
      return true;
    } catch (ConditionalCheckFailedException refused) {
      return refused.hasItem() && isFinished(relay, new ItemReader(refused.item()), then);
    }
  }

  /// One GetItem.
  @Override
  public RenderProgress progress(RelayId relay) {
    return table
        .get(PostTableKeys.renderState(relay))
        .map(reader -> progress(relay, reader))
        .orElse(RenderProgress.NONE);
  }

  /// One GetItem.
  @Override
  public ProgressReport report(RelayId relay) {
    return table
        .get(PostTableKeys.renderState(relay))
        .map(reader -> new ProgressReport(progress(relay, reader), noted(reader)))
        .orElse(new ProgressReport(RenderProgress.NONE, Optional.empty()));
  }

  private static Optional<Instant> noted(ItemReader reader) {
    return reader.optionalMoment(NOTED);
  }

  private UpdateItemRequest finishing(
      RelayId relay, Lease lease, RenderProgress then, Instant now) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":holder", AttributeValue.fromS(lease.holder()));
    values.put(":revision", AttributeValue.fromN(Long.toString(then.revision())));
    values.put(":ahead", AttributeValue.fromN(Long.toString(then.ahead())));
    values.put(":cards", AttributeValue.fromN(Long.toString(then.cards())));
    values.put(":build", AttributeValue.fromS(then.build()));
    values.put(":noted", moment(now));
    then.cursor().ifPresent(cursor -> values.put(":cursor", AttributeValue.fromS(cursor)));
    then.doubt().ifPresent(doubt -> values.put(":doubt", moment(doubt)));
    if (!then.omissions().isEmpty()) {
      var omitted = then.omissions().stream().map(RenderOmission::text).toList();
      values.put(":omitted", AttributeValue.fromSs(omitted));
    }
    return update(relay)
        .conditionExpression(then.cursor().isPresent() ? OURS : OURS + FORWARD)
        .updateExpression(note(then))
        .expressionAttributeNames(
            Map.of(
                "#holder", HOLDER,
                "#until", UNTIL,
                "#revision", REVISION,
                "#ahead", AHEAD,
                "#cards", CARDS,
                "#build", BUILD,
                "#noted", NOTED,
                "#cursor", CURSOR,
                "#doubt", DOUBT,
                "#omitted", OMITTED))
        .expressionAttributeValues(values)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private static String note(RenderProgress then) {
    var set =
        "SET #revision = :revision, #ahead = :ahead, #cards = :cards, #build = :build,"
            + " #noted = :noted";
    var remove = " REMOVE #holder, #until";
    return set
        + (then.cursor().isPresent() ? ", #cursor = :cursor" : "")
        + (then.doubt().isPresent() ? ", #doubt = :doubt" : "")
        + (then.omissions().isEmpty() ? "" : ", #omitted = :omitted")
        + remove
        + (then.cursor().isPresent() ? "" : ", #cursor")
        + (then.doubt().isPresent() ? "" : ", #doubt")
        + (then.omissions().isEmpty() ? ", #omitted" : "");
  }

  private UpdateItemRequest.Builder update(RelayId relay) {
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(PostTableKeys.renderState(relay).attributes());
  }

  private static boolean isFinished(RelayId relay, ItemReader reader, RenderProgress then) {
    return !reader.has(HOLDER) && progress(relay, reader).equals(then);
  }

  private static RenderProgress progress(RelayId relay, ItemReader reader) {
    if (!reader.has(REVISION)) {
      return RenderProgress.NONE;
    }
    var doubt = reader.optionalMoment(DOUBT);
    var revision = reader.number(REVISION);
    var ahead = reader.has(AHEAD) ? reader.number(AHEAD) : revision;
    var cards = reader.has(CARDS) ? reader.number(CARDS) : revision;
    return new RenderProgress(
        revision,
        ahead,
        cards,
        reader.text(BUILD),
        reader.optionalText(CURSOR),
        doubt,
        omissions(relay, reader));
  }

  private static Set<RenderOmission> omissions(RelayId relay, ItemReader reader) {
    return Optional.ofNullable(reader.attributes().get(OMITTED)).stream()
        .flatMap(omitted -> omitted.ss().stream())
        .map(text -> RenderOmission.parse(relay, text))
        .collect(Collectors.toSet());
  }

  private static AttributeValue moment(Instant moment) {
    return AttributeValue.fromN(Long.toString(moment.toEpochMilli()));
  }
}
