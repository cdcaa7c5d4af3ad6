package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks alarms and suppressed linter rules: alarms notify a topic, use existing metrics, and say
/// what to do; every suppressed rule has a reason.
final class AlarmCheck implements TemplateCheck {
  /// The functions' metrics (`Metrics` in the gateway).
  private static final Set<String> COUNTED =
      Set.of(
          "PagesBehind",
          "PagesOmitted",
          "SearchBehind",
          "SiteFailures",
          "CertificateDays",
          "SignUps",
          "AttackMode",
          "MailsSent",
          "MailsUnknown",
          "MailsFailed",
          "MailsBlocked",
          "Bounces",
          "Complaints",
          "IssuesPaused",
          "IssuesUnbalanced",
          "TurnsOverdue",
          "Faults");

  /// The metrics' dimension (`Metrics` in the gateway).
  private static final String NAME = "FunctionName";

  /// An alarm of AWS Budgets, which is no resource of CloudWatch.
  private static final String BUDGET = "Budget";

  /// The minimum length of a reason, in characters.
  private static final int SHORTEST_REASON = 30;

  private static final Pattern PARAGRAPH =
      Pattern.compile("^\\*\\*([A-Z][A-Za-z, ]+)\\.\\*\\*", Pattern.MULTILINE);
  private static final Set<String> EXPLAINED = paragraphs();

  @Override
  public Stream<String> findings(TemplateDocument document) {
    var alarms = document.resources("AWS::CloudWatch::Alarm");
    var heard = alarms.values().toString();
    return Stream.of(
            alarms.entrySet().stream()
                .flatMap(it ->
                    Stream.concat(
                            alarm(document, it.getValue().path("Properties")),
                            explained(it.getKey(), it.getValue().path("Properties")))
                        .map(finding -> it.getKey() + ": " + finding)),
            document.resources("AWS::SQS::Queue").keySet().stream()
                .filter(queue -> !heard.contains(queue + ".QueueName"))
                .map(queue -> queue + ": no alarm for its messages"),
            EXPLAINED.stream()
                .filter(name -> !alarms.containsKey(name + "Alarm") && !name.equals(BUDGET))
                .map(name -> "the runbook explains an alarm that does not exist: " + name))
        .flatMap(it -> it);
  }

  private static Stream<String> alarm(TemplateDocument document, JsonNode alarm) {
    return Stream.of(
            CheckFindings.of(
                !alarm.path("AlarmActions").toString().contains("AlarmTopic"),
                "it notifies no topic: AlarmActions"),
            CheckFindings.of(
                alarm.path("AlarmDescription").asText().length() < SHORTEST_REASON,
                "it doesn't say what to do: AlarmDescription"),
            alarm.findParents("MetricName").stream().flatMap(it -> metric(document, it)))
        .flatMap(it -> it);
  }

  /// The description names the alarm's own paragraph in the runbook.
  private static Stream<String> explained(String alarm, JsonNode properties) {
    var name = alarm.replaceFirst("Alarm$", "");
    var says = properties.path("AlarmDescription").toString();
    return Stream.concat(
        CheckFindings.of(
            !says.contains("More under " + name + " in docs/runbook.md"),
            "it doesn't name its runbook paragraph: " + name),
        CheckFindings.of(!EXPLAINED.contains(name), "the runbook has no paragraph " + name));
  }

  /// Returns the names with which the runbook's paragraphs begin.
  private static Set<String> paragraphs() {
    try {
      var text = Files.readString(TemplateDocument.ROOT.resolve("docs/runbook.md"));
      return PARAGRAPH
          .matcher(text)
          .results()
          .flatMap(it -> Stream.of(it.group(1).split(", ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A metric must belong to this stack: a metric without a dimension of a resource is shared by
  /// all stacks.
  private static Stream<String> metric(TemplateDocument document, JsonNode metric) {
    var counted = metric.path("MetricName").asText();
    var resources = document.root().path("Resources");
    var isOwn =
        TemplateDocument.stream(metric.path("Dimensions"))
            .anyMatch(it -> resources.has(TemplateDocument.resource(it.path("Value").asText())));
    var isOurs = metric.path("Namespace").asText().equals("Blogstafet");
    return Stream.of(
            CheckFindings.of(!isOwn, "another stack triggers it too: " + counted),
            CheckFindings.of(
                isOurs && !COUNTED.contains(counted), "no function writes the metric " + counted),
            CheckFindings.of(
                isOurs && !metric.path("Dimensions").path(0).path("Name").asText().equals(NAME),
                "its first dimension is not " + NAME + ": " + counted))
        .flatMap(it -> it);
  }
}
