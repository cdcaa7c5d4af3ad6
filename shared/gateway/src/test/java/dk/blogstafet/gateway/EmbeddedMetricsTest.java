package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The requirements of CloudWatch's embedded metric format specification.
class EmbeddedMetricsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final EmbeddedMetrics metrics = new EmbeddedMetrics();

  @Test
  void definesEveryMetricOnce() {
    for (var metric : Metric.values()) {
      metrics.add(metric, 7);
    }

    var line = line();

    var directive = line.at("/_aws/CloudWatchMetrics/0");
    assertEquals(NOW.toEpochMilli(), line.at("/_aws/Timestamp").asLong());
    assertEquals("Blogstafet", directive.path("Namespace").asString());
    assertEquals("[[\"FunctionName\"]]", directive.path("Dimensions").toString());
    assertEquals("TestFunction", line.path("FunctionName").asString());
    assertEquals("send-mail", line.path("Service").asString());
    assertEquals(Metric.values().length, directive.path("Metrics").size());
    for (var definition : directive.path("Metrics")) {
      var value = line.path(definition.path("Name").asString());
      assertTrue(value.isNumber(), definition.toString());
    }
  }

  @Test
  void namesMetricsAsTheAlarmsDo() {
    assertEquals("PagesBehind", Metric.PAGES_BEHIND.label());
    assertEquals("Faults", Metric.FAULTS.label());
  }

  @Test
  void addsNumbersUpAndKeepsTimesApart() {
    metrics.add(Metric.MAILS_SENT, 1);
    metrics.add(Metric.MAILS_SENT, 1);
    metrics.add(Metric.PUBLISH_TO_PAGE, 850);
    metrics.add(Metric.PUBLISH_TO_PAGE, 1200);

    var line = line();

    assertEquals(2, line.path("MailsSent").asInt());
    assertEquals("[850,1200]", line.path("PublishToPage").toString());
    var definitions = line.at("/_aws/CloudWatchMetrics/0/Metrics").toString();
    assertTrue(
        definitions.contains("{\"Name\":\"PublishToPage\",\"Unit\":\"Milliseconds\"}"),
        definitions);
    assertTrue(definitions.contains("{\"Name\":\"MailsSent\",\"Unit\":\"Count\"}"), definitions);
  }

  @Test
  void hasNoMoreThanAHundredValuesOfATime() {
    for (var i = 0; i < 101; i++) {
      metrics.add(Metric.PUBLISH_TO_PAGE, i);
    }

    assertEquals(100, line().path("PublishToPage").size());
  }

  @Test
  void countsZeroToo() {
    metrics.add(Metric.PAGES_BEHIND, 0);

    assertEquals(0, line().path("PagesBehind").asInt(-1));
  }

  private JsonNode line() {
    return JsonMapper.shared()
        .readTree(metrics.line(new FunctionCall("send-mail", true, new FakeLambdaContext()), NOW));
  }
}
