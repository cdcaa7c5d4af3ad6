package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamBatchTest {
  @Test
  void readsTheKeysOfABatchInOrder() throws IOException {
    List<TableStreamRecord> records;
    try (var event = Files.newInputStream(Path.of("../../events/renew-pages.json"))) {
      records = StreamBatch.read(event);
    }

    assertEquals(
        List.of(
            new TableStreamRecord(
                "111100000000000000000001", "INSERT", "relay#klima", "change#000000000007"),
            new TableStreamRecord(
                "111100000000000000000002", "INSERT", "relay#klima", "change#000000000008.more")),
        records);
  }

  @Test
  void readsAnEmptyBatch() throws IOException {
    assertEquals(List.of(), read("{'Records':[]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Records':{}}",
        "{'Records':['hemmelig']}",
        "{'Records':[{'eventName':'INSERT','dynamodb':{'SequenceNumber':'1'}}]}",
        "{'Records':[{'dynamodb':{'SequenceNumber':'1','Keys':{'id':{'S':'hemmelig'}}}}]}",
        "{'Records':[{'dynamodb':{'Keys':{'pk':{'S':'hemmelig'},'sk':{'S':'b'}}}}]}",
        "{'Records':hemmelig}",
        "{'hemmelig':10000000000000000000000000000000000000000000000000000000000000000000000000}"
      })
  void refusesABatchOfAnotherKindWithoutQuotingIt(String event) {
    var refused = assertThrows(IllegalArgumentException.class, () -> read(event));

    assertFalse(refused.toString().contains("hemmelig"), refused.toString());
  }

  @Test
  void reportsTheRecordsToRedeliver() throws IOException {
    assertEquals("{'batchItemFailures':[]}", answer(List.of()));
    assertEquals(
        "{'batchItemFailures':[{'itemIdentifier':'7'},{'itemIdentifier':'9'}]}",
        answer(List.of("7", "9")));
  }

  private static List<TableStreamRecord> read(String event) throws IOException {
    var bytes = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return StreamBatch.read(new ByteArrayInputStream(bytes));
  }

  private static String answer(List<String> failed) throws IOException {
    var output = new ByteArrayOutputStream();
    StreamBatch.answer(output, failed);
    return output.toString(StandardCharsets.UTF_8).replace('"', '\'');
  }
}
