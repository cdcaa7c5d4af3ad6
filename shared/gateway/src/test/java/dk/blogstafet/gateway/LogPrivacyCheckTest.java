package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPrivacyCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"No mail to anna@laeser.example\"}",
        "{\"message\":\"email=anna%40laeser.example&frequency=weekly\"}",
        "{\"message\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA#confirm#klima\"}",
        "{\"message\":\"/nyhedsbrev/afmeld?t=AgAAAABAw6_BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"message\":\"the nonce kR5s-0aZ\"}"
      })
  void refusesLinesThatTellOnReaders(String line) {
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep("kR5s-0aZ"));

    assertThrows(AssertionError.class, () -> runtime.log(line));
  }

  @Test
  void acceptsLinesThatDescribeAnError() {
    var log = new Log(new FunctionCall("send-mail", false, new FakeLambdaContext()));

    var error = new IllegalStateException("anna@laeser.example");
    assertDoesNotThrow(() -> log.error(LogEvent.TASK_FAILED, error, LogFields.NONE));
    assertDoesNotThrow(() -> log.count(Metric.MAILS_SENT, 42));
    assertDoesNotThrow(log::close);
  }
}
